/**
 * The place of an escape → the run of escapes that begins there: text of which every character is escaped, by its
 * number. What leads here are anchors that every escaped ASCII character shows (see encodings.ts); a few escapes here and
 * there are no run.
 */
import { alphabet } from '../alphabet.js';
import { type EscapeKind, EscapeReader, LONGEST_ESCAPE } from './escapes.js';

/** Escapes that make a run: what fewer stand for is too short for a secret. */
const FEWEST = 4;
/** Longest run that is read, in bytes. */
const LONGEST_RUN = 24 * 1024;
/** Times one escape may itself be escaped. */
const MOST_NESTED = 8;

/** Bytes on either side that tell whether a run begins at a place. */
export const RUN_EDGE = (FEWEST + 1) * (LONGEST_ESCAPE + 2 * MOST_NESTED);

const HEX = alphabet('hex');
const [BACKSLASH, SEMICOLON, BRACE, TWO, FIVE] = [0x5c, 0x3b, 0x7d, 0x32, 0x35];
const reader = new EscapeReader();

/** The run whose first escape stands at `at`, or around it when that is escaped again; undefined = none begins there. */
export function runFrom(
  bytes: Buffer,
  at: number,
  kind: EscapeKind,
): { start: number; end: number } | undefined {
  let start = at;
  if (kind === 'backslash') while (at - start < MOST_NESTED && bytes[start - 1] === BACKSLASH) start--;
  if (unit(bytes, start, kind) === 0 || follows(bytes, start, kind)) return undefined;
  const most = Math.min(bytes.length, start + LONGEST_RUN);
  let end = start;
  let count = 0;
  for (let size = unit(bytes, end, kind); size > 0 && end + size <= most; size = unit(bytes, end, kind)) {
    end += size;
    count++;
  }
  return count >= FEWEST ? { start, end } : undefined;
}

/** Bytes of the numbered escape at `at`, however often it is itself escaped (`\\x41`, `%2541`, `&amp;#65;`); 0 = none. */
function unit(bytes: Buffer, at: number, kind: EscapeKind): number {
  let inner = at;
  if (kind === 'percent') {
    if (bytes[at] !== 0x25) return 0;
    while (inner - at < 2 * MOST_NESTED && bytes[inner + 1] === TWO && bytes[inner + 2] === FIVE) {
      if (HEX[bytes[inner + 3]!] !== 1 || HEX[bytes[inner + 4]!] !== 1) break;
      inner += 2;
    }
  } else if (kind === 'backslash') {
    if (bytes[at] !== BACKSLASH) return 0;
    while (inner - at < MOST_NESTED && bytes[inner + 1] === BACKSLASH) inner++;
  } else {
    if (bytes[at] !== 0x26) return 0;
    if (bytes[at + 1] === 0x61 && bytes.toString('latin1', at + 1, at + 5) === 'amp;') inner += 4;
    if (bytes[inner + 1] !== 0x23) return 0;
  }
  const size = reader.read(bytes, inner, kind);
  // `\n` and `\"` number nothing.
  return size > 2 ? inner - at + size : 0;
}

/** True when an escape ends right before `at`: the run began earlier. */
function follows(bytes: Buffer, at: number, kind: EscapeKind): boolean {
  const last = bytes[at - 1]!;
  if (kind === 'html' ? last !== SEMICOLON : HEX[last] !== 1 && last !== BRACE) return false;
  const least = Math.max(0, at - LONGEST_ESCAPE - 2 * MOST_NESTED);
  for (let from = at - 3; from >= least; from--) if (unit(bytes, from, kind) === at - from) return true;
  return false;
}
