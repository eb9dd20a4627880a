/** `stanch baseline update`: adds what is found now; what is there stays as it is, with its reasons. */
import { printable } from '../../core/printable.js';
import { addToBaseline } from '../../policy/baseline/update.js';
import { fresh } from '../../report/gathered.js';
import { entryFacts, existingBaseline } from '../baseline-file.js';
import type { Command } from '../command.js';
import { findingsAnywhere } from '../everything.js';

export const baselineUpdate: Command = async (args, io) => {
  const file = existingBaseline(args, io);
  const { findings, complete } = await findingsAnywhere(args, io);
  const baseline = addToBaseline(file.baseline, fresh(findings), entryFacts(args, io, 'accepted-risk'));
  file.save(baseline);
  const added = baseline.entries.length - file.baseline.entries.length;
  io.out.write(`${printable(file.path)}: ${added} added, ${baseline.entries.length} in all\n`);
  if (!complete)
    io.err.write('stanch: not everything was scanned, so not everything is in it; stanch scan tells what.\n');
  return complete ? 0 : 3;
};
