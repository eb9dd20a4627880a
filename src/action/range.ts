/**
 * What an event says that it brings → the range of commits as this clone knows it, after fetching what is missing as
 * far as that works. Everything here errs to one side: what cannot be told to have been there before counts as new, and
 * a range that runs into the end of a shallow clone is not whole, however much of it is here.
 */
import { pushed } from '../cli/hooks/push.js';
import type { SourceSpec } from '../core/types.js';
import { readSmallObjects } from '../sources/git/collect.js';
import { parseLinks } from '../sources/git/commit.js';
import { GitFailure } from '../sources/git/failure.js';
import type { Repository } from '../sources/git/repo.js';
import { isFullId } from '../sources/git/revisions.js';
import { shallowBoundary } from '../sources/git/shallow.js';
import type { Git } from '../sources/git/spawn.js';
import { walkCommits } from '../sources/git/walk.js';
import type { RangeEvent } from './event.js';
import { isBranchName, type Remote } from './remote.js';

/** Commits to deepen a shallow clone by, one try after the other; after the last one everything is fetched. */
const DEEPER = [64, 512, 4096];

export interface SeenRange {
  /** Full id of what comes; undefined when it is not in the clone and could not be fetched. */
  head: string | undefined;
  /** Full ids that were there before and are in the clone. */
  known: string[];
  /** Number of commits that are new. */
  commits: number;
  /** True when nothing is new, not even a tag's message. */
  empty: boolean;
  /** True when every commit of the range is here with all its parents. */
  whole: boolean;
  /** The commit whose policy counts for an untrusted change; undefined when it is not here. */
  base: string | undefined;
  /** What a checkout of the change has in its place, when `head` itself is not here. */
  checkout: string | undefined;
}

/** Looks a range up, fetching when it must. @throws GitFailure when git cannot read the repository at all. */
export async function seeRange(
  repository: Repository,
  event: RangeEvent,
  remote: Remote,
  signal: AbortSignal,
): Promise<SeenRange> {
  const { git, head: checkedOut } = repository;
  const parents = await parentsOf(git, checkedOut, signal);
  const merge =
    checkedOut !== undefined &&
    checkedOut === event.merge &&
    parents.length === 2 &&
    (event.head === undefined || parents[1] === event.head);
  const head = event.head ?? (merge ? parents[1] : undefined);
  const before = [...new Set([...(merge ? [parents[0]!] : []), ...event.before])];
  await fetchMissing(repository, [...(head === undefined ? [] : [head]), ...before], remote);
  const known = existing(git, before);
  const tip = await branchTip(repository, event.branch, known.length === 0, remote);
  const base = known[0] ?? tip;
  if (tip !== undefined) known.push(tip);
  const type = head === undefined ? undefined : types(git, [head]).get(head);
  const checkout = merge || head === checkedOut || head === undefined ? checkedOut : undefined;
  if (type === undefined)
    return { head: undefined, known, commits: 0, empty: false, whole: false, base, checkout };
  const { commits, whole } = await measure(repository, { include: [head!], exclude: known }, remote, signal);
  return { head, known, commits, empty: whole && commits === 0 && type === 'commit', whole, base, checkout };
}

/** The history to scan for a range that is whole. */
export function rangeSource({ head, known }: SeenRange, archives: boolean): SourceSpec {
  return pushed([head!], known, archives);
}

/** Those of the ids that are commits or tags in this clone, in the same order. */
function existing(git: Git, ids: readonly string[]): string[] {
  const found = types(git, ids);
  return ids.filter((id) => found.has(id));
}

function types(git: Git, ids: readonly string[]): Map<string, 'commit' | 'tag'> {
  const found = new Map<string, 'commit' | 'tag'>();
  if (ids.length === 0) return found;
  const answer = git.run(['cat-file', '--batch-check'], `${ids.join('\n')}\n`).toString('latin1');
  for (const [id, type] of answer.split('\n').map((line) => line.split(' '))) {
    if (type === 'commit' || type === 'tag') found.set(id!, type);
  }
  return found;
}

/** A commit's true parents, from the commit itself: a shallow clone's git does not tell them. */
async function parentsOf(git: Git, commit: string | undefined, signal: AbortSignal): Promise<string[]> {
  let parents: string[] = [];
  if (commit === undefined) return parents;
  const take = (_: string, type: string, content: Buffer) => {
    if (type === 'commit') parents = parseLinks(content).parents;
  };
  await readSmallObjects(git, [commit], take, signal);
  return parents;
}

/** In a shallow clone all ends come to the same depth, so that a short range is whole at once. */
async function fetchMissing(repository: Repository, ids: readonly string[], remote: Remote): Promise<void> {
  if (existing(repository.git, ids).length === ids.length) return;
  const depth = shallowBoundary(repository).size > 0 ? { depth: DEEPER[0]! } : undefined;
  if (await remote.objects(ids, depth)) return;
  // One by one: a commit that a forced push took away must not keep the others from coming.
  const here = new Set(existing(repository.git, ids));
  for (const id of ids) if (!here.has(id)) await remote.objects([id], depth);
}

/** Where a branch of the remote stands, as last fetched; fetched now when nothing else says what is new. */
async function branchTip(
  repository: Repository,
  branch: string | undefined,
  needed: boolean,
  remote: Remote,
): Promise<string | undefined> {
  if (branch === undefined || !isBranchName(branch)) return undefined;
  const tip = trackedTip(repository.git, branch);
  if (tip !== undefined || !needed) return tip;
  await remote.branch(branch, shallowBoundary(repository).size > 0 ? { depth: DEEPER[0]! } : undefined);
  return trackedTip(repository.git, branch);
}

/** Full id of `refs/remotes/origin/<branch>`. */
export function trackedTip(git: Git, branch: string): string | undefined {
  const answer = git.run([
    'for-each-ref',
    '--format=%(objectname) %(refname)',
    `refs/remotes/origin/${branch}`,
  ]);
  const wanted = ` refs/remotes/origin/${branch}`;
  const line = answer
    .toString('utf8')
    .split('\n')
    .find((l) => l.endsWith(wanted) && isFullId(l.slice(0, -wanted.length)));
  return line?.slice(0, -wanted.length);
}

/** Counts the range's commits and deepens the clone until none of them is cut off. */
async function measure(
  repository: Repository,
  range: { include: string[]; exclude: string[] },
  remote: Remote,
  signal: AbortSignal,
): Promise<{ commits: number; whole: boolean }> {
  const tips = [...range.include, ...range.exclude];
  for (const deepen of [...DEEPER, undefined]) {
    const found = await count(repository, range, signal);
    if (found.whole || shallowBoundary(repository).size === 0) return found;
    if (!(await remote.objects(tips, deepen === undefined ? 'all' : { deepen }))) return found;
  }
  return count(repository, range, signal);
}

async function count(
  repository: Repository,
  range: { include: string[]; exclude: string[] },
  signal: AbortSignal,
): Promise<{ commits: number; whole: boolean }> {
  try {
    const commits = await walkCommits(repository.git, range, signal);
    const cut = shallowBoundary(repository);
    return { commits: commits.length, whole: !commits.some((id) => cut.has(id)) };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    // A commit on the way is gone or broken; the scan itself will name it.
    return { commits: 0, whole: false };
  }
}
