/**
 * The place of a word in bytes → the assignment around it: which name, which operator, which value. One reading serves
 * every language: source code, shell, configuration, markup, command lines. It never allocates and looks at no more
 * than a bounded number of bytes; it decides nothing about secrets.
 */
import { alphabet } from './alphabet.js';

/** How the value was given to the name. */
export type Operator =
  /** `=`, `:`, `:=`, `=>`, `->`, `<-` */
  | 'assign'
  /** `==`, `!=` */
  | 'compare'
  /** `set("name", "value")`, `name("value")`, `name || "value"` */
  | 'argument'
  /** `<name>value</name>`, `name="…" value="…"` */
  | 'markup'
  /** `--name value`, `IDENTIFIED BY 'value'` */
  | 'space';

/** One reading; reused by the next. Offsets are bytes. */
export interface Assignment {
  nameStart: number;
  nameEnd: number;
  valueStart: number;
  valueEnd: number;
  operator: Operator;
  /** Byte of the quote, 0 when the value stands bare. */
  quote: number;
  /** True when the value fills the rest of its line and the name begins it: a configuration line. */
  line: boolean;
}

const NAME_REACH = 96;
const SPACE_REACH = 64;
const VALUE_REACH = 768;

const NAME = alphabet('[A-Za-z0-9_.$-]');
const WORD = alphabet('[A-Za-z0-9_]');
/** Bytes that may stand between a name's end and its operator: closing quotes and brackets, an index. */
const CLOSERS = mask('"\'`]');
const BARE_END = mask(' \t\r\n"\'`,;<>)}]|\0');

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const OPEN = 0x28;
const COMMA = 0x2c;
const DASH = 0x2d;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const BACKSLASH = 0x5c;
const TICK = 0x60;
const PIPE = 0x7c;

function mask(members: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const char of members) table[char.charCodeAt(0)] = 1;
  return table;
}

export class AssignmentReader {
  readonly result: Assignment = {
    nameStart: 0,
    nameEnd: 0,
    valueStart: 0,
    valueEnd: 0,
    operator: 'assign',
    quote: 0,
    line: false,
  };
  #bytes: Uint8Array = new Uint8Array(0);
  #quoted = false;

  /** Sets the name around bytes [start, end); returns its end. */
  name(bytes: Uint8Array, start: number, end: number): number {
    this.#bytes = bytes;
    const least = Math.max(0, start - NAME_REACH);
    const most = Math.min(bytes.length, end + NAME_REACH);
    let from = start;
    let to = end;
    while (from > least && (NAME[bytes[from - 1]!] === 1 || bytes[from - 1]! >= 0x80)) from--;
    while (to < most && (NAME[bytes[to]!] === 1 || bytes[to]! >= 0x80)) to++;
    // A sentence's full stop and a joining dash are not part of the name.
    while (to > end && (bytes[to - 1] === 0x2e || bytes[to - 1] === DASH)) to--;
    this.result.nameStart = from;
    this.result.nameEnd = to;
    return to;
  }

  /** Reads the operator and value after the name set last; false when the name is given no literal. */
  value(): boolean {
    const bytes = this.#bytes;
    const { result } = this;
    result.line = false;
    result.quote = 0;
    let at = this.#closers(result.nameEnd);
    at = this.#blank(at);
    const byte = bytes[at];
    if (byte === EQUALS) return this.#equals(at);
    if (byte === COLON) return this.#colon(at);
    if (byte === COMMA) return this.#quoted && (this.#paired(at) || this.#give('argument', at + 1, true));
    if (byte === OPEN) return this.#give('argument', at + 1, true);
    if (byte === GREATER) return this.#element(at + 1);
    if (byte === PIPE && bytes[at + 1] === PIPE) return this.#give('argument', at + (bytes[at + 2] === EQUALS ? 3 : 2), true);
    if (byte === 0x3f && (bytes[at + 1] === 0x3f || bytes[at + 1] === EQUALS)) {
      return this.#give('argument', at + 2 + (bytes[at + 2] === EQUALS ? 1 : 0), true);
    }
    if (byte === 0x21 && bytes[at + 1] === EQUALS) return this.#give('compare', at + (bytes[at + 2] === EQUALS ? 3 : 2), true);
    if ((byte === DASH && bytes[at + 1] === GREATER) || (byte === LESS && bytes[at + 1] === DASH)) return this.#give('assign', at + 2, true);
    if (byte === 0x2b && bytes[at + 1] === EQUALS) return this.#give('assign', at + 2, true);
    if (byte === LESS && bytes[at + 1] === SLASH) return this.#plist(at);
    if (this.#paired(at)) return true;
    return at > result.nameEnd && this.#spaced(at);
  }

  #closers(at: number): number {
    const bytes = this.#bytes;
    this.#quoted = false;
    for (let i = 0; i < 4; i++) {
      const byte = bytes[at];
      if (byte === BACKSLASH && (bytes[at + 1] === DOUBLE || bytes[at + 1] === SINGLE)) at += 2;
      else if (byte === 0x5b && bytes[at + 1] === 0x5d) at += 2;
      else if (byte !== undefined && CLOSERS[byte] === 1) at++;
      else break;
      this.#quoted = true;
    }
    return at;
  }

