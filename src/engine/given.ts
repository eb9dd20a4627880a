/**
 * A word of a name and the few bytes around it → whether the name may be given a value there. Refuses what
 * AssignmentReader would read for nothing, step by step in its order (assignment.ts), and only what the bytes looked at
 * settle: most names stand in prose, addresses, calls and lists. given.test.ts holds the two together.
 */
import { FOLLOWERS, JOINS, NAME } from './assignment.js';
import { typeEnd } from './declared.js';
import { LONGEST_OPERATOR, OPERATOR } from './decode/escapes.js';
import {
  BARE_END,
  byteAt,
  byteMask,
  closerAt,
  isQuote,
  LEADING,
  LONGEST_PREFIX,
  pairOf,
  startsWith,
  WORD,
  WRAPPER,
} from './literal.js';

/** Farthest byte behind the word that is looked at, and farthest before it. */
export const GIVEN_REACH = 40;
export const GIVEN_LEAD = 24;

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const OPEN = 0x28;
const CLOSE = 0x29;
const COMMA = 0x2c;
const DASH = 0x2d;
const DOT = 0x2e;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const BACKSLASH = 0x5c;
const BRACE = 0x7b;
const END_BRACE = 0x7d;

/** Bytes between a name and what it is paired with. */
const SPACES = byteMask(' \t\r\n');
/** Bytes behind a directive's value and blanks: its line ends, or goes on below. */
const LINE_END = byteMask('\r\n#\\');
/** What words begin with that lead to a value: `value`, `default`, `get`. */
const [VALUE, DEFAULT, BY, GET] = ['va', 'de', 'by', 'ge'].map(pairOf);
/** What operators and words begin with behind a call that may give nothing: `||`, `??`, `?:`, `or`. */
const FALLBACKS = byteMask('|?oO');
/** What a call with what is taken instead begins with: `unwrap_or`, `orElse`, `getOrElse`; before it `ok()`. */
const INSTEADS = ['un', 'or', 'ge', 'ok'].map(pairOf);
/** What `set`, `setx`, `setenv` and `env`, and `arg` end with. */
const [SET, SETX, ENV, ARG] = ['et', 'tx', 'nv', 'rg'].map(pairOf);

/** Where a name begins that is not seen to its beginning. */
const UNKNOWN = -1;

/**
 * The first three bytes of a quote or an operator that is escaped, a bit for each kind of escape: `%22`, `%3D`; `\x22`, and
 * backslashes before a quote; `&quot;`, `&#34;`.
 */
const INTRODUCERS = escapeBytes('%', '\\', '&');
const SECONDS = escapeBytes('235', 'xuU\\', '#qaecgb');
const THIRDS = escapeBytes('27aAcCdDeE');

/**
 * What the two bytes behind a name, its closers and blanks tell: nothing by themselves, that nothing is given, that any value
 * may be, a quoted one, tags with one, or that the byte before the name has a say. Behind that, as eights, the operator's
 * bytes: everything that is asked of what follows begins there, so that nothing is added where V8 has seen no number yet.
 */
const [NEVER, VALUED, QUOTED, TAGS, AROUND] = [1, 2, 3, 4, 5];
const KINDS = 7;
const [ONE, TWO] = [1 << 3, 2 << 3];
/** The first byte, what it tells, and what together with some second bytes. */
const RULES: readonly (readonly [string, number, Readonly<Record<string, number>>])[] = [
  ['=', VALUED | ONE, { '~': NEVER, '=': QUOTED | TWO }],
  [':', VALUED | ONE, { ':': NEVER }],
  ['(', QUOTED | ONE, { ')': NEVER }],
  [',{>)}', AROUND | ONE, {}],
  ['|', 0, { '|': QUOTED | TWO }],
  ['?', 0, { '?': QUOTED | TWO, '=': VALUED | TWO }],
  ['!+', 0, { '=': QUOTED | TWO }],
  ['-', 0, { '>': QUOTED | TWO }],
  ['<', 0, { '-': QUOTED | TWO, '/': TAGS | TWO }],
];
/** Where in TELLS the answers for a first byte begin: one table, since a branch for each pair would be compiled anew for each that comes late. */
const ROW_OF = new Uint16Array(256);
const TELLS = new Uint8Array(256 * (RULES.length + 1));
RULES.forEach(([firsts, alone, seconds], i) => {
  const row = 256 * (i + 1);
  for (const first of firsts) ROW_OF[first.charCodeAt(0)] = row;
  TELLS.fill(alone, row, row + 256);
  for (const [second, told] of Object.entries(seconds)) TELLS[row + second.charCodeAt(0)] = told;
});

