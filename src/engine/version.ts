/**
 * What is remembered of one version of a text while those made from it are judged: its anchors in order, how far the
 * decision about each looked, and what they led to. Its columns are kept for the next version at the same depth.
 */
import { firstAt, grown } from '../core/columns.js';
import type { Survey } from './inspector.js';
import type { Match, Undecoded } from './match.js';
import type { Hits } from './prefilter.js';

export class Version implements Survey {
  length = 0;
  count = 0;
  at = new Int32Array(64);
  anchor = new Int32Array(64);
  low = new Int32Array(64);
  high = new Int32Array(64);
  /** 1 where the decision was carried over. */
  #settled = new Uint8Array(64);
  /** Pairs [place, anchor] of what is new, in order. */
  readonly #found: number[] = [];
  matches: Match[] = [];
  undecoded: Undecoded[] = [];
  /** True when not all that is encoded in it was judged. */
  isSpent = false;

  begin(length: number): void {
    this.length = length;
    this.count = 0;
    this.#found.length = 0;
    this.matches = [];
    this.undecoded = [];
    this.isSpent = false;
  }

  found(hits: Hits): void {
    const { count } = hits;
    this.#reserve(count);
    this.at.set(hits.at.subarray(0, count));
    this.anchor.set(hits.anchor.subarray(0, count));
    this.#settled.fill(0, 0, count);
    this.count = count;
  }

  add(at: number, anchor: number): void {
    this.#found.push(at, anchor);
  }

  carry(base: Version, j: number, shift: number, isSettled: boolean): void {
    const i = this.count++;
    if (i === this.at.length) this.#reserve(i + 1);
    this.at[i] = base.at[j]! + shift;
    this.anchor[i] = base.anchor[j]!;
    this.low[i] = base.low[j]! + shift;
    this.high[i] = base.high[j]! + shift;
    this.#settled[i] = isSettled ? 1 : 0;
  }

  /** Puts what is new among what was carried over. */
  merge(): void {
    let f = this.#found.length - 2;
    if (f < 0) return;
    let from = this.count - 1;
    this.count += this.#found.length / 2;
    this.#reserve(this.count);
    const { at, anchor, low, high } = this;
    const settled = this.#settled;
    for (let to = this.count - 1; f >= 0; to--) {
      if (from >= 0 && at[from]! > this.#found[f]!) {
        at[to] = at[from]!;
        anchor[to] = anchor[from]!;
        low[to] = low[from]!;
        high[to] = high[from]!;
        settled[to] = settled[from--]!;
      } else {
        at[to] = this.#found[f]!;
        anchor[to] = this.#found[f + 1]!;
        settled[to] = 0;
        f -= 2;
      }
    }
  }

  /** Indices of the anchors to judge; all that stand at one place are judged together. */
  due(): number[] {
    const due: number[] = [];
    const { at, count } = this;
    const settled = this.#settled;
    for (let i = 0; i < count; ) {
      let end = i;
      let all = 1;
      for (; end < count && at[end] === at[i]; end++) all &= settled[end]!;
      if (all === 0)
        for (let j = i; j < end; j++) {
          settled[j] = 0;
          due.push(j);
        }
      i = end;
    }
    return due;
  }

  /** True when the decisions about all anchors at a place were carried over. */
  isSettled(at: number): boolean {
    const i = firstAt(this.at, this.count, at);
    return i < this.count && this.at[i] === at && this.#settled[i] === 1;
  }

  #reserve(count: number): void {
    if (count <= this.at.length) return;
    this.at = grown(this.at, 2 * count);
    this.anchor = grown(this.anchor, 2 * count);
    this.low = grown(this.low, 2 * count);
    this.high = grown(this.high, 2 * count);
    this.#settled = grown(this.#settled, 2 * count);
  }
}
