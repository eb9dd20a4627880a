/** What could not be read directly → chunks, by git; what git cannot give either is a loss. */
import type { Losses } from '../losses.js';
import { ObjectChunks, type OnLost, originOfObject } from '../objectchunks.js';
import { readObjects } from '../objects.js';
import type { Left } from '../pack/direct.js';
import type { HistoryContext } from './context.js';

/** @param onLost told of every id that git could not give. */
export async function readLeft(
  { repository, sink, limits, signal }: Omit<HistoryContext, 'help'>,
  left: Left,
  losses: Losses,
  onLost: OnLost,
): Promise<void> {
  for (const id of left.broken) losses.add(id, 'bad-object');
  const chunks = new ObjectChunks(sink, limits, originOfObject, onLost);
  await readObjects(repository.git, left.forGit, chunks, signal);
}
