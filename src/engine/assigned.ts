/**
 * A word in a name → the matches of all assigned rules on the assignment around it. The assignment is read once; a
 * vendor's rule holds when the value has its form and its words and names stand in the name or near; the generic rules
 * weigh what is left.
 */
import { Secret } from '../core/secret.js';
import { anchorLength, eachUse } from './anchorlist.js';
import { appraise, noteAppraisal } from './appraise.js';
import { type Assignment, AssignmentReader, NAME_REACH } from './assignment.js';
import { kindsIn } from './bytekinds.js';
import { type Called, Names } from './called.js';
import { type EscapeKind, escapeIn, OPERATOR_REACH, operatorBehind } from './decode/escapes.js';
import type { Extent } from './extent.js';
import { GIVEN_REACH } from './given.js';
import { type Match, matchOf } from './match.js';
import { Neighbourhood } from './neighbourhood.js';
import type { Prefilter } from './prefilter.js';
import { TRAIT } from './rulelist.js';
import { type CompiledPack, USE } from './ruleset.js';
import { scoreNamed } from './score.js';
import { LONGEST } from './valueforms.js';
import { isValueless } from './valueless.js';
import { ValueWalks } from './valuewalks.js';

/** How far from the assignment a vendor's word may stand, in bytes. */
const NEAR = 200;
/** Longest anchor that is a word or a name, in bytes, and what is looked at around it (see given.ts). */
const LONGEST_WORD = 24 + GIVEN_REACH;
/** Shortest value weighed, in bytes. */
const SHORTEST = 4;
/** Values of telling names that are surely no secrets are no matches: four in five of all, and placing each would cost more than finding them. */
const PLAINLY_NONE = 0.05;
const BACKSLASH = 0x5c;
const NONE: readonly number[] = [];

export class AssignedRules {
  readonly #pack: CompiledPack;
  readonly #near: Neighbourhood;
  readonly #reader = new AssignmentReader();
  readonly #walks: ValueWalks;
  readonly #names: Names;
  /** By anchor, made when it first stands near an assignment. */
  readonly #vendors: (readonly number[] | undefined)[];
  /** Values that vendors' rules were asked about, and by rule the last one. */
  #asked = 0;
  readonly #askedLast: Uint32Array;

  /** The kind of escapes in the assignment read last, in its value or in what stands for its operator; undefined = none. */
  escape: EscapeKind | undefined;
  /** True when the borders of its value hold however it is written. */
  isBordered = false;
  /** Values counted so far that were weighed, or would have been had a rule asked for their names. */
  values = 0;
  /** True to count values; who decoded the text wants to know whether one stands in it. */
  counts = false;

  /** @param words finds every anchor, in names and elsewhere. */
  constructor(pack: CompiledPack, active: Uint8Array, words: Prefilter) {
    this.#pack = pack;
    this.#walks = new ValueWalks(pack, active);
    this.#near = new Neighbourhood(words, (anchor) => this.#vendorsAt(anchor).length > 0);
    // In full length: one that is filled here and there becomes a hash table.
    this.#vendors = new Array(pack.anchors.length);
    this.#askedLast = new Uint32Array(pack.rules.length);
    this.#names = new Names(pack, active, genericRules(pack, active));
  }

  /** Begins another text: a buffer may be the one before. */
  begin(): void {
    this.#near.begin();
    this.#reader.begin();
  }

  /** The assignment read last; the next reading changes it. */
  get found(): Assignment {
    return this.#reader.result;
  }

