/**
 * A pack and its index → a table of its objects in pack order: kind, size, where the data lies, and which object each
 * delta builds on. One pass over the headers; contents are not touched. Format: gitformat-pack(5), "pack-*.pack".
 */
import type { PackIndex } from './idx.js';
import type { PackFile } from './packfile.js';

/** Kinds as numbered in a pack. */
export const KIND = { commit: 1, tree: 2, blob: 3, tag: 4, offsetDelta: 6, refDelta: 7 } as const;

/** Columns by entry number, which is the order in the pack. */
export interface Entries {
  count: number;
  kind: Uint8Array;
  /** Inflated bytes: of the object, or of the delta. */
  size: Float64Array;
  /** Where the compressed data begin and where the next entry begins. */
  data: Float64Array;
  end: Float64Array;
  /** Entry a delta builds on; -1 for whole objects, -2 when the base is not in this pack. */
  base: Int32Array;
  /** Position in the index. */
  position: Uint32Array;
}

/** Longest entry header: size (10 bytes), then an offset (10) or an id (32). */
const LONGEST_HEADER = 10 + 32;
export const NO_BASE = -1;
export const FOREIGN_BASE = -2;

/** @throws Error when pack and index do not fit together. @param width bytes in an object id. */
export function readEntries(pack: PackFile, index: PackIndex, width: number): Entries {
  const offsets = index.offsets(pack.size - width);
  if (offsets === undefined || pack.count !== index.count) throw new Error('pack and index disagree');
  const sorted = Float64Array.from(offsets).sort();
  const { count } = index;
  const entries: Entries = {
    count,
    kind: new Uint8Array(count),
    size: new Float64Array(count),
    data: new Float64Array(count),
    end: new Float64Array(count),
    base: new Int32Array(count).fill(NO_BASE),
    position: new Uint32Array(count),
  };
  const entryAt = new Uint32Array(count);
  for (let position = 0; position < count; position++) {
    const entry = rank(sorted, offsets[position]!);
    entryAt[position] = entry;
    entries.position[entry] = position;
  }
  for (let entry = 0; entry < count; entry++) {
    entries.end[entry] = entry + 1 < count ? sorted[entry + 1]! : pack.size - width;
    readHeader(
      pack,
      entries,
      entry,
      sorted,
      (id) => {
        const position = index.find(id);
        return position < 0 ? FOREIGN_BASE : entryAt[position]!;
      },
      width,
    );
  }
  return entries;
}

function readHeader(
  pack: PackFile,
  entries: Entries,
  entry: number,
  sorted: Float64Array,
  entryOf: (id: Buffer) => number,
  width: number,
): void {
  const offset = sorted[entry]!;
  const room = entries.end[entry]! - offset;
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
    const base = rank(sorted, offset - distance);
    entries.base[entry] = base >= 0 && base < entry ? base : FOREIGN_BASE;
  } else if (kind === KIND.refDelta) {
    if (at + width > bytes.length) throw new Error('the pack entry ends early');
    entries.base[entry] = entryOf(bytes.subarray(at, at + width));
    at += width;
  }
  entries.kind[entry] = kind;
  entries.size[entry] = size;
  entries.data[entry] = offset + at;
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
