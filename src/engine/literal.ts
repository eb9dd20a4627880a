/**
 * The position behind an operator → where the literal there begins and ends: quoted, wrapped in a constructor, or bare.
 * It never allocates on plain input, looks at no more than a bounded number of bytes and decides nothing about secrets.
 */
import { alphabet } from './alphabet.js';

/** Longest distance over blanks, and longest literal, in bytes. */
export const SPACE_REACH = 64;
const VALUE_REACH = 768;

export const WORD: Uint8Array = alphabet('[A-Za-z0-9_]');
export const BARE_END: Uint8Array = byteMask(' \t\r\n"\'`,;<>)}]|&\0');
/** Bytes of string prefixes (`b"`, `@"`, `&'static "`) and of the path to a constructor. */
export const WRAPPER: Uint8Array = byteMask('.:@&[]<>$#');
/** Longest prefix of a quote, in bytes. */
export const LONGEST_PREFIX = 3;
export const LEADING: Uint8Array = byteMask(' \t-#;/*');
const LEADERS = ['export', 'set', 'env', 'arg', 'declare', 'local', 'readonly', 'setx', 'setenv', 'run'];
const LONGEST_LEADER = Math.max(...LEADERS.map((word) => word.length));

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const DOUBLE = 0x22;
const HASH = 0x23;
const SINGLE = 0x27;
const OPEN = 0x28;
const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const BACKSLASH = 0x5c;
const TICK = 0x60;

/** One byte that closes a name before its operator, and what does with two. */
const CLOSERS = byteMask('"\'`]');
const [ESCAPED_DOUBLE, ESCAPED_SINGLE, INDEX, BOLD] = ['\\"', "\\'", '[]', '**'].map(pairOf);

/** Calls that only wrap a literal; any other call makes its value at run time. */
const CONSTRUCTORS = new Set(
  (
    'some str string bytes byte secretstr secret from just ok of text literal securestring cstring constant value encode u8 ' +
    'b64decode b64encode base64 btoa w quote passwordcredential tobytes getbytes frombytes fromstring ptr stringptr pointer strdup'
  ).split(' '),
);

/** One literal; reused by the next. Offsets are bytes. */
export interface Literal {
  start: number;
  end: number;
  /** Byte of the quote, 0 when it stands bare. */
  quote: number;
}

export class LiteralReader {
  readonly result: Literal = { start: 0, end: 0, quote: 0 };
  /** Behind the last byte that any reading looked at since this was set to 0. */
  seen = 0;
  /** Where bare values were last found to go on without an end, and of which text: the next may begin among them. */
  #endless: { bytes: Buffer | undefined; from: number; to: number } = { bytes: undefined, from: 0, to: 0 };

  /** Begins another text: a buffer may be the one before. */
  begin(): void {
    this.#endless.bytes = undefined;
  }

  /** The literal at `at` (past blanks; a quoted one also on the next line): quoted, wrapped or, unless `quotedOnly`, bare. */
  read(bytes: Buffer, at: number, quotedOnly: boolean, wholeLine: boolean): boolean {
    let start = skipBlanks(bytes, at);
    this.#saw(start + 1);
    if (bytes[start] === LF || bytes[start] === CR) {
      start = skipSpace(bytes, start);
      this.#saw(start + 1);
      // On the next line only a quoted value belongs to the name.
      if (bytes[start] !== DOUBLE && bytes[start] !== SINGLE) return false;
    }
    const quote = this.#opening(bytes, start);
    if (quote >= 0) return this.quoted(bytes, quote);
    return !quotedOnly && this.bare(bytes, start, -1, wholeLine);
  }

  /** The literal whose quote (or backslash and quote) stands at `at`. */
  quoted(bytes: Buffer, at: number): boolean {
    const escaped = bytes[at] === BACKSLASH;
    const quote = bytes[at + (escaped ? 1 : 0)]!;
    const first = at + (escaped ? 2 : 1);
    const triple = bytes[first] === quote && bytes[first + 1] === quote;
    const start = first + (triple ? 2 : 0);
    const most = Math.min(bytes.length, start + VALUE_REACH);
    let end = start;
    for (; end < most; end++) {
      const byte = bytes[end]!;
      if (byte === quote) break;
      if (byte === LF && quote !== TICK && !triple) {
        this.#saw(end + 1);
        return false;
      }
      if (byte === BACKSLASH) {
        if (escaped && bytes[end + 1] === quote) break;
        end++;
      }
    }
    this.#saw(end + 2);
    return end < most && this.#set(start, end, quote);
  }

