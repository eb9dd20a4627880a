/**
 * Bytes of a log → the text that a reader sees, and where each of its bytes stands: the zeros of UTF-16 are left out, escape
 * sequences, and what a logger puts before the lines of a key block, with the lines that others wrote in between. A value
 * coloured in its middle is one value again, a key behind time stamps one key. Everything else stays as it is, line
 * ends too. Each stretch is looked at by itself, for a log may begin in one encoding and go on in another.
 */
import { firstAt } from '../core/columns.js';
import { isAlike, KEY_BEGIN, KEY_END, LONGEST_PREFIX, linePrefix } from '../sources/log/prefix.js';

/** A range that is not shown. prefix: what a logger repeats on every line. line: another writer's. */
interface Hidden {
  start: number;
  end: number;
  kind: 'zero' | 'escape' | 'prefix' | 'line';
}

/** ASCII in UTF-16, either way round, as latin1. */
const WIDE = /(?:[\x01-\x7f]\0){4,}|(?:\0[\x01-\x7f]){4,}/g;
/** CSI, strings such as titles and links, and short sequences (ECMA-48; xterm's "Control Sequences"), as latin1. */
const ESCAPE =
  /(?:\x1b\[|\xc2\x9b)[0-?]{0,64}[ -/]{0,4}[@-~]|\x1b[\]PX^_][^\x07\x1b\n]{0,4096}(?:\x07|\x1b\\)|\x1b[ -/]{1,2}[0-~]|\x1b[0-Z\\^-~]/g;
/** Lines looked at for blocks in one text: many may begin and none end. */
const LINES = 4000;
const LF = 0x0a;

export class Shown {
  readonly text: Buffer;
  readonly #bytes: Buffer;
  /** In order, none in another. */
  readonly #hidden: readonly Hidden[];
  /** Of each hidden range, where it begins, where it is missing in the text, and the bytes that are missing up to there. */
  readonly #starts: Int32Array;
  readonly #cuts: Int32Array;
  readonly #missing: Int32Array;

  private constructor(bytes: Buffer, hidden: readonly Hidden[]) {
    this.#bytes = bytes;
    this.#hidden = hidden;
    this.#starts = new Int32Array(hidden.length);
    this.#cuts = new Int32Array(hidden.length);
    this.#missing = new Int32Array(hidden.length);
    const parts: Buffer[] = [];
    let at = 0;
    let missing = 0;
    for (const [i, { start, end }] of hidden.entries()) {
      this.#starts[i] = start;
      this.#cuts[i] = start - missing;
      missing += end - start;
      this.#missing[i] = missing;
      parts.push(bytes.subarray(at, start));
      at = end;
    }
    parts.push(bytes.subarray(at));
    this.text = Buffer.concat(parts);
  }

  /** Undefined where the bytes are shown as they are. */
  static of(bytes: Buffer): Shown | undefined {
    let shown = new Shown(bytes, []);
    for (const look of [zerosIn, escapesIn, leadsIn]) shown = shown.#without(look(shown.text));
    return shown.#hidden.length === 0 ? undefined : shown;
  }

