/**
 * A pack and its index → a table of its objects in pack order: kind, size, where the data lies, and which object each
 * delta builds on. One pass over the headers; contents are not touched. Format: gitformat-pack(5), "pack-*.pack".
 */
import { LONGEST_SIZE, OFFSET_DELTA, REF_DELTA, readHeader } from './header.js';
import type { PackIndex } from './idx.js';
import type { PackFile } from './packfile.js';

/** Kinds of whole objects as numbered in a pack. */
export const KIND = { commit: 1, tree: 2, blob: 3, tag: 4 } as const;

/** Columns by entry number, which is the order in the pack; 22 bytes an entry. */
export interface Entries {
  count: number;
  kind: Uint8Array;
  /** Inflated bytes: of the object, or of the delta. Sizes beyond the column stand as its largest number. */
  size: Uint32Array;
  /** Where each entry begins; one more than there are entries: where the last one ends. */
  offset: Float64Array;
  /** Bytes of its header, behind which the compressed data begin. */
  header: Uint8Array;
  /** Entry a delta builds on; -1 for whole objects, -2 when the base is not in this pack. */
  base: Int32Array;
  /** Position in the index. */
  position: Uint32Array;
}

export const LARGEST_SIZE = 0xffffffff;
/** Entries whose headers are read together. */
const AHEAD = 128;
/** Bytes of an entry, on average, from which on its header is read alone: passing over it costs less than reading it. */
const LARGE = 8 << 10;
/** Base in which offsets are sorted. */
const DIGIT = 1 << 11;
export const NO_BASE = -1;
export const FOREIGN_BASE = -2;

/** Room for so many, none of which has a base. */
export function emptyEntries(count: number): Entries {
  return {
    count,
    kind: new Uint8Array(count),
    size: new Uint32Array(count),
    offset: new Float64Array(count + 1),
    header: new Uint8Array(count),
    base: new Int32Array(count).fill(NO_BASE),
    position: new Uint32Array(count),
  };
}

/** @throws Error when pack and index do not fit together. @param width bytes in an object id. */
export function readEntries(pack: PackFile, index: PackIndex, width: number): Entries {
  const offsets = index.offsets(pack.size - width);
  if (offsets === undefined || pack.count !== index.count) throw new Error('pack and index disagree');
  const { count } = index;
  const entries = emptyEntries(count);
  putInOrder(offsets, pack.size - width, entries);
  const entryOf = baseFinder(index, entries.position);
  for (let entry = 0; entry < count; entry++) readEntry(pack, entries, entry, entryOf, width);
  return entries;
}

/** Fills the columns of offsets and positions. @param offsets by position, spoiled. @param end where the last entry ends. */
function putInOrder(offsets: Float64Array, end: number, { count, offset, position }: Entries): void {
  let from: Sorted = { offset: offsets, position: new Uint32Array(count) };
  let to: Sorted = { offset: new Float64Array(count), position };
  for (let at = 0; at < count; at++) from.position[at] = at;
  // By one digit after the other, the lowest first: many times faster than by comparing.
  for (let unit = 1; unit < end; unit *= DIGIT) {
    sortByDigit(from, to, unit);
    [from, to] = [to, from];
  }
  offset.set(from.offset);
  offset[count] = end;
  if (from.position !== position) position.set(from.position);
}

/** Columns of offsets, and the position of each in the index. */
type Sorted = Pick<Entries, 'offset' | 'position'>;

/** What is alike in a digit keeps its order. @param unit what the digit counts: a power of `DIGIT`. */
function sortByDigit({ offset, position }: Sorted, to: Sorted, unit: number): void {
  const { offset: sorted, position: positions } = to;
  const next = new Uint32Array(DIGIT + 1);
  for (let i = 0; i < offset.length; i++) next[((offset[i]! / unit) & (DIGIT - 1)) + 1]!++;
  for (let digit = 0; digit < DIGIT; digit++) next[digit + 1]! += next[digit]!;
  for (let i = 0; i < offset.length; i++) {
    const place = next[(offset[i]! / unit) & (DIGIT - 1)]!++;
    sorted[place] = offset[i]!;
    positions[place] = position[i]!;
  }
}

/** Finds the entry of a base named by its id. The way back from the index is built only when a delta needs it. */
function baseFinder(index: PackIndex, position: Uint32Array): (id: Buffer) => number {
  let entryAt: Uint32Array | undefined;
  return (id) => {
    if (entryAt === undefined) {
      entryAt = new Uint32Array(position.length);
      for (let entry = 0; entry < position.length; entry++) entryAt[position[entry]!] = entry;
    }
    const at = index.find(id);
    return at < 0 ? FOREIGN_BASE : entryAt[at]!;
  };
}

function readEntry(
  pack: PackFile,
  entries: Entries,
  entry: number,
  entryOf: (id: Buffer) => number,
  width: number,
): void {
  const offset = entries.offset[entry]!;
  const length = Math.min(LONGEST_SIZE + width, entries.offset[entry + 1]! - offset);
  const begin = pack.locate(offset, length, aheadOf(entries, entry));
  const { window: bytes } = pack;
  const { kind, size, distance, end } = readHeader(bytes, begin, begin + length, width);
  if (kind === OFFSET_DELTA) entries.base[entry] = entryBefore(entries.offset, entry, offset - distance);
  else if (kind === REF_DELTA) entries.base[entry] = entryOf(bytes.subarray(end - width, end));
  entries.kind[entry] = kind;
  entries.size[entry] = Math.min(size, LARGEST_SIZE);
  entries.header[entry] = end - begin;
}

/** Bytes worth reading at once: all up to some further entries where these are small, this one alone where they are not. */
function aheadOf({ count, offset }: Entries, entry: number): number | undefined {
  const last = Math.min(count, entry + AHEAD);
  const bytes = offset[last]! - offset[entry]!;
  return bytes > LARGE * (last - entry) ? undefined : bytes;
}

/** The entry that begins at an offset, looked for backwards in growing steps: bases are mostly near. */
function entryBefore(offset: Float64Array, entry: number, wanted: number): number {
  let high = entry;
  let step = 1;
  while (high - step >= 0 && offset[high - step]! > wanted) {
    high -= step;
    step *= 2;
  }
  const found = rank(offset, wanted, Math.max(0, high - step), high);
  return found < 0 ? FOREIGN_BASE : found;
}

/** Place of a value in [low, high) of the sorted table, or -1. */
function rank(sorted: Float64Array, value: number, low: number, high: number): number {
  const end = high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low < end && sorted[low] === value ? low : -1;
}
