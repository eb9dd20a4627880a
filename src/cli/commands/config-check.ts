/** `stanch config check`: reads the config as a scan would; what is wrong with it is the error a scan would give. */
import { printable } from '../../core/printable.js';
import { prepare } from '../../scan/prepare.js';
import type { Command } from '../command.js';
import { scanJob } from '../jobs.js';
import { policyTree } from '../policy-tree.js';
import { contextOf } from '../run-scan.js';

export const configCheck: Command = async (args, io) => {
  const { tree } = policyTree(args, io);
  const { active } = await prepare(scanJob({ kind: 'stream', name: 'stdin' }, args, io), contextOf(io));
  const files = tree.root.files.map((file) => printable(file));
  io.out.write(
    files.length === 0 ? 'no config, the defaults hold\n' : `${files.join('\n')}\nthe config is fine\n`,
  );
  io.out.write(`${active} rules are switched on\n`);
  return 0;
};
