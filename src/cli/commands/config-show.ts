/** `stanch config show [path]`: every setting in force for a path, and the file and line it comes from. */
import { relative, resolve, sep } from 'node:path';
import { printable } from '../../core/printable.js';
import { safeJson } from '../../report/safejson.js';
import type { Command } from '../command.js';
import { policyTree } from '../policy-tree.js';

export const configShow: Command = async (args, io) => {
  const { tree, top } = policyTree(args, io);
  // The policy of a folder is that of any file in it.
  const path = relative(top, resolve(io.cwd, args.positionals[0] ?? '.', 'file'))
    .split(sep)
    .join('/');
  const { settings } = tree.at(path);
  if (args.flag('json')) io.out.write(`${safeJson(settings, 2)}\n`);
  else {
    const width = Math.max(...settings.map(({ key }) => key.length));
    for (const { key, value, from } of settings) {
      io.out.write(
        `${printable(key.padEnd(width))}  ${printable(JSON.stringify(value) ?? 'null')}  (${printable(from)})\n`,
      );
    }
  }
  return 0;
};
