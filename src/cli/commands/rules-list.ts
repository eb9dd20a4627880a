/** `stanch rules list`: every rule that is loaded, one line each. */
import { printable } from '../../core/printable.js';
import type { RuleText } from '../../core/types.js';
import { safeJson } from '../../report/safejson.js';
import { prepare } from '../../scan/prepare.js';
import type { Command } from '../command.js';
import { scanJob } from '../jobs.js';
import { contextOf } from '../run-scan.js';

export const rulesList: Command = async (args, io) => {
  const job = scanJob({ kind: 'stream', name: 'stdin' }, args, io);
  const { pack, texts } = await prepare(job, contextOf(io));
  const known = await texts();
  const rules = [...pack.rules].map((rule) => known.get(rule.id)).filter((text) => text !== undefined);
  if (args.flag('json')) io.out.write(`${safeJson(rules, 2)}\n`);
  else for (const rule of rules) io.out.write(`${line(rule)}\n`);
  return 0;
};

function line(rule: RuleText): string {
  const group = rule.group === 'default' ? '' : `  (off until --enable group:${rule.group})`;
  return printable(
    `${rule.id.padEnd(40)} ${rule.severity.padEnd(8)} ${rule.tier.padEnd(10)} ${rule.name}${group}`,
  );
}
