/**
 * A range of commits → the ids of every object in it that its exclusions do not have, and of those that ought to be
 * there and are not. Nothing is fetched, and a missing object does not end the walk.
 */
import { byLine } from './catalogue.js';
import { GitFailure } from './failure.js';
import type { Range } from './revisions.js';
import type { Git } from './spawn.js';

export interface Walk {
  /** Commits, tags, trees and blobs; empty when only missing objects were asked for. */
  ids: string[];
  missing: string[];
  /** Set when a commit or tree is gone or broken, so that what lies behind it is not known. */
  failure?: GitFailure;
}

/** @param onlyMissing do not keep what is there: to learn whether a history is complete. */
export async function walkObjects(
  git: Git,
  range: Range,
  onlyMissing: boolean,
  signal: AbortSignal,
): Promise<Walk> {
  const walk: Walk = { ids: [], missing: [] };
  // Never quiet: output is what tells a long walk from a git that hangs.
  const args = ['rev-list', '--objects', '--no-object-names', '--missing=print', '--stdin'];
  const take = byLine((line) => {
    if (line.startsWith('?')) walk.missing.push(line.slice(1));
    else if (!onlyMissing) walk.ids.push(line);
  });
  try {
    await git.stream(args, take, signal, [rangeInput(range)]);
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    walk.failure = error;
  }
  return walk;
}

/** The commits of a range, newest first. @throws GitFailure when one of them is gone or broken. */
export async function walkCommits(git: Git, range: Range, signal: AbortSignal): Promise<string[]> {
  const commits: string[] = [];
  const take = byLine((line) => commits.push(line));
  await git.stream(['rev-list', '--stdin'], take, signal, [rangeInput(range)]);
  return commits;
}

function rangeInput({ include, exclude }: Range): string {
  return [...include, ...exclude.map((id) => `^${id}`)].map((line) => `${line}\n`).join('');
}