/** Bytes before a name that let a comma behind it lead to a value, and the end of a tag: of each, when the name is bare and when it is quoted. */
const BEFORES: readonly Uint8Array[] = [
  byteMask(':{'),
  new Uint8Array(256).fill(1),
  byteMask('<'),
  byteMask('/').map((bit) => 1 - bit),
];

/** False when nothing is given to the name around bytes [start, end). */
export function mayBeGiven(bytes: Buffer, start: number, end: number): boolean {
  const limit = Math.min(bytes.length, end + GIVEN_REACH);
  let at = end;
  let nameEnd = end;
  while (at < limit && NAME[bytes[at]!] === 1) if (JOINS[bytes[at++]!] === 0) nameEnd = at;
  if (at === limit) return limit === end + GIVEN_REACH;
  if (FOLLOWERS[bytes[nameEnd]!] === 0) return false;
  return (
    mayHaveValue(bytes, start, nameEnd, end + GIVEN_REACH) || mayBeEscaped(bytes, nameEnd, end + GIVEN_REACH)
  );
}

/** True when an escaped operator may follow: the text is then read once more without its escapes. */
function mayBeEscaped(bytes: Buffer, nameEnd: number, limit: number): boolean {
  let at = nameEnd;
  while (at < nameEnd + LONGEST_OPERATOR && OPERATOR[byteAt(bytes, at)] === 1) at++;
  if (at >= limit) return true;
  const kinds = INTRODUCERS[byteAt(bytes, at)]!;
  if (kinds === 0) return false;
  return at + 2 >= limit || (kinds & SECONDS[byteAt(bytes, at + 1)]! & THIRDS[byteAt(bytes, at + 2)]!) !== 0;
}

function mayHaveValue(bytes: Buffer, start: number, nameEnd: number, limit: number): boolean {
  let at = nameEnd;
  for (let i = 0; i < 4; i++) {
    if (at + 1 >= limit) return true;
    const width = closerAt(bytes, at);
    if (width === 0) break;
    at += width;
  }
  at = pastBlanks(bytes, at, limit);
  if (at + 1 >= limit) return true;
  const tells = TELLS[ROW_OF[byteAt(bytes, at)]! + byteAt(bytes, at + 1)]!;
  const kind = tells & KINDS;
  const behind = at + (tells >> 3);
  if (kind === VALUED) return mayBeValue(bytes, behind, limit);
  if (kind === QUOTED) return mayBeQuoted(bytes, behind, limit);
  if (kind === AROUND) return mayBeAround(bytes, start, nameEnd, behind, limit);
  if (kind === NEVER) return false;
  if (kind === TAGS) return mayBeTagged(bytes, behind, limit);
  if (mayBePaired(bytes, at, nameEnd, limit)) return true;
  return at > nameEnd && maySpaced(bytes, start, nameEnd, at, limit);
}

/** Any value may stand behind the operator that ends at `at`: on the next line a quoted one. */
function mayBeValue(bytes: Buffer, at: number, limit: number): boolean {
  const i = pastBlanks(bytes, at, limit);
  if (i >= limit) return true;
  const byte = byteAt(bytes, i);
  return byte === LF || byte === CR ? mayStandBelow(bytes, i, limit) : i < bytes.length;
}

/** A quoted value may, with a prefix (`b"`) or in a call or tuple. */
function mayBeQuoted(bytes: Buffer, from: number, limit: number): boolean {
  if (from >= limit) return true;
  // `===`, `||=`
  const at = pastBlanks(bytes, from + (byteAt(bytes, from) === EQUALS ? 1 : 0), limit);
  if (at + 1 >= limit) return true;
  const byte = byteAt(bytes, at);
  if (byte === LF || byte === CR) return mayStandBelow(bytes, at, limit);
  if (byte === BACKSLASH) return isQuote(byteAt(bytes, at + 1));
  let end = at;
  while (end < limit && (WORD[byteAt(bytes, end)] === 1 || WRAPPER[byteAt(bytes, end)] === 1)) end++;
  if (end >= limit) return true;
  const behind = byteAt(bytes, end);
  const length = end - at;
  if (isQuote(behind)) return length <= LONGEST_PREFIX;
  return behind === OPEN || (behind === SPACE && startsWith(bytes, at, 'new '));
}

