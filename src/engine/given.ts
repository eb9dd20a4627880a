/**
 * A word of a name and the few bytes around it → whether the name may be given a value there. Refuses what
 * AssignmentReader would read for nothing, step by step in its order (assignment.ts), and only what the bytes looked at
 * settle: most names stand in prose, addresses, calls and lists. given.test.ts holds the two together.
 */
import { FOLLOWERS, JOINS, NAME } from './assignment.js';
import { LONGEST_OPERATOR, OPERATOR } from './decode/escapes.js';
import { BARE_END, byteAt, byteMask, closerAt, isQuote, LEADING, pairOf } from './literal.js';

/** Farthest byte behind the word that is looked at, and farthest before it. */
export const GIVEN_REACH = 24;
export const GIVEN_LEAD = 12;

/** What introduces an escape: the operator may be written as one. */
const INTRODUCERS = byteMask('%\\&');

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const COMMA = 0x2c;
const DASH = 0x2d;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const GREATER = 0x3e;
const BRACE = 0x7b;

/** Bytes between a name and what it is paired with. */
const SPACES = byteMask(' \t\r\n');
/** What words begin with that lead to a value: `value`, `default`, `as`, `by`. */
const [VALUE, DEFAULT, AS, BY] = ['va', 'de', 'as', 'by'].map(pairOf);
/** What `set`, `setx`, `setenv` and `env`, and `arg` end with. */
const [SET, SETX, ENV, ARG] = ['et', 'tx', 'nv', 'rg'].map(pairOf);

/** What stands before a name that begins before the word. */
const UNKNOWN = -1;

/** What the two bytes behind a name, its closers and blanks tell: nothing by themselves, and else whether they give it something. */
const [MAY, NEVER, PERHAPS] = [1, 2, 3];
/** The first byte, what the two tell if the second is one of these, and if it is none. */
const RULES: readonly (readonly [string, string, number, number])[] = [
  ['=', '~', NEVER, MAY],
  [':', ':', NEVER, MAY],
  ['(', ')', NEVER, MAY],
  [',{>', '', 0, PERHAPS],
  ['|', '|', MAY, 0],
  ['?', '?=', MAY, 0],
  ['!+', '=', MAY, 0],
  ['-', '>', MAY, 0],
  ['<', '-/', MAY, 0],
];
/** Where in TELLS the answers for a first byte begin: one table, since a branch for each pair would be compiled anew for each that comes late. */
const ROW_OF = new Uint16Array(256);
const TELLS = new Uint8Array(256 * (RULES.length + 1));
RULES.forEach(([firsts, seconds, told, otherwise], i) => {
  const row = 256 * (i + 1);
  for (let j = 0; j < firsts.length; j++) ROW_OF[firsts.charCodeAt(j)] = row;
  TELLS.fill(otherwise, row, row + 256);
  for (let j = 0; j < seconds.length; j++) TELLS[row + seconds.charCodeAt(j)] = told;
});

/** False when nothing is given to the name around bytes [start, end). */
export function mayBeGiven(bytes: Buffer, start: number, end: number): boolean {
  const limit = Math.min(bytes.length, end + GIVEN_REACH);
  let at = end;
  let nameEnd = end;
  while (at < limit && NAME[bytes[at]!] === 1) if (JOINS[bytes[at++]!] === 0) nameEnd = at;
  if (at === limit) return limit === end + GIVEN_REACH;
  if (FOLLOWERS[bytes[nameEnd]!] === 0) return false;
  return (
    mayBeEscaped(bytes, nameEnd, end + GIVEN_REACH) || mayHaveValue(bytes, start, nameEnd, end + GIVEN_REACH)
  );
}

/** True when an escaped operator may follow: the text is then read once more without its escapes. */
function mayBeEscaped(bytes: Buffer, nameEnd: number, limit: number): boolean {
  let at = nameEnd;
  while (at < nameEnd + LONGEST_OPERATOR && OPERATOR[bytes[at]!] === 1) at++;
  return at >= limit || INTRODUCERS[bytes[at]!] === 1;
}

function mayHaveValue(bytes: Buffer, start: number, nameEnd: number, limit: number): boolean {
  let at = nameEnd;
  for (let i = 0; i < 4; i++) {
    if (at + 1 >= limit) return true;
    const width = closerAt(bytes, at);
    if (width === 0) break;
    at += width;
  }
  const last = Math.min(limit, bytes.length);
  while (at < last && isBlank(bytes[at])) at++;
  if (at + 1 >= limit) return true;
  const tells = TELLS[ROW_OF[byteAt(bytes, at)]! + byteAt(bytes, at + 1)];
  if (tells === MAY) return true;
  if (tells === NEVER) return false;
  if (tells === PERHAPS) return mayBeAround(bytes, start, nameEnd, at, limit);
  if (mayBePaired(bytes, at, nameEnd, limit)) return true;
  return at > nameEnd && maySpaced(bytes, start, nameEnd, at, limit);
}