  /** @param ranges of the text, in order. */
  #without(ranges: readonly Hidden[]): Shown {
    if (ranges.length === 0) return this;
    const hidden: Hidden[] = [];
    let next = 0;
    for (const { start, end, kind } of ranges) {
      const more = { start: this.placeOf(start), end: this.placeOf(end), kind };
      for (; next < this.#hidden.length && this.#hidden[next]!.start < more.end; next++)
        if (this.#hidden[next]!.end <= more.start) hidden.push(this.#hidden[next]!);
      hidden.push(more);
    }
    return new Shown(this.#bytes, [...hidden, ...this.#hidden.slice(next)]);
  }

  /** Where a byte of the text stands in the bytes; of its end, theirs. */
  placeOf(at: number): number {
    const passed = firstAt(this.#cuts, this.#cuts.length, at + 1);
    return passed === 0 ? at : at + this.#missing[passed - 1]!;
  }

  /** What is to be written for a mask at a place of the bytes: in UTF-16 where that is what it covers. */
  maskAt(place: number, mask: string): Buffer {
    const next = this.#hidden[this.#from(place + 1)];
    const isWide = next?.start === place + 1 && next.kind === 'zero';
    // The last zero stands behind the range, or the first before it.
    return isWide ? Buffer.from(mask, 'utf16le').subarray(0, -1) : Buffer.from(mask);
  }

  /** What stays of the bytes in a range when all that they show is masked: colours, and others' lines. */
  keptIn(from: number, to: number): Buffer {
    const kept: Buffer[] = [];
    for (let i = this.#from(from); i < this.#hidden.length && this.#hidden[i]!.end <= to; i++) {
      const { start, end, kind } = this.#hidden[i]!;
      if (kind === 'escape') kept.push(this.#bytes.subarray(start, end));
      // The masked lines had an end before it; the range's own comes behind.
      else if (kind === 'line') kept.push(Buffer.from('\n'), this.#bytes.subarray(start, end - 1));
    }
    return Buffer.concat(kept);
  }

  /** Index of the first hidden range that begins at a place or behind it. */
  #from(place: number): number {
    return firstAt(this.#starts, this.#starts.length, place);
  }
}

function zerosIn(text: Buffer): Hidden[] {
  if (!text.includes(0)) return [];
  const zeros: Hidden[] = [];
  for (const { index, 0: run } of text.toString('latin1').matchAll(WIDE)) {
    const first = index + (run[0] === '\0' ? 0 : 1);
    for (let at = first; at < index + run.length; at += 2)
      zeros.push({ start: at, end: at + 1, kind: 'zero' });
  }
  return zeros;
}

function escapesIn(text: Buffer): Hidden[] {
  if (!text.includes('\x1b') && !text.includes('\xc2\x9b', 0, 'latin1')) return [];
  return Array.from(text.toString('latin1').matchAll(ESCAPE), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    kind: 'escape',
  }));
}

/** What stands before the lines of key blocks whose first line has something before it. */
function leadsIn(text: Buffer): Hidden[] {
  const leads: Hidden[] = [];
  let lines = LINES;
  for (let begin = text.indexOf(KEY_BEGIN); begin >= 0; begin = text.indexOf(KEY_BEGIN, begin + 1)) {
    const first = text.lastIndexOf(LF, begin) + 1;
    if (begin === first || begin - first > LONGEST_PREFIX) continue;
    const block = leadsOfBlock(text, first, begin, lines);
    lines -= block.lines;
    leads.push(...block.leads);
    if (block.leads.length > 0) begin = block.leads.at(-1)!.end - 1;
  }
  return leads;
}

/** @param first where the line begins on which the block does. @param most lines to look at; it tells how many it did. */
function leadsOfBlock(
  text: Buffer,
  first: number,
  begin: number,
  most: number,
): { leads: Hidden[]; lines: number } {
  const own = text.subarray(first + linePrefix(text, first, begin).length, begin);
  const found: Hidden[] = [];
  /** How many of those found stand before the last line that is the block's. */
  let sure = 0;
  let line = text.indexOf(LF, begin) + 1;
  let lines = 0;
  for (; lines < most && line > 0; lines++) {
    const next = text.indexOf(LF, line);
    const end = next < 0 ? text.length : next;
    const lead = line + linePrefix(text, line, end).length;
    if (isAlike(text, lead, own)) {
      if (lead + own.length > line) found.push({ start: line, end: lead + own.length, kind: 'prefix' });
      sure = found.length;
      if (text.subarray(line, end).includes(KEY_END)) break;
    } else if (next >= 0) found.push({ start: line, end: end + 1, kind: 'line' });
    line = next + 1;
  }
  return { leads: found.slice(0, sure), lines };
}
