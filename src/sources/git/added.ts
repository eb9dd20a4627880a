/**
 * Two versions of a content → the lines that the newer one adds. A line counts as added when the old version has no
 * equal line left to pair it with: first the common beginning and end are paired, then the rest as multisets. Linear,
 * needs no limit, and errs only by not blaming a line for having been moved.
 */
import type { LineRange } from '../../core/types.js';

const CR = 0x0d;
const LF = 0x0a;

/** Added lines, ascending; undefined = all of them (also when either side may be UTF-16, where bytes are not lines). */
export function addedLines(older: Buffer, newer: Buffer): LineRange[] | undefined {
  if (older.equals(newer)) return [];
  if (older.length === 0 || older.includes(0) || newer.includes(0)) return undefined;
  const before = lineTexts(older);
  const after = lineTexts(newer);
  let first = 0;
  while (first < before.length && first < after.length && before[first] === after[first]) first++;
  let common = 0;
  const most = Math.min(before.length, after.length) - first;
  while (common < most && before[before.length - 1 - common] === after[after.length - 1 - common]) common++;
  return unpaired(before.slice(first, before.length - common), after, first, after.length - common);
}

/** Ranges of the lines of `after` in [first, end) that find no partner among `before`. */
function unpaired(before: string[], after: string[], first: number, end: number): LineRange[] {
  const left = new Map<string, number>();
  for (const line of before) left.set(line, (left.get(line) ?? 0) + 1);
  const ranges: LineRange[] = [];
  for (let i = first; i < end; i++) {
    const count = left.get(after[i]!) ?? 0;
    if (count > 0) {
      left.set(after[i]!, count - 1);
      continue;
    }
    const last = ranges.at(-1);
    if (last?.last === i) last.last = i + 1;
    else ranges.push({ first: i + 1, last: i + 1 });
  }
  return ranges;
}

/** The lines without their ends, one character per byte. Line ends are LF, CRLF and a lone CR, as in core/lines. */
function lineTexts(bytes: Buffer): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte !== LF && byte !== CR) continue;
    lines.push(bytes.toString('latin1', start, i));
    if (byte === CR && bytes[i + 1] === LF) i++;
    start = i + 1;
  }
  if (start < bytes.length) lines.push(bytes.toString('latin1', start));
  return lines;
}
