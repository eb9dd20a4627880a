/**
 * A repository → where its history was cut off when it was fetched (gitrepository-layout(5), "shallow"), and what is said
 * of it: what was never fetched is not seen.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, UserError } from '../../core/errors.js';
import type { ChunkSink } from '../../core/types.js';
import type { Repository } from './repo.js';
import { isFullId } from './revisions.js';

/** Commits whose parents were not fetched; none in a full clone. @throws UserError when it cannot be found out. */
export function shallowBoundary({ commonDir }: Pick<Repository, 'commonDir'>): Set<string> {
  try {
    return new Set(readFileSync(join(commonDir, 'shallow'), 'latin1').split('\n').filter(isFullId));
  } catch (error) {
    // There is no such file in a clone that is whole.
    if (errorCode(error) === 'ENOENT') return new Set();
    throw new UserError('the clone cannot be read', 'Check who owns its .git folder.', { cause: error });
  }
}

/** True when a commit of the range has parents that were not fetched; then what they and theirs brought is not seen. */
export function isCut(repository: Repository, range: readonly string[]): boolean {
  const boundary = shallowBoundary(repository);
  // Git says shallow and no file says where: nothing is known to be whole.
  return boundary.size === 0 || range.some((id) => boundary.has(id));
}

export function reportShallow(sink: ChunkSink): void {
  const detail = 'The clone is shallow: older history is not here. Run: git fetch --unshallow';
  sink.problem({ level: 'warning', code: 'shallow-clone', message: detail });
  sink.skipped({ origin: { kind: 'stream', path: 'history' }, reason: 'shallow', level: 'failure', detail });
}
