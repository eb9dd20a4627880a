/**
 * A pack and its index → a table of its objects in pack order: kind, size, where the data lies, and which object each
 * delta builds on. One pass over the headers; contents are not touched. Format: gitformat-pack(5), "pack-*.pack".
 */
import type { PackIndex } from './idx.js';
import type { PackFile } from './packfile.js';

/** Kinds as numbered in a pack. */
export const KIND = { commit: 1, tree: 2, blob: 3, tag: 4, offsetDelta: 6, refDelta: 7 } as const;

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

/** Longest entry header: size (10 bytes), then an offset (10) or an id (32). */
const LONGEST_HEADER = 10 + 32;
const LARGEST_SIZE = 0xffffffff;
export const NO_BASE = -1;
export const FOREIGN_BASE = -2;

/** @throws Error when pack and index do not fit together. @param width bytes in an object id. */
export function readEntries(pack: PackFile, index: PackIndex, width: number): Entries {
  const offsets = index.offsets(pack.size - width);
  if (offsets === undefined || pack.count !== index.count) throw new Error('pack and index disagree');
  const { count } = index;
  const entries: Entries = {
    count,
    kind: new Uint8Array(count),
    size: new Uint32Array(count),
    offset: new Float64Array(count + 1),
    header: new Uint8Array(count),
    base: new Int32Array(count).fill(NO_BASE),
    position: new Uint32Array(count),
  };
  const { offset, position } = entries;
  offset.set(offsets);
  offset[count] = pack.size - width;
  offset.sort();
  for (let at = 0; at < count; at++) position[rank(offset, offsets[at]!)] = at;
  const entryOf = baseFinder(index, position);
  for (let entry = 0; entry < count; entry++) readHeader(pack, entries, entry, entryOf, width);
  return entries;
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

function readHeader(
  pack: PackFile,
  entries: Entries,
  entry: number,
  entryOf: (id: Buffer) => number,
  width: number,
): void {
  const offset = entries.offset[entry]!;
  const room = entries.offset[entry + 1]! - offset;
  const bytes = pack.bytes(offset, Math.min(LONGEST_HEADER, room));
  let at = 0;
  let byte = next(bytes, at++);
  const kind = (byte >> 4) & 7;
  let size = byte & 15;
  for (let scale = 16; byte & 0x80; scale *= 128) {
    byte = next(bytes, at++);
    size += (byte & 0x7f) * scale;
  }
  if (kind === KIND.offsetDelta) {
    byte = next(bytes, at++);
    let distance = byte & 0x7f;
    while (byte & 0x80) {
      byte = next(bytes, at++);
      distance = (distance + 1) * 128 + (byte & 0x7f);
    }
    const base = rank(entries.offset, offset - distance);
    entries.base[entry] = base >= 0 && base < entry ? base : FOREIGN_BASE;
  } else if (kind === KIND.refDelta) {
    if (at + width > bytes.length) throw new Error('the pack entry ends early');
    entries.base[entry] = entryOf(bytes.subarray(at, at + width));
    at += width;
  }
  entries.kind[entry] = kind;
  entries.size[entry] = Math.min(size, LARGEST_SIZE);
  entries.header[entry] = at;
}

function next(bytes: Buffer, at: number): number {
  if (at >= bytes.length) throw new Error('the pack entry ends early');
  return bytes[at]!;
}

/** Place of a value in the sorted table, or -1. */
function rank(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value ? low : -1;
}
