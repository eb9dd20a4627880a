/**
 * The bytes of a Jupyter notebook (nbformat 4, a JSON file) → its text as it is typed and shown: strings that hold lines
 * of a cell or of its output are unescaped and joined, everything else stays as it is. It keeps where each byte is
 * stored, so that what is found points into the file itself. Never fails: what is not well formed stays as it is.
 */
import { isSpace } from './notebook-head.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;

/** A notebook's text. It is never longer than what is stored. */
export class NotebookText {
  readonly bytes: Buffer;
  /** Pairs [in the text, as stored] from where on the two run in step. */
  readonly #steps: number[];

  constructor(stored: Buffer) {
    const unfolding = new Unfolding(stored);
    this.bytes = unfolding.text();
    this.#steps = unfolding.steps;
  }

  /** Where a byte of the text is stored; for the end of the text, the end of what is stored. */
  stored(offset: number): number {
    const step = this.#lastStep(0, offset);
    return this.#steps[step + 1]! + offset - this.#steps[step]!;
  }

  /** Where in the text stands what is stored from this offset on. */
  shown(offset: number): number {
    const step = this.#lastStep(1, offset);
    const at = this.#steps[step]! + offset - this.#steps[step + 1]!;
    return Math.min(at, this.#steps[step + 2] ?? this.bytes.length);
  }

  /** Index of the last pair whose given member is at most the offset. */
  #lastStep(member: 0 | 1, offset: number): number {
    let low = 0;
    let high = this.#steps.length / 2;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#steps[2 * middle + member]! <= offset) low = middle;
      else high = middle;
    }
    return 2 * low;
  }
}

/** One pass over the stored bytes. */
class Unfolding {
  readonly steps: number[] = [0, 0];
  readonly #stored: Buffer;
  readonly #out: Buffer;
  #filled = 0;
  /** Everything stored before this offset is in the text. */
  #taken = 0;

  constructor(stored: Buffer) {
    this.#stored = stored;
    this.#out = Buffer.allocUnsafe(stored.length);
  }

  text(): Buffer {
    const stored = this.#stored;
    /** Offset behind the last string that was text and ended its line; another one beside it goes on there. */
    let open = -1;
    for (let at = stored.indexOf(QUOTE); at >= 0; ) {
      const string = readString(stored, at + 1);
      if (string.end < 0) {
        // No string after all: a stray quote, or a piece that begins in the middle of one.
        at = stored.indexOf(QUOTE, string.stop);
        continue;
      }
      if (this.#isText(at, string.end, string.lines)) {
        if (open >= 0 && isNext(stored, open, at)) this.#skipTo(at + 1);
        else this.#quoteAsLineEnd(at);
        this.#unescape(string.end);
        open = this.#filled > 0 && this.#out[this.#filled - 1] === NEWLINE ? string.end + 1 : -1;
        if (open < 0) this.#quoteAsLineEnd(string.end);
        else this.#skipTo(string.end + 1);
      }
      at = stored.indexOf(QUOTE, string.end + 1);
    }
    this.#copyTo(stored.length);
    return this.#out.subarray(0, this.#filled);
  }

  /** Elements of arrays, values of several lines, and those of keys that hold a cell's text. */
  #isText(quote: number, end: number, lines: boolean): boolean {
    const stored = this.#stored;
    let before = quote - 1;
    while (isSpace(stored[before])) before--;
    if (stored[before] === 0x3a) {
      if (lines) return true;
      const key = stored.toString('latin1', Math.max(0, before - 16), before);
      return /"(?:source|text|text\/\w+)"\s*$/.test(key);
    }
    let after = end + 1;
    while (isSpace(stored[after])) after++;
    return (stored[before] === 0x5b || stored[before] === 0x2c) && stored[after] !== 0x3a;
  }

  #copyTo(offset: number): void {
    this.#filled += this.#stored.copy(this.#out, this.#filled, this.#taken, offset);
    this.#taken = offset;
  }

  /** Leaves out what is stored up to the offset. */
  #skipTo(offset: number): void {
    this.#taken = offset;
    this.#step();
  }

  #quoteAsLineEnd(quote: number): void {
    this.#copyTo(quote);
    this.#put(NEWLINE);
    this.#taken = quote + 1;
  }

  #unescape(end: number): void {
    for (;;) {
      const backslash = this.#stored.indexOf(BACKSLASH, this.#taken);
      if (backslash < 0 || backslash >= end) break;
      this.#copyTo(backslash);
      const { text, length } = unescaped(this.#stored, backslash);
      for (const byte of text) this.#put(byte);
      this.#skipTo(backslash + length);
    }
    this.#copyTo(end);
  }

  #put(byte: number): void {
    this.#out[this.#filled++] = byte;
  }

  #step(): void {
    const last = this.steps.length - 2;
    // Nothing came into the text since the last step: that one moves.
    if (this.steps[last] === this.#filled) this.steps[last + 1] = this.#taken;
    else this.steps.push(this.#filled, this.#taken);
  }
}

/** A string's closing quote and whether it holds line ends; `end` is -1 where a raw line end or the bytes' end comes first. */
function readString(bytes: Buffer, from: number): { end: number; stop: number; lines: boolean } {
  let lines = false;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) return { end: at, stop: at, lines };
    if (byte === NEWLINE) return { end: -1, stop: at, lines };
    if (byte === BACKSLASH && bytes[++at] === 0x6e) lines = true;
  }
  return { end: -1, stop: bytes.length, lines };
}

/** Only a comma and white space from one string to the next. */
function isNext(bytes: Buffer, from: number, to: number): boolean {
  let commas = 0;
  for (let at = from; at < to; at++) {
    if (bytes[at] === 0x2c) commas++;
    else if (!isSpace(bytes[at])) return false;
  }
  return commas === 1;
}

const SIMPLE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** What an escape stands for (RFC 8259, 7), and its length in bytes. One that is none stands for itself. */
function unescaped(bytes: Buffer, at: number): { text: Buffer; length: number } {
  const letter = String.fromCharCode(bytes[at + 1]!);
  if (letter !== 'u') return { text: Buffer.from(SIMPLE[letter] ?? letter, 'latin1'), length: 2 };
  const pair = /^\\u([0-9a-fA-F]{4})(?:\\u([dD][c-fC-F][0-9a-fA-F]{2}))?/.exec(
    bytes.toString('latin1', at, at + 12),
  );
  if (pair === null) return { text: Buffer.from('\\u'), length: 2 };
  const first = Number.parseInt(pair[1]!, 16);
  const isHigh = first >= 0xd800 && first < 0xdc00 && pair[2] !== undefined;
  const units = isHigh ? [first, Number.parseInt(pair[2]!, 16)] : [first];
  return { text: Buffer.from(String.fromCharCode(...units)), length: 6 * units.length };
}
