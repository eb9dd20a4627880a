/**
 * Anchors → the prefilter's tables, and those tables ↔ bytes, so that the build can do the work once and a start only
 * reads a file. The bytes are this machine's byte order.
 */
import { eachGram, gramBytes } from './grams.js';
import type { Anchor } from './ruleset.js';

export interface Tables {
  /** Two million bits by the hash of four folded bytes: its high half names a word, five bits below it the bit. */
  first: Int32Array;
  /** The same by six bytes, or as many of them as the anchor fixes. */
  second: Int32Array;
  /** Open-addressing map, in pairs: a gram, and the first of its entries, -1 = none. */
  slots: Int32Array;
  /** Entries, in pairs: the anchor times 128 plus the gram's offset in it plus 1; and the next entry of the same gram. */
  entries: Int32Array;
  /** Anchors as they are compared, one after another; where each ends; and what folds the bytes compared with it. */
  text: Uint8Array;
  ends: Int32Array;
  fold: Uint8Array;
}

const WORDS = 1 << 16;

/** Tables that let through every anchor for which `isActive`. */
export function buildTables(anchors: readonly Anchor[], isActive: (index: number) => boolean): Tables {
  const grams: number[] = [];
  const entries: number[] = [];
  const tables = { first: new Int32Array(WORDS), second: new Int32Array(WORDS), ...texts(anchors) };
  anchors.forEach(({ text, look, around }, index) => {
    if (!isActive(index)) return;
    const folded = Uint8Array.from(text, (char) => char.charCodeAt(0) | 0x20);
    for (const offset of look) {
      const rest = folded.subarray(offset + 4, offset + 6);
      eachGram(gramBytes(folded, around, offset), (a, b, c, d) => {
        const gram = a | (b << 8) | (c << 16) | (d << 24);
        mark(tables, gram, rest);
        grams.push(gram);
        entries.push(index * 128 + offset + 1, -1);
      });
    }
  });
  return { ...tables, ...slotsFor(grams, entries) };
}

/** @param rest the bytes known behind the gram, up to two */
function mark(
  { first, second }: Pick<Tables, 'first' | 'second'>,
  gram: number,
  [next, last]: Uint8Array,
): void {
  const hash = Math.imul(gram, -1640531535);
  first[hash >>> 16]! |= 1 << ((hash >>> 11) & 31);
  let key = hash;
  if (next !== undefined) key = Math.imul(hash ^ next, -1028477387);
  if (last !== undefined) key = Math.imul(hash ^ (next! | (last << 8)), -2048144789);
  second[key >>> 16]! |= 1 << ((key >>> 6) & 31);
}

function slotsFor(grams: readonly number[], links: readonly number[]): Pick<Tables, 'slots' | 'entries'> {
  const distinct = new Set(grams).size;
  let size = 256;
  while (size < distinct * 1.5) size *= 2;
  const slots = new Int32Array(2 * size);
  for (let slot = 0; slot < size; slot++) slots[2 * slot + 1] = -1;
  const entries = Int32Array.from(links);
  grams.forEach((gram, entry) => {
    let slot = (Math.imul(gram, -1640531535) >>> 7) & (size - 1);
    while (slots[2 * slot + 1]! >= 0 && slots[2 * slot] !== gram) slot = (slot + 1) & (size - 1);
    slots[2 * slot] = gram;
    entries[2 * entry + 1] = slots[2 * slot + 1]!;
    slots[2 * slot + 1] = entry;
  });
  return { slots, entries };
}

function texts(anchors: readonly Anchor[]): Pick<Tables, 'text' | 'ends' | 'fold'> {
  const fold = Uint8Array.from(anchors, ({ exact }) => (exact ? 0 : 0x20));
  const ends = new Int32Array(anchors.length);
  const text = new Uint8Array(anchors.reduce((sum, anchor) => sum + anchor.text.length, 0));
  let at = 0;
  anchors.forEach((anchor, index) => {
    for (const char of anchor.text) text[at++] = char.charCodeAt(0) | fold[index]!;
    ends[index] = at;
  });
  return { text, ends, fold };
}

/** Bytes of the tables, for `tablesFrom`. */
export function tableBytes({ first, second, slots, entries, ends, text, fold }: Tables): Buffer {
  const head = Int32Array.of(slots.length, entries.length, ends.length, text.length);
  const parts = [head, first, second, slots, entries, ends, text, fold];
  return Buffer.concat(parts.map((part) => Buffer.from(part.buffer)));
}

/** The tables that `tableBytes` wrote. `bytes` must begin at a multiple of 4 of its buffer. */
export function tablesFrom(bytes: Buffer): Tables {
  const { buffer } = bytes;
  const [slots, entries, anchors, text] = new Int32Array(buffer, bytes.byteOffset, 4) as unknown as [
    number,
    number,
    number,
    number,
  ];
  let at = bytes.byteOffset + 16;
  const take = (size: number): number => {
    at += size;
    return at - size;
  };
  return {
    first: new Int32Array(buffer, take(4 * WORDS), WORDS),
    second: new Int32Array(buffer, take(4 * WORDS), WORDS),
    slots: new Int32Array(buffer, take(4 * slots), slots),
    entries: new Int32Array(buffer, take(4 * entries), entries),
    ends: new Int32Array(buffer, take(4 * anchors), anchors),
    text: new Uint8Array(buffer, take(text), text),
    fold: new Uint8Array(buffer, take(anchors), anchors),
  };
}
