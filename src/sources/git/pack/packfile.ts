/**
 * A pack file → its bytes at any place, through one small window: most objects are smaller than it, and reading ahead
 * further costs more than it saves, because trees of deltas jump about. Memory stays flat for packs of any size. A
 * short read is an error, never a shorter answer.
 */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes read at a time, at least. */
const WINDOW = 16 << 10;
/** `PACK`, version, number of objects: gitformat-pack(5). */
const HEADER = 12;
const MAGIC = 0x5041434b;

export class PackFile {
  readonly size: number;
  /** Number of objects the pack says it holds. */
  readonly count: number;
  readonly #fd: number;
  readonly #space = Buffer.allocUnsafeSlow(WINDOW);
  #window: Buffer = Buffer.alloc(0);
  #start = 0;

  private constructor(fd: number, size: number) {
    this.#fd = fd;
    this.size = size;
    this.count = this.bytes(8, 4).readUInt32BE(0);
  }

  /** @throws Error when the file cannot be opened, or is no pack of version 2 or 3. */
  static open(path: string): PackFile {
    const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = fstatSync(fd);
      if (!stats.isFile() || stats.size < HEADER) throw new Error('not a pack file');
      const pack = new PackFile(fd, stats.size);
      const header = pack.bytes(0, HEADER);
      const version = header.readUInt32BE(4);
      if (header.readUInt32BE(0) !== MAGIC || version < 2 || version > 3) throw new Error('not a pack file');
      return pack;
    } catch (error) {
      closeSync(fd);
      throw error;
    }
  }

  /** A view of the bytes, valid until the next call. @throws Error when the file does not have them. */
  bytes(offset: number, length: number): Buffer {
    const start = this.locate(offset, length);
    return this.#window.subarray(start, start + length);
  }

  /** Place of the bytes in `window`, valid until the next call. @throws Error when the file does not have them. */
  locate(offset: number, length: number): number {
    if (offset < this.#start || offset + length > this.#start + this.#window.length)
      this.#load(offset, length);
    return offset - this.#start;
  }

  /** What has been read of the file around the bytes asked for last. */
  get window(): Buffer {
    return this.#window;
  }

  close(): void {
    closeSync(this.#fd);
    this.#window = Buffer.alloc(0);
  }

  #load(start: number, length: number): void {
    const size = Math.min(this.size - start, Math.max(WINDOW, length));
    if (size < length) throw new Error('the pack ends early');
    this.#window = this.#window.subarray(0, 0);
    const space = size <= WINDOW ? this.#space : Buffer.allocUnsafeSlow(size);
    for (let filled = 0; filled < size; ) {
      const count = readSync(this.#fd, space, filled, size - filled, start + filled);
      if (count === 0) throw new Error('the pack ends early');
      filled += count;
    }
    this.#window = space.subarray(0, size);
    this.#start = start;
  }
}
