/**
 * A blob made from its base by a delta → its matches, judging only the anchors that the delta brought or touched. For
 * every anchor it is remembered how far the decision about it looked, whether or not it led to a match; where all of
 * that was copied whole, the decision still stands. So a version costs what is new in it, whatever the rule.
 */
import { firstAt } from '../core/columns.js';
import type { Delta } from '../core/types.js';
import type { Inspector } from './inspector.js';
import { type Match, placedAt, type Undecoded } from './match.js';
import { type Asked, MOST_LEAD, MOST_REACH } from './prefilter.js';
import { Version } from './version.js';

/** Bytes between two changes that are searched with them. */
const NEIGHBOURS = 64;

export class Carrier {
  readonly #inspector: Inspector;
  readonly #asked: Asked;
  /** The last blob seen at each depth of the delta tree; kept for their space. */
  readonly #levels: Version[] = [];
  /** What the blob inspected last holds in encoded form, and was not decoded. */
  undecoded: readonly Undecoded[] = [];

  constructor(inspector: Inspector) {
    this.#inspector = inspector;
    this.#asked = inspector.asked();
  }

  inspect(bytes: Buffer, delta: Delta): Match[] {
    const { depth } = delta;
    this.#levels[depth] ??= new Version();
    const own = this.#levels[depth];
    own.begin(bytes.length);
    let base = depth > 0 && delta.copyCount > 0 ? this.#levels[depth - 1] : undefined;
    // Of what was not judged nothing can be taken over.
    if (base?.isSpent) base = undefined;
    this.#survey(bytes, delta, base, own);
    own.merge();
    this.#inspector.judgeAnchors(bytes, own, own.due(), own.matches);
    own.isSpent = this.#inspector.isSpent;
    own.undecoded.push(...this.#inspector.undecoded);
    if (base !== undefined) inherit(delta, base, own);
    this.undecoded = own.undecoded.sort((a, b) => a.anchor - b.anchor);
    this.#inspector.runs(bytes, 0, bytes.length, own.matches);
    if (own.matches.length === 0) return own.matches;
    own.matches.sort((a, b) => a.anchor - b.anchor || a.rule - b.rule || a.start - b.start);
    return this.#inspector.settle(bytes, own.matches);
  }

  /** Gathers the text's anchors: from copies what the base has there, and from what lies between them what is found. */
  #survey(bytes: Buffer, delta: Delta, base: Version | undefined, own: Version): void {
    if (base === undefined) {
      own.found(this.#inspector.find(bytes, 0, bytes.length));
      return;
    }
    const { copies, copyCount } = delta;
    const reach = this.#inspector.longestAnchor + MOST_REACH;
    const sameEnd = endsAlike(delta, base.length, own.length);
    // Anchors that are not wholly inside one copy, with the bytes around them that count, start in [from, to).
    let from = 0;
    let to = copies[0] === 0 && copies[2] === 0 ? 0 : copies[2]! + MOST_LEAD;
    let searched = 0;
    for (let i = 0; i < copyCount; i++) {
      const end = copies[3 * i + 2]! + copies[3 * i + 1]!;
      // A copy that ends the text, but not its base, ends before what counted there.
      const next = i + 1 < copyCount ? copies[3 * i + 5]! + MOST_LEAD : sameEnd ? end : own.length + 1;
      if (next > end) {
        // Searching a few bytes twice costs less than beginning anew.
        if (end - reach > to + NEIGHBOURS) {
          this.#find(bytes, Math.max(searched, from), to, delta, base, own);
          searched = to;
          from = end - reach;
        }
        to = next;
      }
      this.#copy(delta, i, base, own);
    }
    this.#find(bytes, Math.max(searched, from), Math.min(to, own.length), delta, base, own);
  }

  #find(bytes: Buffer, from: number, to: number, delta: Delta, base: Version, own: Version): void {
    if (to <= from) return;
    const hits = this.#inspector.find(bytes, from, to);
    const { before, length } = this.#asked;
    for (let i = 0; i < hits.count; i++) {
      const at = hits.at[i]!;
      const anchor = hits.anchor[i]!;
      if (!isCopied(delta, base.length, own.length, at - before[anchor]!, at + length[anchor]!))
        own.add(at, anchor);
    }
  }

