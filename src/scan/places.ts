/**
 * Sightings of secrets in single objects → one finding per secret with all its places. History reads each object once
 * and knows no paths while it does; when the reading is over, the objects that hit are attributed and the secret's places
 * follow: one per path, the oldest first, each with who brought it, when, and where it still stands. Nothing here hangs
 * on the order in which objects were read.
 */
import { findingId } from '../core/digest.js';
import { originObject, originPath } from '../core/origin.js';
import type { Finding, Origin, Place, Provenance } from '../core/types.js';
import type { CompiledRule } from '../engine/ruleset.js';
import type { Doubtful } from '../policy/doubt.js';
import type { Attribution } from '../sources/git/attribute.js';
import { RulePaths } from './rule-paths.js';

/** What is asked of a rule here. */
export type SightedRule = Pick<CompiledRule, 'id' | 'tier' | 'group' | 'provider' | 'path'>;

/** One object that holds the secret. */
interface Sighting {
  origin: Origin;
  /** What is known of the secret where its confidence is greatest in this object. */
  known: Doubtful;
  /** Its first place in the object, once that has been examined. */
  finding?: Finding;
  /** The finding that has the confidence. */
  surest?: Finding;
}

interface Group {
  rule: SightedRule;
  digest: string;
  sightings: Sighting[];
}

interface Placed {
  sighting: Sighting;
  origin: Origin;
  provenance: Provenance | undefined;
}

/** A secret whose places are known. */
export interface Placing {
  rule: SightedRule;
  digest: string;
  /** What is known of it where its confidence is greatest: a value that is surely a secret in one place is one in all. */
  known: Doubtful;
  /** One per path, the oldest first; never empty. */
  places: readonly Placed[];
  /** The sighting with that confidence. */
  surest: Sighting;
}

export class Places {
  readonly #groups = new Map<string, Group>();
  readonly #key: Uint8Array;
  readonly #paths = new RulePaths();
  /** By object, rule and digest. */
  readonly #awaited = new Map<string, Sighting>();

  /** @param key of finding ids. */
  constructor(key: Uint8Array) {
    this.#key = key;
  }

  /** Takes note of a secret in an object that can be examined later. */
  see(rule: SightedRule, digest: string, origin: Origin, { confidence, deadEnd, detail }: Doubtful): void {
    const { sightings } = this.#groupOf(rule, digest);
    // One object's sightings come one after another.
    const last = sightings[sightings.length - 1];
    const known = { confidence, detail, ...(deadEnd && { deadEnd }) };
    if (last?.origin !== origin) sightings.push({ origin, known });
    else if (last.known.confidence < confidence) last.known = known;
  }

  /** Takes a finding that was examined at once. */
  add(rule: SightedRule, finding: Finding): void {
    const { digest, origin } = finding;
    this.#groupOf(rule, digest).sightings.push({ origin, known: finding, finding, surest: finding });
  }

