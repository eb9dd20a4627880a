/** `stanch rules explain <id>`: everything a rule says about itself. */
import { UserError } from '../../core/errors.js';
import { nearest } from '../../core/nearest.js';
import { printable } from '../../core/printable.js';
import { helpText } from '../../rules/describe.js';
import { prepare } from '../../scan/prepare.js';
import type { Command } from '../command.js';
import { scanJob } from '../jobs.js';
import { contextOf } from '../run-scan.js';

export const rulesExplain: Command = async (args, io) => {
  const job = scanJob({ kind: 'stream', name: 'stdin' }, args, io);
  const texts = await (await prepare(job, contextOf(io))).texts();
  const id = args.positionals[0]!;
  const rule = texts.get(id);
  if (rule === undefined) {
    const meant = nearest(id, [...texts.keys()]);
    throw new UserError(
      `no rule is called ${printable(id)}`,
      meant === undefined ? 'stanch rules list shows them all.' : `Did you mean ${meant}?`,
    );
  }
  const facts = `${rule.severity} severity, ${rule.tier}, group ${rule.group}, category ${rule.category}`;
  const example = rule.example.split('\n').map((line) => `    ${printable(line)}`);
  io.out.write(
    `${printable(rule.id)}: ${facts}\n\n${helpText(rule)}\n\nLooks like (<<…>> stands for random characters):\n${example.join('\n')}\n`,
  );
  return 0;
};
