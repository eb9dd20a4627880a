/**
 * A pack's index file → where each object of the pack lies. Version 2 only (gitformat-pack(5), "Version 2 pack-*.idx
 * files"): anything else, and anything that does not add up, is refused, and git reads that pack instead.
 */

import { IdList } from './ids.js';

const MAGIC = 0xff744f63;
const HEADER = 8;
const FANOUT = 256 * 4;
/** Times that an id's place is guessed from how it begins, for ids are spread evenly; then the rest is halved. */
const GUESSES = 4;

/** Bytes at the beginning of the file, up to the ids. */
export const HEAD = HEADER + FANOUT;

/** Where the tables of an index lie, in bytes. */
export interface Layout {
  /** Number of objects. */
  count: number;
  /** Offsets of less than 2 GiB, or the numbers of the others. */
  small: number;
  large: number;
  end: number;
}

/**
 * @param head at least the first `HEAD` bytes. @param size bytes in the file. @param width bytes in an object id.
 * Undefined when this is no index of version 2 for ids of that width.
 */
export function layoutOf(head: Buffer, size: number, width: number): Layout | undefined {
  if (size < HEAD + 2 * width || head.length < HEAD) return undefined;
  if (head.readUInt32BE(0) !== MAGIC || head.readUInt32BE(4) !== 2) return undefined;
  let count = 0;
  for (let i = 0; i < 256; i++) {
    const next = head.readUInt32BE(HEADER + 4 * i);
    if (next < count) return undefined;
    count = next;
  }
  const small = HEAD + count * (width + 4);
  const large = small + 4 * count;
  const end = size - 2 * width;
  return end < large || (end - large) % 8 !== 0 ? undefined : { count, small, large, end };
}

/** Positions [low, high) of the ids that begin with a byte. */
export function bucketOf(head: Buffer, first: number): { low: number; high: number } {
  const low = first === 0 ? 0 : head.readUInt32BE(HEADER + 4 * (first - 1));
  return { low, high: head.readUInt32BE(HEADER + 4 * first) };
}

export class PackIndex {
  /** Bytes in an object id: 20 or 32. */
  readonly #width: number;
  readonly #bytes: Buffer;
  readonly #view: DataView;
  readonly #layout: Layout;

  private constructor(bytes: Buffer, width: number, layout: Layout) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#width = width;
    this.#layout = layout;
  }

  /** @param width bytes in an object id. Undefined when this is no index of version 2 for ids of that width. */
  static parse(bytes: Buffer, width: number): PackIndex | undefined {
    const layout = layoutOf(bytes, bytes.length, width);
    return layout && new PackIndex(bytes, width, layout);
  }

  get count(): number {
    return this.#layout.count;
  }

  /** All ids, as a view. */
  get ids(): IdList {
    return new IdList(this.#bytes.subarray(HEAD, HEAD + this.count * this.#width), this.#width);
  }

  /** Hexadecimal id of the object at a position of the index, which is in order of ids. */
  id(position: number): string {
    const start = HEAD + position * this.#width;
    return this.#bytes.toString('hex', start, start + this.#width);
  }

  /** Position of an id given as bytes, or -1. */
  find(id: Buffer): number {
    const begin = id.readUInt32BE(0);
    let { low, high } = bucketOf(this.#bytes, id[0]!);
    // Between which numbers the ids from `low` to `high` begin.
    let least = (begin & 0xff000000) >>> 0;
    let span = 0x1000000;
    for (let guesses = GUESSES; low < high; guesses--) {
      const share = guesses > 0 ? (begin - least) / span : 0.5;
      // In a forged index the share may be any number, or none.
      const middle = Math.max(low, Math.min(high - 1, low + ((share * (high - low)) | 0)));
      const found = this.#view.getUint32(HEAD + middle * this.#width);
      // Nearly always the first four bytes decide.
      const order = begin - found || this.#compare(id, middle);
      if (order === 0) return middle;
      if (order < 0) {
        high = middle;
        span = found - least;
      } else {
        low = middle + 1;
        span -= found - least;
        least = found;
      }
    }
    return -1;
  }

  /** The id's bytes, as a view. */
  idBytes(position: number): Buffer {
    const start = HEAD + position * this.#width;
    return this.#bytes.subarray(start, start + this.#width);
  }

  /** Offsets in the pack, by position; undefined when one of them cannot be. @param packSize bytes in the pack. */
  offsets(packSize: number): Float64Array | undefined {
    const { count, small, large, end } = this.#layout;
    const offsets = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      let offset = this.#view.getUint32(small + 4 * i);
      if (offset >= 0x80000000) {
        const at = large + 8 * (offset - 0x80000000);
        if (at + 8 > end) return undefined;
        offset = this.#bytes.readUInt32BE(at) * 0x100000000 + this.#bytes.readUInt32BE(at + 4);
      }
      if (offset < 12 || offset >= packSize) return undefined;
      offsets[i] = offset;
    }
    return offsets;
  }

  #compare(id: Buffer, position: number): number {
    const start = HEAD + position * this.#width;
    return id.compare(this.#bytes, start, start + this.#width);
  }
}