  #blank(at: number): number {
    const most = at + SPACE_REACH;
    while (at < most && (this.#bytes[at] === SPACE || this.#bytes[at] === TAB)) at++;
    return at;
  }

  /** Blanks and line ends. */
  #space(at: number): number {
    const most = at + SPACE_REACH;
    while (at < most && (this.#bytes[at] === SPACE || this.#bytes[at] === TAB || this.#bytes[at] === LF || this.#bytes[at] === CR)) at++;
    return at;
  }

  #equals(at: number): boolean {
    const next = this.#bytes[at + 1];
    if (next === EQUALS) return this.#give('compare', at + (this.#bytes[at + 2] === EQUALS ? 3 : 2), true);
    if (next === 0x7e) return false;
    return this.#give('assign', next === GREATER ? at + 2 : at + 1, false);
  }

  #colon(at: number): boolean {
    const bytes = this.#bytes;
    if (bytes[at + 1] === COLON) return false;
    if (bytes[at + 1] === EQUALS) return this.#give('assign', at + 2, false);
    const typed = this.#annotation(at + 1);
    if (typed > 0) return this.#give('assign', typed, true);
    // `key: |` and `key: >`: a block scalar, its first line is the value.
    const value = this.#blank(at + 1);
    if ((bytes[value] === PIPE || bytes[value] === GREATER) && value > at + 1) {
      let end = value + 1;
      while (bytes[end] === DASH || bytes[end] === 0x2b) end++;
      if (bytes[end] === LF || bytes[end] === CR) return this.#give('assign', this.#space(end), false);
    }
    return this.#give('assign', at + 1, false);
  }

  /** `name: Type = value`: position after the `=`, 0 when this is no annotation. */
  #annotation(at: number): number {
    const bytes = this.#bytes;
    let i = this.#blank(at);
    const most = i + 48;
    const start = i;
    while (i < most && (WORD[bytes[i]!] === 1 || ANNOTATION[bytes[i]!] === 1)) i++;
    if (i === start || i >= most || bytes[i] !== EQUALS || bytes[i + 1] === EQUALS || bytes[i - 1] !== SPACE) return 0;
    return i + 1;
  }

  /** `<name>value</name>` and `<string name="…">value</string>`. */
  #element(at: number): boolean {
    const { result } = this;
    const bytes = this.#bytes;
    if (!this.#quoted && bytes[result.nameStart - 1] !== LESS) return false;
    return this.#bareValue('markup', this.#space(at), LESS);
  }

  /** `<key>name</key><string>value</string>`. */
  #plist(at: number): boolean {
    const bytes = this.#bytes;
    let i = at + 2;
    const most = i + 24;
    while (i < most && WORD[bytes[i]!] === 1) i++;
    if (bytes[i] !== GREATER) return false;
    i = this.#space(i + 1);
    if (bytes[i] !== LESS) return false;
    const close = i + 24;
    while (i < close && bytes[i] !== GREATER) i++;
    return bytes[i] === GREATER && this.#bareValue('markup', i + 1, LESS);
  }

  /** `name: X` then `value: v`; `key="X" value="v"`; `"Key": "X", "Value": "v"`: the hit is itself a value. */
  #paired(at: number): boolean {
    const bytes = this.#bytes;
    let i = this.#space(bytes[at] === COMMA ? at + 1 : at);
    if (i === this.result.nameEnd) return false;
    if (bytes[i] === DOUBLE || bytes[i] === SINGLE) i++;
    if (!(startsWith(bytes, i, 'value') || startsWith(bytes, i, 'default'))) return false;
    while (i < at + SPACE_REACH + 24 && (WORD[bytes[i]!] === 1 || bytes[i] === DOUBLE || bytes[i] === SINGLE)) i++;
    i = this.#blank(i);
    if (bytes[i] !== COLON && bytes[i] !== EQUALS) return false;
    return this.#give('markup', i + 1, false);
  }

  /** `--name value` bare; `name "value"` and `IDENTIFIED BY 'value'` quoted. */
  #spaced(at: number): boolean {
    const bytes = this.#bytes;
    const { result } = this;
    const quote = bytes[at];
    if (quote === DOUBLE || quote === SINGLE) return this.#quotedValue('space', at);
    const flag = bytes[result.nameStart] === DASH && bytes[result.nameStart + 1] === DASH;
    return flag && quote !== DASH && this.#bareValue('space', at, -1);
  }

  /** The value from `at` on: quoted, wrapped in a constructor, or (unless `quotedOnly`) bare. */
  #give(operator: Operator, at: number, quotedOnly: boolean): boolean {
    const bytes = this.#bytes;
    let start = this.#blank(at);
    if (bytes[start] === LF || bytes[start] === CR) {
      start = this.#space(start);
      // On the next line only a quoted value belongs to the name.
      if (bytes[start] !== DOUBLE && bytes[start] !== SINGLE) return false;
    }
    const quote = this.#opening(start);
    if (quote >= 0) return this.#quotedValue(operator, quote);
    if (quotedOnly) return false;
    return this.#bareValue(operator, start, -1);
  }

  /** Position of the quote that opens the literal at `at`, past prefixes (`b"`, `@"`) and constructors (`Some("`); -1 if none. */
  #opening(at: number): number {
    const bytes = this.#bytes;
    let i = startsWith(bytes, at, 'new ') ? at + 4 : at;
    if (isQuote(bytes[i]) || (bytes[i] === BACKSLASH && isQuote(bytes[i + 1]))) return i;
    for (let nested = 0; nested < 3; nested++) {
      const start = i;
      const most = i + 40;
      while (i < most && (WORD[bytes[i]!] === 1 || WRAPPER[bytes[i]!] === 1)) i++;
      if (isQuote(bytes[i])) return i - start <= 3 ? i : -1;
      if (bytes[i] !== OPEN || !isConstructor(bytes, start, i)) return -1;
      i = this.#blank(i + 1);
      if (isQuote(bytes[i])) return i;
    }
    return -1;
  }

  #quotedValue(operator: Operator, at: number): boolean {
    const bytes = this.#bytes;
    const escaped = bytes[at] === BACKSLASH;
    const quote = bytes[escaped ? at + 1 : at]!;
    let start = at + (escaped ? 2 : 1);
    const triple = bytes[start] === quote && bytes[start + 1] === quote;
    if (triple) start += 2;
    const most = Math.min(bytes.length, start + VALUE_REACH);
    let end = start;
    for (; end < most; end++) {
      const byte = bytes[end]!;
      if (byte === quote) break;
      if (byte === LF && quote !== TICK && !triple) return false;
      if (byte === BACKSLASH) {
        if (escaped && bytes[end + 1] === quote) break;
        end++;
      }
    }
    return end < most && this.#set(operator, start, end, quote);
  }

  #bareValue(operator: Operator, start: number, stop: number): boolean {
    const bytes = this.#bytes;
    const { result } = this;
    const most = Math.min(bytes.length, start + VALUE_REACH);
    const wholeLine = operator === 'assign' && beginsLine(bytes, result.nameStart);
    let end = start;
    if (stop >= 0) while (end < most && bytes[end] !== stop && bytes[end] !== LF) end++;
    else if (wholeLine) while (end < most && bytes[end]! > SPACE) end++;
    else while (end < most && BARE_END[bytes[end]!] === 0) end++;
    if (end === most && most < bytes.length) return false;
    // In code a bare value ends before its punctuation; a trailing comma or semicolon is never part of one.
    while (end > start && (bytes[end - 1] === COMMA || bytes[end - 1] === 0x3b)) end--;
    const rest = this.#blank(end);
    result.line = wholeLine && (rest >= bytes.length || bytes[rest] === LF || bytes[rest] === CR || bytes[rest] === 0x23);
    return this.#set(operator, start, end, 0);
  }

  #set(operator: Operator, start: number, end: number, quote: number): boolean {
    const { result } = this;
    result.operator = operator;
    result.valueStart = start;
    result.valueEnd = end;
    result.quote = quote;
    return end > start;
  }
}

