/**
 * What the engine left encoded in a chunk → what is said of it: one failure for each reason, with its first line. A change
 * answers only for the lines that it adds.
 */
import type { Chunk, Skipped } from '../core/types.js';
import type { Unread } from '../engine/inspect.js';

const BUDGET =
  'decodes to over 64 MB, or beyond 1 MB to over a hundred times its size; what follows was scanned as it stands';
const LONG = 'base64 of gzip is longer than 32 KB; only its beginning was unpacked';
const WHAT_THEN = 'Scan it decoded, exclude it, or pass --allow-incomplete decode-limit.';

export function unreadSkips(chunk: Chunk, unread: readonly Unread[]): Skipped[] {
  // Asking which lines a change adds may fetch older versions.
  if (unread.length === 0) return [];
  const { origin, added } = chunk;
  const own =
    added === undefined
      ? unread
      : unread.filter(({ first, last }) => added.some((range) => range.first <= last && range.last >= first));
  return (['budget', 'long'] as const).flatMap((reason): Skipped[] => {
    const places = own.filter((place) => place.reason === reason);
    if (places.length === 0) return [];
    const more = places.length === 1 ? '' : ` (and ${places.length - 1} more places)`;
    const what = reason === 'budget' ? BUDGET : LONG;
    const detail = `Line ${places[0]!.first}${more}: ${what}. ${WHAT_THEN}`;
    return [{ origin, reason: 'decode-limit', level: 'failure', detail }];
  });
}
