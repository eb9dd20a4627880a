/** A repository → where its history was cut off when it was fetched (gitrepository-layout(5), "shallow"). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, UserError } from '../../core/errors.js';
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
