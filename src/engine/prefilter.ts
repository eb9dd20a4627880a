/**
 * Bytes → positions of anchors, at memory-bandwidth-like speed whatever the number of rules. Four-byte windows at every
 * second position are folded to one case, hashed and looked up in a table of two million bits; what it lets through is
 * asked again with two bytes more, and only then compared with the anchors themselves. It never misses an anchor: each
 * has a gram for even and one for odd positions.
 *
 * The loops are written for V8: literal constants (an imported one costs a quarter of the speed), DataView reads
 * (intrinsic), int32-provable indices, and stores instead of branches, which no processor predicts here. Measurements
 * and dead ends: test/bench/README.md.
 */

import { grown } from '../core/columns.js';
import type { AnchorList } from './anchorlist.js';
import { GIVEN_LEAD, GIVEN_REACH, mayBeGiven } from './given.js';
import { ANY_SEQUEL, mayGoOn, NAME_SEQUEL, SEQUEL_REACH, type SequelList } from './sequel.js';
import type { Tables } from './tables.js';

/** Bytes filtered per round: candidates of one round always fit the buffer. */
const ROUND = 32 * 1024;

/** Anchor hits of one range, ordered by position; reused between calls. */
export interface Hits {
  count: number;
  /** Start of the anchor, as an offset in the bytes given. */
  at: Int32Array;
  /** Index in the anchor list. */
  anchor: Int32Array;
}

/** Bytes before and behind an anchor that may be asked for by its grams (see `Around`). */
const GRAM_LEAD = 1;
const GRAM_REACH = 2;
/** The most bytes before any anchor that may be asked for, and behind one. */
export const MOST_LEAD: number = Math.max(GRAM_LEAD, GIVEN_LEAD);
export const MOST_REACH: number = Math.max(GRAM_REACH, GIVEN_REACH, SEQUEL_REACH);

/** By anchor, how many bytes before its start and from its start on may have been asked for when it is found, or not. */
export interface Asked {
  before: Uint8Array;
  length: Uint8Array;
}

export function askedOf({ length: count, ends, sequels }: AnchorList): Asked {
  const before = new Uint8Array(count).fill(GRAM_LEAD);
  const length = new Uint8Array(count);
  for (let anchor = 0, start = 0; anchor < count; start = ends[anchor++]!) {
    const sequel = sequels.of[anchor]!;
    const isName = sequel === NAME_SEQUEL;
    if (isName) before[anchor] = GIVEN_LEAD;
    const behind = isName ? GIVEN_REACH : sequel === ANY_SEQUEL ? GRAM_REACH : SEQUEL_REACH;
    length[anchor] = ends[anchor]! - start + behind;
  }
  return { before, length };
}

export class Prefilter {
  readonly #anchors: AnchorList;
  readonly #tables: Tables;
  readonly #everywhere: boolean;
  #bytes: Buffer = Buffer.alloc(0);
  #view = new DataView(this.#bytes.buffer, 0, 0);
  /** The last bytes, and nothing behind them. */
  readonly #end = new DataView(new ArrayBuffer(8));
  readonly #candidates = new Uint32Array(ROUND / 2 + 8);
  readonly #hits: Hits = { count: 0, at: new Int32Array(1024), anchor: new Int32Array(1024) };

  /**
   * @param tables made for these anchors; anchors without grams in them are never found.
   * @param everywhere finds anchors also where nothing that they lead to may stand.
   */
  constructor(anchors: AnchorList, tables: Tables, everywhere = false) {
    this.#anchors = anchors;
    this.#tables = tables;
    this.#everywhere = everywhere;
  }

  /** Anchors that start in [from, to). The result is reused by the next call. */
  find(bytes: Buffer, from: number, to: number): Hits {
    const hits = this.#hits;
    hits.count = 0;
    // A text is searched in many small ranges when it is a version of another.
    if (this.#bytes !== bytes) {
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    }
    const view = this.#view;
    const { first, second } = this.#tables;
    const candidates = this.#candidates;
    // A gram may begin one byte before its anchor (widened on the left) or near the anchor's end.
    const begin = Math.max(0, from - 1) & ~1;
    const last = Math.min(bytes.length - 4, to + this.#anchors.longest - 4);
    for (let at = begin; at <= last; at += ROUND) {
      const count = filter(view, first, at, Math.min(at + ROUND, last + 1), candidates);
      const fewer = sharpen(view, second, candidates, count);
      if (fewer > 0) this.#verify(bytes, view, 0, fewer, from, to);
    }
    if (to + this.#anchors.longest > bytes.length) this.#verifyEnd(bytes, from, to);
    return hits;
  }

  /** Candidates → hits. @param shift where the view begins. */
  #verify(bytes: Buffer, view: DataView, shift: number, count: number, from: number, to: number): void {
    const { buckets, tags, entries } = this.#tables;
    const { text, ends, fold, sequels } = this.#anchors;
    const everywhere = this.#everywhere;
    const candidates = this.#candidates;
    const hits = this.#hits;
    for (let i = 0; i < count; i++) {
      const at = candidates[i]!;
      const hash = Math.imul(view.getUint32(at - shift, true) | 0x20202020, -1640531535);
      const tag = hash & 0xffff;
      const bit = (hash >>> 16) & 1;
      const bucket = hash >>> 17;
      const end = buckets[bucket]!;
      for (let entry = bucket === 0 ? 0 : buckets[bucket - 1]!; entry < end; entry++) {
        if (tags[entry] !== tag) continue;
        const packed = entries[entry]!;
        if ((packed & 1) !== bit) continue;
        const start = at - ((packed >> 1) & 31) + 1;
        if (start < from || start >= to) continue;
        const anchor = packed >>> 6;
        const begin = anchor === 0 ? 0 : ends[anchor - 1]!;
        const length = ends[anchor]! - begin;
        if (!holds(bytes, start, text, begin, begin + length, fold[anchor]!)) continue;
        if (everywhere || mayLead(bytes, start, start + length, sequels, anchor)) push(hits, start, anchor);
      }
    }
  }

  /** The windows that reach over the end of the bytes: an anchor that ends there may be known by what is to follow it. */
  #verifyEnd(bytes: Buffer, from: number, to: number): void {
    const begin = Math.max(0, bytes.length - 2) & ~1;
    let count = 0;
    for (let at = begin; at < bytes.length; at += 2) this.#candidates[count++] = at;
    for (let i = 0; i < 4; i++) this.#end.setUint8(i, begin + i < bytes.length ? bytes[begin + i]! : 0);
    this.#verify(bytes, this.#end, begin, count, from, to);
  }
}

