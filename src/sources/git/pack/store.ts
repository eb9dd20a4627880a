/**
 * A repository's object folder → its packs and loose objects, without asking git. Only for plain stores: whatever
 * borrows or redirects objects is git's to list.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../../../core/errors.js';
import { readRegularFile } from '../files.js';
import type { Repository } from '../repo.js';
import { PackIndex } from './idx.js';

/** Bytes; an index of some seventy million objects. */
const LARGEST_INDEX = 2 ** 31;

export interface PackOnDisk {
  /** Path of the `.pack` file. */
  path: string;
  index: PackIndex;
}

/** Bytes in an object id. */
export function idWidth(repository: Repository): number {
  return repository.objectFormat === 'sha256' ? 32 : 20;
}

/** True when everything the repository has here lies in its own object folder. */
export function isPlainStore({ objectsDir, git }: Repository): boolean {
  const redirected =
    git.variable('GIT_OBJECT_DIRECTORY') !== undefined ||
    git.variable('GIT_ALTERNATE_OBJECT_DIRECTORIES') !== undefined;
  return !redirected && !existsSync(join(objectsDir, 'info', 'alternates'));
}

/** What a plain store holds. */
export interface PlainStore {
  packs: PackOnDisk[];
  /** Ids of its loose objects; some of them may stand in packs too. */
  loose: string[];
}

/** Undefined when git must list the store: it is not plain, or a part of it cannot be read here. */
export function findPlainStore(repository: Repository): PlainStore | undefined {
  if (!isPlainStore(repository)) return undefined;
  try {
    const { packs, unread } = findPacks(repository);
    return unread ? undefined : { packs, loose: findLoose(repository) };
  } catch {
    // A folder that cannot be read: git says what that means.
    return undefined;
  }
}

/** The store's packs. `unread`: there are packs that only git can read. */
export function findPacks(repository: Repository): { packs: PackOnDisk[]; unread: boolean } {
  const folder = join(repository.objectsDir, 'pack');
  const packs: PackOnDisk[] = [];
  let unread = false;
  for (const name of namesIn(folder)) {
    if (!name.endsWith('.idx')) continue;
    const pack = readPackOnDisk(join(folder, name), idWidth(repository));
    if (pack === undefined) unread = true;
    else packs.push(pack);
  }
  // Bigger packs first: what several packs hold is then read where its deltas are.
  packs.sort((a, b) => b.index.count - a.index.count);
  return { packs, unread };
}

/** Paths of the indexes of the store's packs, the largest first. @throws when the folder cannot be read. */
export function listIndexes({ objectsDir }: Repository): string[] {
  const folder = join(objectsDir, 'pack');
  return namesIn(folder)
    .filter((name) => name.endsWith('.idx'))
    .map((name) => join(folder, name))
    .map((path) => ({ path, size: statSync(path, { throwIfNoEntry: false })?.size ?? 0 }))
    .sort((a, b) => b.size - a.size)
    .map(({ path }) => path);
}

/** Undefined when it is none of version 2, or cannot be read here. */
export function readPackOnDisk(indexPath: string, width: number): PackOnDisk | undefined {
  const index = readIndex(indexPath, width);
  return index && { path: packOf(indexPath), index };
}

/** Path of the pack that an index belongs to. */
export function packOf(indexPath: string): string {
  return indexPath.replace(/idx$/, 'pack');
}

/** Ids of all loose objects. @throws when a folder cannot be read. */
export function findLoose(repository: Repository): string[] {
  const rest = new RegExp(`^[0-9a-f]{${2 * idWidth(repository) - 2}}$`);
  const ids: string[] = [];
  for (const first of namesIn(repository.objectsDir)) {
    if (!/^[0-9a-f]{2}$/.test(first)) continue;
    for (const name of namesIn(join(repository.objectsDir, first)))
      if (rest.test(name)) ids.push(first + name);
  }
  return ids;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function readIndex(path: string, width: number): PackIndex | undefined {
  const bytes = readRegularFile(path, LARGEST_INDEX);
  return bytes && PackIndex.parse(bytes, width);
}
