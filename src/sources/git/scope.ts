/**
 * What was asked to be scanned → the commits whose changes count, with the graph to order them by. Built from the
 * objects themselves for the whole history; by git's own walk for a range, which is small beside a large history.
 */
import { GitFailure } from './failure.js';
import { CommitGraph } from './graph.js';
import { readMessages } from './messages.js';
import type { Ref } from './refs.js';
import type { Repository } from './repo.js';
import type { Range } from './revisions.js';
import { walkCommits } from './walk.js';

export interface Scope {
  graph: CommitGraph;
  /** Numbers of the commits whose changes count. */
  commits: number[];
  /** True for every commit, tag and directly named object in the scope. */
  reaches(id: string): boolean;
  /** Ids that were asked for, by themselves or by tags, and are no commits here: folders and files that a tag names, and what is missing. */
  contents: string[];
  /** False when something on the way is missing, so that what is not reached may still belong to it. */
  complete: boolean;
}

/**
 * @param range undefined = everything the refs reach.
 * @param known graph of all commits and tags in the store, if somebody has it already.
 */
export async function openScope(
  repository: Repository,
  range: Range | undefined,
  refs: readonly Ref[],
  signal: AbortSignal,
  known?: CommitGraph,
): Promise<Scope> {
  if (range !== undefined) {
    try {
      return await rangeScope(repository, range, signal);
    } catch (error) {
      // A missing commit ends git's walk, not ours.
      if (!(error instanceof GitFailure)) throw error;
    }
  }
  const graph = known ?? (await storeGraph(repository, signal));
  return wholeScope(graph, range ?? { include: refs.map((ref) => ref.id), exclude: [] });
}

async function rangeScope({ git }: Repository, range: Range, signal: AbortSignal): Promise<Scope> {
  const ids = await walkCommits(git, range, signal);
  const graph = await CommitGraph.read(git, [...ids, ...range.include], signal);
  await graph.addLinked(git, signal);
  const reached = new Set([...ids, ...range.include]);
  const commits = ids.map((id) => graph.numberOf(id)).filter((number) => number >= 0);
  const contents = contentsOf(graph, range);
  return { graph, commits, contents, reaches: (id) => reached.has(id), complete: true };
}

async function storeGraph(repository: Repository, signal: AbortSignal): Promise<CommitGraph> {
  const graph = new CommitGraph();
  await readMessages(repository, graph.add, signal);
  return graph;
}

/** All commits that a range's beginnings lead to, and its exclusions do not. */
export function wholeScope(graph: CommitGraph, range: Range): Scope {
  const included = graph.reachable(range.include);
  const excluded = graph.reachable(range.exclude);
  const isIn = (number: number) => included[number] === 1 && excluded[number] !== 1;
  const commits: number[] = [];
  let complete = true;
  for (let number = 0; number < graph.size; number++) {
    if (!graph.isCommit(number) || !isIn(number)) continue;
    commits.push(number);
    complete &&= !graph.isCut(number);
  }
  const contents = contentsOf(graph, range);
  return { graph, commits, contents, reaches: (id) => isIn(graph.numberOf(id)), complete };
}

function contentsOf(graph: CommitGraph, { include }: Range): string[] {
  const named = new Set(include.map((id) => graph.peel(id)));
  return [...named].filter((id) => !graph.isCommit(graph.numberOf(id)));
}
