/**
 * Ids × a store's packs → pack after pack, the largest first, as long as there are ids that none has had. What cannot be
 * read here, or makes no sense, is passed over: git may know better.
 */
import type { Repository } from '../repo.js';
import { IndexFile, type Located } from './idxfile.js';
import { idWidth, listIndexes } from './store.js';

/**
 * Visits the index of each pack until all ids are found.
 * @param visit takes from `open` what it has found. Its index is closed afterwards.
 * @returns the ids that were found in no pack.
 */
export async function eachIndex(
  repository: Repository,
  ids: Iterable<string>,
  visit: (path: string, index: IndexFile, open: Set<string>) => Promise<void>,
): Promise<Set<string>> {
  // In order, so that each part of an index is read once.
  const open = new Set([...ids].sort());
  for (const path of tryTo(() => listIndexes(repository)) ?? []) {
    if (open.size === 0) break;
    const index = tryTo(() => IndexFile.open(path, idWidth(repository)));
    if (index === undefined) continue;
    try {
      await visit(path, index, open);
    } finally {
      index.close();
    }
  }
  return open;
}

/** Takes those of the ids that the pack has, and says where. */
export function takeLocated(index: IndexFile, open: Set<string>): Located[] {
  const located = tryTo(() => index.locate(open)) ?? [];
  for (const { id } of located) open.delete(id);
  return located;
}

function tryTo<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