  /** Bare bytes up to `stop`, or (-1) to a blank when the name begins its line, or to punctuation. */
  bare(bytes: Buffer, start: number, stop: number, wholeLine: boolean): boolean {
    const most = Math.min(bytes.length, start + VALUE_REACH);
    const isCut = most < bytes.length;
    let end = start;
    if (stop >= 0) while (end < most && bytes[end] !== stop && bytes[end] !== LF) end++;
    else if (wholeLine) while (end < most && bytes[end]! > SPACE) end++;
    else {
      const endless = this.#endless;
      if (endless.bytes === bytes && start >= endless.from && start <= endless.to) end = endless.to;
      while (end < most && BARE_END[bytes[end]!] === 0) end++;
      if (end === most && isCut) {
        endless.bytes = bytes;
        endless.from = start;
        endless.to = most;
      }
    }
    this.#saw(end + 1);
    if (end === most && isCut) return false;
    // In code a bare value ends before its punctuation; a trailing comma or semicolon is never part of one.
    while (end > start && (bytes[end - 1] === COMMA || bytes[end - 1] === SEMICOLON)) end--;
    return this.#set(start, end, 0);
  }

  /** Position of the quote that opens the literal at `at`, past prefixes (`b"`, `@"`) and constructors (`Some("`); -1 if none. */
  #opening(bytes: Buffer, at: number): number {
    const isNew = startsWith(bytes, at, 'new ');
    let i = isNew ? at + 4 : at;
    this.#saw(at + 6);
    const next = byteAt(bytes, i + 1);
    if (isQuote(byteAt(bytes, i)) || (bytes[i] === BACKSLASH && isQuote(next))) return i;
    for (let nested = 0; nested < 3; nested++) {
      const start = i;
      const most = Math.min(bytes.length, i + 40);
      while (i < most && (WORD[bytes[i]!] === 1 || WRAPPER[bytes[i]!] === 1)) i++;
      this.#saw(i + 1);
      const byte = byteAt(bytes, i);
      if (isQuote(byte)) return i - start <= LONGEST_PREFIX ? i : -1;
      // `("user", "password")`: a tuple's first member.
      const isTuple = i === start;
      if (byte !== OPEN || !(isNew || isTuple || isConstructor(bytes, start, i))) return -1;
      i = skipBlanks(bytes, i + 1);
      this.#saw(i + 1);
      if (isQuote(byteAt(bytes, i))) return i;
    }
    return -1;
  }

  #saw(to: number): void {
    if (to > this.seen) this.seen = to;
  }

  #set(start: number, end: number, quote: number): boolean {
    this.result.start = start;
    this.result.end = end;
    this.result.quote = quote;
    return end > start;
  }
}

/** Table of the ASCII bytes of `members`. */
export function byteMask(members: string): Uint8Array {
  const table = new Uint8Array(256);
  for (let i = 0; i < members.length; i++) table[members.charCodeAt(i)] = 1;
  return table;
}

/** The byte at `at`, 0 behind the end: V8 gives up what it compiled when it first reads beyond one. */
export function byteAt(bytes: Uint8Array, at: number): number {
  return at < bytes.length ? bytes[at]! : 0;
}

/** Two ASCII bytes as one number, so that they are asked for together: a second question that comes late is compiled anew. */
export function pairOf(text: string): number {
  return (text.charCodeAt(0) << 8) | text.charCodeAt(1);
}

/** Bytes of the quote, bracket, index or Markdown's `**` that closes a name at `at`; 0 = none. */
export function closerAt(bytes: Uint8Array, at: number): number {
  const byte = byteAt(bytes, at);
  const pair = (byte << 8) | byteAt(bytes, at + 1);
  const isPair = pair === ESCAPED_DOUBLE || pair === ESCAPED_SINGLE || pair === INDEX || pair === BOLD;
  return isPair ? 2 : CLOSERS[byte]!;
}

/** Past blanks and tabs. */
export function skipBlanks(bytes: Uint8Array, at: number): number {
  const most = Math.min(bytes.length, at + SPACE_REACH);
  while (at < most && (bytes[at] === SPACE || bytes[at] === TAB)) at++;
  return at;
}

/** Past blanks and line ends. */
export function skipSpace(bytes: Uint8Array, at: number): number {
  const most = Math.min(bytes.length, at + SPACE_REACH);
  while (at < most && (bytes[at] === SPACE || bytes[at] === TAB || bytes[at] === LF || bytes[at] === CR))
    at++;
  return at;
}

/** True when nothing but blanks, a comment or a continuation stands between `at` and the end of its line. */
export function endsLine(bytes: Uint8Array, at: number): boolean {
  const rest = skipBlanks(bytes, at);
  if (rest >= bytes.length || bytes[rest] === LF || bytes[rest] === CR || bytes[rest] === HASH) return true;
  return bytes[rest] === BACKSLASH && (bytes[rest + 1] === LF || bytes[rest + 1] === CR);
}