/** What a byte that is no operator by itself tells: a comma, a brace or the end of a tag. */
function mayBeAround(bytes: Buffer, start: number, nameEnd: number, at: number, limit: number): boolean {
  const byte = bytes[at];
  const quoted = at > nameEnd && !isBlank(bytes[nameEnd]);
  const before = byteBefore(bytes, start);
  if (byte === COMMA) return quoted || before === UNKNOWN || before === COLON || before === BRACE;
  if (byte === GREATER) return before === UNKNOWN || (quoted ? before !== SLASH : before === LESS);
  return quoted
    ? mayBePaired(bytes, at + 1, nameEnd, limit)
    : at === nameEnd && isQuote(byteAt(bytes, at + 1));
}

/** The byte before a name; UNKNOWN where the name begins before the word, a line end where the text begins. */
function byteBefore(bytes: Buffer, start: number): number {
  if (start === 0) return LF;
  const byte = bytes[start - 1]!;
  return NAME[byte] === 1 ? UNKNOWN : byte;
}

/** `value` or `default` may follow, past blanks, line ends and a quote. */
function mayBePaired(bytes: Buffer, at: number, nameEnd: number, limit: number): boolean {
  let i = at + (byteAt(bytes, at) === COMMA ? 1 : 0);
  const last = Math.min(limit, bytes.length);
  while (i < last && SPACES[bytes[i]!] === 1) i++;
  if (i + 2 >= limit) return true;
  if (i === nameEnd) return false;
  const word = i + (isQuote(byteAt(bytes, i)) ? 1 : 0);
  const pair = lettersAt(bytes, word, word + 1);
  return pair === VALUE || pair === DEFAULT;
}

/** A value behind blanks: quoted, with a type before it, behind a flag or a setter, or alone with its name on a line. */
function maySpaced(bytes: Buffer, start: number, nameEnd: number, at: number, limit: number): boolean {
  const before = byteBefore(bytes, start);
  const byte = byteAt(bytes, at);
  if (isQuote(byte) || lettersAt(bytes, at, at + 1) === AS) return true;
  if (byte === DASH || at >= bytes.length || BARE_END[byte] === 1) return false;
  if (before === UNKNOWN || bytes[start] === DASH) return true;
  // `identified by`
  if (nameEnd >= 2 && lettersAt(bytes, nameEnd - 2, nameEnd - 1) === BY) return true;
  if (LEADING[before] !== 1 && before !== LF && before !== CR) return false;
  return mayHoldDigit(bytes, at, limit) || (isBlank(before) && mayFollowSetter(bytes, start));
}

/** The bare value at `at` holds a digit, or is not seen to its end. */
function mayHoldDigit(bytes: Buffer, at: number, limit: number): boolean {
  for (let i = at; i < limit; i++) {
    if (i >= bytes.length || BARE_END[bytes[i]!] === 1) return false;
    if (bytes[i]! >= 0x30 && bytes[i]! <= 0x39) return true;
  }
  return true;
}

/** Two letters in lower case, as `pairOf` has them. */
function lettersAt(bytes: Buffer, first: number, second: number): number {
  return ((byteAt(bytes, first) | 0x20) << 8) | byteAt(bytes, second) | 0x20;
}

/** A word such as `set` may stand before the blanks before `start`: of each the last two letters are asked. */
function mayFollowSetter(bytes: Buffer, start: number): boolean {
  const least = Math.max(0, start - GIVEN_LEAD);
  // Where the text begins nearer than that, nothing else stands before.
  const isCut = start >= GIVEN_LEAD;
  let i = start - 1;
  while (i >= least && isBlank(bytes[i])) i--;
  if (i <= least) return isCut;
  const ends = lettersAt(bytes, i - 1, i);
  if (ends === SET || ends === SETX || ends === ENV || ends === ARG) return true;
  // `login someone password`
  while (i >= least && bytes[i] !== SPACE) i--;
  if (i <= least) return isCut;
  return (bytes[i - 1]! | 0x20) === 0x6e;
}

function isBlank(byte: number | undefined): boolean {
  return byte === SPACE || byte === TAB;
}
