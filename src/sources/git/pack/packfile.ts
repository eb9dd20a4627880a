/**
 * A pack file → its bytes at any place, through one window: the whole file up to 256 MB, a sliding part of it above.
 * Reads only; a short read is an error, never a shorter answer.
 */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** Packs up to this size are held whole; loading them costs less than reading object by object. */
const WHOLE = 256 << 20;
const WINDOW = 16 << 20;
/** `PACK`, version, number of objects: gitformat-pack(5). */
const HEADER = 12;
const MAGIC = 0x5041434b;

export class PackFile {
  readonly size: number;
  /** Number of objects the pack says it holds. */
  readonly count: number;
  readonly #fd: number;
  readonly #windowSize: number;
  #window: Buffer = Buffer.alloc(0);
  #start = 0;

  private constructor(fd: number, size: number) {
    this.#fd = fd;
    this.size = size;
    this.#windowSize = size <= WHOLE ? size : WINDOW;
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
    if (offset < this.#start || offset + length > this.#start + this.#window.length) this.#load(offset, length);
    return this.#window.subarray(offset - this.#start, offset - this.#start + length);
  }

  close(): void {
    closeSync(this.#fd);
    this.#window = Buffer.alloc(0);
  }

  #load(offset: number, length: number): void {
    const start = this.#windowSize === this.size ? 0 : offset;
    const size = Math.min(this.size - start, Math.max(this.#windowSize, length));
    if (start + size < offset + length) throw new Error('the pack ends early');
    if (this.#window.length !== size) this.#window = Buffer.allocUnsafeSlow(size);
    for (let filled = 0; filled < size; ) {
      const count = readSync(this.#fd, this.#window, filled, size - filled, start + filled);
      if (count === 0) throw new Error('the pack ends early');
      filled += count;
    }
    this.#start = start;
  }
}
