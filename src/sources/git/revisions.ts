/**
 * Revisions as people and CI events write them → full commit ids. Each is resolved once, here; only ids go further, so
 * no name from outside is ever read as an option.
 */
import { UserError } from '../../core/errors.js';
import { printable } from '../../core/printable.js';
import { GitFailure } from './failure.js';
import type { Git } from './spawn.js';

/** A set of commits: everything that `include` reaches and `exclude` does not. */
export interface Range {
  include: string[];
  exclude: string[];
}

const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const ZERO_ID = /^0{40}(?:0{24})?$/;

/**
 * Understands `A`, `^A`, `A..B` and `A...B` (git-rev-parse(1), "SPECIFYING RANGES"). The id of zeros, which hooks and
 * events send for "nothing", excludes nothing.
 * @throws UserError for a revision that git does not know.
 */
export function resolveRevisions(git: Git, revisions: readonly string[]): Range {
  const range: Range = { include: [], exclude: [] };
  const ids = peeled(git, revisions, 'object');
  for (const revision of revisions) {
    const id = ids.get(revision);
    if (id !== undefined) {
      range.include.push(id);
      continue;
    }
    const parts = /^(.*?)(\.{2,3})(.*)$/s.exec(revision);
    if (parts === null) add(git, range, revision);
    else if (parts[2] === '..') addPair(git, range, parts[1]!, parts[3]!);
    else addSymmetric(git, range, parts[1]!, parts[3]!);
  }
  return range;
}

function add(git: Git, range: Range, revision: string): void {
  if (!revision.startsWith('^')) range.include.push(resolveObject(git, revision));
  else if (!ZERO_ID.test(revision.slice(1))) range.exclude.push(resolveCommit(git, revision.slice(1)));
}

function addPair(git: Git, range: Range, from: string, to: string): void {
  if (!ZERO_ID.test(from)) range.exclude.push(resolveCommit(git, from || 'HEAD'));
  range.include.push(resolveObject(git, to || 'HEAD'));
}

function addSymmetric(git: Git, range: Range, left: string, right: string): void {
  const sides = [resolveCommit(git, left || 'HEAD'), resolveCommit(git, right || 'HEAD')];
  range.include.push(...sides);
  range.exclude.push(...mergeBases(git, sides));
}

/** Commits where the two lines of history part; none when they have nothing in common. */
export function mergeBases(git: Git, commits: readonly string[]): string[] {
  try {
    return git
      .run(['merge-base', '--all', ...commits])
      .toString('latin1')
      .split('\n')
      .filter((id) => FULL_ID.test(id));
  } catch (error) {
    if (error instanceof GitFailure && error.status === 1) return [];
    throw error;
  }
}

/** The full id of one commit; tags are followed. @throws UserError when there is none of that name. */
export function resolveCommit(git: Git, revision: string): string {
  return resolve(git, revision, 'commit');
}

/** `resolveCommit` for many; a push of a thousand refs asks git once. @throws UserError when one of them is no commit. */
export function resolveCommits(git: Git, revisions: readonly string[]): string[] {
  const ids = peeled(git, revisions, 'commit');
  return revisions.map((revision) => ids.get(revision) ?? resolveCommit(git, revision));
}

/** Those of the revisions that are full ids and are there, with what they name; in one call. */
function peeled(git: Git, revisions: readonly string[], type: 'commit' | 'object'): Map<string, string> {
  const ids = [...new Set(revisions.filter(isFullId))];
  if (ids.length < 2) return new Map();
  const input = ids.map((id) => `${id}^{${type}}\n`).join('');
  const answers = git.run(['cat-file', '--batch-check'], input).toString('latin1').split('\n');
  const known = new Map<string, string>();
  for (const [i, id] of ids.entries()) {
    const [found = '', kind] = answers[i]?.split(' ') ?? [];
    if (isFullId(found) && kind !== 'missing') known.set(id, found);
  }
  return known;
}

/** The full id of what is named itself: for an annotated tag the tag, so that its message is scanned. @throws UserError */
export function resolveObject(git: Git, revision: string): string {
  return resolve(git, revision, 'object');
}

function resolve(git: Git, revision: string, type: 'commit' | 'object'): string {
  if (!revision.startsWith('-') && !revision.includes('\0')) {
    try {
      const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{${type}}`];
      const id = git.run(args).toString('latin1').trim().split('\n').at(-1)!;
      if (FULL_ID.test(id)) return id;
    } catch (error) {
      if (!(error instanceof GitFailure) || error.dubiousOwnership) throw error;
    }
  }
  throw new UserError(
    `git does not know the revision "${printable(revision.slice(0, 100))}"`,
    'Check its spelling; in CI, fetch it first (actions/checkout: fetch-depth: 0).',
  );
}

/** True for a full object id in lower case. */
export function isFullId(text: string): boolean {
  return FULL_ID.test(text);
}

/** True for the id that stands for "no commit". */
export function isZeroId(text: string): boolean {
  return ZERO_ID.test(text);
}
