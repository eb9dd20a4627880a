/**
 * A pack file → its bytes at any place. Trees of deltas jump about in it, so a pack of some tens of megabytes is kept as
 * far as it has been read; a larger one is read by position, a little at a time, and memory stays flat whatever its size.
 * A short read is an error, never a shorter answer.
 */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** Packs of up to this many bytes are kept. */
const KEPT = 64 << 20;
/** Bytes of such a pack read at a time, as a power of two. */
const PIECE = 16;
/** Bytes of a larger one read at a time, at least: to read further ahead costs more than it saves. */
const WINDOW = 4 << 10;
/** Bytes of room for it, without which each larger object would need new memory. */
const ROOM = 256 << 10;
/** `PACK`, version, number of objects: gitformat-pack(5). */
const HEADER = 12;
const MAGIC = 0x5041434b;

export class PackFile {
  readonly size: number;
  /** Number of objects the pack says it holds. */
  readonly count: number;
  readonly #fd: number;
  /** Room for the pack if it is kept, else for one reading. Memory that was not read into yet takes no room. */
  #space: Buffer;
  /** Of a pack that is kept, by piece: non-zero when it has been read. */
  readonly #pieces: Uint8Array | undefined;
  #window: Buffer;
  #start = 0;

  private constructor(fd: number, size: number) {
    this.#fd = fd;
    this.size = size;
    const isKept = size <= KEPT;
    this.#space = Buffer.allocUnsafeSlow(isKept ? size : ROOM);
    this.#pieces = isKept ? new Uint8Array((size >> PIECE) + 1) : undefined;
    this.#window = this.#space.subarray(0, isKept ? size : 0);
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

  /**
   * Place of the bytes in `window`, valid until the next call. @throws Error when the file does not have them.
   * @param ahead bytes to read at least, should a larger pack have to be read for it: for who goes on from there.
   */
  locate(offset: number, length: number, ahead = WINDOW): number {
    if (offset + length > this.size) throw new Error('the pack ends early');
    const pieces = this.#pieces;
    if (pieces === undefined) {
      if (offset < this.#start || offset + length > this.#start + this.#window.length)
        this.#moveWindow(offset, length, ahead);
      return offset - this.#start;
    }
    const last = (offset + length - 1) >> PIECE;
    for (let piece = offset >> PIECE; piece <= last; piece++) {
      if (pieces[piece] !== 0) continue;
      const start = piece << PIECE;
      this.#read(start, this.#space, start, Math.min(1 << PIECE, this.size - start));
      pieces[piece] = 1;
    }
    return offset;
  }

  /** What has been read of the file around the bytes asked for last. */
  get window(): Buffer {
    return this.#window;
  }

  close(): void {
    closeSync(this.#fd);
    this.#space = this.#window = Buffer.alloc(0);
  }

  #moveWindow(start: number, length: number, ahead: number): void {
    const size = Math.min(this.size - start, Math.max(Math.min(ahead, ROOM), length));
    const space = size <= ROOM ? this.#space : Buffer.allocUnsafeSlow(size);
    this.#window = this.#window.subarray(0, 0);
    this.#read(start, space, 0, size);
    this.#window = space.subarray(0, size);
    this.#start = start;
  }

  /** Fills a part of the space. @throws Error when the file does not have as much. */
  #read(start: number, space: Buffer, at: number, size: number): void {
    for (let filled = 0; filled < size; ) {
      const count = readSync(this.#fd, space, at + filled, size - filled, start + filled);
      if (count === 0) throw new Error('the pack ends early');
      filled += count;
    }
  }
}
