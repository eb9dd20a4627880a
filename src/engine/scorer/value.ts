/**
 * A value → what it says by itself, whatever name it is given to and wherever it stands. Versions of a file repeat their
 * values, so each is read once and remembered, in memory only and no more than a few thousand.
 */
import { ByteMemo } from '../../core/bytememo.js';
import { entropy } from '../entropy.js';
import { type Clearing, clearing, placeholderShare } from '../placeholder.js';
import { codeShape, isLookAlike } from './kinds.js';
import { wording } from './wording.js';

/** Values remembered, and the longest in bytes. */
const REMEMBERED = 4096;
const LONGEST_KEPT = 128;

/** What a value says; each answer is worked out when it is first asked for. */
export class ValueFacts {
  /** Its bytes as UTF-8 text. */
  readonly text: string;
  readonly #bytes: string;
  #noKey: boolean | undefined;
  #noPassword: boolean | undefined;
  #clearing: Clearing | undefined;
  #row: Float64Array | undefined;

  /** @param bytes as Latin-1 text. */
  constructor(bytes: string) {
    this.#bytes = bytes;
    this.text = /[\x80-\xff]/.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
  }

  /** True when it is words for people, or of a kind that no password or key looks like. */
  isOther(isPassword: boolean): boolean {
    if (isPassword) {
      this.#noPassword ??= isText(this.text, true) || isLookAlike(this.text, true);
      return this.#noPassword;
    }
    this.#noKey ??= isText(this.text, false) || isLookAlike(this.text, false);
    return this.#noKey;
  }

  /** What it says of being a placeholder. */
  get clearing(): Clearing {
    this.#clearing ??= clearing(this.text);
    return this.#clearing;
  }

  /** The features that it has by itself: the first of FEATURES, in their order. */
  get row(): Float64Array {
    this.#row ??= rowOf(this.text, Buffer.from(this.#bytes, 'latin1'));
    return this.#row;
  }
}

const known = new ByteMemo((bytes) => new ValueFacts(bytes), REMEMBERED, LONGEST_KEPT);

/** What bytes [start, end) say. */
export function valueFacts(bytes: Buffer, start: number, end: number): ValueFacts {
  return known.of(bytes, start, end);
}

/** Words for people: keys hold no blanks, passwords at most one and then digits too. */
function isText(value: string, isPassword: boolean): boolean {
  const blanks = value.length - value.replace(/\s/g, '').length;
  return blanks > 1 || (blanks === 1 && !(isPassword && /\d/.test(value)));
}

function rowOf(text: string, bytes: Buffer): Float64Array {
  const { length } = bytes;
  const made = makeup(bytes);
  const words = wording(bytes, 0, length);
  const bits = entropy(bytes, 0, length);
  return Float64Array.of(
    Math.min(length, 100),
    made.digits / length,
    made.uppers / length,
    made.marks / length,
    made.switches / length,
    made.blanks,
    bits,
    bits / Math.log2(Math.max(2, length)),
    words.surprise,
    words.strangest,
    words.known / length,
    words.letters > 0 ? words.known / words.letters : 0,
    words.consonants,
    words.runs / length,
    made.hex === length ? 1 : 0,
    codeShape(text),
    placeholderShare(text),
  );
}

/** Counts of one pass over the value's bytes. */
function makeup(bytes: Uint8Array) {
  const counts = { digits: 0, uppers: 0, marks: 0, blanks: 0, hex: 0, switches: 0 };
  let last = -1;
  for (const byte of bytes) {
    const folded = byte | 0x20;
    let kind = 3;
    if (byte >= 0x30 && byte <= 0x39) {
      kind = 0;
      counts.digits++;
      counts.hex++;
    } else if (folded >= 0x61 && folded <= 0x7a) {
      kind = byte === folded ? 1 : 2;
      if (kind === 2) counts.uppers++;
      if (folded <= 0x66) counts.hex++;
    } else if (byte === 0x20) counts.blanks++;
    else counts.marks++;
    if (kind !== last && last >= 0 && !(last === 2 && kind === 1)) counts.switches++;
    last = kind;
  }
  return counts;
}
