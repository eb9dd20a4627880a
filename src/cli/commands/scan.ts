/** `stanch scan [path..]`: files and folders; `-` alone is standard input. */
import { UserError } from '../../core/errors.js';
import type { SourceSpec } from '../../core/types.js';
import type { Args } from '../args.js';
import type { Command } from '../command.js';
import { scanJob } from '../jobs.js';
import { runScan } from '../run-scan.js';

export const scan: Command = async (args, io) => runScan(scanJob(sourceOf(args), args, io), args, io);

function sourceOf(args: Args): SourceSpec {
  const { positionals } = args;
  if (positionals.length === 1 && positionals[0] === '-') return { kind: 'stream', name: 'stdin' };
  if (positionals.includes('-'))
    throw new UserError(
      '- stands for standard input and goes alone',
      'Scan the paths in a run of their own.',
    );
  return treeSpec(args);
}

/** The files that the arguments name; none = the current folder. */
export function treeSpec(args: Args): SourceSpec & { kind: 'tree' } {
  return {
    kind: 'tree',
    paths: [...args.positionals],
    gitignore: !args.flag('no-gitignore'),
    archives: !args.flag('no-archives'),
  };
}
