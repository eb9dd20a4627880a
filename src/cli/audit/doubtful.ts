/** A baseline → the entries that somebody should look at, each with the reasons why. */
import type { Baseline, BaselineEntry } from '../../policy/baseline/types.js';

/** Milliseconds ahead that count as soon. */
const SOON = 30 * 86_400_000;

export interface Doubtful {
  entry: BaselineEntry;
  why: string[];
}

/** @param today ISO date. */
export function doubtful({ entries }: Baseline, today: string): Doubtful[] {
  const soon = new Date(Date.parse(today) + SOON).toISOString().slice(0, 10);
  return entries
    .map((entry) => ({ entry, why: whyDoubtful(entry, today, soon) }))
    .filter(({ why }) => why.length > 0);
}

function whyDoubtful(
  { expires, reason, note, here, kind }: BaselineEntry,
  now: string,
  soon: string,
): string[] {
  return [
    ...(expires !== undefined && expires < now ? [`expired on ${expires}`] : []),
    ...(expires !== undefined && expires >= now && expires <= soon ? [`expires on ${expires}`] : []),
    ...(reason === 'accepted-risk' && note === undefined ? ['an accepted risk without a note'] : []),
    ...(reason === 'accepted-risk' && expires === undefined ? ['an accepted risk without an end'] : []),
    ...(kind === 'line' && !here ? ['bound to its line: another value of the same length stays quiet'] : []),
  ];
}
