/**
 * `stanch protect`: the one entry for hook frameworks (pre-commit, lefthook, husky). Frameworks do not say which hook
 * runs, so the environment decides: what names a push is a push, everything else is a commit.
 */
import { UserError } from '../../core/errors.js';
import type { Command } from '../command.js';
import { scanCommitMessage } from '../hooks/commit-msg.js';
import { frameworkPush, isFrameworkPush } from '../hooks/framework.js';
import { skipped } from '../hooks/skip.js';
import { scanJob } from '../jobs.js';
import { runScan } from '../run-scan.js';
import { scanStaged } from './staged.js';

export const protect: Command = async (args, io) => {
  if (skipped(io)) return 0;
  if (args.flag('commit-msg')) {
    const file = args.positionals[0];
    if (file === undefined)
      throw new UserError('--commit-msg needs the message file', 'Hooks get it as their first argument.');
    return scanCommitMessage(file, args, io);
  }
  if (args.flag('staged') || !isFrameworkPush(io.env)) return scanStaged(args, io, true);
  const source = frameworkPush(io, !args.flag('no-archives'));
  return runScan(scanJob(source, args, io), args, io, { hook: true, brief: true });
};
