/** `stanch baseline create`: what is found now is known from now on; only new findings count. */
import { UserError } from '../../core/errors.js';
import { printable } from '../../core/printable.js';
import { addToBaseline } from '../../policy/baseline/update.js';
import { fresh } from '../../report/gathered.js';
import { count } from '../../report/words.js';
import { baselineFile, emptyBaseline, entryFacts } from '../baseline-file.js';
import type { Command } from '../command.js';
import { findingsAnywhere } from '../everything.js';

export const baselineCreate: Command = async (args, io) => {
  const file = baselineFile(args, io);
  if (file.baseline !== undefined)
    throw new UserError(`${printable(file.path)}: is there already`, 'stanch baseline update adds to it.');
  const { findings, complete } = await findingsAnywhere(args, io);
  const baseline = addToBaseline(emptyBaseline(io), fresh(findings), entryFacts(args, io, 'accepted-risk'));
  file.save(baseline);
  io.out.write(`${printable(file.path)}: ${count(baseline.entries.length, 'entry', 'entries')}\n`);
  // Sorted lines merge by themselves unless two stand side by side; git's own union driver takes care of those.
  io.out.write(
    `So that branches never conflict over it: echo '${printable(file.path)} merge=union' >> .gitattributes\n`,
  );
  if (!complete)
    io.err.write('stanch: not everything was scanned, so not everything is in it; stanch scan tells what.\n');
  return complete ? 0 : 3;
};
