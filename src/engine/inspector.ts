/**
 * Bytes × rules → matches. Holds what is derived from a compiled pack (prefilter, walks, patterns) and runs the stages
 * in order: find anchors, try the rules they belong to, settle overlaps. Knows no path, no clock, no disk. Each anchor
 * is decided by itself, and how far the decision looked is told to whoever asks: that is what history carries from one
 * version of a text to the next.
 */
import { DEFAULT_LIMITS, REACH } from '../core/limits.js';
import type { AnchorList } from './anchorlist.js';
import { appraise, noteAppraisal, reasonOf } from './appraise.js';
import { AssignedRules } from './assigned.js';
import { type Encoded, Follower, moved } from './decode/follow.js';
import { type Doubtful, Encodings, type EscapedValue } from './decode/gather.js';
import { type PlainValue, plainValue } from './decode/value.js';
import { Extent } from './extent.js';
import { parseForm } from './form.js';
import { type Leads, leadsOf } from './leads.js';
import type { Match, Undecoded } from './match.js';
import { PatternRules } from './patterns.js';
import { type Asked, askedOf, type Hits, Prefilter } from './prefilter.js';
import { type RuleList, TRAIT } from './rulelist.js';
import type { CompiledPack, CompiledRule } from './ruleset.js';
import { findRuns, weighRun } from './runs.js';
import { settle } from './settle.js';
import { ShapeWalk } from './shape.js';
import { activeTables } from './tables.js';

/** Anchors this far outside the judged range are still found, as context for those inside. */
const CONTEXT = 256;

/** A text's anchors, and for each how far the decision about it looked. */
export interface Survey extends Hits {
  /** Nothing outside [low, high) had a say; -1 and length + 1 where the text's own ends had. */
  low: Int32Array;
  high: Int32Array;
}

export class Inspector {
  readonly rules: RuleList;
  readonly #anchors: AnchorList;
  readonly #active: Uint8Array;
  readonly #prefilter: Prefilter;
  /** Finds anchors also where nothing that they lead to may stand. */
  readonly #everywhere: Prefilter;
  /** By anchor, made at its first hit. */
  readonly #leads: Leads[] = [];
  readonly #assigned: AssignedRules;
  readonly #follower: Follower;
  /** By rule, made at its first anchor. */
  readonly #walks: (ShapeWalk | undefined)[];
  readonly #patterns: PatternRules;
  /** Rules that look at runs: the opt-in entropy rules. */
  readonly #runRules: readonly number[];
  /** How far the decision about the last anchor looked. */
  readonly #extent = new Extent();
  readonly #isName = (anchor: number): boolean => (this.#leads[anchor] ?? this.#leadsOf(anchor)).name;