  /** Sets the name around an anchor at `at`; returns its end. */
  #name(bytes: Buffer, at: number, anchor: number): number {
    return this.#reader.name(bytes, at, at + anchorLength(this.#pack.anchors, anchor));
  }

  /**
   * True when an earlier hit stands in the same name: a name is judged once, for the first word in it. An earlier word
   * whose name does not come as far as this one's is too far away to stand for it.
   */
  #isTaken(
    bytes: Buffer,
    places: Int32Array,
    anchors: Int32Array,
    index: number,
    isName: (anchor: number) => boolean,
    extent: Extent,
  ): boolean {
    const at = places[index]!;
    const { nameStart, nameEnd } = this.#reader.result;
    extent.add(nameStart - LONGEST_WORD, at + LONGEST_WORD);
    // A name that is cut off may have begun before.
    const isWhole = at - nameStart < NAME_REACH;
    const least = (isWhole ? nameStart : at - NAME_REACH) - LONGEST_WORD;
    for (let i = index - 1; i >= 0 && places[i]! >= least; i--) {
      const anchor = anchors[i]!;
      const end = places[i]! + anchorLength(this.#pack.anchors, anchor);
      if ((isWhole && end < nameStart) || !isName(anchor)) continue;
      if (isWhole && nameEnd - end <= NAME_REACH) return true;
      const reaches = this.#name(bytes, places[i]!, anchor) >= nameEnd;
      this.#name(bytes, at, anchors[index]!);
      if (reaches) return true;
    }
    return false;
  }

  /**
   * Reads the assignment at an anchor and pushes its matches.
   * @param places of a text's anchors, in order, and which `anchors` they are; `index` of the one asked about.
   * @param end where the hit's anchor ends.
   * @param extent takes in what was looked at.
   */
  judge(
    bytes: Buffer,
    places: Int32Array,
    anchors: Int32Array,
    index: number,
    end: number,
    isName: (anchor: number) => boolean,
    extent: Extent,
    out: Match[],
  ): void {
    const reader = this.#reader;
    const found = reader.result;
    const at = places[index]!;
    const nameEnd = reader.name(bytes, at, end);
    this.escape = undefined;
    const isFollowed = reader.isFollowed;
    const isGiven = isFollowed && reader.value();
    extent.add(reader.seenFrom, reader.seenTo);
    if (!isFollowed) return;
    if (!isGiven) {
      extent.add(nameEnd, nameEnd + OPERATOR_REACH);
      const kind = operatorBehind(bytes, nameEnd);
      if (kind === undefined || this.#isTaken(bytes, places, anchors, index, isName, extent)) return;
      this.escape = kind;
      this.isBordered = false;
      return;
    }
    // `login("user", "password")`: the first argument is whose it is.
    const called = this.#called(bytes);
    if (found.quote !== 0 && called.login) reader.second();
    extent.add(reader.seenFrom, reader.seenTo);
    const kind = escapeIn(bytes, found.valueStart, found.valueEnd);
    // Asked last: most names lead to nothing, whatever stands before them.
    if (kind === undefined && called.idle && !this.counts) return;
    if (this.#isTaken(bytes, places, anchors, index, isName, extent)) return;
    this.escape = kind;
    // A quote that is itself escaped is the border of a text in another; so may be what ends a bare value.
    const isNested = found.quote === 0 ? kind === 'backslash' : bytes[found.valueStart - 2] === BACKSLASH;
    this.isBordered = !isNested;
    this.#weigh(bytes, at, called, extent, out);
  }

  /** Judges the assignment around the word at `at`, which is known. */
  judgeGiven(bytes: Buffer, at: number, given: Assignment, extent: Extent, out: Match[]): void {
    Object.assign(this.#reader.result, given);
    this.counts = true;
    this.#weigh(bytes, at, this.#called(bytes), extent, out);
  }

  /** What the name set last says. */
  #called(bytes: Buffer): Called {
    const { nameStart, nameEnd } = this.found;
    return this.#names.read(bytes, nameStart, nameEnd);
  }

  #weigh(bytes: Buffer, at: number, called: Called, extent: Extent, out: Match[]): void {
    // Most names that a vendor's word leads to are of no rule's kind.
    if (called.idle && !this.counts) return;
    const { found } = this;
    const length = found.valueEnd - found.valueStart;
    if (length < SHORTEST || isValueless(bytes, found, extent)) return;
    this.values++;
    const before = out.length;
    if (length <= LONGEST && (called.beside !== undefined || called.own.length > 0))
      this.#vendorRules(bytes, at, found, called, extent, out);
    if (out.length === before) this.#genericRule(bytes, at, found, called, extent, out);
  }

  /** A vendor's rule holds only where its word stands in the name or near, so only such rules are asked. */
  #vendorRules(
    bytes: Buffer,
    at: number,
    found: Assignment,
    called: Called,
    extent: Extent,
    out: Match[],
  ): void {
    const length = found.valueEnd - found.valueStart;
    const kinds = kindsIn(bytes, found.valueStart, found.valueEnd);
    this.#asked++;
    const { own } = called;
    for (let i = 0; i < own.length; i++) {
      const { rule, reason } = own[i]!;
      this.#askedLast[rule] = this.#asked;
      if (this.#walks.mayHold(rule, length, kinds)) this.#vendorRule(bytes, at, rule, reason, extent, out);
    }
    if (called.beside === undefined || !called.beside.mayTake(length, kinds)) return;
    extent.add(at - NEAR - LONGEST_WORD, at + NEAR + LONGEST_WORD);
    const from = Math.max(0, at - NEAR);
    const to = Math.min(bytes.length, at + NEAR + 1);
    this.#near.each(bytes, from, to, (anchor) =>
      this.#nearRules(bytes, at, this.#vendorsAt(anchor), called, kinds, extent, out),
    );
  }

  /** Asks the rules whose vendor is named near, each once for a value. */
  #nearRules(
    bytes: Buffer,
    at: number,
    vendors: readonly number[],
    called: Called,
    kinds: number,
    extent: Extent,
    out: Match[],
  ): void {
    const length = this.found.valueEnd - this.found.valueStart;
    for (let j = 0; j < vendors.length; j++) {
      const rule = vendors[j]!;
      if (this.#askedLast[rule] === this.#asked) continue;
      this.#askedLast[rule] = this.#asked;
      if (!this.#walks.mayHold(rule, length, kinds)) continue;
      const reason = this.#names.near(rule, called);
      if (reason !== undefined) this.#vendorRule(bytes, at, rule, reason, extent, out);
    }
  }

  /** Asks one rule whose words and names hold about the value. */
  #vendorRule(
    bytes: Buffer,
    anchor: number,
    index: number,
    reason: string,
    extent: Extent,
    out: Match[],
  ): void {
    const { valueStart, valueEnd } = this.found;
    const rule = this.#pack.rules.at(index);
    const walk = this.#walks.of(index);
    if (!walk.exactly(bytes, valueStart, valueEnd)) return;
    const { secretStart: start, secretEnd: end } = walk;
    noteAppraisal(rule, start, end, extent);
    const match = appraise(rule, bytes, { rule: index, anchor, start, end, publicPrefix: 0, reason });
    if (match !== undefined) out.push(match);
  }

  /** Rules that run whose vendor's word an anchor is. */
  #vendorsAt(anchor: number): readonly number[] {
    return this.#vendors[anchor] ?? this.#vendorsOf(anchor);
  }

  #vendorsOf(anchor: number): readonly number[] {
    const vendors = new Set<number>();
    eachUse(this.#pack.anchors, anchor, (rule, use) => {
      if (use === USE.word && this.#walks.has(rule)) vendors.add(rule);
    });
    const found = vendors.size === 0 ? NONE : [...vendors];
    this.#vendors[anchor] = found;
    return found;
  }

  #genericRule(
    bytes: Buffer,
    anchor: number,
    found: Assignment,
    { generic }: Called,
    extent: Extent,
    out: Match[],
  ): void {
    if (generic === undefined) return;
    const score = scoreNamed(bytes, found, generic.facts, extent);
    if (score === undefined || score.confidence < PLAINLY_NONE) return;
    const { valueStart: start, valueEnd: end } = found;
    const secret = new Secret(bytes.subarray(start, end));
    const match = matchOf(
      { rule: generic.rule, anchor, start, end },
      secret,
      score.confidence,
      score.reasons,
    );
    match.deadEnd = score.deadEnd;
    out.push(match);
  }
}

/** Rules that run and ask for a name, whatever the value. */
function genericRules({ rules, forms }: CompiledPack, active: Uint8Array): number[] {
  const formed = new Uint8Array(rules.length);
  for (const rule of forms.rules) formed[rule] = 1;
  const generic: number[] = [];
  const { traits } = rules;
  const { assigned } = TRAIT;
  for (let index = 0; index < traits.length; index++)
    if (formed[index] === 0 && (traits[index]! & assigned) !== 0 && active[index] === 1) generic.push(index);
  return generic;
}
