/** `stanch baseline stats`: how many entries there are, of which kinds. */
import { printable } from '../../core/printable.js';
import { baselineStats as statsOf } from '../../policy/baseline/update.js';
import { safeJson } from '../../report/safejson.js';
import { existingBaseline, today } from '../baseline-file.js';
import type { Command } from '../command.js';

export const baselineStats: Command = async (args, io) => {
  const stats = statsOf(existingBaseline(args, io).baseline, today(io));
  if (args.flag('json')) {
    io.out.write(`${safeJson(stats, 2)}\n`);
    return 0;
  }
  const { entries, expired, expiring, guessable } = stats;
  io.out.write(
    `${entries} entries: ${expired} expired, ${expiring} expire within 30 days, ${guessable} bound to their line\n`,
  );
  for (const [title, counts] of [
    ['reason', stats.byReason],
    ['rule', stats.byRule],
    ['owner', stats.byOwner],
  ] as const) {
    io.out.write(`\nby ${title}\n`);
    for (const [name, n] of Object.entries(counts))
      io.out.write(`${String(n).padStart(6)}  ${printable(name === '' ? '(none)' : name)}\n`);
  }
  return 0;
};
