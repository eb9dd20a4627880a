/**
 * A place in bytes → the escape that stands there: percent (RFC 3986), backslash (JSON, C, JavaScript, Python, shells),
 * HTML entity, or quoted-printable (RFC 2045) in what is said to be that. One reading serves every language, so it takes
 * what several of them allow; what is an escape in none of them stands for itself. Never throws and looks at no more than
 * LONGEST_ESCAPE bytes.
 */
import { alphabet } from '../alphabet.js';
import { byteMask } from '../literal.js';

/** What introduces an escape; also the decoder's name in a finding. */
export type EscapeKind = 'percent' | 'backslash' | 'html' | 'quoted-printable';

/** Bytes of the longest escape that is read: `&#x0010ffff;`, and twice `\uxxxx` for one character. */
export const LONGEST_ESCAPE = 12;

/** Of the escapes that may stand anywhere. */
const INTRODUCER = { percent: 0x25, backslash: 0x5c, html: 0x26 };
const KINDS = new Map(Object.entries(INTRODUCER).map(([kind, byte]) => [byte, kind as EscapeKind]));

const HEX = alphabet('hex');
const ALNUM = alphabet('base62');
const DOUBLE = 0x22;
const PERCENT = 0x25;
const AMPERSAND = 0x26;
const SINGLE = 0x27;
const SEMICOLON = 0x3b;
const BACKSLASH = 0x5c;
const BRACE = 0x7d;

/** `\n` and its like. */
const LETTERS = new Map(
  [...'abefnrtv'].map((letter, i) => [letter.charCodeAt(0), [7, 8, 27, 12, 10, 13, 9, 11][i]!]),
);
/** Entities of ASCII characters (HTML Standard, 13.5 named character references). */
const NAMED = new Map(
  (
    'amp& lt< gt> quot" apos\' excl! num# dollar$ percnt% lpar( rpar) ast* plus+ comma, period. sol/ colon: semi; ' +
    'equals= quest? commat@ lsqb[ bsol\\ rsqb] Hat^ lowbar_ grave` lcub{ vert| rcub}'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, -1), pair.charCodeAt(pair.length - 1)]),
);

/** Reads escapes; what was read last stands in its fields, so that nothing is allocated. */
export class EscapeReader {
  /** What it stands for: a byte when `isByte`, else a code point; -1 for nothing at all. */
  code = 0;
  /** True when `code` is one byte of a text's encoding rather than a character. */
  isByte = false;

  /** Bytes of the escape at `at`, where its introducer stands; 0 = none. */
  read(bytes: Buffer, at: number, kind: EscapeKind): number {
    this.isByte = false;
    if (kind === 'percent') return this.#digits(bytes, at + 1, 2, true) ? 3 : 0;
    if (kind === 'quoted-printable') return this.#quoted(bytes, at);
    return kind === 'html' ? this.#entity(bytes, at) : this.#backslash(bytes, at);
  }

  #backslash(bytes: Buffer, at: number): number {
    const byte = bytes[at + 1];
    if (byte === undefined || byte <= 0x20 || byte > 0x7e) return 0;
    if (byte === 0x78) return this.#digits(bytes, at + 2, 2, true) ? 4 : 0;
    if (byte === 0x75) return this.#unicode(bytes, at);
    if (byte === 0x55) return this.#digits(bytes, at + 2, 8, false) ? 10 : 0;
    const octal = octalDigits(bytes, at + 1);
    if (octal >= 3) {
      this.code = Number.parseInt(bytes.toString('latin1', at + 1, at + 1 + octal), 8);
      this.isByte = true;
      return this.code <= 0xff ? 1 + octal : 0;
    }
    const letter = LETTERS.get(byte);
    if (letter === undefined && ALNUM[byte] === 1) return 0;
    this.code = letter ?? byte;
    return 2;
  }

  /** `=41`, or a line end that is none: it was put in for its line's length, and blanks may have got before it. */
  #quoted(bytes: Buffer, at: number): number {
    if (this.#digits(bytes, at + 1, 2, true)) return 3;
    let end = at + 1;
    while (end < at + LONGEST_ESCAPE - 2 && (bytes[end] === 0x20 || bytes[end] === 0x09)) end++;
    if (bytes[end] === 0x0d) end++;
    this.code = -1;
    return bytes[end] === 0x0a ? end + 1 - at : 0;
  }

  /** `\u0041`, a pair of them that makes one character, and `\u{41}`. */
  #unicode(bytes: Buffer, at: number): number {
    if (bytes[at + 2] === 0x7b) {
      let end = at + 3;
      while (end < at + 9 && HEX[bytes[end]!] === 1) end++;
      if (end === at + 3 || bytes[end] !== BRACE) return 0;
      this.#digits(bytes, at + 3, end - at - 3, false);
      return end + 1 - at;
    }
    if (!this.#digits(bytes, at + 2, 4, false)) return 0;
    const high = this.code;
    if (high < 0xd800 || high > 0xdbff || bytes[at + 6] !== BACKSLASH || bytes[at + 7] !== 0x75) return 6;
    if (this.#digits(bytes, at + 8, 4, false) && this.code >= 0xdc00 && this.code <= 0xdfff) {
      this.code = 0x10000 + ((high - 0xd800) << 10) + (this.code - 0xdc00);
      return 12;
    }
    this.code = high;
    return 6;
  }

  #entity(bytes: Buffer, at: number): number {
    let end = at + 1;
    while (
      end < at + LONGEST_ESCAPE - 1 &&
      (ALNUM[bytes[end]!] === 1 || (end === at + 1 && bytes[end] === 0x23))
    )
      end++;
    if (end === at + 1 || bytes[end] !== SEMICOLON) return 0;
    const name = bytes.toString('latin1', at + 1, end);
    const code = name.startsWith('#') ? numbered(name) : NAMED.get(name);
    if (code === undefined) return 0;
    this.code = code;
    return end + 1 - at;
  }

  #digits(bytes: Buffer, from: number, count: number, isByte: boolean): boolean {
    for (let i = from; i < from + count; i++) if (HEX[bytes[i]!] !== 1) return false;
    this.code = Number.parseInt(bytes.toString('latin1', from, from + count), 16);
    this.isByte = isByte;
    return true;
  }
}

