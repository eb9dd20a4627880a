/**
 * An assignment → whether nothing was given after all: an expression stands there, name and value only stand side by side
 * (arguments of a template's call, words in backticks in prose), a test is told to have passed, or it is a piece of a
 * binary.
 */
import type { Assignment } from './assignment.js';
import type { Extent } from './extent.js';

/** How far before a name its line is searched for a template, in bytes. */
const REACH = 160;
/** How far around an assignment it must be text, in bytes. */
const AROUND = 32;
/** Longest verdict, in bytes. */
const VERDICT_BYTES = 5;
const LF = 0x0a;
const COLON = 0x3a;
const BACKTICK = 0x60;
/** What text does not hold: control characters but white space and escape. */
const CONTROLS = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b),
);

/** @param extent takes in what was looked at besides name and value. */
export function isValueless(bytes: Buffer, found: Assignment, extent: Extent): boolean {
  return (
    isExpression(bytes, found) ||
    isVerdict(bytes, found) ||
    isListed(bytes, found, extent) ||
    isInBinary(bytes, found, extent)
  );
}

/** `PASS: gdb.base/list-1.exp`: how DejaGnu and automake tell that a test passed, at the very beginning of a line. */
function isVerdict(bytes: Buffer, { nameStart, nameEnd, quote }: Assignment): boolean {
  if (quote !== 0 || bytes[nameEnd] !== COLON || nameEnd - nameStart > VERDICT_BYTES) return false;
  if (nameStart > 0 && bytes[nameStart - 1] !== LF) return false;
  const name = bytes.toString('latin1', nameStart, nameEnd);
  return name === 'PASS' || name === 'XPASS';
}

function isListed(bytes: Buffer, found: Assignment, extent: Extent): boolean {
  if (found.quote === 0) return false;
  // `PGPASSWORD`, `PGHOST`
  if (found.quote === BACKTICK && found.operator === 'argument')
    return bytes[found.nameStart - 1] === BACKTICK && bytes[found.nameEnd] === BACKTICK;
  if (found.operator !== 'space') return false;
  extent.add(found.nameStart - REACH, found.nameEnd);
  return isInTemplate(bytes, found.nameStart);
}

/** {{ include "passwords" (dict "key" "redis-password" "length" 16) }} */
function isInTemplate(bytes: Buffer, at: number): boolean {
  const before = bytes.toString('latin1', Math.max(0, at - REACH), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return line.lastIndexOf('{{') > line.lastIndexOf('}}');
}

/** A bare value in code that opens a bracket is an expression; on a configuration line it may be a password. */
function isExpression(bytes: Buffer, found: Assignment): boolean {
  return found.quote === 0 && !found.line && '([{'.includes(String.fromCharCode(bytes[found.valueStart]!));
}

/** An assignment among control characters is a piece of a binary. */
function isInBinary(bytes: Buffer, { nameStart, valueEnd }: Assignment, extent: Extent): boolean {
  extent.add(nameStart - AROUND, valueEnd + AROUND);
  const end = Math.min(bytes.length, valueEnd + AROUND);
  for (let i = Math.max(0, nameStart - AROUND); i < end; i++) {
    if (CONTROLS[bytes[i]!] === 1) return true;
  }
  return false;
}
