/**
 * The place of a word in bytes → the assignment around it: which name, which operator, which value. One reading serves
 * every language: source code, shell, configuration, markup, command lines. It never allocates and looks at no more
 * than a bounded number of bytes; it decides nothing about secrets.
 */
import { alphabet } from './alphabet.js';
import {
  behindAccessors,
  behindCall,
  behindKey,
  DECLARED_REACH,
  isLifetime,
  isSign,
  isTextType,
  typeEnd,
} from './declared.js';
import {
  afterScheme,
  beginsLine,
  byteAt,
  byteMask,
  closerAt,
  endsLine,
  isQuote,
  isSetter,
  LiteralReader,
  LONGEST_SCHEME,
  lineSeenFrom,
  pairOf,
  SPACE_REACH,
  skipBlanks,
  skipSpace,
  startsWith,
  WORD,
} from './literal.js';
import { type Operator, PAIR_BYTES, PAIRS } from './operator.js';

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

/** Farthest that a name goes on from a word in it, in bytes. */
export const NAME_REACH = 96;
/** Bytes before a name that tell whether a word such as `set` stands there. */
const LINE_REACH = 160;
/** Bytes of a property list's tags, `</key><string>`, at most. */
const TAGS_REACH = 128;

/** Bytes of a name; those of other scripts' letters too. */
export const NAME: Uint8Array = alphabet('[A-Za-z0-9_.$-]').map((bit, byte) => (byte >= 0x80 ? 1 : bit));
/** Bytes right behind a name that may begin what gives it something: closers, blanks, operators, and escapes of these. */
export const FOLLOWERS: Uint8Array = byteMask('"\'`[] \t\r\n=:,({}>|?!-<+\\%&*');
/** Bytes behind a name, its closers and blanks that may give it something; all others are a value's or begin another word. */
const GIVERS = byteMask('=:,({}>|?!-<+)');
/** Bytes of a type annotation besides words. */
const ANNOTATION = byteMask(' &<>[]?|.*');
/** Bytes of a name that do not end it. */
export const JOINS: Uint8Array = byteMask('.-');
const END_TAG = pairOf('</');
/** Make's `?=`, behind which a value may stand bare. */
const UNLESS_SET = pairOf('?=');

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const OPEN = 0x28;
const CLOSE = 0x29;
const STAR = 0x2a;
const PLUS = 0x2b;
const COMMA = 0x2c;
const DASH = 0x2d;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const BRACE = 0x7b;
const END_BRACE = 0x7d;
const PIPE = 0x7c;
const TILDE = 0x7e;

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
  #bytes: Buffer = Buffer.alloc(0);
  readonly #literal = new LiteralReader();
  #quoted = false;
  /** Markdown's `**` stands around the name: prose may follow. */
  #bold = false;
  #seenFrom = 0;
  #seenTo = 0;

  /** First byte that was looked at for the name set last; may be negative. */
  get seenFrom(): number {
    return this.#seenFrom;
  }

  /** Behind the last byte that was looked at for it; may be beyond the end. */
  get seenTo(): number {
    return Math.max(this.#seenTo, this.#literal.seen);
  }

  /** Begins another text: a buffer may be the one before. */
  begin(): void {
    this.#literal.begin();
  }

  #saw(to: number): void {
    if (to > this.#seenTo) this.#seenTo = to;
  }

  /** Sets the name around bytes [start, end); returns its end. */
  name(bytes: Buffer, start: number, end: number): number {
    this.#bytes = bytes;
    const least = Math.max(0, start - NAME_REACH);
    const most = Math.min(bytes.length, end + NAME_REACH);
    let from = start;
    let to = end;
    // A sentence's full stop and a joining dash are not part of the name.
    let nameEnd = end;
    while (from > least && NAME[bytes[from - 1]!] === 1) from--;
    while (to < most && NAME[bytes[to]!] === 1) if (JOINS[bytes[to++]!] === 0) nameEnd = to;
    this.#seenFrom = from - 1;
    this.#seenTo = to + 1;
    this.#literal.seen = 0;
    this.result.nameStart = from;
    this.result.nameEnd = nameEnd;
    return nameEnd;
  }

  /** False when the byte behind the name set last tells that nothing is given to it: most names stand in prose and addresses. */
  get isFollowed(): boolean {
    const { nameEnd } = this.result;
    return nameEnd < this.#bytes.length && FOLLOWERS[this.#bytes[nameEnd]!] === 1;
  }

  /** Reads the operator and value after the name set last; false when the name is given no literal. */
  value(): boolean {
    const bytes = this.#bytes;
    const { result } = this;
    result.line = false;
    result.quote = 0;
    this.#seenFrom = result.nameStart - 2;
    let at = this.#closers(result.nameEnd);
    at = skipBlanks(bytes, at);
    this.#saw(at + 4);
    const byte = at < bytes.length ? bytes[at]! : LF;
    if (GIVERS[byte] === 0) return this.#paired(at) || (at > result.nameEnd && this.#spaced(at));
    if (byte === EQUALS) return this.#equals(at);
    if (byte === COLON) return this.#colon(at);
    if (byte === COMMA)
      return (
        (this.#quoted || bytes[result.nameStart - 1] === COLON || bytes[result.nameStart - 1] === BRACE) &&
        (this.#paired(at) || this.#give('argument', at + 1, true))
      );
    if (byte === OPEN) return this.#give('argument', at + 1, true);
    if (byte === BRACE) return this.#quoted ? this.#paired(at + 1) : this.#braced(at);
    if (byte === GREATER) return this.#element(at + 1);
    if (byte === END_BRACE) return this.#keyed(at);
    if (byte === CLOSE) return this.#quoted && this.#fallback(at + 1);
    const pair = (byte << 8) | byteAt(bytes, at + 1);
    if (pair === UNLESS_SET) return this.#give('assign', at + 2, false);
    const known = PAIR_BYTES.indexOf(pair);
    if (known >= 0) {
      const { operator, mayBeLonger } = PAIRS[known]!;
      return this.#give(operator, at + (mayBeLonger && byteAt(bytes, at + 2) === EQUALS ? 3 : 2), true);
    }
    if (pair === END_TAG) return this.#plist(at);
    if (this.#paired(at)) return true;
    return at > result.nameEnd && this.#spaced(at);
  }

  /** Moves from a first quoted argument to the second, `login("user", "password")`; false when there is none. */
  second(): boolean {
    const { result } = this;
    this.#saw(result.valueEnd + 1 + SPACE_REACH);
    const isTuple = this.#bytes[result.valueStart - 2] === OPEN;
    if ((result.operator !== 'argument' && !isTuple) || result.quote === 0) return false;
    const comma = skipBlanks(this.#bytes, result.valueEnd + 1);
    if (this.#bytes[comma] !== COMMA) return false;
    return this.#literal.read(this.#bytes, comma + 1, true, false) && this.#set('argument');
  }

  #closers(at: number): number {
    const bytes = this.#bytes;
    this.#quoted = false;
    this.#bold = false;
    for (let i = 0; i < 4; i++) {
      const width = closerAt(bytes, at);
      if (width === 0) break;
      if (bytes[at] === STAR) this.#bold = true;
      at += width;
      this.#quoted = true;
    }
    return at;
  }

  #equals(at: number): boolean {
    const next = this.#bytes[at + 1];
    if (next === EQUALS) return this.#give('compare', at + (this.#bytes[at + 2] === EQUALS ? 3 : 2), true);
    if (next === TILDE) return false;
    return this.#give('assign', at + (next === GREATER ? 2 : 1), false);
  }

  #colon(at: number): boolean {
    const bytes = this.#bytes;
    if (bytes[at + 1] === COLON) return false;
    if (bytes[at + 1] === EQUALS) return this.#give('assign', at + 2, false);
    if (bytes[at + 1] === STAR && bytes[at + 2] === STAR) {
      this.#bold = true;
      return this.#give('assign', at + 3, false);
    }
    const typed = this.#annotation(at + 1);
    if (typed > 0) return this.#give('assign', typed, true);
    // `key: |` and `key: >`: a block scalar, its first line is the value.
    const value = skipBlanks(bytes, at + 1);
    this.#saw(value + 3);
    if ((bytes[value] === PIPE || bytes[value] === GREATER) && value > at + 1) {
      let end = value + 1;
      if (bytes[end] === DASH || bytes[end] === PLUS) end++;
      if (bytes[end] === LF || bytes[end] === CR) return this.#give('assign', skipSpace(bytes, end), false);
    }
    return this.#give('assign', at + 1, false);
  }

  /** `name: Type = value`: position after the `=`, 0 when this is no annotation. */
  #annotation(at: number): number {
    const bytes = this.#bytes;
    let i = skipBlanks(bytes, at);
    const most = i + 48;
    const last = Math.min(bytes.length, most);
    const start = i;
    while (i < last && (WORD[bytes[i]!] === 1 || ANNOTATION[bytes[i]!] === 1 || isLifetime(bytes, i))) i++;
    this.#saw(i + 2);
    const next = i + 1;
    const isSpaced = byteAt(bytes, next) !== EQUALS && bytes[i - 1] === SPACE;
    return i === start || i >= most || byteAt(bytes, i) !== EQUALS || !isSpaced ? 0 : next;
  }

  /** `<name>value</name>` and `<string name="…">value</string>`. */
  #element(at: number): boolean {
    const { result } = this;
    const bytes = this.#bytes;
    const before = bytes[result.nameStart - 1];
    // `<a href="/reset-password">`: the end of an address names nothing.
    if (before === SLASH || (!this.#quoted && before !== LESS)) return false;
    return this.#literal.bare(bytes, skipSpace(bytes, at), LESS, false) && this.#set('markup');
  }

  /** `<key>name</key><string>value</string>`. */
  #plist(at: number): boolean {
    const bytes = this.#bytes;
    let i = at + 2;
    const most = i + 24;
    this.#saw(at + TAGS_REACH);
    while (i < most && WORD[bytes[i]!] === 1) i++;
    if (bytes[i] !== GREATER) return false;
    i = skipSpace(bytes, i + 1);
    if (bytes[i] !== LESS) return false;
    const close = i + 24;
    while (i < close && bytes[i] !== GREATER) i++;
    return bytes[i] === GREATER && this.#literal.bare(bytes, i + 1, LESS, false) && this.#set('markup');
  }

  /** `name: X` then `value: v`; `key="X" value="v"`; `"Key": "X", "Value": "v"`: the hit is itself a value. */
  #paired(at: number): boolean {
    const bytes = this.#bytes;
    let i = skipSpace(bytes, at + (byteAt(bytes, at) === COMMA ? 1 : 0));
    this.#saw(i + 9);
    if (i === this.result.nameEnd || i >= bytes.length) return false;
    if (bytes[i] === DOUBLE || bytes[i] === SINGLE) i++;
    if (!startsWith(bytes, i, 'value') && !startsWith(bytes, i, 'default')) return false;
    while (i < at + SPACE_REACH + 24 && (WORD[bytes[i]!] === 1 || bytes[i] === DOUBLE || bytes[i] === SINGLE))
      i++;
    i = skipBlanks(bytes, i);
    this.#saw(i + 1);
    if (bytes[i] !== COLON && bytes[i] !== EQUALS) return false;
    return this.#give('markup', i + 1, false);
  }

  /** `std::string name{"value"}`: nothing stands between name, brace and quote. Or a property's `Name { get; set; } = "value"`. */
  #braced(at: number): boolean {
    if (at === this.result.nameEnd && isQuote(this.#bytes[at + 1])) return this.#give('assign', at + 1, true);
    this.#saw(at + DECLARED_REACH);
    const value = behindAccessors(this.#bytes, at);
    return value > 0 && this.#give('assign', value, true);
  }

  /** Perl's `$ENV{NAME} = "value"`, `$row->{'name'} = "value"`; not `${NAME}`. */
  #keyed(at: number): boolean {
    const brace = this.result.nameStart - (this.#quoted ? 2 : 1);
    this.#seenFrom = brace - 1;
    this.#saw(at + DECLARED_REACH);
    const value = behindKey(this.#bytes, brace, at + 1);
    return value > 0 && this.#give('assign', value, true);
  }

  /** `getenv("NAME") || "value"`: what is taken when nothing is set. */
  #fallback(at: number): boolean {
    this.#saw(at + DECLARED_REACH);
    const value = behindCall(this.#bytes, at);
    return value > 0 && this.#give('argument', value, true);
  }

  /** `var name string = "value"`: position behind the `=`, 0 when no type of a text stands there. */
  #typed(at: number): number {
    const bytes = this.#bytes;
    const end = typeEnd(bytes, at);
    const sign = skipBlanks(bytes, end);
    this.#saw(sign + 2);
    return end > at && sign > end && isSign(bytes, sign) && isTextType(bytes, at, end) ? sign + 1 : 0;
  }

  /** `name "value"`, `IDENTIFIED BY 'value'`, `Name As String = "value"`, `name string = "value"`; bare behind a flag, a setter or a netrc login. */
  #spaced(at: number): boolean {
    const bytes = this.#bytes;
    const { nameStart, nameEnd } = this.result;
    const quote = bytes[at];
    if (quote === DOUBLE || quote === SINGLE) return this.#literal.quoted(bytes, at) && this.#set('space');
    if (startsWith(bytes, at, 'as ')) {
      const sign = this.#annotation(at + 2);
      return sign > 0 && this.#give('assign', sign, true);
    }
    if (quote === DASH) return false;
    const typed = this.#typed(at);
    if (typed > 0) return this.#give('assign', typed, true);
    // Asked before the value is read: most names that a blank follows stand in prose.
    const isFlag = bytes[nameStart] === DASH || startsWith(bytes, nameEnd - 3, ' by');
    this.#seenFrom = nameStart - LINE_REACH;
    const isGiven = isFlag || isSetter(bytes, nameStart);
    if (!isGiven && !beginsLine(bytes, nameStart)) return false;
    if (!this.#literal.bare(bytes, at, -1, false)) return false;
    this.#saw(this.#literal.result.end + SPACE_REACH + 2);
    return (isGiven || this.#isDirective()) && this.#set('space');
  }

  /** `requirepass value`, `**Password:** value`: nothing else on the line; the digit tells it from prose. */
  #isDirective(): boolean {
    const { start, end } = this.#literal.result;
    return endsLine(this.#bytes, end) && /\d/.test(this.#bytes.toString('latin1', start, end));
  }

  /** The value from `at` on: quoted, wrapped in a constructor, or (unless `quotedOnly`) bare. */
  #give(operator: Operator, at: number, quotedOnly: boolean): boolean {
    const wholeLine = operator === 'assign' && beginsLine(this.#bytes, this.result.nameStart);
    if (operator === 'assign')
      this.#seenFrom = Math.min(this.#seenFrom, lineSeenFrom(this.#bytes, this.result.nameStart));
    this.#saw(at + 1);
    if (!this.#literal.read(this.#bytes, at, quotedOnly, wholeLine)) return false;
    const { quote, end } = this.#literal.result;
    if (this.#bold && quote === 0) {
      this.#saw(end + SPACE_REACH + 2);
      if (!this.#isDirective()) return false;
    }
    return this.#set(operator, wholeLine);
  }

  #set(operator: Operator, wholeLine = false): boolean {
    const { result } = this;
    const { start, end, quote } = this.#literal.result;
    result.operator = operator;
    result.valueStart = start;
    result.valueEnd = end;
    const credentials = afterScheme(this.#bytes, start);
    this.#saw(Math.max(start + LONGEST_SCHEME, credentials) + 1);
    if (credentials > end && quote === 0) {
      // `Authorization: Bearer x`: a bare value ended behind the scheme.
      if (this.#literal.bare(this.#bytes, credentials, -1, wholeLine)) {
        result.valueStart = credentials;
        result.valueEnd = this.#literal.result.end;
      }
    } else if (credentials > start && credentials < end) result.valueStart = credentials;
    result.quote = quote;
    result.line = wholeLine && quote === 0 && endsLine(this.#bytes, result.valueEnd);
    if (wholeLine) this.#saw(result.valueEnd + SPACE_REACH + 2);
    return true;
  }
}
