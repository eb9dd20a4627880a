/**
 * Sightings of secrets in single objects → the secrets, each with all its places. History reads each object once and knows
 * no paths while it does; when the reading is over, the objects that hit are attributed and the secret's places follow: one
 * per path, the oldest first. Nothing here hangs on the order in which objects were read.
 */
import { originObject, originPath } from '../core/origin.js';
import type { Finding, Origin, Region } from '../core/types.js';
import type { Doubtful } from '../policy/doubt.js';
import type { Attribution, Trace } from '../sources/git/attribute.js';
import { byObject, onePerPath, type Placing, placesOf, type Secreted, withPath } from './placed.js';
import { RulePaths } from './rule-paths.js';
import type { SightedRule, Sighting, Span } from './sighting.js';

/** A secret and the objects that hold it. */
interface Group {
  rule: SightedRule;
  digest: string;
  sightings: Sighting[];
  /** True when nothing of it is to be told any more. */
  isSettled: boolean;
}

export class Places {
  readonly #groups: Group[] = [];
  /** By rule, then by digest. */
  readonly #known = new Map<string, Map<string, Group>>();
  readonly #paths = new RulePaths();

  /**
   * Takes note of a secret in an object that can be examined later.
   * @param span of the first match that is told of this object. @param region the same, where an earlier scan counted it.
   */
  see(
    rule: SightedRule,
    digest: string,
    origin: Origin,
    { confidence, deadEnd, detail }: Doubtful,
    span?: Span,
    region?: Region,
  ): void {
    const { sightings } = this.#groupOf(rule, digest);
    // One object's sightings come one after another.
    const last = sightings[sightings.length - 1];
    if (last?.origin === origin && last.known.confidence >= confidence) return;
    const known = { confidence, detail, ...(deadEnd && { deadEnd }) };
    if (last?.origin === origin) last.known = known;
    else sightings.push({ origin, known, ...(span && { span }), ...(region && { region }) });
  }

  /** Takes a finding that was examined at once. */
  add(rule: SightedRule, finding: Finding): void {
    const { digest, origin, region, added } = finding;
    const { sightings } = this.#groupOf(rule, digest);
    sightings.push({ origin, known: finding, region, added, finding, surest: finding });
  }

  #groupOf(rule: SightedRule, digest: string): Group {
    let ofRule = this.#known.get(rule.id);
    if (ofRule === undefined) {
      ofRule = new Map();
      this.#known.set(rule.id, ofRule);
    }
    let group = ofRule.get(digest);
    if (group === undefined) {
      group = { rule, digest, sightings: [], isSettled: false };
      ofRule.set(digest, group);
      this.#groups.push(group);
    }
    return group;
  }

  /** Every secret, settled or not. */
  all(): Iterable<Readonly<Group>> {
    return this.#groups;
  }

  /** True when something could not be read again. */
  get lost(): boolean {
    return this.#groups.some(({ sightings }) => sightings.some(({ lost }) => lost));
  }

  /** Ids of the objects that hold what is still to be told. */
  objects(): Set<string> {
    const ids = new Set<string>();
    for (const { sightings } of this.#open())
      for (const { origin } of sightings) ids.add(originObject(origin) ?? '');
    return ids;
  }

  *#open(): Generator<Group> {
    for (const group of this.#groups) if (!group.isSettled) yield group;
  }

  /**
   * Settles what need not be attributed: secrets that stand nowhere (see `place`), and those of which only paths have to
   * be known.
   * @param isSettled not asked where it hangs on a secret's age what is known of it.
   */
  sift(trace: Pick<Trace, 'pathsOf'>, unreachable: boolean, isSettled: (secret: Secreted) => boolean): void {
    for (const group of this.#open())
      group.isSettled = this.#staysUntold(group, trace, unreachable, isSettled);
  }

  #staysUntold(
    { rule, sightings }: Group,
    trace: Pick<Trace, 'pathsOf'>,
    unreachable: boolean,
    isSettled: (secret: Secreted) => boolean,
  ): boolean {
    const origins = new Map<string, Origin>();
    let surest: Doubtful | undefined;
    let isOne = true;
    for (const { origin, known } of sightings) {
      if (!this.#gather(origins, rule, origin, trace, unreachable)) continue;
      if (surest === undefined || known.confidence > surest.confidence) {
        surest = known;
        isOne = true;
      } else if (known.confidence === surest.confidence) isOne &&= isAlike(known, surest);
    }
    if (surest === undefined) return true;
    return isOne && isSettled({ rule, known: surest, origins: [...origins.values()] });
  }

  /** Adds where an object stands, one origin for each path. False when it stands nowhere. */
  #gather(
    origins: Map<string, Origin>,
    rule: SightedRule,
    origin: Origin,
    trace: Pick<Trace, 'pathsOf'>,
    unreachable: boolean,
  ): boolean {
    const paths = trace.pathsOf(originObject(origin) ?? '');
    let isSomewhere = false;
    const add = (own: Origin, path: string) => {
      if (rule.path !== undefined && !this.#paths.fits(rule.path, own)) return;
      isSomewhere = true;
      origins.set(path, own);
    };
    for (const path of paths) {
      // Most versions of a file stand where the others do.
      if (origin.kind === 'blob' && path !== undefined && origins.has(path)) isSomewhere = true;
      else {
        const own = path === undefined ? origin : withPath(origin, path);
        add(own, originPath(own));
      }
    }
    if (paths.length === 0 && unreachable) add(origin, originPath(origin));
    return isSomewhere;
  }

  /** Every secret that is not settled, with its places; those that no asked-for ref reaches only when `unreachable`. */
  place(attributed: ReadonlyMap<string, Attribution>, unreachable: boolean): Placing[] {
    const placings: Placing[] = [];
    for (const { rule, digest, sightings } of this.#open()) {
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
      const origins = places.map(({ origin }) => origin);
      placings.push({ rule, digest, known, origins, places, surest: sure.sighting });
    }
    return placings;
  }
}

/** True when the same would be said of both. */
function isAlike(a: Doubtful, b: Doubtful): boolean {
  return a.deadEnd === b.deadEnd && a.detail.until === b.detail.until;
}
