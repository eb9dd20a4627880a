/**
 * A commit message file and the branch's name → one scan. What git itself will cut off, the diff below the scissors
 * line of `git commit -v`, is left out: a commit that removes a secret must not be stopped by its own diff.
 */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { errorCode, UserError } from '../../core/errors.js';
import { printable } from '../../core/printable.js';
import { GitFailure } from '../../sources/git/failure.js';
import type { Args } from '../args.js';
import type { ExitCode, Io } from '../io.js';
import { scanJob } from '../jobs.js';
import { runScan } from '../run-scan.js';
import { hookRepository } from './repository.js';

/** Largest message, in bytes. */
const MOST = 64 << 20;
/** git's wt-status.c writes the comment character before it. */
const SCISSORS = /^\S{1,8} -{24} >8 -{24}\r?$/m;

export async function scanCommitMessage(file: string, args: Args, io: Io): Promise<ExitCode> {
  const message = messageOf(resolve(io.cwd, file), file);
  const branch = branchName(io);
  const text = branch === undefined ? message : `${message}\n${branch}\n`;
  const name = branch === undefined ? 'commit message' : 'commit message and branch name';
  return runScan(scanJob({ kind: 'stream', name }, args, io), args, io, {
    stdin: text,
    hook: true,
    brief: true,
  });
}

function messageOf(path: string, shown: string): string {
  try {
    const stat = statSync(path);
    if (!stat.isFile() || stat.size > MOST)
      throw new UserError(`${printable(shown)}: no message file`, 'Git gives it to the hook.');
    const text = readFileSync(path, 'utf8');
    const cut = text.search(SCISSORS);
    return cut < 0 ? text : text.slice(0, cut);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `${printable(shown)}: cannot be read (${errorCode(error) ?? 'unknown reason'})`,
      'Git gives the file to the hook.',
      { cause: error },
    );
  }
}

/** The branch the commit goes to; undefined when HEAD is detached or unborn. */
function branchName(io: Io): string | undefined {
  try {
    const name = hookRepository(io)
      .git.run(['rev-parse', '--symbolic-full-name', 'HEAD'])
      .toString('utf8')
      .trim();
    return name.startsWith('refs/heads/') ? name.slice('refs/heads/'.length) : undefined;
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
}
