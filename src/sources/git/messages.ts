/**
 * A repository → all its commits and tags, whether or not anything reaches them: what history is made of. Read from the
 * packs directly where the store is plain; contents of files are never touched.
 */
import { listObjects } from './catalogue.js';
import { readSmallObjects, type TakeObject } from './collect.js';
import { readPackedMessages } from './pack/messages.js';
import type { Repository } from './repo.js';

/**
 * Hands over each commit and tag at least once; those that nobody can read are left out.
 * @throws GitFailure when git has to list the store and cannot.
 */
export async function readMessages(
  repository: Repository,
  take: TakeObject,
  signal: AbortSignal,
): Promise<void> {
  const { git } = repository;
  let left = await readPackedMessages(repository, take, signal);
  if (left === undefined) {
    const { commits, tags } = await listObjects(git, signal, ['commit', 'tag']);
    left = [...commits, ...tags];
  }
  await readSmallObjects(git, left, take, signal);
}