/** Folding with |0x20 takes `_` for DEL and `@` for a backquote as well; the bytes that differ so never stand in text. */
function holds(
  bytes: Buffer,
  start: number,
  text: Uint8Array,
  from: number,
  to: number,
  fold: number,
): boolean {
  if (start + to - from > bytes.length) return false;
  for (let i = from, at = start; i < to; i++, at++) if ((bytes[at]! | fold) !== text[i]) return false;
  return true;
}

/** False when what stands around an anchor tells that it leads to nothing. */
function mayLead(bytes: Buffer, start: number, end: number, sequels: SequelList, anchor: number): boolean {
  const sequel = sequels.of[anchor]!;
  if (sequel === ANY_SEQUEL) return true;
  return sequel === NAME_SEQUEL ? mayBeGiven(bytes, start, end) : mayGoOn(bytes, end, sequels, sequel);
}

/** Keeps the hits in order: they come nearly so (out of order by less than an anchor's length). */
function push(hits: Hits, position: number, which: number): void {
  if (hits.count === hits.at.length) {
    hits.at = grown(hits.at, 2 * hits.count);
    hits.anchor = grown(hits.anchor, 2 * hits.count);
  }
  const { at, anchor } = hits;
  let i = hits.count++ - 1;
  for (; i >= 0 && at[i]! > position; i--) {
    at[i + 1] = at[i]!;
    anchor[i + 1] = anchor[i]!;
  }
  at[i + 1] = position;
  anchor[i + 1] = which;
}

/** Even positions in [from, to) whose gram may belong to an anchor, into `out`; returns how many. `to` + 2 must be readable. */
function filter(view: DataView, first: Int32Array, from: number, to: number, out: Uint32Array): number {
  const end = to | 0;
  const end8 = (end - 7) | 0;
  let p = from & ~1;
  let k = 0;
  for (; p < end8; p += 8) {
    const h0 = Math.imul(view.getUint32(p, true) | 0x20202020, -1640531535);
    const h1 = Math.imul(view.getUint32(p + 2, true) | 0x20202020, -1640531535);
    const h2 = Math.imul(view.getUint32(p + 4, true) | 0x20202020, -1640531535);
    const h3 = Math.imul(view.getUint32(p + 6, true) | 0x20202020, -1640531535);
    // Shifts take their count modulo 32, so the masks that the table was made with are not needed here.
    const t0 = (first[h0 >>> 16]! >>> (h0 >>> 11)) & 1;
    const t1 = (first[h1 >>> 16]! >>> (h1 >>> 11)) & 1;
    const t2 = (first[h2 >>> 16]! >>> (h2 >>> 11)) & 1;
    const t3 = (first[h3 >>> 16]! >>> (h3 >>> 11)) & 1;
    out[k] = p;
    k = (k + t0) | 0;
    out[k] = p + 2;
    k = (k + t1) | 0;
    out[k] = p + 4;
    k = (k + t2) | 0;
    out[k] = p + 6;
    k = (k + t3) | 0;
  }
  for (; p < end; p += 2) {
    const hash = Math.imul(view.getUint32(p, true) | 0x20202020, -1640531535);
    out[k] = p;
    k = (k + ((first[hash >>> 16]! >>> (hash >>> 11)) & 1)) | 0;
  }
  return k;
}

/** Drops candidates whose next two bytes belong to no anchor; returns how many are left. */
function sharpen(view: DataView, second: Int32Array, candidates: Uint32Array, count: number): number {
  // Where no two bytes follow, nothing can be asked.
  const last = (view.byteLength - 6) | 0;
  let k = 0;
  let i = 0;
  for (; i < count; i++) {
    const p = candidates[i]! | 0;
    if (p > last) break;
    const four = Math.imul(view.getUint32(p, true) | 0x20202020, -1640531535);
    const next = view.getUint16(p + 4, true) | 0x2020;
    const five = Math.imul(four ^ (next & 255), -1028477387);
    const six = Math.imul(four ^ next, -2048144789);
    const bits =
      (second[four >>> 16]! >>> (four >>> 6)) |
      (second[five >>> 16]! >>> (five >>> 6)) |
      (second[six >>> 16]! >>> (six >>> 6));
    candidates[k] = p;
    k = (k + (bits & 1)) | 0;
  }
  for (; i < count; i++) candidates[k++] = candidates[i]!;
  return k;
}
