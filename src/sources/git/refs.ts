/**
 * A repository's refs → where history begins: branches, tags, notes, pull requests, every entry of the stash, and the
 * HEADs of all work trees. Broken refs are listed like the others; whoever reads them finds out.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { GitFailure } from './failure.js';
import type { Repository } from './repo.js';
import { isFullId } from './revisions.js';
import type { Git } from './spawn.js';

export interface Ref {
  /** Full name; `HEAD` for work trees' HEADs, `stash@{n}` for stash entries. */
  name: string;
  /** What the ref names: mostly a commit or an annotated tag. */
  id: string;
}

/** All refs, without following what they name. @throws GitFailure when they cannot be listed. */
export function listRefs(repository: Repository): Ref[] {
  const { git } = repository;
  const refs: Ref[] = [];
  const answer = git.run(['for-each-ref', '--format=%(objectname) %(refname)']).toString('utf8');
  for (const line of answer.split('\n')) {
    const space = line.indexOf(' ');
    if (space > 0 && isFullId(line.slice(0, space)))
      refs.push({ id: line.slice(0, space), name: line.slice(space + 1) });
  }
  const known = new Set(refs.map((ref) => ref.id));
  if (refs.some((ref) => ref.name === 'refs/stash')) {
    for (const [n, id] of ids(git, ['rev-list', '--walk-reflogs', 'refs/stash']).entries()) {
      if (!known.has(id)) refs.push({ id, name: `stash@{${n}}` });
    }
  }
  for (const id of heads(repository)) if (!known.has(id)) refs.push({ id, name: 'HEAD' });
  return refs;
}

/** The commits at the HEADs of all work trees. */
function heads({ git, commonDir, head }: Repository): string[] {
  if (existsSync(join(commonDir, 'worktrees')))
    return ids(git, ['rev-list', '--no-walk', '--exclude=refs/*', '--all']);
  return head === undefined ? [] : [head];
}

/** `refs/heads/main` → `main`, `refs/tags/v1` → `v1`, others without `refs/`. */
export function shortRefName(name: string): string {
  return name.replace(/^refs\/(?:heads\/|tags\/|remotes\/)?/, '');
}

function ids(git: Git, args: readonly string[]): string[] {
  try {
    return git.run(args).toString('latin1').split('\n').filter(isFullId);
  } catch (error) {
    // One broken ref or pruned stash entry fails the whole question; the walk over the refs reports it.
    if (error instanceof GitFailure) return [];
    throw error;
  }
}
