/**
 * `stanch baseline prune`: drops the entries that nothing matches any more. Only entries of what was scanned are
 * dropped, and none at all when the scan was not complete.
 */
import { UserError } from '../../core/errors.js';
import { printable } from '../../core/printable.js';
import { pruneBaseline } from '../../policy/baseline/update.js';
import { count } from '../../report/words.js';
import { existingBaseline, today } from '../baseline-file.js';
import type { Command } from '../command.js';
import { findingsAnywhere } from '../everything.js';

export const baselinePrune: Command = async (args, io) => {
  const file = existingBaseline(args, io);
  const { findings, complete } = await findingsAnywhere(args, io);
  if (!complete)
    throw new UserError(
      'not everything was scanned, so nothing is dropped',
      'stanch scan tells what was not, and why.',
    );
  const covered = file.baseline.entries.filter(
    (entry) => entry.seen === 'tree' || (entry.seen === 'history' && args.flag('history')),
  );
  const { removed } = pruneBaseline({ ...file.baseline, entries: covered }, findings, today(io));
  const gone = new Set(removed);
  file.save({ ...file.baseline, entries: file.baseline.entries.filter((entry) => !gone.has(entry)) });
  for (const entry of removed) io.out.write(`dropped ${printable(entry.rule)} ${printable(entry.path)}\n`);
  io.out.write(
    `${count(removed.length, 'entry', 'entries')} dropped, ${file.baseline.entries.length - removed.length} kept\n`,
  );
  return 0;
};