  /**
   * @param isActive which rules run; undefined = all of the default group.
   * @param options.decodeDepth encodings inside encodings that are followed.
   */
  constructor(
    pack: CompiledPack,
    isActive?: (rule: CompiledRule) => boolean,
    { decodeDepth = DEFAULT_LIMITS.decodeDepth }: { decodeDepth?: number } = {},
  ) {
    this.rules = pack.rules;
    this.#anchors = pack.anchors;
    this.#active = pack.rules.chosen(isActive);
    const tables = activeTables(pack, this.#active);
    this.#prefilter = new Prefilter(pack.anchors, tables);
    this.#walks = new Array(pack.rules.length);
    this.#runRules = runRules(pack.rules, this.#active);
    this.#everywhere = new Prefilter(pack.anchors, tables, true);
    this.#assigned = new AssignedRules(pack, this.#active, this.#everywhere);
    this.#patterns = new PatternRules(pack.rules);
    this.#follower = new Follower(this, decodeDepth);
  }

  /** How many rules run. */
  get active(): number {
    return this.#active.reduce((sum, on) => sum + on, 0);
  }

  /** What the text inspected last holds in encoded form, and was not decoded. */
  get undecoded(): readonly Undecoded[] {
    return this.#follower.undecoded;
  }

  /** True when not all that it holds in encoded form could be judged: its budget was spent. */
  get isSpent(): boolean {
    return this.#follower.isSpent;
  }

  /** Settled matches whose anchors lie in [from, to). */
  inspect(bytes: Buffer, from = 0, to = bytes.length): Match[] {
    this.#follower.begin(bytes.length);
    const raw = this.judge(bytes, from, to);
    return raw.length === 0 ? raw : this.settle(bytes, raw);
  }

  /** Matches before overlaps and companions are settled. */
  judge(bytes: Buffer, from: number, to: number, out: Match[] = []): Match[] {
    this.#assigned.begin();
    const hits = this.find(bytes, Math.max(0, from - CONTEXT), Math.min(bytes.length, to + CONTEXT));
    const encoded = new Encodings();
    this.#assigned.counts = this.#follower.isInside;
    const { at, anchor, count } = hits;
    for (let i = 0; i < count && at[i]! < to; i++)
      if (at[i]! >= from) this.#judge(bytes, at, anchor, i, out, encoded);
    this.runs(bytes, from, to, out);
    // Only now: decoded text goes through the same prefilter, whose hits are then no longer these.
    if (!encoded.isEmpty) this.#decode(bytes, encoded, out);
    return out;
  }

  /** Anchors that start in [from, to); the next call reuses the result. */
  find(bytes: Buffer, from: number, to: number): Hits {
    return this.#prefilter.find(bytes, from, to);
  }

  /** By anchor, the bytes around it that say whether it is found. */
  asked(): Asked {
    return askedOf(this.#anchors);
  }

  /** Length of the longest anchor in bytes. */
  get longestAnchor(): number {
    return this.#anchors.longest;
  }

  /** Judges some of a text's anchors, given by index in ascending order, and notes how far each decision looked. */
  judgeAnchors(bytes: Buffer, survey: Survey, due: readonly number[], out: Match[]): void {
    this.#follower.begin(bytes.length);
    // About half of all versions bring nothing to judge.
    if (due.length === 0) return;
    this.#assigned.begin();
    const encoded = new Encodings();
    const { at, anchor, low, high } = survey;
    this.#assigned.counts = false;
    for (const i of due) {
      this.#judge(bytes, at, anchor, i, out, encoded);
      low[i] = this.#extent.low;
      high[i] = this.#extent.high;
    }
    if (encoded.isEmpty) return;
    this.#decode(bytes, encoded, out, ({ hit }, extent) => {
      low[hit] = Math.min(low[hit]!, extent.low);
      high[hit] = Math.max(high[hit]!, extent.high);
    });
  }

