/**
 * Bytes → positions of anchors, at memory-bandwidth-like speed whatever the number of rules. Four-byte windows at every
 * second position are folded to one case, hashed, and looked up in a table of two million bits, two of them each; what the table lets through is
 * compared with the anchors themselves. It never misses an anchor: each has a gram for even and one for odd positions.
 *
 * The loop is written for V8: literal constants (an imported one costs a quarter of the speed), DataView reads
 * (intrinsic), int32-provable indices. Measurements and dead ends: test/bench/README.md.
 */
import type { Anchor } from './ruleset.js';
import { buildTables, type Tables } from './tables.js';

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

export class Prefilter {
  readonly anchors: readonly Anchor[];
  /** Length of the longest anchor in bytes. */
  readonly longest: number;
  readonly #words: Int32Array;
  readonly #tables: Tables;
  readonly #slotMask: number;
  readonly #candidates = new Uint32Array(ROUND / 2 + 8);
  /** Anchors as compared, made at their first candidate. */
  readonly #text: Uint8Array[] = [];
  readonly #hits: Hits = { count: 0, at: new Int32Array(1024), anchor: new Int32Array(1024) };

  /** @param tables made for these anchors; anchors without grams in them are never found. */
  constructor(anchors: readonly Anchor[], tables: Tables = buildTables(anchors, () => true)) {
    this.anchors = anchors;
    this.longest = anchors.reduce((most, a) => Math.max(most, a.text.length), 0);
    this.#tables = tables;
    this.#words = tables.words;
    this.#slotMask = tables.slots.length - 1;
  }

  /** Anchors that start in [from, to). The result is reused by the next call. */
  find(bytes: Buffer, from: number, to: number): Hits {
    const hits = this.#hits;
    hits.count = 0;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    // A gram may begin one byte before its anchor (widened on the left) or near the anchor's end.
    const first = Math.max(0, from - 1) & ~1;
    const last = Math.min(bytes.length - 4, to + this.longest - 4);
    for (let at = first; at <= last; at += ROUND) {
      const count = filter(view, this.#words, at, Math.min(at + ROUND, last + 1), this.#candidates);
      this.#verify(bytes, view, count, from, to);
    }
    order(hits);
    return hits;
  }

  /** Candidates → hits. One loop with everything in locals: it runs for a few in a hundred of all windows. */
  #verify(bytes: Buffer, view: DataView, count: number, from: number, to: number): void {
    const { slots, gram, anchor, offset, next } = this.#tables;
    const candidates = this.#candidates;
    const mask = this.#slotMask;
    for (let i = 0; i < count; i++) {
      const at = candidates[i]!;
      const window = (view.getUint32(at, true) | 0x20202020) >>> 0;
      let slot = (Math.imul(window, -1640531535) >>> 7) & mask;
      let entry = slots[slot]!;
      while (entry >= 0 && gram[entry] !== window) {
        slot = (slot + 1) & mask;
        entry = slots[slot]!;
      }
      for (; entry >= 0; entry = next[entry]!) {
        const start = at - offset[entry]!;
        if (start >= from && start < to && this.#holds(bytes, start, anchor[entry]!)) this.#push(start, anchor[entry]!);
      }
    }
  }

  #compared(index: number): Uint8Array {
    const { text, exact } = this.anchors[index]!;
    const compared = Uint8Array.from(text, (c) => (exact ? c.charCodeAt(0) : c.charCodeAt(0) | 0x20));
    this.#text[index] = compared;
    return compared;
  }

  #holds(bytes: Buffer, start: number, anchor: number): boolean {
    const text = this.#text[anchor] ?? this.#compared(anchor);
    if (start + text.length > bytes.length) return false;
    if (this.anchors[anchor]!.exact) {
      for (let i = 0; i < text.length; i++) if (bytes[start + i] !== text[i]) return false;
      return true;
    }
    // Folding with |0x20 takes `_` for DEL and `@` for a backquote as well; the bytes that differ so never stand in text.
    for (let i = 0; i < text.length; i++) if ((bytes[start + i]! | 0x20) !== text[i]) return false;
    return true;
  }

  #push(at: number, anchor: number): void {
    const hits = this.#hits;
    // The same anchor is seen twice when both of its grams lie at even positions.
    for (let i = hits.count - 1; i >= 0 && hits.at[i]! >= at - 64; i--) {
      if (hits.at[i] === at && hits.anchor[i] === anchor) return;
    }
    if (hits.count === hits.at.length) {
      hits.at = grown(hits.at);
      hits.anchor = grown(hits.anchor);
    }
    hits.at[hits.count] = at;
    hits.anchor[hits.count] = anchor;
    hits.count++;
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Insertion sort: hits are nearly ordered (out of order by less than an anchor's length). */
function order(hits: Hits): void {
  const { at, anchor, count } = hits;
  for (let i = 1; i < count; i++) {
    const position = at[i]!;
    const which = anchor[i]!;
    let j = i - 1;
    for (; j >= 0 && at[j]! > position; j--) {
      at[j + 1] = at[j]!;
      anchor[j + 1] = anchor[j]!;
    }
    at[j + 1] = position;
    anchor[j + 1] = which;
  }
}

/** Even positions in [from, to) whose gram may belong to an anchor, into `out`; returns how many. `to` + 3 must be readable. */
function filter(view: DataView, words: Int32Array, from: number, to: number, out: Uint32Array): number {
  const end = to | 0;
  const end8 = (end - 7) | 0;
  let p = from & ~1;
  let k = 0;
  for (; p < end8; p += 8) {
    const h0 = Math.imul(view.getUint32(p, true) | 0x20202020, -1640531535);
    const h1 = Math.imul(view.getUint32(p + 2, true) | 0x20202020, -1640531535);
    const h2 = Math.imul(view.getUint32(p + 4, true) | 0x20202020, -1640531535);
    const h3 = Math.imul(view.getUint32(p + 6, true) | 0x20202020, -1640531535);
    const w0 = words[h0 >>> 16]!;
    const w1 = words[h1 >>> 16]!;
    const w2 = words[h2 >>> 16]!;
    const w3 = words[h3 >>> 16]!;
    // Shifts take their count modulo 32, so the masks that the table was made with are not needed here.
    const t0 = (w0 >>> (h0 >>> 11)) & (w0 >>> (h0 >>> 6)) & 1;
    const t1 = (w1 >>> (h1 >>> 11)) & (w1 >>> (h1 >>> 6)) & 1;
    const t2 = (w2 >>> (h2 >>> 11)) & (w2 >>> (h2 >>> 6)) & 1;
    const t3 = (w3 >>> (h3 >>> 11)) & (w3 >>> (h3 >>> 6)) & 1;
    if ((t0 | t1 | t2 | t3) !== 0) {
      if (t0 !== 0) out[k++] = p;
      if (t1 !== 0) out[k++] = p + 2;
      if (t2 !== 0) out[k++] = p + 4;
      if (t3 !== 0) out[k++] = p + 6;
    }
  }
  for (; p < end; p += 2) {
    const hash = Math.imul(view.getUint32(p, true) | 0x20202020, -1640531535);
    const word = words[hash >>> 16]!;
    if (((word >>> (hash >>> 11)) & (word >>> (hash >>> 6)) & 1) !== 0) out[k++] = p;
  }
  return k;
}
