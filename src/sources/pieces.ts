/**
 * Bytes as they come → chunks with context on both sides: the one place that cuts content, for files, streams, logs
 * and archive entries. Content up to the chunk size leaves as one chunk; more leaves in pieces that share `overlap`
 * bytes, and the border of what each piece judges lies in the middle of what it shares. Its one buffer is reused for
 * everything; it decides nothing about what is scanned.
 */

import { byteOrderMark } from '../core/encoding.js';
import { OVERLAP } from '../core/limits.js';
import { countLineEnds } from '../core/lineends.js';
import type { Chunk, ChunkSink, Encoding, Origin } from '../core/types.js';

export class Pieces {
  readonly #sink: Pick<ChunkSink, 'chunk'>;
  readonly #overlap: number;
  readonly #buffer: Buffer;
  #origin: Origin = { kind: 'stream', path: '' };
  #encoding: Encoding | undefined;
  /** Bytes in the buffer, and where they stand in the content. */
  #used = 0;
  #offset = 0;
  #line = 0;
  #from = 0;

  /**
   * @param chunkBytes most bytes in a chunk (`limits.chunkBytes`); raised to two overlaps where it is less.
   * @param overlap bytes shared by neighbours, a multiple of 8 so that UTF-32 units stay whole.
   */
  constructor(sink: Pick<ChunkSink, 'chunk'>, chunkBytes: number, overlap = OVERLAP) {
    this.#sink = sink;
    this.#overlap = overlap;
    this.#buffer = Buffer.allocUnsafeSlow(Math.max(chunkBytes, 2 * overlap) & ~3);
  }

  /** Starts new content; what the last content left unfinished is forgotten. */
  begin(origin: Origin): void {
    this.#origin = origin;
    this.#encoding = undefined;
    this.#used = 0;
    this.#offset = 0;
    this.#line = 0;
    this.#from = 0;
  }

  /** Room for the next bytes, never empty. Hands on a piece when the buffer is full, so ask only when more may come. */
  room(): Buffer {
    if (this.#used === this.#buffer.length) this.#handOn();
    return this.#used === 0 ? this.#buffer : this.#buffer.subarray(this.#used);
  }

  /** Says that the first `count` bytes of the last `room()` are content now. */
  filled(count: number): void {
    this.#used += count;
  }

  /** Adds a copy of the bytes. */
  write(bytes: Buffer): void {
    for (let done = 0; done < bytes.length; ) {
      if (this.#used === this.#buffer.length) this.#handOn();
      // Copies what fits.
      const count = bytes.copy(this.#buffer, this.#used, done);
      this.#used += count;
      done += count;
    }
  }

  /** Ends the content: hands on the last piece (none for empty content) and returns the content's size in bytes. */
  end(): number {
    if (this.#used > 0) this.#chunk(this.#used, true);
    const size = this.#offset + this.#used;
    this.#used = 0;
    return size;
  }

  #handOn(): void {
    const { length } = this.#buffer;
    const to = length - this.#overlap / 2;
    this.#chunk(to, false);
    const shared = length - this.#overlap;
    this.#line += countLineEnds(this.#buffer, 0, shared, this.#encoding);
    this.#buffer.copyWithin(0, shared, length);
    this.#offset += shared;
    this.#used = this.#overlap;
    this.#from = to - shared;
  }

  #chunk(to: number, final: boolean): void {
    const bytes = this.#buffer.subarray(0, this.#used);
    if (this.#offset === 0) this.#encoding = byteOrderMark(bytes);
    const chunk: Chunk = {
      origin: this.#origin,
      bytes,
      offset: this.#offset,
      line: this.#line,
      from: this.#from,
      to,
      final,
    };
    if (this.#encoding !== undefined) chunk.encoding = this.#encoding;
    this.#sink.chunk(chunk);
  }
}
