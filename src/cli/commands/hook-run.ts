/** `stanch hook run <hook> [argument..]`: what the installed hooks call, with the arguments and input git gave them. */
import { UserError } from '../../core/errors.js';
import { nearest } from '../../core/nearest.js';
import { printable } from '../../core/printable.js';
import type { Command } from '../command.js';
import { scanCommitMessage } from '../hooks/commit-msg.js';
import { HOOKS } from '../hooks/names.js';
import { bringsNothingNew } from '../hooks/nothing-new.js';
import { pushSource } from '../hooks/push.js';
import { scanReceived } from '../hooks/receive.js';
import { hookRepository } from '../hooks/repository.js';
import { answerProbe, skipped } from '../hooks/skip.js';
import { readAll } from '../hooks/stdin.js';
import { scanJob } from '../jobs.js';
import { runScan } from '../run-scan.js';
import { scanStaged } from './staged.js';

export const hookRun: Command = async (args, io) => {
  const [hook, ...given] = args.positionals;
  if (answerProbe(hook, io) || skipped(io)) return 0;
  if (hook === 'pre-commit') return scanStaged(args, io, true);
  if (hook === 'commit-msg' && given[0] !== undefined) return scanCommitMessage(given[0], args, io);
  if (hook === 'pre-push') {
    const source = pushSource(await readAll(io.stdin()), given[0] ?? '', io, !args.flag('no-archives'));
    if (source === undefined) return 0;
    const mayBeEmpty = () => bringsNothingNew(hookRepository(io), source);
    return runScan(scanJob(source, args, io), args, io, { hook: true, brief: true, mayBeEmpty });
  }
  if (hook === 'pre-receive') return scanReceived(await readAll(io.stdin()), args, io);
  if (hook === 'commit-msg')
    throw new UserError(
      'commit-msg needs the message file',
      'Git gives it to the hook as its first argument.',
    );
  const meant = nearest(hook ?? '', HOOKS);
  throw new UserError(
    `unknown hook ${printable(hook ?? '')}`,
    meant === undefined ? `One of: ${HOOKS.join(', ')}.` : `Did you mean ${meant}?`,
  );
};
