/**
 * An open file → its bytes at any place, read by position and a little ahead, so that memory stays flat whatever its
 * size. A short read is an error, never a shorter answer.
 */
import { readSync } from 'node:fs';

const NOTHING = Buffer.alloc(0);

export class FileWindow {
  readonly #fd: number;
  /** Bytes in the file. */
  readonly #size: number;
  readonly #ahead: number;
  readonly #room: Buffer;
  #bytes: Buffer = NOTHING;
  #start = 0;

  /**
   * @param ahead bytes read at a time, at least.
   * @param room bytes up to which what is read needs no new memory. Memory that was not read into yet takes no room.
   */
  constructor(fd: number, size: number, ahead: number, room = ahead) {
    this.#fd = fd;
    this.#size = size;
    this.#ahead = ahead;
    this.#room = Buffer.allocUnsafeSlow(room);
  }

  /** What has been read of the file around the bytes asked for last. */
  get bytes(): Buffer {
    return this.#bytes;
  }

  /**
   * Place of the bytes in `bytes`, valid until the next call. @throws Error when the file does not have them.
   * @param ahead bytes to read at least, should the file have to be read for it; more than there is room for are not.
   */
  locate(offset: number, length: number, ahead = this.#ahead): number {
    if (offset < this.#start || offset + length > this.#start + this.#bytes.length)
      this.#move(offset, length, ahead);
    return offset - this.#start;
  }

  #move(start: number, length: number, ahead: number): void {
    const size = Math.max(length, Math.min(this.#size - start, ahead, this.#room.length));
    const space = size <= this.#room.length ? this.#room : Buffer.allocUnsafeSlow(size);
    this.#bytes = NOTHING;
    readInto(this.#fd, start, space, 0, size);
    this.#bytes = space.subarray(0, size);
    this.#start = start;
  }
}

/** Fills a part of a buffer from a place in a file. @throws Error when the file does not have as much. */
export function readInto(fd: number, start: number, space: Buffer, at: number, size: number): void {
  for (let filled = 0; filled < size; ) {
    const count = readSync(fd, space, at + filled, size - filled, start + filled);
    if (count === 0) throw new Error('the file ends early');
    filled += count;
  }
}