function numbered(name: string): number | undefined {
  const digits = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(name);
  if (digits === null) return undefined;
  return digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
}

/** Octal digits at `at`: three, or the four that `echo -e` wants. */
function octalDigits(bytes: Buffer, at: number): number {
  let end = at;
  while (end < at + 4 && bytes[end]! >= 0x30 && bytes[end]! <= 0x37) end++;
  return end - at === 4 && bytes[at] !== 0x30 ? 3 : end - at;
}

const reader = new EscapeReader();

/** The kind of the escape at `at`; undefined = none. */
function escapeAt(bytes: Buffer, at: number): EscapeKind | undefined {
  const byte = at < bytes.length ? bytes[at]! : 0;
  if (byte !== PERCENT && byte !== AMPERSAND && byte !== BACKSLASH) return undefined;
  const kind = KINDS.get(byte)!;
  return reader.read(bytes, at, kind) > 0 ? kind : undefined;
}

/** The kind of the first escape in [start, end) of a value; undefined = none. */
export function escapeIn(bytes: Buffer, start: number, end: number): EscapeKind | undefined {
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte !== PERCENT && byte !== AMPERSAND && byte !== BACKSLASH) continue;
    const kind = escapeAt(bytes, i);
    if (kind === 'percent' ? isPercentEncoded(bytes, start, end) : kind !== undefined) return kind;
  }
  return undefined;
}

/** What encodeURIComponent and forms leave as it is, and the sign that introduces the rest. */
const UNESCAPED = alphabet("[A-Za-z0-9_.~!*'()%+-]");

/**
 * Percent signs have other uses, in passwords too: a value is taken for encoded when nothing in it ought to be encoded
 * still, and what is encoded ought to be; or when everything is.
 */
function isPercentEncoded(bytes: Buffer, start: number, end: number): boolean {
  let needless = false;
  let count = 0;
  for (let i = start; i < end; i++) {
    if (UNESCAPED[bytes[i]!] === 0) return false;
    if (bytes[i] !== 0x25) continue;
    if (i + 2 >= end || reader.read(bytes, i, 'percent') === 0) return false;
    needless ||=
      ALNUM[reader.code] === 1 || (reader.code >= 0x80 && bytes[i - 3] !== 0x25 && bytes[i + 3] !== 0x25);
    count++;
    i += 2;
  }
  return !needless || 3 * count === end - start;
}

/** What a name's end or a quote looks like once decoded: what makes an escape behind a name part of an assignment. */
const OPERATORS = new Set([...'"\'=:>\\'].map((char) => char.charCodeAt(0)));

/** Bytes of quotes, blanks and operators between a name and its value. */
export const LONGEST_OPERATOR = 8;
/** Bytes behind a name in which an escaped operator is looked for. */
export const OPERATOR_REACH: number = LONGEST_OPERATOR + LONGEST_ESCAPE;
export const OPERATOR: Uint8Array = byteMask(' "\'\t:=>');

/** The kind of escape that a quote or an operator behind a name is written in, `&quot;:` or ` = &quot;`; undefined = none. */
export function operatorBehind(bytes: Buffer, nameEnd: number): EscapeKind | undefined {
  const most = Math.min(bytes.length, nameEnd + LONGEST_OPERATOR);
  let at = nameEnd;
  while (at < most && OPERATOR[bytes[at]!] === 1) at++;
  return operatorAt(bytes, at);
}

/** The kind of an escaped operator or quote at `at`; undefined = none, or one that every reader of assignments knows. */
function operatorAt(bytes: Buffer, at: number): EscapeKind | undefined {
  const kind = escapeAt(bytes, at);
  if (kind === undefined || !OPERATORS.has(reader.code)) return undefined;
  if (kind !== 'backslash' || bytes[at + 1]! > 0x5c) return kind;
  // `\"` is read as it is; several backslashes before a quote are a string in a string in a string.
  let end = at;
  while (end < at + LONGEST_ESCAPE && bytes[end] === BACKSLASH) end++;
  return end > at + 1 && (bytes[end] === DOUBLE || bytes[end] === SINGLE) ? kind : undefined;
}
