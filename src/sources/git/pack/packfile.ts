/**
 * A pack file → its bytes at any place. Trees of deltas jump about in it, so a pack of some tens of megabytes that is
 * read whole is kept as far as it has been read; any other is read by position, a little at a time, and memory stays flat
 * whatever its size. A short read is an error, never a shorter answer.
 */
import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { FileWindow, readInto } from './window.js';

/** Packs of up to this many bytes are kept. */
const KEPT = 64 << 20;
/** Bytes of such a pack read at a time, as a power of two. */
const PIECE = 16;
/** Bytes of any other read at a time, at least: to read further ahead costs more than it saves. */
const WINDOW = 4 << 10;
/** Bytes of room for it; a larger object needs new memory. What was not read into yet takes no room, but V8 counts it. */
const ROOM = { whole: 4 << 20, some: 256 << 10 } as const;
/** `PACK`, version, number of objects: gitformat-pack(5). */
const HEADER = 12;
const MAGIC = 0x5041434b;

/** How a pack will be read: all of it, or here and there. */
export type Reading = 'whole' | 'some';

export class PackFile {
  readonly size: number;
  /** Number of objects the pack says it holds. */
  readonly count: number;
  readonly #fd: number;
  readonly #ahead: FileWindow;
  /** Room for all of a pack that is kept. Memory that was not read into yet takes no room. */
  #kept = Buffer.alloc(0);
  /** Of a pack that is kept, by piece: non-zero when it has been read. */
  readonly #pieces: Uint8Array | undefined;

  private constructor(fd: number, size: number, reading: Reading) {
    this.#fd = fd;
    this.size = size;
    const isKept = reading === 'whole' && size <= KEPT;
    if (isKept) {
      this.#kept = Buffer.allocUnsafeSlow(size);
      this.#pieces = new Uint8Array((size >> PIECE) + 1);
    }
    this.#ahead = new FileWindow(fd, size, WINDOW, isKept ? 0 : ROOM[reading]);
    this.count = this.bytes(8, 4).readUInt32BE(0);
  }

  /** @throws Error when the file cannot be opened, or is no pack of version 2 or 3. */
  static open(path: string, reading: Reading = 'whole'): PackFile {
    const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = fstatSync(fd);
      if (!stats.isFile() || stats.size < HEADER) throw new Error('not a pack file');
      const pack = new PackFile(fd, stats.size, reading);
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
    return this.window.subarray(start, start + length);
  }

  /**
   * Place of the bytes in `window`, valid until the next call. @throws Error when the file does not have them.
   * @param ahead bytes to read at least, should a larger pack have to be read for it: for who goes on from there.
   */
  locate(offset: number, length: number, ahead = WINDOW): number {
    if (offset + length > this.size) throw new Error('the pack ends early');
    const pieces = this.#pieces;
    if (pieces === undefined) return this.#ahead.locate(offset, length, ahead);
    const last = (offset + length - 1) >> PIECE;
    for (let piece = offset >> PIECE; piece <= last; piece++) {
      if (pieces[piece] !== 0) continue;
      const start = piece << PIECE;
      readInto(this.#fd, start, this.#kept, start, Math.min(1 << PIECE, this.size - start));
      pieces[piece] = 1;
    }
    return offset;
  }

  /** What has been read of the file around the bytes asked for last. */
  get window(): Buffer {
    return this.#pieces === undefined ? this.#ahead.bytes : this.#kept;
  }

  close(): void {
    closeSync(this.#fd);
    this.#kept = Buffer.alloc(0);
  }
}

/** Undefined for what cannot be opened, or is no pack: git may know better. */
export function openPack(path: string, reading: Reading): PackFile | undefined {
  try {
    return PackFile.open(path, reading);
  } catch {
    return undefined;
  }
}
