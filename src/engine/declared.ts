/**
 * What may stand between a name and the value that it is declared with, or that is taken when a call by that name gives
 * nothing → where the value's place begins. Positions only; the reader of assignments says how far it looked.
 */
import { alphabet } from './alphabet.js';
import { byteAt, byteMask, pairOf, SPACE_REACH, skipBlanks, startsWith } from './literal.js';

/** What the types of texts begin with, and their bytes. */
export const TYPE_STARTS: Uint8Array = byteMask('sScCtTnNvVbBqQwW&*');
export const TYPE: Uint8Array = alphabet('[A-Za-z0-9_.:*&<>()-]');
const LONGEST_TYPE = 24;
const TEXT_TYPE = /str|char|text|byte/i;
/** Longest accessors of a property, `{ get; private set; }`. */
const LONGEST_ACCESSORS = 40;
/** What stands between a call and what is taken instead; `or` is a word. */
const [OR_BARS, OR_NULL, OR_ELVIS, OR_WORD] = ['||', '??', '?:', 'or'].map(pairOf);

/** Farthest byte that `behindAccessors` or `behindCall` looks at. */
export const DECLARED_REACH = LONGEST_ACCESSORS + SPACE_REACH + 4;

const SPACE = 0x20;
const EQUALS = 0x3d;
const GREATER = 0x3e;
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

/** Behind the operator that follows a call which ends at `at`: `getenv("NAME") || "value"`, `??`, `?:`, `or`; 0 = none. */
export function behindCall(bytes: Uint8Array, at: number): number {
  const i = skipBlanks(bytes, at);
  const pair = (byteAt(bytes, i) << 8) | byteAt(bytes, i + 1);
  const isSure = pair === OR_BARS || pair === OR_NULL || pair === OR_ELVIS;
  const isWord = pair === OR_WORD && i > at && byteAt(bytes, i + 2) === SPACE;
  return isSure || isWord ? i + 2 : 0;
}
