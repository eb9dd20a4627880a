/** `stanch baseline add <finding-id..>`: single findings, by the ids that reports show. */
import { UserError } from '../../core/errors.js';
import { printable } from '../../core/printable.js';
import { sayOfFindings } from '../../policy/baseline/update.js';
import { count } from '../../report/words.js';
import { baselineFile, emptyBaseline, entryFacts } from '../baseline-file.js';
import { findById } from '../by-id.js';
import type { Command } from '../command.js';

export const baselineAdd: Command = async (args, io) => {
  const facts = entryFacts(args, io, 'false-positive');
  if (args.text('reason') === undefined && facts.note === undefined) {
    throw new UserError(
      'a reason is missing',
      'Add --reason false-positive, test-value, revoked or accepted-risk, or a --note.',
    );
  }
  const file = baselineFile(args, io);
  const { found, missing } = await findById(args.positionals, args, io);
  if (missing.length > 0) {
    throw new UserError(
      `no finding has the id ${missing.map((id) => printable(id)).join(', ')}`,
      'Ids stand in every report; they change when the file is renamed.',
    );
  }
  const { baseline, changed } = sayOfFindings(file.baseline ?? emptyBaseline(io), found, facts);
  file.save(baseline);
  const added = `${count(found.length - changed, 'finding')} added`;
  const known = changed > 0 ? `, ${changed} already there and changed` : '';
  const all = count(baseline.entries.length, 'entry', 'entries');
  io.out.write(`${printable(file.path)}: ${added}${known}, ${all} in all\n`);
  return 0;
};
