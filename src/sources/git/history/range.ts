/**
 * A range of commits → chunks of what it has and its exclusions have not. Git lists it; what is worth it is read from
 * packs, the rest by git.
 */
import type { Additions } from '../incremental.js';
import { Losses } from '../losses.js';
import { readFromPacks } from '../pack/direct.js';
import type { Range } from '../revisions.js';
import { isCut, reportShallow } from '../shallow.js';
import { walkObjects } from '../walk.js';
import type { HistoryContext } from './context.js';
import { readLeft } from './left.js';

/**
 * Objects from which on a range is read from packs here. In a smaller one the code for that runs cold, and costs some
 * 30 ms more than git does; measured in test/bench/README.md.
 */
const WORTH_PACKS = 1000;

/** @param additions says of each blob where it stands and what the range adds; without them all of it is new. */
export async function readRange(
  { sink, ...context }: HistoryContext,
  range: Range,
  additions: Additions | undefined,
): Promise<void> {
  const { repository, limits, signal, help } = context;
  const losses = new Losses(repository, sink);
  const walk = await walkObjects(repository.git, range, false, signal);
  losses.walked(walk);
  if (repository.shallow && isCut(repository, walk.ids)) reportShallow(sink);
  const target = additions?.label(sink) ?? sink;
  const { ids } = walk;
  // Other threads do not know which lines are new.
  const helpers = additions ? { archives: help.archives } : help;
  const left =
    ids.length < WORTH_PACKS
      ? { forGit: ids, broken: [] }
      : await readFromPacks(repository, ids, target, limits, signal, helpers);
  await readLeft({ ...context, sink: target }, left, losses, (id, reason) => losses.add(id, reason));
  losses.report();
}