/** True when only blanks, a list dash, a comment mark or a word such as `export` stand before `at` on its line. */
export function beginsLine(bytes: Uint8Array, at: number): boolean {
  const i = skipLeading(bytes, at);
  if (isLineStart(bytes, i)) return true;
  const word = wordBefore(bytes, i);
  if (word === i || !isLineStart(bytes, skipLeading(bytes, word))) return false;
  return LEADERS.some((leader) => leader.length === i - word && startsWith(bytes, word, leader));
}

/** First byte that `beginsLine` may look at; -1 where it sees that the text begins. */
export function lineSeenFrom(bytes: Uint8Array, at: number): number {
  const i = skipLeading(bytes, at);
  return (isLineStart(bytes, i) ? i : skipLeading(bytes, wordBefore(bytes, i))) - 1;
}

/** Where the letters begin that stand before `at`, as far back as a leader is long. */
function wordBefore(bytes: Uint8Array, at: number): number {
  let word = at;
  while (word > 0 && at - word < LONGEST_LEADER && isLetter(bytes[word - 1]!)) word--;
  return word;
}

function isLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

function skipLeading(bytes: Uint8Array, at: number): number {
  const least = Math.max(0, at - SPACE_REACH);
  while (at > least && LEADING[bytes[at - 1]!] === 1) at--;
  return at;
}

function isLineStart(bytes: Uint8Array, at: number): boolean {
  return at === 0 || bytes[at - 1] === LF || bytes[at - 1] === CR;
}

function isConstructor(bytes: Buffer, start: number, end: number): boolean {
  let from = end;
  // `[]byte(`: the brackets are not part of the word.
  while (from > start && WORD[bytes[from - 1]!] === 1) from--;
  return CONSTRUCTORS.has(bytes.toString('latin1', from, end).toLowerCase());
}

export function isQuote(byte: number | undefined): boolean {
  return byte === DOUBLE || byte === SINGLE || byte === TICK;
}

/** Compares with lower-case ASCII `text`, in any case. */
export function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if ((bytes[at + i]! | 0x20) !== text.charCodeAt(i)) return false;
  return true;
}

/** Words before a name whose value follows it without a sign: shells (fish with flags), Dockerfiles, `aws configure set`, `.netrc`. */
const SETTER =
  /(?:^|[\s;&|])(?:(?:set|setx|setenv|env|arg)(?:[ \t]+--?[a-z]{1,12}){0,3}|login \S{1,64})[ \t]+$/i;
const SETTER_REACH = 80;
/** Last letters of these words and of fish's flags for what is exported, but for what follows `login`. */
const SETTER_ENDS = byteMask('tTxXvVgG');

/** True when a word such as `set` stands right before a name. */
export function isSetter(bytes: Buffer, nameStart: number): boolean {
  const before = bytes[nameStart - 1];
  if ((before !== SPACE && before !== TAB) || !mayEndSetter(bytes, nameStart)) return false;
  return SETTER.test(bytes.toString('latin1', Math.max(0, nameStart - SETTER_REACH), nameStart));
}

/** A look at two letters that spares prose the expression: the last one before the blanks, and the one before that word. */
function mayEndSetter(bytes: Buffer, nameStart: number): boolean {
  const least = Math.max(0, nameStart - SETTER_REACH);
  let i = nameStart - 1;
  while (i >= least && (bytes[i] === SPACE || bytes[i] === TAB)) i--;
  if (i < least) return false;
  if (SETTER_ENDS[bytes[i]!] === 1) return true;
  while (i >= least && bytes[i] !== SPACE) i--;
  // `login someone password`
  return i > least && (bytes[i - 1]! | 0x20) === 0x6e;
}

/** Authentication schemes (RFC 9110 section 11 and vendors' own) that stand before the credentials they name. */
const SCHEMES = ['bearer', 'token', 'apikey', 'ssws', 'key'];
const SCHEME_STARTS = byteMask('bBtTaAsSkK');
/** Bytes of the longest, with the blank behind it. */
export const LONGEST_SCHEME = 7;

/** Position of the credentials behind a scheme's name at `at`, or `at`. */
export function afterScheme(bytes: Uint8Array, at: number): number {
  if (at >= bytes.length || SCHEME_STARTS[bytes[at]!] === 0) return at;
  const scheme = SCHEMES.find((word) => startsWith(bytes, at, word));
  if (scheme === undefined || bytes[at + scheme.length] !== SPACE) return at;
  return skipBlanks(bytes, at + scheme.length);
}
