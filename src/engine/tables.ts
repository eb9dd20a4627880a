/**
 * Anchors → the prefilter's tables, and those tables ↔ bytes, so that the build can do the work once and a start only
 * reads a file. The bytes are this machine's byte order; a pack says for how many anchors its tables are.
 */
import { eachGram, gramBytes } from './grams.js';
import type { Anchor } from './ruleset.js';

export interface Tables {
  /** A Bloom filter in blocks: the hash's high half names a word, ten bits below it two bits of the word. */
  words: Int32Array;
  /** Open-addressing map from a gram to the first of its entries, -1 = none. A power of two in length. */
  slots: Int32Array;
  /** Entries: the gram, its anchor, its offset from the anchor's start, and the next entry of the same gram. */
  gram: Uint32Array;
  anchor: Int32Array;
  offset: Int32Array;
  next: Int32Array;
}

const WORDS = 1 << 16;

/** Tables that let through every anchor for which `isActive`. */
export function buildTables(anchors: readonly Anchor[], isActive: (index: number) => boolean): Tables {
  const grams: number[] = [];
  const owners: number[] = [];
  const offsets: number[] = [];
  anchors.forEach(({ text, look, around }, index) => {
    if (!isActive(index)) return;
    const folded = Uint8Array.from(text, (char) => char.charCodeAt(0) | 0x20);
    for (const offset of look) {
      eachGram(gramBytes(folded, around, offset), (a, b, c, d) => {
        grams.push((a | (b << 8) | (c << 16) | (d << 24)) >>> 0);
        owners.push(index);
        offsets.push(offset);
      });
    }
  });
  let size = 256;
  while (size < grams.length * 2) size *= 2;
  const tables: Tables = {
    words: new Int32Array(WORDS),
    slots: new Int32Array(size).fill(-1),
    gram: Uint32Array.from(grams),
    anchor: Int32Array.from(owners),
    offset: Int32Array.from(offsets),
    next: new Int32Array(grams.length).fill(-1),
  };
  for (let entry = 0; entry < grams.length; entry++) enter(tables, entry);
  return tables;
}

function enter(tables: Tables, entry: number): void {
  const { words, slots, gram, next } = tables;
  const hash = Math.imul(gram[entry]!, -1640531535);
  words[hash >>> 16]! |= (1 << ((hash >>> 11) & 31)) | (1 << ((hash >>> 6) & 31));
  const mask = slots.length - 1;
  let slot = (hash >>> 7) & mask;
  while (slots[slot]! >= 0 && gram[slots[slot]!] !== gram[entry]) slot = (slot + 1) & mask;
  next[entry] = slots[slot]!;
  slots[slot] = entry;
}

/** Bytes of the tables, for `tablesFrom`. */
export function tableBytes(tables: Tables): Buffer {
  const { words, slots, gram, anchor, offset, next } = tables;
  const head = Int32Array.of(slots.length, gram.length);
  return Buffer.concat([head, words, slots, gram, anchor, offset, next].map((part) => Buffer.from(part.buffer)));
}

/** The tables that `tableBytes` wrote. `bytes` must begin at a multiple of 4 of its buffer. */
export function tablesFrom(bytes: Buffer): Tables {
  const [slots, entries] = new Int32Array(bytes.buffer, bytes.byteOffset, 2) as unknown as [number, number];
  let at = bytes.byteOffset + 8;
  const take = (length: number): number => {
    const start = at;
    at += length;
    return start;
  };
  return {
    words: new Int32Array(bytes.buffer, take(4 * WORDS), WORDS),
    slots: new Int32Array(bytes.buffer, take(4 * slots), slots),
    gram: new Uint32Array(bytes.buffer, take(4 * entries), entries),
    anchor: new Int32Array(bytes.buffer, take(4 * entries), entries),
    offset: new Int32Array(bytes.buffer, take(4 * entries), entries),
    next: new Int32Array(bytes.buffer, take(4 * entries), entries),
  };
}
