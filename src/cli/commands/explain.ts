/** `stanch explain <finding-id>`: scans again and tells everything about one finding and its rule. */
import { UserError } from '../../core/errors.js';
import { printable } from '../../core/printable.js';
import { findingBlock } from '../../report/text/finding.js';
import { groupBySecret } from '../../report/text/group.js';
import { palette } from '../../report/text/palette.js';
import { helpText } from '../../rules/describe.js';
import { findById } from '../by-id.js';
import { wantsColor } from '../color.js';
import type { Command } from '../command.js';
import { scanJob } from '../jobs.js';
import { ruleTexts } from '../rule-texts.js';
import { contextOf } from '../run-scan.js';
import { treeSpec } from './scan.js';

export const explain: Command = async (args, io) => {
  const { found } = await findById(args.positionals, args, io);
  const [group] = groupBySecret(found);
  if (group === undefined) {
    throw new UserError(
      `no finding has the id ${printable(args.positionals[0]!)}`,
      'Ids stand in every report; they change when the file is renamed.',
    );
  }
  const texts = await ruleTexts(
    new Set([group.lead.ruleId]),
    scanJob(treeSpec(args), args, io),
    contextOf(io),
  );
  const color = wantsColor(args, io.env, io.out);
  const options = {
    color,
    width: io.out.columns,
    reveal: false,
    verbose: true,
    includeSuppressed: true,
    ruleText: (id: string) => texts.get(id),
  };
  io.out.write(findingBlock(group, options, palette(color), io.now().toISOString()));
  const rule = texts.get(group.lead.ruleId);
  if (rule !== undefined) io.out.write(`\n${helpText(rule)}\n`);
  return 0;
};
