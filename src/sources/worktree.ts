/**
 * A folder on disk → what git could commit of it, for folders in a work tree. Folders without a repository above them
 * cost no git process, nor does a plain checkout with nothing in it that is not tracked; a repository that git refuses is
 * the user's to mend, not a reason to guess.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readCheckout } from './git/checkout.js';
import { asUserError } from './git/failure.js';
import { listCommittable, sortOthers } from './git/list.js';
import { type Git, type GitOptions, openGit } from './git/spawn.js';
import type { ListFiles } from './listing.js';

/** @param git what git needs; its folder is replaced by the one asked about. @param watched a name to watch for. */
export function workTreeLister(git: Omit<GitOptions, 'cwd'>, watched?: string): ListFiles {
  return async (folder, signal) => {
    if (!isBelowRepository(folder)) return undefined;
    const isTop = existsSync(join(folder, '.git'));
    const checkout = readCheckout({ ...git, cwd: folder }, watched);
    if (checkout !== undefined) {
      const { others, ...tracked } = checkout;
      const list = { ...tracked, ignored: [] };
      if (others.length > 0) await sortOthers(list, others, openGit({ ...git, cwd: folder }), signal);
      return { ...list, isTop };
    }
    const here = openGit({ ...git, cwd: folder });
    if (!isInWorkTree(here)) return undefined;
    return { ...(await listCommittable(here, signal)), isTop };
  };
}

/** True when the folder or one above it holds a `.git` of any kind. */
function isBelowRepository(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true;
    if (dirname(at) === at) return false;
  }
}

/** @throws UserError when git refuses the repository. */
function isInWorkTree(git: Git): boolean {
  try {
    return git.run(['rev-parse', '--is-inside-work-tree']).toString('latin1').trim() === 'true';
  } catch (error) {
    throw asUserError(error);
  }
}
