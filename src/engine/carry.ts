/**
 * A blob made from its base by a delta → its matches, looking only at what the delta changed. A decision depends on at
 * most REACH bytes around its anchor, so an anchor outside every window (each widened by REACH) has the verdict it had
 * in the base. Anchors of long rules look farther, so they are remembered even where they led to nothing, carried only
 * when all they may look at was copied whole, and judged again otherwise.
 */
import { BLOCK_REACH } from '../core/limits.js';
import type { Delta } from '../core/types.js';
import type { Inspector } from './inspector.js';
import type { Match } from './match.js';

/** What one blob hands on to the blobs made from it. */
interface Inheritance {
  matches: Match[];
  /** Anchors of long rules, whether or not they led to a match. */
  longs: number[];
}

export class Carrier {
  readonly #inspector: Inspector;
  /** Of the last blob seen at each depth of the delta tree. */
  readonly #byDepth: Inheritance[] = [];

  constructor(inspector: Inspector) {
    this.#inspector = inspector;
  }

  inspect(bytes: Buffer, delta: Delta): Match[] {
    const own: Inheritance = { matches: [], longs: [] };
    for (let i = 0; i < delta.windowCount; i++) {
      this.#inspector.judge(bytes, delta.windows[2 * i]!, delta.windows[2 * i + 1]!, own.matches, own.longs);
    }
    const base = delta.depth > 0 ? this.#byDepth[delta.depth - 1] : undefined;
    if (base !== undefined) this.#inherit(bytes, delta, base, own);
    this.#byDepth[delta.depth] = own;
    this.#byDepth.length = delta.depth + 1;
    if (own.matches.length === 0) return own.matches;
    return this.#inspector.settle(bytes, own.matches);
  }

  #inherit(bytes: Buffer, delta: Delta, base: Inheritance, own: Inheritance): void {
    if (base.longs.length === 0 && base.matches.length === 0) return;
    const again = new Set<number>();
    for (let i = 0; i < delta.copyCount; i++) {
      const from = delta.copies[3 * i]!;
      const to = from + delta.copies[3 * i + 1]!;
      const shift = delta.copies[3 * i + 2]! - from;
      for (
        let j = firstFrom(base.longs, (anchor) => anchor, from);
        j < base.longs.length && base.longs[j]! < to;
        j++
      ) {
        const anchor = base.longs[j]!;
        if (inWindow(delta, anchor + shift)) continue;
        own.longs.push(anchor + shift);
        // A copy that runs to the beginning of both texts has nothing before it to look at.
        const left = anchor - BLOCK_REACH >= from || (from === 0 && shift === 0);
        if (!left || anchor + BLOCK_REACH > to) again.add(anchor + shift);
      }
      for (let j = firstFrom(base.matches, (match) => match.anchor, from); j < base.matches.length; j++) {
        const match = base.matches[j]!;
        if (match.anchor >= to) break;
        const at = match.anchor + shift;
        if (!inWindow(delta, at) && !again.has(at)) own.matches.push(moved(match, shift));
      }
    }
    for (const anchor of again) this.#inspector.judge(bytes, anchor, anchor + 1, own.matches);
    own.matches.sort((a, b) => a.anchor - b.anchor || a.rule - b.rule || a.start - b.start);
    own.longs.sort((a, b) => a - b);
  }
}

/** Index of the first of the ordered items at or behind `from`. */
function firstFrom<T>(items: readonly T[], anchorOf: (item: T) => number, from: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (anchorOf(items[middle]!) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inWindow(delta: Delta, at: number): boolean {
  let low = 0;
  let high = delta.windowCount - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (at < delta.windows[2 * middle]!) high = middle - 1;
    else if (at >= delta.windows[2 * middle + 1]!) low = middle + 1;
    else return true;
  }
  return false;
}

function moved(match: Match, shift: number): Match {
  // Settling makes the parts anew each time, so what did not move need not be copied.
  if (shift === 0) return match;
  return {
    ...match,
    anchor: match.anchor + shift,
    start: match.start + shift,
    end: match.end + shift,
    parts: [],
  };
}
