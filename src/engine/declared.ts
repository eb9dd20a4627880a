/**
 * What may stand between a name and the value that it is declared with, or that is taken when a call by that name gives
 * nothing → where the value's place begins. Positions only; the reader of assignments says how far it looked.
 */
import { alphabet } from './alphabet.js';
import { byteAt, byteMask, pairOf, SPACE_REACH, skipBlanks, skipSpace, startsWith } from './literal.js';

/** What the types of texts begin with, and their bytes. */
const TYPE_STARTS: Uint8Array = byteMask('sScCtTnNvVbBqQwW&*');
const TYPE: Uint8Array = alphabet('[A-Za-z0-9_.:*&<>()-]');
const LONGEST_TYPE = 24;
const TEXT_TYPE = /str|char|text|byte/i;
/** Last byte of what holds a key in braces, `$ENV{`, `$row->{`; not of `${`, whose name is a variable's. */
const HOLDER = alphabet('[A-Za-z0-9_>]');
/** Calls on what a call gave, with what is taken where that is nothing: Rust, Java, Scala, Kotlin. A closure may give it. */
const INSTEAD =
  /^(?:\.ok\(\))?\.(?:unwrap_or|unwrap_or_else|orElse|orElseGet|getOrElse)\([ \t]{0,4}(?:\|\w{0,12}\||\(\)[ \t]?[-=]>)?/;
const LONGEST_INSTEAD = 44;
/** Longest accessors of a property, `{ get; private set; }`. */
const LONGEST_ACCESSORS = 40;
/** What stands between a call and what is taken instead; `or` is a word. */
const [OR_BARS, OR_NULL, OR_ELVIS, OR_WORD] = ['||', '??', '?:', 'or'].map(pairOf);

/** Farthest byte that `behindAccessors`, `behindKey` or `behindCall` looks at. */
export const DECLARED_REACH = LONGEST_INSTEAD + SPACE_REACH + 5;

const SPACE = 0x20;
const AMPERSAND = 0x26;
const SINGLE = 0x27;
const CLOSE = 0x29;
const DOT = 0x2e;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const BRACE = 0x7b;
const END_BRACE = 0x7d;
const TILDE = 0x7e;

/** End of the type at `at`, as in `var name string = "value"` and `@name nvarchar(50) = 'value'`; `at` where none may stand. */
export function typeEnd(bytes: Uint8Array, at: number): number {
  if (TYPE_STARTS[byteAt(bytes, at)] === 0) return at;
  const most = Math.min(bytes.length, at + LONGEST_TYPE);
  let end = at;
  while (end < most && TYPE[bytes[end]!] === 1) end++;
  return end;
}

/** True for the type of a text, whatever the language calls it. */
export function isTextType(bytes: Buffer, at: number, end: number): boolean {
  return TEXT_TYPE.test(bytes.toString('latin1', at, end));
}

/** The mark of `&'static`. */
export function isLifetime(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === SINGLE && bytes[at - 1] === AMPERSAND;
}

/** A lone `=`. */
export function isSign(bytes: Uint8Array, at: number): boolean {
  const next = byteAt(bytes, at + 1);
  return byteAt(bytes, at) === EQUALS && next !== EQUALS && next !== GREATER && next !== TILDE;
}

/** Behind the `=` of a property whose brace stands at `at`, `Name { get; set; } = "value"`; 0 = none. */
export function behindAccessors(bytes: Uint8Array, at: number): number {
  const most = Math.min(bytes.length, at + LONGEST_ACCESSORS);
  if (!startsWith(bytes, skipBlanks(bytes, at + 1), 'get')) return 0;
  let end = at;
  while (end < most && bytes[end] !== END_BRACE) end++;
  const sign = skipBlanks(bytes, end + 1);
  return end < most && isSign(bytes, sign) ? sign + 1 : 0;
}

/** Behind the `=` at `at` or past blanks, of a key whose opening brace follows what holds it: `$ENV{NAME} = "value"`; 0 = none. */
export function behindKey(bytes: Uint8Array, brace: number, at: number): number {
  if (brace < 1 || bytes[brace] !== BRACE || HOLDER[bytes[brace - 1]!] === 0) return 0;
  const sign = skipBlanks(bytes, at);
  return isSign(bytes, sign) ? sign + 1 : 0;
}

/** Behind the operator that follows a call which ends at `at`: `getenv("NAME") || "value"`, `??`, `?:`, `or`, `.orElse(`; 0 = none. */
export function behindCall(bytes: Buffer, at: number): number {
  // `call(inner("NAME"))`
  if (byteAt(bytes, at) === CLOSE) at++;
  const call = skipSpace(bytes, at);
  if (byteAt(bytes, call) === DOT) {
    const instead = INSTEAD.exec(bytes.toString('latin1', call, call + LONGEST_INSTEAD));
    return instead === null ? 0 : call + instead[0].length;
  }
  const i = skipBlanks(bytes, at);
  const pair = (byteAt(bytes, i) << 8) | byteAt(bytes, i + 1);
  const isSure = pair === OR_BARS || pair === OR_NULL || pair === OR_ELVIS;
  const isWord = pair === OR_WORD && i > at && byteAt(bytes, i + 2) === SPACE;
  return isSure || isWord ? i + 2 : 0;
}
