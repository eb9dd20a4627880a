/**
 * A store's packs and loose objects → chunks, read here instead of by a git process. Decides what is read where: each
 * object once, from the first pack that has it. What is not read here is given back for `git cat-file`, which finds
 * the same things more slowly.
 */
import type { ChunkSink, Limits } from '../../../core/types.js';
import type { Repository } from '../repo.js';
import { DirectReader, type Left } from './reader.js';
import { findLoose, findPacks, type PackOnDisk } from './store.js';

export type { Left } from './reader.js';

/**
 * Reads every object of a plain store. Resolves to what is left, or to undefined when the store must be listed by git
 * (nothing has been read then).
 */
export async function readWholeStore(
  repository: Repository,
  sink: ChunkSink,
  limits: Limits,
  signal: AbortSignal,
): Promise<Left | undefined> {
  const found = tryToFind(repository);
  if (found === undefined) return undefined;
  const reader = new DirectReader(repository, sink, limits, signal);
  for (const [n, pack] of found.packs.entries()) {
    const earlier = found.packs.slice(0, n);
    await reader.readPack(pack, (id) => earlier.every((other) => other.index.find(id) < 0));
  }
  const isPacked = (id: Buffer) => found.packs.some((pack) => pack.index.find(id) >= 0);
  await reader.readLoose(found.loose.filter((id) => !isPacked(Buffer.from(id, 'hex'))));
  return reader.left;
}

/** Reads the objects asked for that stand in packs here. */
export async function readFromPacks(
  repository: Repository,
  ids: readonly string[],
  sink: ChunkSink,
  limits: Limits,
  signal: AbortSignal,
): Promise<Left> {
  const reader = new DirectReader(repository, sink, limits, signal);
  const open = new Set(ids);
  for (const pack of tryToFindPacks(repository)) {
    const wanted = new Set<string>();
    for (const id of open) if (pack.index.find(Buffer.from(id, 'hex')) >= 0) wanted.add(id);
    for (const id of wanted) open.delete(id);
    if (wanted.size > 0) await reader.readPack(pack, (id) => wanted.has(id.toString('hex')));
  }
  for (const id of open) reader.left.forGit.push(id);
  return reader.left;
}

function tryToFindPacks(repository: Repository): PackOnDisk[] {
  try {
    return findPacks(repository).packs;
  } catch {
    return [];
  }
}

function tryToFind(repository: Repository): { packs: PackOnDisk[]; loose: string[] } | undefined {
  try {
    const { packs, unread } = findPacks(repository);
    return unread ? undefined : { packs, loose: findLoose(repository) };
  } catch {
    // A folder that cannot be read: git says what that means.
    return undefined;
  }
}
