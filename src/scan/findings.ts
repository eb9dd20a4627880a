/**
 * Secrets whose places are known and whose objects have been examined → their findings: each told at the first place that
 * could be read, with the confidence of its surest and the note of where it still stands.
 */
import { findingId } from '../core/digest.js';
import { originPath } from '../core/origin.js';
import type { Finding, Place } from '../core/types.js';
import { type Placed, type Placing, timeOf } from './placed.js';

/** The findings, oldest first, without secrets none of whose objects could be examined. @param key of finding ids. */
export function findingsFrom(placings: readonly Placing[], key: Uint8Array): Finding[] {
  return placings
    .flatMap((placing) => findingOf(placing, key) ?? [])
    .sort((a, b) => timeOf(a.provenance) - timeOf(b.provenance) || (a.id < b.id ? -1 : 1));
}

function findingOf({ rule, surest, places }: Placing, key: Uint8Array): Finding | undefined {
  const telling = tellingOf(places);
  const [main, ...others] = telling.places;
  const finding = main?.sighting.finding;
  if (finding === undefined) return undefined;
  const { confidence, deadEnd, reasons, detail, decoders } = surest.surest ?? finding;
  const { inline } = telling.standing!.sighting.finding ?? {};
  const { inline: _, deadEnd: __, ...rest } = finding;
  return {
    ...rest,
    id: findingId(key, rule.id, rest.digest, originPath(main!.origin)),
    confidence,
    ...(deadEnd && { deadEnd }),
    reasons,
    detail,
    decoders,
    ...placeOf(main!),
    added: telling.places.some(({ sighting }) => sighting.added !== false),
    ...(inline && { inline }),
    places: others.map(placeOf),
  };
}

/** Of a secret's places those that can be read, and the one whose note counts: the first where it still stands. */
export function tellingOf(places: readonly Placed[]): { places: Placed[]; standing: Placed | undefined } {
  const readable = places.filter(({ sighting }) => !sighting.lost);
  return { places: readable, standing: readable.find((p) => p.provenance?.atHead) ?? readable[0] };
}

function placeOf({ origin, provenance, sighting }: Placed): Place {
  return { origin, region: sighting.region!, ...(provenance && { provenance }) };
}
