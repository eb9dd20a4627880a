/**
 * Log text → the same lines without what the CI system put before them. Every line keeps its number: where a line
 * that the logger broke in two is joined again, the line end that this costs is paid back behind it.
 */
import type { ByteSink } from '../stream.js';
import { LONGEST_PREFIX, linePrefix } from './prefix.js';

const LF = 0x0a;
const LINE_END = Buffer.from('\n');

export class PrefixStripper implements ByteSink {
  readonly #out: ByteSink;
  /** First bytes of a line until there are enough to tell its prefix. */
  readonly #head = Buffer.alloc(LONGEST_PREFIX);
  #headCount = 0;
  #inHead = true;
  /** Line ends read and not written: the last line's, and those of lines joined to it. */
  #owed = 0;
  #joinsNext = false;

  constructor(out: ByteSink) {
    this.#out = out;
  }

  write(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length) {
      const end = bytes.indexOf(LF, at);
      const stop = end < 0 ? bytes.length : end;
      if (this.#inHead) {
        const count = Math.min(stop - at, LONGEST_PREFIX - this.#headCount);
        this.#head.set(bytes.subarray(at, at + count), this.#headCount);
        this.#headCount += count;
        at += count;
        if (this.#headCount === LONGEST_PREFIX || at === end) this.#endHead();
      } else if (stop > at) {
        this.#out.write(bytes.subarray(at, stop));
        at = stop;
      }
      if (at === end) {
        this.#owed++;
        this.#inHead = true;
        at++;
      }
    }
  }

  /** The text is over. */
  end(): void {
    if (this.#headCount > 0) this.#endHead();
    this.#payLineEnds();
  }

  /** The line's first bytes are known: writes them without their prefix. */
  #endHead(): void {
    const head = this.#head.subarray(0, this.#headCount);
    const prefix = linePrefix(head);
    if (!prefix.joinsPrevious && !this.#joinsNext) this.#payLineEnds();
    this.#joinsNext = prefix.joinsNext;
    if (prefix.length < head.length) this.#out.write(head.subarray(prefix.length));
    this.#headCount = 0;
    this.#inHead = false;
  }

  #payLineEnds(): void {
    for (; this.#owed > 0; this.#owed--) this.#out.write(LINE_END);
  }
}
