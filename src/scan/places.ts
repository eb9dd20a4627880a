/**
 * Findings of single objects → one finding per secret with all its places. History reads each object once and knows no
 * paths while it does; when the reading is over, the objects that hit are attributed and the secret's places follow:
 * one per path, the oldest first, each with who brought it, when, and where it still stands.
 */
import { findingId } from '../core/digest.js';
import { originObject, originPath } from '../core/origin.js';
import type { Finding, InlineNote, Origin, Place, Region } from '../core/types.js';
import type { Attribution } from '../sources/git/attribute.js';

/** One object that holds the secret. */
interface Sighting {
  object: string;
  origin: Origin;
  region: Region;
  excerpt: string;
  inline: InlineNote | undefined;
  added: boolean;
}

interface Group {
  finding: Finding;
  sightings: Sighting[];
}

export class Places {
  readonly #groups = new Map<string, Group>();
  readonly #key: Uint8Array;

  /** @param key of finding ids. */
  constructor(key: Uint8Array) {
    this.#key = key;
  }

  /** Takes a finding of one object; of equal secrets only the place is kept. */
  add(finding: Finding): void {
    const name = `${finding.ruleId}\0${finding.digest}`;
    const { origin, region, excerpt, inline, added } = finding;
    const sighting = { object: originObject(origin) ?? '', origin, region, excerpt, inline, added };
    const group = this.#groups.get(name);
    if (group === undefined) this.#groups.set(name, { finding, sightings: [sighting] });
    else group.sightings.push(sighting);
  }

  /** Ids of the objects to attribute. */
  objects(): Set<string> {
    return new Set([...this.#groups.values()].flatMap((g) => g.sightings.map((s) => s.object)));
  }

  /** The secrets with their places, oldest first; those that no asked-for ref reaches only when `unreachable`. */
  settle(attributed: ReadonlyMap<string, Attribution>, unreachable: boolean): Finding[] {
    const settled: Finding[] = [];
    for (const { finding, sightings } of this.#groups.values()) {
      const places = sightings.flatMap((s) => placesOf(s, attributed.get(s.object), unreachable));
      if (places.length === 0) continue;
      settled.push(this.#settleOne(finding, onePerPath(places)));
    }
    return settled.sort(byAge);
  }

  #settleOne(finding: Finding, places: Placed[]): Finding {
    const [main, ...others] = places as [Placed, ...Placed[]];
    const standing = places.find((p) => p.place.provenance?.atHead) ?? main;
    const path = originPath(main.place.origin);
    const { inline: _, ...rest } = finding;
    return {
      ...rest,
      id: findingId(this.#key, finding.ruleId, finding.digest, path),
      origin: main.place.origin,
      region: main.place.region,
      excerpt: main.sighting.excerpt,
      added: places.some((p) => p.sighting.added),
      ...(standing.sighting.inline && { inline: standing.sighting.inline }),
      ...(main.place.provenance && { provenance: main.place.provenance }),
      places: others.map((p) => p.place),
    };
  }
}

interface Placed {
  place: Place;
  sighting: Sighting;
}

function placesOf(sighting: Sighting, attribution: Attribution | undefined, unreachable: boolean): Placed[] {
  const { origin, region } = sighting;
  if (attribution === undefined) return [{ place: { origin, region }, sighting }];
  if (attribution.unreachable) {
    const provenance = { atHead: false, refs: [], unreachable: true };
    return unreachable ? [{ place: { origin, region, provenance }, sighting }] : [];
  }
  return attribution.places.map(({ path, introduced, atHead, refs }) => ({
    sighting,
    place: {
      origin: path === undefined ? origin : withPath(origin, path),
      region,
      provenance: { ...(introduced && { introduced }), atHead, refs, unreachable: false },
    },
  }));
}

function withPath(origin: Origin, path: string): Origin {
  if (origin.kind === 'blob') return { ...origin, path };
  return origin.kind === 'entry' ? { ...origin, outer: withPath(origin.outer, path) } : origin;
}

/** Of many versions of a file the first counts; where the secret still stands is gathered from all of them. */
function onePerPath(places: Placed[]): Placed[] {
  const byPath = new Map<string, Placed>();
  for (const placed of places.sort((a, b) => compareDates(a.place, b.place))) {
    const path = originPath(placed.place.origin) || originObject(placed.place.origin) || '';
    const first = byPath.get(path);
    if (first === undefined) byPath.set(path, placed);
    else absorb(first.place, placed.place);
  }
  return [...byPath.values()];
}

function absorb(first: Place, later: Place): void {
  if (first.provenance === undefined || later.provenance === undefined) return;
  first.provenance = {
    ...first.provenance,
    atHead: first.provenance.atHead || later.provenance.atHead,
    refs: [...new Set([...first.provenance.refs, ...later.provenance.refs])].sort(),
  };
}

function compareDates(a: Place, b: Place): number {
  return timeOf(a) - timeOf(b) || originPath(a.origin).localeCompare(originPath(b.origin));
}

function byAge(a: Finding, b: Finding): number {
  return timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1);
}

/** Milliseconds of the introduction; what has no date comes last. */
function timeOf(place: Pick<Place, 'provenance'>): number {
  const time = Date.parse(place.provenance?.introduced?.date ?? '');
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
}
