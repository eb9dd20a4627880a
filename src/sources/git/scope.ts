/**
 * What was asked to be scanned → the commits whose changes count, with the graph to order them by. Built from the
 * objects themselves for the whole history; by git's own walk for a range, which is small beside a large history.
 */
import { listObjects } from './catalogue.js';
import { GitFailure } from './failure.js';
import { CommitGraph } from './graph.js';
import type { Ref } from './refs.js';
import type { Range } from './revisions.js';
import type { Git } from './spawn.js';
import { walkCommits } from './walk.js';

export interface Scope {
  graph: CommitGraph;
  /** Commits whose changes count. */
  commits: string[];
  /** Every commit, tag and directly named object in the scope. */
  reached: Set<string>;
  /** False when something on the way is missing, so that what is not reached may still belong to it. */
  complete: boolean;
}

/** @param range undefined = everything the refs reach. */
export async function openScope(
  git: Git,
  range: Range | undefined,
  refs: readonly Ref[],
  signal: AbortSignal,
): Promise<Scope> {
  if (range !== undefined) {
    try {
      return await rangeScope(git, range, signal);
    } catch (error) {
      // A missing commit ends git's walk, not ours.
      if (!(error instanceof GitFailure)) throw error;
    }
  }
  return storeScope(git, range ?? { include: refs.map((ref) => ref.id), exclude: [] }, signal);
}

async function rangeScope(git: Git, range: Range, signal: AbortSignal): Promise<Scope> {
  const commits = await walkCommits(git, range, signal);
  const graph = await CommitGraph.read(git, [...commits, ...range.include], signal);
  await graph.addParents(git, signal);
  return { graph, commits, reached: new Set([...commits, ...range.include]), complete: true };
}

async function storeScope(git: Git, range: Range, signal: AbortSignal): Promise<Scope> {
  const store = await listObjects(git, signal);
  const graph = await CommitGraph.read(git, [...store.commits, ...store.tags], signal);
  const excluded = graph.reachable(range.exclude);
  const reached = new Set([...graph.reachable(range.include)].filter((id) => !excluded.has(id)));
  const commits = [...reached].filter((id) => graph.has(id));
  const complete = commits.every((id) => !graph.parents(id).cut);
  return { graph, commits, reached, complete };
}
