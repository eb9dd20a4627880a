/**
 * An anchor → where in it the prefilter looks: for even and for odd positions the four bytes whose windows cost least,
 * few and rare ones, and rarer still with the two bytes that it asks for next.
 */
import { UserError } from '../core/errors.js';
import { gramBytes } from '../engine/grams.js';
import { followed, nextShare, share } from '../engine/rarity.js';
import type { Around } from '../engine/ruleset.js';

/** Anchors this long have four bytes of their own at even and at odd positions: what stands around need not be known. */
export const OWN = 5;

/** More grams than this for one anchor and parity would fill the table. */
const MOST_GRAMS = 4096;
/** What a gram costs by filling the tables, whatever its own rarity: the share of windows that collide with it. */
const GRAM_COST = 1e-6;
/** What a window costs that also has the next two bytes, against one that has not: it is compared with the anchors. */
const SECOND_COST = 12;

/** Costs of the looks of one anchor, even and odd. */
const least = new Float64Array(2);
/** Shares of its windows, by offset. */
const shares = new Float64Array(32);

/**
 * @param folded the anchor's bytes, folded, up to 32, and their number
 * @param around what may stand around it, which counts for short ones only
 * @param looks takes the offsets: pair number `index`
 */
export function look(
  folded: Uint8Array,
  length: number,
  around: Around | undefined,
  looks: Int8Array,
  index: number,
): void {
  least[0] = least[1] = Number.POSITIVE_INFINITY;
  if (length >= OWN) lookWithin(folded, length, looks, index);
  else lookAround(folded.subarray(0, length), around, looks, index);
  if (least[0] < Number.POSITIVE_INFINITY && least[1]! < Number.POSITIVE_INFINITY) return;
  const text = String.fromCharCode(...folded.subarray(0, length));
  throw new UserError(`'${text}' is too short to look for`, 'Use at least 3 bytes.');
}

function lookWithin(folded: Uint8Array, length: number, looks: Int8Array, index: number): void {
  for (let at = 0; at + 4 <= length; at++)
    shares[at] = share(folded[at]!, folded[at + 1]!, folded[at + 2]!, folded[at + 3]!);
  for (let at = 0; at + 4 <= length; at++) {
    const [c, d] = [folded[at + 2]!, folded[at + 3]!];
    let next = 1;
    if (at + 6 <= length) next = followed(c, d, shares[at + 2]!);
    else if (at + 5 === length) next = nextShare(c, d, folded[at + 4], undefined);
    consider(at, GRAM_COST + shares[at]! * (1 + SECOND_COST * next), looks, index);
  }
}

function lookAround(folded: Uint8Array, around: Around | undefined, looks: Int8Array, index: number): void {
  for (let at = -1; at <= folded.length - 2; at++) {
    const choices = gramBytes(folded, around, at);
    const count = choices.reduce((product, c) => product * c.length, 1);
    if (count > MOST_GRAMS) continue;
    consider(at, costOf(choices, count, folded[at + 4], folded[at + 5]), looks, index);
  }
}

/** Cost of all windows that go on with e and f. No call for each: V8 would compile that at length for a few literals. */
function costOf(
  [first, second, third, fourth]: ReturnType<typeof gramBytes>,
  count: number,
  e: number | undefined,
  f: number | undefined,
): number {
  let cost = count * GRAM_COST;
  for (let i = 0; i < count; i++) {
    let rest = i;
    const d = fourth[rest % fourth.length]!;
    rest = Math.floor(rest / fourth.length);
    const c = third[rest % third.length]!;
    rest = Math.floor(rest / third.length);
    const b = second[rest % second.length]!;
    const a = first[Math.floor(rest / second.length)]!;
    cost += share(a, b, c, d) * (1 + SECOND_COST * nextShare(c, d, e, f));
  }
  return cost;
}

function consider(at: number, cost: number, looks: Int8Array, index: number): void {
  const parity = at & 1;
  if (cost >= least[parity]!) return;
  least[parity] = cost;
  looks[2 * index + parity] = at;
}