  #groupOf(rule: SightedRule, digest: string): Group {
    const name = `${rule.id}\0${digest}`;
    let group = this.#groups.get(name);
    if (group === undefined) {
      group = { rule, digest, sightings: [] };
      this.#groups.set(name, group);
    }
    return group;
  }

  /** Ids of the objects to attribute. */
  objects(): Set<string> {
    const ids = new Set<string>();
    for (const { sightings } of this.#groups.values())
      for (const { origin } of sightings) ids.add(originObject(origin) ?? '');
    return ids;
  }

  /** Every secret with its places; those that no asked-for ref reaches only when `unreachable`. */
  place(attributed: ReadonlyMap<string, Attribution>, unreachable: boolean): Placing[] {
    const placings: Placing[] = [];
    for (const { rule, digest, sightings } of this.#groups.values()) {
      const found = sightings
        .flatMap((s) => placesOf(s, attributed.get(originObject(s.origin) ?? ''), unreachable))
        .filter(({ origin }) => this.#paths.fits(rule.path, origin));
      if (found.length === 0) continue;
      const places = onePerPath(found);
      const confidence = found.reduce((most, { sighting }) => Math.max(most, sighting.known.confidence), 0);
      const sure = [...places, ...found.sort(byObject)].find(
        (p) => p.sighting.known.confidence === confidence,
      )!;
      const { known } = sure.sighting;
      placings.push({ rule, digest, known, places, surest: sure.sighting });
    }
    return placings;
  }

  /** Ids of the objects that must be examined before these secrets can be told. */
  toExamine(placings: readonly Placing[]): string[] {
    const ids = new Set<string>();
    for (const { rule, digest, places, surest } of placings) {
      for (const sighting of [...places.map((placed) => placed.sighting), surest]) {
        if (sighting.finding !== undefined) continue;
        const id = originObject(sighting.origin) ?? '';
        ids.add(id);
        this.#awaited.set(`${id}\0${rule.id}\0${digest}`, sighting);
      }
    }
    return [...ids];
  }

  /** Takes what an examiner found when it looked at those. */
  examined(finding: Finding): void {
    const id = originObject(finding.origin) ?? '';
    const sighting = this.#awaited.get(`${id}\0${finding.ruleId}\0${finding.digest}`);
    if (sighting === undefined) return;
    sighting.finding ??= finding;
    if (finding.confidence === sighting.known.confidence) sighting.surest ??= finding;
  }

  /** The findings, oldest first, without secrets none of whose objects could be examined. */
  settle(placings: readonly Placing[]): Finding[] {
    return placings.flatMap((placing) => this.#settleOne(placing) ?? []).sort(byAge);
  }

  #settleOne({ rule, surest, places }: Placing): Finding | undefined {
    const [main, ...others] = places.flatMap((placed) => examinedPlace(placed) ?? []);
    if (main === undefined) return undefined;
    const { confidence, deadEnd, reasons, detail, decoders } = surest.surest ?? main.finding;
    const standing = [main, ...others].find(({ place }) => place.provenance?.atHead) ?? main;
    const { inline: _, deadEnd: __, ...rest } = main.finding;
    return {
      ...rest,
      id: findingId(this.#key, rule.id, rest.digest, originPath(main.place.origin)),
      confidence,
      ...(deadEnd && { deadEnd }),
      reasons,
      detail,
      decoders,
      ...main.place,
      added: [main, ...others].some(({ finding }) => finding.added),
      ...(standing.finding.inline && { inline: standing.finding.inline }),
      places: others.map(({ place }) => place),
    };
  }
}

function examinedPlace({
  origin,
  provenance,
  sighting,
}: Placed): { place: Place; finding: Finding } | undefined {
  const { finding } = sighting;
  if (finding === undefined) return undefined;
  return { place: { origin, region: finding.region, ...(provenance && { provenance }) }, finding };
}

function placesOf(sighting: Sighting, attribution: Attribution | undefined, unreachable: boolean): Placed[] {
  const { origin } = sighting;
  if (attribution === undefined) return [{ sighting, origin, provenance: undefined }];
  if (attribution.unreachable) {
    const provenance = { atHead: false, refs: [], unreachable: true };
    return unreachable ? [{ sighting, origin, provenance }] : [];
  }
  return attribution.places.map(({ path, introduced, atHead, refs }) => ({
    sighting,
    origin: path === undefined ? origin : withPath(origin, path),
    provenance: { ...(introduced && { introduced }), atHead, refs, unreachable: false },
  }));
}

function withPath(origin: Origin, path: string): Origin {
  if (origin.kind === 'blob') return { ...origin, path };
  return origin.kind === 'entry' ? { ...origin, outer: withPath(origin.outer, path) } : origin;
}

/** Of many versions of a file the first counts; where the secret still stands is gathered from all of them. */
function onePerPath(places: Placed[]): Placed[] {
  const byPath = new Map<string, Placed>();
  for (const placed of places.sort((a, b) => compareDates(a, b) || byObject(a, b))) {
    const path = originPath(placed.origin) || originObject(placed.origin) || '';
    const first = byPath.get(path);
    if (first === undefined) byPath.set(path, placed);
    else absorb(first, placed);
  }
  return [...byPath.values()];
}

function absorb(first: Placed, later: Placed): void {
  if (first.provenance === undefined || later.provenance === undefined) return;
  first.provenance = {
    ...first.provenance,
    atHead: first.provenance.atHead || later.provenance.atHead,
    refs: [...new Set([...first.provenance.refs, ...later.provenance.refs])].sort(),
  };
}

function compareDates(a: Placed, b: Placed): number {
  return timeOf(a) - timeOf(b) || originPath(a.origin).localeCompare(originPath(b.origin));
}

function byObject(a: Placed, b: Placed): number {
  const [one, other] = [originObject(a.sighting.origin) ?? '', originObject(b.sighting.origin) ?? ''];
  return one < other ? -1 : Number(one > other);
}

function byAge(a: Finding, b: Finding): number {
  return timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1);
}

/** Milliseconds of the introduction; what has no date comes last. */
function timeOf({ provenance }: { provenance?: Provenance | undefined }): number {
  const time = Date.parse(provenance?.introduced?.date ?? '');
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
}