/** A quote may begin the next line that is not empty. */
function mayStandBelow(bytes: Buffer, at: number, limit: number): boolean {
  const i = pastSpaces(bytes, at, limit);
  return i >= limit || byteAt(bytes, i) === DOUBLE || byteAt(bytes, i) === SINGLE;
}

/** `</key><string>`: behind a tag's first two bytes its end and another tag may follow. */
function mayBeTagged(bytes: Buffer, at: number, limit: number): boolean {
  let i = at;
  while (i < limit && WORD[byteAt(bytes, i)] === 1) i++;
  if (i >= limit) return true;
  if (byteAt(bytes, i) !== GREATER) return false;
  i = pastSpaces(bytes, i + 1, limit);
  return i >= limit || byteAt(bytes, i) === LESS;
}

/** What a byte that is no operator by itself tells, a comma, a brace, the end of a tag, a call or a key; `behind` it. */
function mayBeAround(bytes: Buffer, start: number, nameEnd: number, behind: number, limit: number): boolean {
  const byte = bytes[behind - 1];
  const quoted = behind > nameEnd + 1 && !isBlank(bytes[nameEnd]);
  if (byte === END_BRACE) return maySign(bytes, behind, limit);
  if (byte === CLOSE) return quoted && mayFallBack(bytes, behind, limit);
  if (byte === BRACE) {
    if (quoted) return mayBePaired(bytes, behind, nameEnd, limit);
    const isTight = behind === nameEnd + 1;
    return (isTight && isQuote(byteAt(bytes, behind))) || mayBeAccessors(bytes, behind, limit);
  }
  const begin = beginOf(bytes, start);
  const isTag = byte === GREATER;
  const befores = BEFORES[(isTag ? 2 : 0) + (quoted ? 1 : 0)]!;
  if (begin !== UNKNOWN && befores[begin > 0 ? bytes[begin - 1]! : LF] === 0) return false;
  return isTag || mayBePaired(bytes, behind, nameEnd, limit) || mayBeQuoted(bytes, behind, limit);
}

/** A `=` may follow. */
function maySign(bytes: Buffer, at: number, limit: number): boolean {
  const i = pastBlanks(bytes, at, limit);
  return i >= limit || byteAt(bytes, i) === EQUALS;
}

/** An operator, the word `or` or a call with what is taken instead may follow a call. */
function mayFallBack(bytes: Buffer, at: number, limit: number): boolean {
  const i = pastSpaces(bytes, at + (byteAt(bytes, at) === CLOSE ? 1 : 0), limit);
  if (i + 2 >= limit) return true;
  if (byteAt(bytes, i) === DOT) return INSTEADS.includes(lettersAt(bytes, i + 1, i + 2));
  return FALLBACKS[byteAt(bytes, i)] === 1;
}

/** `get` may follow a brace. */
function mayBeAccessors(bytes: Buffer, at: number, limit: number): boolean {
  const i = pastBlanks(bytes, at, limit);
  return i + 1 >= limit || lettersAt(bytes, i, i + 1) === GET;
}

/** Where the name begins, or UNKNOWN when not near enough before the word to be seen. */
function beginOf(bytes: Buffer, start: number): number {
  let begin = start;
  while (begin > 0 && NAME[bytes[begin - 1]!] === 1) if (--begin === start - GIVEN_LEAD) return UNKNOWN;
  return begin;
}

/** `value` or `default` may follow, past blanks, line ends and a quote. */
function mayBePaired(bytes: Buffer, at: number, nameEnd: number, limit: number): boolean {
  const i = pastSpaces(bytes, at + (byteAt(bytes, at) === COMMA ? 1 : 0), limit);
  if (i + 2 >= limit) return true;
  if (i === nameEnd) return false;
  const word = i + (isQuote(byteAt(bytes, i)) ? 1 : 0);
  const pair = lettersAt(bytes, word, word + 1);
  return pair === VALUE || pair === DEFAULT;
}

