/**
 * A sighting and what git says of its object → the secret's places: one per path, the oldest first, each with who brought
 * it, when, and where it still stands. It looks at no content.
 */
import { originObject, originPath } from '../core/origin.js';
import type { Origin, Provenance } from '../core/types.js';
import type { Doubtful } from '../policy/doubt.js';
import type { Attribution } from '../sources/git/attribute.js';
import type { SightedRule, Sighting } from './sighting.js';

export interface Placed {
  sighting: Sighting;
  origin: Origin;
  provenance: Provenance | undefined;
  /** Of the introduction, in milliseconds; what has no date comes last. */
  time: number;
}

/** A secret and where it stands or stood. */
export interface Secreted {
  rule: SightedRule;
  /** What is known of it where its confidence is greatest: a value that is surely a secret in one place is one in all. */
  known: Doubtful;
  /** One per path. */
  origins: readonly Origin[];
}

/** A secret whose places are known. */
export interface Placing extends Secreted {
  digest: string;
  /** One per path, the oldest first; never empty. */
  places: readonly Placed[];
  /** The sighting with that confidence. */
  surest: Sighting;
}

/** Every place of the object that holds it; those that no asked-for ref reaches only when `unreachable`. */
export function placesOf(
  sighting: Sighting,
  attribution: Attribution | undefined,
  unreachable: boolean,
): Placed[] {
  const { origin } = sighting;
  if (attribution === undefined) return [{ sighting, origin, provenance: undefined, time: timeOf() }];
  if (attribution.unreachable) {
    const provenance = { atHead: false, refs: [], unreachable: true };
    return unreachable ? [{ sighting, origin, provenance, time: timeOf() }] : [];
  }
  return attribution.places.map(({ path, introduced, atHead, refs }) => {
    const provenance = { ...(introduced && { introduced }), atHead, refs, unreachable: false };
    const where = path === undefined ? origin : withPath(origin, path);
    return { sighting, origin: where, provenance, time: timeOf(provenance) };
  });
}

/** Where the same bytes stand under another path. */
export function withPath(origin: Origin, path: string): Origin {
  if (origin.kind === 'blob') return { ...origin, path };
  return origin.kind === 'entry' ? { ...origin, outer: withPath(origin.outer, path) } : origin;
}

/** Of many versions of a file the first counts; where the secret still stands is gathered from all of them. */
export function onePerPath(places: Placed[]): Placed[] {
  const byPath = new Map<string, { first: Placed; refs: Set<string> }>();
  for (const placed of places.sort((a, b) => compareDates(a, b) || byObject(a, b))) {
    const path = originPath(placed.origin) || originObject(placed.origin) || '';
    const known = byPath.get(path);
    if (known === undefined)
      byPath.set(path, { first: placed, refs: new Set(placed.provenance?.refs ?? []) });
    else if (known.first.provenance !== undefined && placed.provenance !== undefined) {
      known.first.provenance.atHead ||= placed.provenance.atHead;
      for (const ref of placed.provenance.refs) known.refs.add(ref);
    }
  }
  return [...byPath.values()].map(({ first, refs }) => {
    if (first.provenance !== undefined) first.provenance.refs = [...refs].sort();
    return first;
  });
}

function compareDates(a: Placed, b: Placed): number {
  return a.time - b.time || originPath(a.origin).localeCompare(originPath(b.origin));
}

/** Compares by the ids of the objects. */
export function byObject(a: Placed, b: Placed): number {
  const one = originObject(a.sighting.origin) ?? '';
  const other = originObject(b.sighting.origin) ?? '';
  return one < other ? -1 : Number(one > other);
}

/** Milliseconds of the introduction; what has no date comes last. */
export function timeOf(provenance?: Provenance): number {
  const time = Date.parse(provenance?.introduced?.date ?? '');
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
}