const ANNOTATION = mask(' &<>[]?|.*');
const WRAPPER = mask('.:@&[]<>$#');
/** Calls that only wrap a literal; any other call makes its value at run time. */
const CONSTRUCTORS = new Set(
  'some str string bytes byte secretstr secret from just ok of text literal securestring cstring constant value parse encode u8 b64decode w quote'.split(' '),
);

function isConstructor(bytes: Uint8Array, start: number, end: number): boolean {
  let from = end;
  while (from > start && WORD[bytes[from - 1]!] === 1) from--;
  // `[]byte(`: the brackets are not part of the word.
  return CONSTRUCTORS.has(Buffer.from(bytes.subarray(from, end)).toString('latin1').toLowerCase());
}

function isQuote(byte: number | undefined): boolean {
  return byte === DOUBLE || byte === SINGLE || byte === TICK;
}

/** True when only blanks, a list dash, a comment mark or a word such as `export` stand before `at` on its line. */
function beginsLine(bytes: Uint8Array, at: number): boolean {
  let i = at;
  const least = Math.max(0, at - SPACE_REACH);
  while (i > least && LEADING[bytes[i - 1]!] === 1) i--;
  if (i === 0 || bytes[i - 1] === LF || bytes[i - 1] === CR) return true;
  for (const word of LEADERS) {
    if (i >= word.length && startsWith(bytes, i - word.length, word)) {
      const before = i - word.length;
      let j = before;
      while (j > least && LEADING[bytes[j - 1]!] === 1) j--;
      if (j === 0 || bytes[j - 1] === LF || bytes[j - 1] === CR) return true;
    }
  }
  return false;
}

const LEADING = mask(' \t-#;');
const LEADERS = ['export', 'set', 'env', 'arg', 'declare', 'local', 'readonly', 'setx', 'setenv'];

/** Compares with lower-case ASCII `text`, in any case. */
function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if ((bytes[at + i]! | 0x20) !== text.charCodeAt(i)) return false;
  return true;
}