/** A value behind blanks: quoted, with a type before it, behind a flag or a setter, or alone with its name on a line. */
function maySpaced(bytes: Buffer, start: number, nameEnd: number, at: number, limit: number): boolean {
  const byte = byteAt(bytes, at);
  if (byte === DOUBLE || byte === SINGLE || at + 2 >= limit || startsWith(bytes, at, 'as ')) return true;
  if (byte === DASH || at >= bytes.length) return false;
  if (mayBeTyped(bytes, at, limit)) return true;
  if (BARE_END[byte] === 1) return false;
  const begin = beginOf(bytes, start);
  if (begin === UNKNOWN || bytes[begin] === DASH) return true;
  // `identified by`
  if (nameEnd >= 2 && lettersAt(bytes, nameEnd - 2, nameEnd - 1) === BY) return true;
  const before = begin > 0 ? bytes[begin - 1]! : LF;
  if (LEADING[before] !== 1 && before !== LF && before !== CR) return false;
  return (
    mayBeDirective(bytes, at, limit) || (isBlank(before) && mayFollowSetter(bytes, begin, start - GIVEN_LEAD))
  );
}

/** A type and `=` may follow: what stands up to the next blank, and the sign behind it. */
function mayBeTyped(bytes: Buffer, at: number, limit: number): boolean {
  const end = typeEnd(bytes, at);
  if (end === at) return false;
  const sign = pastBlanks(bytes, end, limit);
  return sign >= limit || (sign > end && byteAt(bytes, sign) === EQUALS);
}

/** The bare value at `at` holds a digit and ends its line, or is not seen to its end. */
function mayBeDirective(bytes: Buffer, at: number, limit: number): boolean {
  const last = Math.min(limit, bytes.length);
  let i = at;
  let digits = 0;
  while (i < last && BARE_END[bytes[i]!] === 0) {
    const byte = bytes[i++]!;
    if (byte >= 0x30 && byte <= 0x39) digits++;
  }
  if (i >= limit) return true;
  if (digits === 0) return false;
  i = pastBlanks(bytes, i, limit);
  return i >= last || LINE_END[bytes[i]!] === 1;
}

/** Two letters in lower case, as `pairOf` has them. */
function lettersAt(bytes: Buffer, first: number, second: number): number {
  return ((byteAt(bytes, first) | 0x20) << 8) | byteAt(bytes, second) | 0x20;
}

/** A word such as `set` may stand before the blanks before `begin`: of each the last two letters are asked, and nothing before `least`. */
function mayFollowSetter(bytes: Buffer, begin: number, least: number): boolean {
  // Where the text begins nearer than that, nothing else stands before.
  const isCut = least >= 0;
  const first = isCut ? least : 0;
  let i = begin - 1;
  while (i >= first && isBlank(bytes[i])) i--;
  if (i <= first) return isCut;
  const ends = lettersAt(bytes, i - 1, i);
  if (ends === SET || ends === SETX || ends === ENV || ends === ARG) return true;
  while (i >= first && !isBlank(bytes[i])) i--;
  if (i <= first) return isCut;
  // `set -gx`
  if (bytes[i + 1] === DASH) return true;
  // `login someone password`
  return (bytes[i - 1]! | 0x20) === 0x6e;
}

function pastBlanks(bytes: Buffer, at: number, limit: number): number {
  let i = at;
  while (i < limit && isBlank(byteAt(bytes, i))) i++;
  return i;
}

function pastSpaces(bytes: Buffer, at: number, limit: number): number {
  let i = at;
  while (i < limit && SPACES[byteAt(bytes, i)] === 1) i++;
  return i;
}

function isBlank(byte: number | undefined): boolean {
  return byte === SPACE || byte === TAB;
}

/** Bytes of one place in each kind of escape, as bits of the kind's number; a kind that is not given takes any. */
function escapeBytes(...kinds: readonly string[]): Uint8Array {
  const all = 7 & (-1 << kinds.length);
  const table = new Uint8Array(256).fill(all);
  kinds.forEach((members, kind) => {
    for (const member of members) table[member.charCodeAt(0)]! |= 1 << kind;
  });
  return table;
}
