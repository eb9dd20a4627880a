/**
 * What stands between two characters of an encoded run → whether the run goes on behind it: line ends, also with the
 * indentation of YAML and of code behind them; and in base64 the escapes that a JSON string or a URL needs for its own
 * characters and for line ends. Never looks farther than the line behind it.
 */
import { alphabet } from '../alphabet.js';

export const BASE64 = alphabet('[A-Za-z0-9+/_-]');

/** Blanks before a line. */
const MOST_BLANKS = 64;
/** Times a backslash may itself be escaped, in a string in a string. */
const MOST_BACKSLASHES = 8;
/** Escapes that break a run at one place. */
const MOST_TOGETHER = 4;
/** Longest line of a run that is broken by more than line ends, in bytes. */
const LONGEST_LINE = 1024;

const [TAB, LF, CR, BLANK, SLASH, BACKSLASH, PERCENT] = [0x09, 0x0a, 0x0d, 0x20, 0x2f, 0x5c, 0x25];
const [PLUS, EQUALS, N, R, U] = [0x2b, 0x3d, 0x6e, 0x72, 0x75];
/** What may stand behind a line that is nothing but encoded: its end, the end of the text it is in, or the next escape. */
const CLOSING = new Set(
  [LF, CR, BACKSLASH, PERCENT, ...'"\'`<&'].map((c) => (typeof c === 'string' ? c.charCodeAt(0) : c)),
);

/** Reads gaps; what was read last stands in its fields, so that nothing is allocated. */
export class Gap {
  /** Behind what stands there, whether or not the run goes on; where it begins when it is no gap at all. */
  end = 0;
  /** The character of the run that an escape stands for; -1 for what only breaks it. */
  char = -1;
  /** The bytes looked at, from the first to behind the last. */
  from = 0;
  looked = 0;

  /** True when a run of the mask's characters goes on behind what stands at `at`, which is none of them. */
  read(bytes: Buffer, at: number, mask: Uint8Array): boolean {
    this.end = at;
    this.char = -1;
    this.from = at;
    this.looked = at + 1;
    const byte = bytes[at]!;
    if (isLineEnd(byte)) return this.#line(bytes, at, mask);
    if (mask !== BASE64 || (byte !== BACKSLASH && byte !== PERCENT)) return false;
    // Of `\r\n` each is an escape, and so may be the first character behind.
    for (let n = 0; n < MOST_TOGETHER && this.char < 0; n++) {
      const { end } = this;
      this.#escape(bytes, end);
      if (this.end > end) continue;
      return n > 0 && this.#isWhole(bytes, end, mask);
    }
    return this.char >= 0;
  }

  /** The same of what ends at `last` or, when it is an escape, behind it. */
  readBefore(bytes: Buffer, last: number, mask: Uint8Array): boolean {
    const at = gapBefore(bytes, last);
    const goesOn = this.read(bytes, at, mask);
    this.from = Math.min(last, at) - 1;
    return goesOn;
  }

  #line(bytes: Buffer, at: number, mask: Uint8Array): boolean {
    const line = bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : at + 1;
    this.looked = line + 1;
    if (mask[bytes[line]!] === 1) {
      this.end = line;
      return true;
    }
    let from = line;
    while (from < line + MOST_BLANKS && isBlank(bytes[from])) from++;
    this.looked = from + 1;
    if (from === line || !this.#isWhole(bytes, from, mask)) return false;
    this.end = from;
    return true;
  }

  /** True when a line is nothing but encoded: an escaped line end stands in other texts as well, and so do indented words. */
  #isWhole(bytes: Buffer, from: number, mask: Uint8Array): boolean {
    const most = Math.min(bytes.length, from + LONGEST_LINE);
    let at = from;
    while (at < most && mask[bytes[at]!] === 1) at++;
    const isSome = at > from;
    for (let i = 0; i < 2 && bytes[at] === EQUALS; i++) at++;
    this.looked = at + 1;
    return isSome && (at >= bytes.length || CLOSING.has(bytes[at]!));
  }

  /** Reads an escape of a line end, a plus or a slash; leaves `end` where it is when there is none. */
  #escape(bytes: Buffer, at: number): void {
    if (bytes[at] === PERCENT) {
      this.looked = at + 3;
      this.#meant(bytes, at + 1, at + 3);
      return;
    }
    if (bytes[at] !== BACKSLASH) return;
    let from = at;
    while (from < at + MOST_BACKSLASHES && bytes[from] === BACKSLASH) from++;
    this.looked = from + 5;
    const byte = bytes[from];
    if (byte === SLASH) {
      this.char = SLASH;
      this.end = from + 1;
    } else if (byte === N || byte === R) this.end = from + 1;
    else if (byte === U && bytes.toString('latin1', from + 1, from + 3) === '00')
      this.#meant(bytes, from + 3, from + 5);
  }

  /** Two digits that number a character. */
  #meant(bytes: Buffer, from: number, to: number): void {
    const text = bytes.toString('latin1', from, to);
    const code = /^[0-9A-Fa-f]{2}$/.test(text) ? Number.parseInt(text, 16) : 0;
    if (code === PLUS || code === SLASH) this.char = code;
    else if (!isLineEnd(code)) return;
    this.end = to;
  }
}

function isLineEnd(byte: number): boolean {
  return byte === LF || byte === CR;
}

function isBlank(byte: number | undefined): boolean {
  return byte === BLANK || byte === TAB;
}

/** Where a gap may begin that ends at `last`, or is an escape with its first byte there: before all blanks and backslashes. */
function gapBefore(bytes: Buffer, last: number): number {
  let at = last;
  if (bytes[last] === BACKSLASH) {
    while (at > last - MOST_BACKSLASHES && bytes[at - 1] === BACKSLASH) at--;
    return at;
  }
  while (at > last - MOST_BLANKS && isBlank(bytes[at])) at--;
  return bytes[at] === LF && bytes[at - 1] === CR ? at - 1 : at;
}
