/**
 * An assignment → whether nothing was given after all: an expression stands there, name and value only stand side by side
 * (arguments of a template's call, words in backticks in prose), or it is a piece of a binary. Looks at no more than REACH
 * bytes before the name and AROUND behind the value.
 */
import type { Assignment } from './assignment.js';

/** As far before a name as its line is looked at (AROUND_LINE in assigned.ts). */
const REACH = 160;
/** How far around an assignment it must be text, in bytes. */
const AROUND = 32;
const BACKTICK = 0x60;

export function isValueless(bytes: Buffer, found: Assignment): boolean {
  return (
    isExpression(bytes, found) || isListed(bytes, found) || isBinary(bytes, found.nameStart, found.valueEnd)
  );
}

function isListed(bytes: Buffer, found: Assignment): boolean {
  if (found.quote === 0) return false;
  // `PGPASSWORD`, `PGHOST`
  if (found.quote === BACKTICK && found.operator === 'argument')
    return bytes[found.nameStart - 1] === BACKTICK && bytes[found.nameEnd] === BACKTICK;
  return found.operator === 'space' && isInTemplate(bytes, found.nameStart);
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

/** Text holds no control characters but white space and escape: an assignment among them is a piece of a binary. */
function isBinary(bytes: Buffer, start: number, end: number): boolean {
  for (let i = Math.max(0, start - AROUND); i < Math.min(bytes.length, end + AROUND); i++) {
    const byte = bytes[i]!;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) return true;
  }
  return false;
}
