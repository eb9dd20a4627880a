/**
 * An assignment → whether its «name» and «value» only stand side by side: arguments of a template's call, words in
 * backticks in prose. Looks at one line, no farther than REACH bytes.
 */
import type { Assignment } from '../assignment.js';

/** As far before a name as its line is looked at (AROUND_LINE in assigned.ts). */
const REACH = 160;
const BACKTICK = 0x60;

export function isListed(bytes: Buffer, found: Assignment): boolean {
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
