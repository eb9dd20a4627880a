/**
 * The pre-commit framework's environment → what a push sends. It hands hooks no input but the first ref's range; when
 * the range begins at a root commit it names no range at all, and the local branch and the remote's refs must do.
 */
import { UserError } from '../../core/errors.js';
import type { SourceSpec } from '../../core/types.js';
import { isFullId, isZeroId, resolveObject } from '../../sources/git/revisions.js';
import type { Io } from '../io.js';
import { present, pushed, trackedTips } from './push.js';
import { hookRepository } from './repository.js';

export function isFrameworkPush(env: Io['env']): boolean {
  return Boolean(env.PRE_COMMIT_TO_REF || env.PRE_COMMIT_REMOTE_NAME || env.PRE_COMMIT_REMOTE_URL);
}

/** @throws UserError when the environment names nothing that git knows. */
export function frameworkPush(io: Io, archives: boolean): SourceSpec {
  const { env } = io;
  const tip = env.PRE_COMMIT_TO_REF || env.PRE_COMMIT_LOCAL_BRANCH || 'HEAD';
  const from = env.PRE_COMMIT_FROM_REF;
  const repository = hookRepository(io);
  const known = from !== undefined && isFullId(from) && !isZeroId(from) ? [from] : [];
  if (from && known.length === 0 && !isZeroId(from)) {
    throw new UserError(
      'PRE_COMMIT_FROM_REF is no commit id',
      'Run the hook through the pre-commit framework.',
    );
  }
  const there = [...known, ...trackedTips(repository, env.PRE_COMMIT_REMOTE_NAME ?? '')];
  return pushed([resolveObject(repository.git, tip)], present(repository, there), archives);
}