  #decode(
    bytes: Buffer,
    { runs, places, values }: Encodings,
    out: Match[],
    looked?: (anchor: Encoded, extent: Extent) => void,
  ): void {
    this.#follower.judge(bytes, runs, out, looked);
    this.#unescape(bytes, places, out);
    for (const value of values) this.#value(bytes, value, out);
  }

  /** Judges escaped places; where their decoded text has no value to judge, what it is as it stands counts. */
  #unescape(bytes: Buffer, escaped: readonly Doubtful[], out: Match[]): void {
    let values = this.#assigned.values;
    this.#follower.unescape(bytes, escaped, (index, found) => {
      out.push(...found);
      if (this.#assigned.values === values) out.push(...escaped[index]!.raw);
      values = this.#assigned.values;
    });
  }

  /** Judges a value without its escapes; where it is none then, what it is as it stands counts. */
  #value(bytes: Buffer, { kind, at, found, raw }: EscapedValue, out: Match[]): void {
    const before = this.#assigned.values;
    if (this.#follower.left > 0) {
      const plain = plainValue(bytes, at, found, kind, this.#follower.left);
      const matches: Match[] = [];
      this.#named(plain, at - plain.low, matches);
      for (const match of matches)
        if (match.start >= plain.found.valueStart && match.end <= plain.found.valueEnd)
          out.push(moved(match, at, plain.place, plain.decoders));
    }
    if (this.#assigned.values === before) out.push(...raw);
  }

  /** Tries what the anchors in a name lead to, with the assignment known: that without its escapes the value begins with a line end changes nothing. */
  #named({ text, found }: PlainValue, at: number, out: Match[]): void {
    const hits = this.#everywhere.find(text, found.nameStart, found.nameEnd);
    // Taken down, since judging may search as well.
    const anchors = [...hits.anchor.subarray(0, hits.count)];
    const places = [...hits.at.subarray(0, hits.count)];
    for (let i = 0; i < anchors.length; i++) {
      const leads = this.#leads[anchors[i]!] ?? this.#leadsOf(anchors[i]!);
      this.#token(text, places[i]!, leads, out);
      if (places[i] === at && leads.name)
        this.#assigned.judgeGiven(text, places[i]!, found, this.#extent, out);
    }
  }

  /** Matches of the rules that have no anchors. */
  runs(bytes: Buffer, from: number, to: number, out: Match[]): void {
    if (this.#runRules.length > 0) this.#runs(bytes, from, to, out);
  }

  /** Judges one anchor; what it may be in encoded form is left for the follower. */
  #judge(
    bytes: Buffer,
    places: Int32Array,
    anchors: Int32Array,
    i: number,
    out: Match[],
    encoded: Encodings,
  ): void {
    const at = places[i]!;
    const anchor = anchors[i]!;
    const leads = this.#leads[anchor] ?? this.#leadsOf(anchor);
    const end = at + leads.length;
    const extent = this.#extent.begin(bytes, at, end);
    if (leads.decoded) encoded.add(bytes, i, at, leads, extent);
    if (leads.token) this.#token(bytes, at, leads, out);
    if (!leads.name) return;
    const before = out.length;
    this.#assigned.judge(bytes, places, anchors, i, end, this.#isName, extent, out);
    const { escape: kind, found, isBordered } = this.#assigned;
    if (kind !== undefined) encoded.addAssignment(kind, at, found, isBordered, out.splice(before), extent);
  }

  #token(bytes: Buffer, at: number, leads: Leads, out: Match[]): void {
    const { shapes, patterns, length } = leads;
    for (let j = 0; j < shapes.length; j += 2) this.#shape(bytes, at, shapes[j]!, shapes[j + 1]!, out);
    for (let j = 0; j < patterns.length; j++)
      this.#patterns.judge(bytes, at, at + length, patterns[j]!, this.#extent, out);
  }

  settle(bytes: Buffer, raw: Match[]): Match[] {
    return settle(this.rules, bytes, raw);
  }

  #leadsOf(anchor: number): Leads {
    const leads = leadsOf(this.#anchors, anchor, this.#active);
    this.#leads[anchor] = leads;
    return leads;
  }

  #walk(index: number): ShapeWalk {
    const { form, left, right } = this.rules.at(index);
    const walk = new ShapeWalk(parseForm(form!), left, right);
    this.#walks[index] = walk;
    return walk;
  }

  #shape(bytes: Buffer, at: number, index: number, element: number, out: Match[]): void {
    const walk = this.#walks[index] ?? this.#walk(index);
    const holds = walk.at(bytes, at, element);
    this.#extent.add(walk.low, walk.high);
    if (!holds) return;
    const rule = this.rules.at(index);
    noteAppraisal(rule, walk.secretStart, walk.secretEnd, this.#extent);
    const match = appraise(rule, bytes, {
      rule: index,
      anchor: at,
      start: walk.secretStart,
      end: walk.secretEnd,
      publicPrefix: publicPrefix(walk, bytes),
      reason: reasonOf('shape', rule),
    });
    if (match !== undefined) out.push(match);
  }

  #runs(bytes: Buffer, from: number, to: number, out: Match[]): void {
    findRuns(bytes, from, to, (start, end) => {
      for (const index of this.#runRules) {
        const rule = this.rules.at(index);
        const walk = this.#walks[index] ?? this.#walk(index);
        if (!walk.exactly(bytes, start, end)) continue;
        const reason = 'looks random';
        const match = appraise(rule, bytes, {
          rule: index,
          anchor: start,
          start,
          end,
          publicPrefix: 0,
          reason,
        });
        const confidence = match === undefined ? undefined : weighRun(bytes, start, end);
        if (match === undefined || confidence === undefined) continue;
        match.confidence = Math.min(match.confidence, confidence);
        out.push(match);
      }
    });
  }
}

function runRules(rules: RuleList, active: Uint8Array): number[] {
  const found: number[] = [];
  // Every start goes through this: without a call for each rule it takes a third of the time.
  const { traits } = rules;
  const { run } = TRAIT;
  for (let index = 0; index < traits.length; index++)
    if ((traits[index]! & run) !== 0 && active[index] === 1) found.push(index);
  return found;
}

/** Bytes at the secret's front that its form fixes: they name the type and may be shown. */
function publicPrefix(walk: ShapeWalk, bytes: Buffer): number {
  const first = walk.form.elements[walk.form.secretFrom];
  if (first?.kind !== 'literal' || first.anyCase) return 0;
  const text = bytes.toString('latin1', walk.secretStart, Math.min(walk.secretEnd, walk.secretStart + REACH));
  return first.choices.find((choice) => text.startsWith(choice))?.length ?? 0;
}
