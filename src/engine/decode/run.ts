/**
 * A place in encoded text → the run of encoded characters around it, and where each of them stands. Runs may be broken (see
 * gap.ts). Bounded on either side; what is near a bound may be decoded wrongly, so it is told how far it is safe.
 */
import { REACH } from '../../core/limits.js';
import type { Extent } from '../extent.js';
import { Gap } from './gap.js';

/** Bytes of a run looked at on either side of the anchor. */
export const RUN_REACH = 6 * 1024;
/** What REACH decoded bytes take in encoded form, hexadecimal being the wider. */
const MARGIN = 2 * REACH;
/** A run of fewer characters holds no secret worth the name. */
const SHORTEST_RUN = 16;

const gap = new Gap();

export class Run {
  readonly start: number;
  readonly end: number;
  /** The run's characters, without what stands between them. */
  readonly text: string;
  /** Bytes [safeFrom, safeTo) of the encoded text are decoded with all their surroundings. */
  readonly #safeFrom: number;
  readonly #safeTo: number;
  /** Where each character begins, and behind it where it ends; undefined when the run is not broken. */
  readonly #places: Int32Array | undefined;

  /** @param cut on which sides the run goes on beyond what was looked at. */
  constructor(
    bytes: Buffer,
    start: number,
    end: number,
    mask: Uint8Array,
    cut: { left: boolean; right: boolean },
  ) {
    this.start = start;
    this.end = end;
    this.#safeFrom = cut.left ? start + MARGIN : start;
    this.#safeTo = cut.right ? end - MARGIN : end;
    let plain = start;
    while (plain < end && mask[bytes[plain]!] === 1) plain++;
    if (plain === end) {
      this.text = bytes.toString('latin1', start, end);
      this.#places = undefined;
      return;
    }
    const places = new Int32Array(2 * (end - start));
    const text = Buffer.allocUnsafe(end - start);
    let count = 0;
    for (let at = start, behind = at; at < end; at = behind) {
      behind = at + 1;
      let char = bytes[at]!;
      if (mask[char] !== 1) {
        const goesOn = gap.read(bytes, at, mask);
        behind = Math.max(behind, gap.end);
        char = gap.char;
        if (!goesOn || char < 0) continue;
      }
      places[2 * count] = at;
      places[2 * count + 1] = behind;
      text[count++] = char;
    }
    this.text = text.toString('latin1', 0, count);
    this.#places = places.subarray(0, 2 * count);
  }

  /** Characters before place `at`. */
  before(at: number): number {
    const places = this.#places;
    if (places === undefined) return at - this.start;
    let low = 0;
    let high = places.length / 2;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[2 * middle]! < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Place of character `index`; the run's end behind the last. */
  place(index: number): number {
    const places = this.#places;
    if (places === undefined) return Math.min(this.start + index, this.end);
    return 2 * index < places.length ? places[2 * index]! : this.end;
  }

  /** Place behind the character before `index`. */
  placeBehind(index: number): number {
    const places = this.#places;
    if (places === undefined || index === 0) return this.place(index);
    return places[Math.min(2 * index, places.length) - 1]!;
  }

  /** True where what is decoded does not hang on where the run was cut. */
  isInside(at: number): boolean {
    return at >= this.#safeFrom && at < this.#safeTo;
  }
}

/** The run around `at`, where one of its characters stands; undefined = too short. @param extent takes in what was looked at. */
export function runAround(bytes: Buffer, at: number, mask: Uint8Array, extent: Extent): Run | undefined {
  const low = Math.max(0, at - RUN_REACH);
  let start = at;
  let i = at - 1;
  while (i >= low) {
    if (mask[bytes[i]!] === 1) {
      start = i--;
      continue;
    }
    const goesOn = gap.readBefore(bytes, i, mask);
    extent.add(gap.from, gap.looked);
    // An escape that the anchor itself begins in is none: it was read as a character.
    if (gap.end > at) break;
    if (!goesOn) {
      start = Math.max(start, gap.end);
      break;
    }
    start = gap.char < 0 ? gap.end : gap.from + 1;
    i = gap.from;
  }
  const left = low > 0 && i < low;
  extent.add(i, at);
  const { end, isCut: right } = runBehind(bytes, at, RUN_REACH, mask, extent);
  const run = new Run(bytes, start, end, mask, { left, right });
  return run.text.length < SHORTEST_RUN ? undefined : run;
}

/** Where the run ends that goes on at `at`, at most `reach` bytes behind it. */
export function runBehind(
  bytes: Buffer,
  at: number,
  reach: number,
  mask: Uint8Array,
  extent: Extent,
): { end: number; isCut: boolean } {
  let end = at;
  let i = at;
  let looked = at;
  const high = Math.min(bytes.length, at + reach);
  while (i < high) {
    if (mask[bytes[i]!] === 1) end = ++i;
    else {
      const goesOn = gap.read(bytes, i, mask);
      looked = Math.max(looked, gap.looked);
      if (!goesOn) break;
      i = gap.end;
      if (gap.char >= 0) end = i;
    }
  }
  const isCut = high < bytes.length && i >= high;
  // Where the run goes on, so may the anchors that share it.
  extent.add(at, isCut ? i + RUN_REACH : Math.max(i + 1, looked));
  return { end, isCut };
}