  /** Takes over the anchors inside one copy, and the decisions about those whose surroundings are inside it as well. */
  #copy(delta: Delta, i: number, base: Version, own: Version): void {
    const start = delta.copies[3 * i]!;
    const low = lowOf(delta, i);
    const high = highOf(delta, i, base.length, own.length);
    const shift = delta.copies[3 * i + 2]! - start;
    const { at, anchor, count } = base;
    const { before, length } = this.#asked;
    for (let j = firstAt(at, count, start); j < count && at[j]! < high; j++) {
      const which = anchor[j]!;
      if (at[j]! - before[which]! < low || at[j]! + length[which]! > high) continue;
      own.carry(base, j, shift, base.low[j]! >= low && base.high[j]! <= high);
    }
  }
}

/** Carries over what the settled anchors led to in the base. */
function inherit({ copies, copyCount }: Delta, base: Version, own: Version): void {
  const { matches, undecoded } = base;
  if (matches.length === 0 && undecoded.length === 0) return;
  for (let i = 0; i < copyCount; i++) {
    const from = copies[3 * i]!;
    const to = from + copies[3 * i + 1]!;
    const shift = copies[3 * i + 2]! - from;
    for (let j = firstMatch(matches, from); j < matches.length && matches[j]!.anchor < to; j++) {
      const match = matches[j]!;
      if (own.isSettled(match.anchor + shift)) own.matches.push(moved(match, shift));
    }
    for (const { anchor, end, reason } of undecoded) {
      if (anchor < from || anchor >= to || !own.isSettled(anchor + shift)) continue;
      own.undecoded.push({ anchor: anchor + shift, end: end + shift, reason });
    }
  }
}

/** Where in the base copy i begins; the text's beginning belongs to it when it is the base's. */
function lowOf({ copies }: Delta, i: number): number {
  const start = copies[3 * i]!;
  return start === 0 && copies[3 * i + 2] === 0 ? -MOST_LEAD : start;
}

/** Where in the base copy i ends; the text's end belongs to it when it is the base's. */
function highOf(delta: Delta, i: number, baseLength: number, length: number): number {
  if (i === delta.copyCount - 1 && endsAlike(delta, baseLength, length)) return baseLength + MOST_REACH;
  return delta.copies[3 * i]! + delta.copies[3 * i + 1]!;
}

/** True when the last copy takes the end of the base to the end of the text. */
function endsAlike({ copies, copyCount }: Delta, baseLength: number, length: number): boolean {
  const last = 3 * (copyCount - 1);
  return copies[last]! + copies[last + 1]! === baseLength && copies[last + 2]! + copies[last + 1]! === length;
}

/** True when bytes [from, to) of the text stand inside one copy. */
function isCopied(delta: Delta, baseLength: number, length: number, from: number, to: number): boolean {
  const { copies, copyCount } = delta;
  let low = 0;
  let high = copyCount - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (copies[3 * middle + 2]! <= Math.max(0, from)) low = middle;
    else high = middle - 1;
  }
  const shift = copies[3 * low + 2]! - copies[3 * low]!;
  return from >= lowOf(delta, low) + shift && to <= highOf(delta, low, baseLength, length) + shift;
}

/** Index of the first match whose anchor stands at or behind `from`. */
function firstMatch(matches: readonly Match[], from: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (matches[middle]!.anchor < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function moved(match: Match, shift: number): Match {
  // Settling makes the parts anew each time, so what did not move need not be copied.
  if (shift === 0) return match;
  return placedAt(match, match.anchor + shift, match.start + shift, match.end + shift);
}
