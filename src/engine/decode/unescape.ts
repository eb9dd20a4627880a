/**
 * A stretch of bytes with escapes of one kind → the text it stands for, with a map between the places of both. Where the
 * stretch was cut has no part in what is read from its inside, so stretches are kept and shared by what asks for parts.
 */
import { type EscapeKind, EscapeReader, LONGEST_ESCAPE } from './escapes.js';

const INTRODUCERS: Record<EscapeKind, number> = {
  percent: 0x25,
  backslash: 0x5c,
  html: 0x26,
  'quoted-printable': 0x3d,
};
const BACKSLASH = 0x5c;
/** Longer runs of backslashes are drawn with them: they stand for themselves. */
const LONGEST_RUN = 32;
/** Bytes around what is asked for that are decoded as well: an escape, or a run of backslashes, may begin outside. */
export const MARGIN = 2 * LONGEST_RUN + LONGEST_ESCAPE;
/** Most bytes decoded ahead when asked again and again. */
const MOST_AHEAD = 16 * 1024;

/** A part of some bytes, decoded. Places are offsets in the bytes, offsets are those of `text`. */
export interface Unescaped {
  text: Buffer;
  /** Offset of what stands at a place, or of the escape that it is inside of. */
  offset(place: number): number;
  /** Place of what became the byte at an offset. */
  place(offset: number): number;
}

/** Decodes parts of one text; asked in order it reads every byte about once. */
export class Unescaper {
  readonly #bytes: Buffer;
  readonly #kind: EscapeKind;
  #stretch: Stretch | undefined;

  constructor(bytes: Buffer, kind: EscapeKind) {
    this.#bytes = bytes;
    this.#kind = kind;
  }

  /** Bytes [from, to), decoded; an escape that crosses a border belongs to the part it begins in. */
  part(from: number, to: number): Unescaped {
    const low = Math.max(0, from - MARGIN);
    const high = Math.min(this.#bytes.length, to + MARGIN);
    let stretch = this.#stretch;
    if (stretch === undefined || low < stretch.from || high > stretch.to) {
      // Asked for the neighbourhood again: there will be more.
      const isNear = stretch !== undefined && low >= stretch.from && low <= stretch.to;
      const ahead = isNear ? Math.min(MOST_AHEAD, 2 * (stretch!.to - stretch!.from)) : 0;
      stretch = new Stretch(this.#bytes, low, Math.min(this.#bytes.length, high + ahead), this.#kind);
      this.#stretch = stretch;
    }
    const whole = stretch;
    const start = whole.offset(from, true);
    return {
      text: whole.text.subarray(start, whole.offset(to, true)),
      offset: (place) => whole.offset(place, false) - start,
      place: (offset) => whole.place(offset + start),
    };
  }
}

class Stretch {
  readonly text: Buffer;
  /** Of each escape: its place, its length, the offset and the length of what it became. */
  readonly #escapes: number[] = [];

  constructor(
    bytes: Buffer,
    readonly from: number,
    readonly to: number,
    kind: EscapeKind,
  ) {
    const reader = new EscapeReader();
    const introducer = INTRODUCERS[kind];
    const text = Buffer.allocUnsafe(to - from);
    let length = 0;
    let plain = from;
    const copy = (end: number): void => {
      length += bytes.copy(text, length, plain, end);
    };
    for (let at = bytes.indexOf(introducer, from); at >= 0 && at < to; at = bytes.indexOf(introducer, at)) {
      const run = kind === 'backslash' ? backslashes(bytes, at, to) : 0;
      const size = run > LONGEST_RUN ? 0 : reader.read(bytes, at, kind);
      if (size === 0 || at + size > to) {
        at += run > LONGEST_RUN ? run : 1;
        continue;
      }
      copy(at);
      const before = length;
      length += write(text, length, reader.code, reader.isByte);
      this.#escapes.push(at, size, before, length - before);
      at += size;
      plain = at;
    }
    copy(to);
    this.text = text.subarray(0, length);
  }

  /** @param isBorder what an escape around the place became counts as before it. */
  offset(place: number, isBorder: boolean): number {
    const index = this.#last(0, place);
    if (index < 0) return place - this.from;
    const [at, size, offset, length] = this.#escapes.slice(index, index + 4) as [
      number,
      number,
      number,
      number,
    ];
    if (place >= at + size) return offset + length + (place - at - size);
    return isBorder && place > at ? offset + length : offset;
  }

  place(offset: number): number {
    const index = this.#last(2, offset);
    if (index < 0) return offset + this.from;
    const [at, size, before, length] = this.#escapes.slice(index, index + 4) as [
      number,
      number,
      number,
      number,
    ];
    return offset >= before + length ? at + size + (offset - before - length) : at;
  }

  /** Index of the last escape whose field is at most `most`, or below 0. */
  #last(field: 0 | 2, most: number): number {
    let low = 0;
    let high = this.#escapes.length / 4;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#escapes[4 * middle + field]! <= most) low = middle + 1;
      else high = middle;
    }
    return 4 * (low - 1);
  }
}

function backslashes(bytes: Buffer, at: number, to: number): number {
  let end = at;
  while (end < to && bytes[end] === BACKSLASH) end++;
  return end - at;
}

/** Writes a byte, nothing for a code below 0, or a character as UTF-8: never more bytes than its escape had. Lone surrogates become U+FFFD. */
function write(text: Buffer, at: number, code: number, isByte: boolean): number {
  if (code < 0) return 0;
  if (isByte || code < 0x80) {
    text[at] = code;
    return 1;
  }
  return text.write(String.fromCodePoint(code <= 0x10ffff ? code : 0xfffd), at, 'utf8');
}
