/**
 * A pack's index file → where each object of the pack lies. Version 2 only (gitformat-pack(5), "Version 2 pack-*.idx
 * files"): anything else, and anything that does not add up, is refused, and git reads that pack instead.
 */

const MAGIC = 0xff744f63;
const HEADER = 8;
const FANOUT = 256 * 4;

export class PackIndex {
  readonly count: number;
  /** Bytes in an object id: 20 or 32. */
  readonly #width: number;
  readonly #bytes: Buffer;
  readonly #ids: number;

  private constructor(bytes: Buffer, width: number, count: number) {
    this.#bytes = bytes;
    this.#width = width;
    this.count = count;
    this.#ids = HEADER + FANOUT;
  }

  /** @param width bytes in an object id. Undefined when this is no index of version 2 for ids of that width. */
  static parse(bytes: Buffer, width: number): PackIndex | undefined {
    if (bytes.length < HEADER + FANOUT + 2 * width) return undefined;
    if (bytes.readUInt32BE(0) !== MAGIC || bytes.readUInt32BE(4) !== 2) return undefined;
    let count = 0;
    for (let i = 0; i < 256; i++) {
      const next = bytes.readUInt32BE(HEADER + 4 * i);
      if (next < count) return undefined;
      count = next;
    }
    const large = bytes.length - (HEADER + FANOUT + count * (width + 8) + 2 * width);
    if (large < 0 || large % 8 !== 0) return undefined;
    return new PackIndex(bytes, width, count);
  }

  /** Content of the file. */
  get bytes(): Uint8Array {
    return new Uint8Array(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.length);
  }

  /** Hexadecimal id of the object at a position of the index, which is in order of ids. */
  id(position: number): string {
    const start = this.#ids + position * this.#width;
    return this.#bytes.toString('hex', start, start + this.#width);
  }

  /** Position of an id given as bytes, or -1. */
  find(id: Buffer): number {
    const first = id[0]!;
    let low = first === 0 ? 0 : this.#bytes.readUInt32BE(HEADER + 4 * (first - 1));
    let high = this.#bytes.readUInt32BE(HEADER + 4 * first);
    // Nearly always the first four bytes decide.
    const begin = id.readUInt32BE(0);
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order =
        begin - this.#bytes.readUInt32BE(this.#ids + middle * this.#width) || this.#compare(id, middle);
      if (order === 0) return middle;
      if (order < 0) high = middle;
      else low = middle + 1;
    }
    return -1;
  }

  /** The id's bytes, as a view. */
  idBytes(position: number): Buffer {
    const start = this.#ids + position * this.#width;
    return this.#bytes.subarray(start, start + this.#width);
  }

  /** Offsets in the pack, by position; undefined when one of them cannot be. @param packSize bytes in the pack. */
  offsets(packSize: number): Float64Array | undefined {
    const small = this.#ids + this.count * (this.#width + 4);
    const large = small + 4 * this.count;
    const largeEnd = this.#bytes.length - 2 * this.#width;
    const offsets = new Float64Array(this.count);
    for (let i = 0; i < this.count; i++) {
      let offset = this.#bytes.readUInt32BE(small + 4 * i);
      if (offset >= 0x80000000) {
        const at = large + 8 * (offset - 0x80000000);
        if (at + 8 > largeEnd) return undefined;
        offset = this.#bytes.readUInt32BE(at) * 0x100000000 + this.#bytes.readUInt32BE(at + 4);
      }
      if (offset < 12 || offset >= packSize) return undefined;
      offsets[i] = offset;
    }
    return offsets;
  }

  #compare(id: Buffer, position: number): number {
    const start = this.#ids + position * this.#width;
    return id.compare(this.#bytes, start, start + this.#width);
  }
}
