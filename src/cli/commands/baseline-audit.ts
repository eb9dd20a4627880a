/** `stanch baseline audit`: the entries somebody should look at. Exit code 1 when there are any. */
import { printable } from '../../core/printable.js';
import type { BaselineEntry } from '../../policy/baseline/types.js';
import { safeJson } from '../../report/safejson.js';
import { count } from '../../report/words.js';
import { existingBaseline, today } from '../baseline-file.js';
import type { Command } from '../command.js';

/** Milliseconds ahead that count as soon. */
const SOON = 30 * 86_400_000;

export const baselineAudit: Command = async (args, io) => {
  const { baseline } = existingBaseline(args, io);
  const now = today(io);
  const soon = new Date(Date.parse(now) + SOON).toISOString().slice(0, 10);
  const doubtful = baseline.entries
    .map((entry) => ({ entry, why: whyDoubtful(entry, now, soon) }))
    .filter(({ why }) => why.length > 0);
  if (args.flag('json'))
    io.out.write(
      `${safeJson(
        doubtful.map(({ entry, why }) => ({ ...entry, why })),
        2,
      )}\n`,
    );
  else {
    for (const { entry, why } of doubtful)
      io.out.write(`${printable(entry.rule)}  ${printable(entry.path)}: ${why.join(', ')}\n`);
    io.out.write(`${count(doubtful.length, 'entry', 'entries')} of ${baseline.entries.length} to look at\n`);
  }
  return doubtful.length > 0 ? 1 : 0;
};

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
