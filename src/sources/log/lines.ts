/**
 * Log text → the same lines without what the CI system put before them, and those of a key without what any logger did.
 * Every line keeps its number: where a line that the logger broke in two is joined again, the line end that this costs is
 * paid back behind it.
 */
import type { ByteSink } from '../stream.js';
import { isAlike, KEY_BEGIN, KEY_END, LONGEST_PREFIX, linePrefix } from './prefix.js';

const LF = 0x0a;
const LINE_END = Buffer.from('\n');
/** Lines of the longest key block. */
const KEY_LINES = 400;

export class PrefixStripper implements ByteSink {
  readonly #out: ByteSink;
  /** First bytes of a line until there are enough to tell its prefix. */
  readonly #head = Buffer.alloc(LONGEST_PREFIX);
  #headCount = 0;
  #inHead = true;
  /** Line ends read and not written: the last line's, and those of lines joined to it. */
  #owed = 0;
  #joinsNext = false;
  /** What stands before a key block's first line, and so before its others. */
  #lead: Buffer = Buffer.alloc(0);
  /** Lines that it may still stand before. */
  #leadLines = 0;

  constructor(out: ByteSink) {
    this.#out = out;
  }

  write(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) {
      const end = bytes.indexOf(LF, at);
      const stop = end < 0 ? bytes.length : end;
      if (this.#inHead) at = this.#readHead(bytes, at, stop, end >= 0);
      if (stop > at) this.#out.write(bytes.subarray(at, stop));
      if (end >= 0) {
        this.#owed++;
        this.#inHead = true;
      }
      at = stop + 1;
    }
  }

  /** The text is over. */
  end(): void {
    if (this.#headCount > 0) {
      const length = this.#endHead(this.#head, 0, this.#headCount);
      this.#out.write(this.#head.subarray(length, this.#headCount));
    }
    this.#payLineEnds();
  }

  /** Reads on in a line's first bytes, of which [at, stop) came now, and returns where the rest of the line begins. */
  #readHead(bytes: Buffer, at: number, stop: number, isWhole: boolean): number {
    if (this.#headCount === 0 && (isWhole || stop - at >= LONGEST_PREFIX)) {
      return at + this.#endHead(bytes, at, stop);
    }
    const count = Math.min(stop - at, LONGEST_PREFIX - this.#headCount);
    bytes.copy(this.#head, this.#headCount, at, at + count);
    this.#headCount += count;
    if (!isWhole && this.#headCount < LONGEST_PREFIX) return at + count;
    const length = this.#endHead(this.#head, 0, this.#headCount);
    this.#out.write(this.#head.subarray(length, this.#headCount));
    this.#headCount = 0;
    return at + count;
  }

  /** A line's first bytes are known: settles the line ends before it and returns the length of its prefix. */
  #endHead(bytes: Buffer, start: number, end: number): number {
    const prefix = linePrefix(bytes, start, end);
    if (!prefix.joinsPrevious && !this.#joinsNext) this.#payLineEnds();
    this.#joinsNext = prefix.joinsNext;
    this.#inHead = false;
    return (
      prefix.length +
      this.#leadAt(bytes.subarray(start + prefix.length, Math.min(end, start + LONGEST_PREFIX)))
    );
  }

  /** Length of what a logger writes before each line of a key block, a service's name for one, when it is the same as before the first. */
  #leadAt(line: Buffer): number {
    const begin = line.indexOf(KEY_BEGIN);
    if (begin >= 0) {
      this.#lead = Buffer.from(line.subarray(0, begin));
      this.#leadLines = begin > 0 ? KEY_LINES : 0;
      return 0;
    }
    if (this.#leadLines === 0) return 0;
    this.#leadLines--;
    if (!isAlike(line, 0, this.#lead)) return 0;
    if (line.includes(KEY_END)) this.#leadLines = 0;
    return this.#lead.length;
  }

  #payLineEnds(): void {
    for (; this.#owed > 0; this.#owed--) this.#out.write(LINE_END);
  }
}
