/**
 * A folder → the files and links in it, at any depth, where git does not say what belongs to a tree. It
 * follows no link, skips `.git`, visits each folder once, keeps names as bytes, and says what it could not list. A folder
 * that gives way to a link while this goes on may be listed: whoever reads looks again (ancestors.ts).
 */
import { lstatSync } from 'node:fs';
import type { ChunkSink } from '../core/types.js';
import { type BytePath, bytesOf, inFolder, shown, systemPath } from './bytepath.js';
import { type Refusal, refusalFor, specialFile } from './file.js';
import { type Entry, readFolder } from './folder.js';
import { Listed } from './listed.js';
import { LONGEST, withReachablePath } from './longpath.js';

/** A repository without a work tree: what it holds stands in no file as it is. */
const BARE: Refusal = {
  reason: 'submodule',
  level: 'failure',
  detail:
    'A bare git repository: its objects are compressed, and not read as files. Scan it with: stanch history',
};
const OBJECTS = 'objects';

export interface WalkOptions {
  /**
   * Device and inode of folders already walked, shared by walks whose folders may overlap. Undefined where no folder can
   * be met twice: each is then spared a look.
   */
  visited: Set<string> | undefined;
  /** A name to watch for, in lower case. */
  watched?: string | undefined;
  /** Told where something has that name, in whatever case, before any path in the same folder is yielded. */
  seen?: ((path: BytePath) => void) | undefined;
}

/**
 * Lists a folder, each folder's own files first, in byte order, so that two runs agree.
 * @param folder absolute path.
 * @param front what stands for `folder` at the front of the paths it yields; empty for none.
 */
export function* walkFolder(
  folder: BytePath,
  front: BytePath,
  sink: Pick<ChunkSink, 'skipped'>,
  { visited, watched, seen }: WalkOptions = { visited: new Set() },
): Generator<Listed> {
  const stack: { path: BytePath; front: BytePath }[] = [{ path: folder, front }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { path, front } = next;
    const listing = listFolder(path, visited);
    if ('reason' in listing) {
      sink.skipped({ origin: { kind: 'file', path: shown(front) || '.' }, ...listing });
      continue;
    }
    if (watched !== undefined && listing.entries.some(({ name }) => isCalled(name, watched)))
      seen?.(inFolder(front, watched));
    const { entries } = listing;
    const isBare = isRepository(entries);
    if (isBare) sink.skipped({ origin: { kind: 'file', path: shown(front) || '.' }, ...BARE });
    const begin = inFolder(front, '');
    for (const entry of entries) {
      if (entry.isDirectory() || isGit(entry)) continue;
      const child = begin + entry.name;
      if (entry.isFile() || entry.isSymbolicLink()) yield Listed.seen(child);
      else sink.skipped({ origin: { kind: 'file', path: shown(child) }, ...specialFile(entry) });
    }
    for (let i = entries.length - 1; i >= 0; i--) {
      const entry = entries[i]!;
      if (entry.isDirectory() && !isGit(entry) && !(isBare && entry.name === OBJECTS))
        stack.push({ path: inFolder(path, entry.name), front: begin + entry.name });
    }
  }
}

function listFolder(folder: BytePath, visited: Set<string> | undefined): { entries: Entry[] } | Refusal {
  try {
    return folder.length <= LONGEST
      ? listReachable(systemPath(folder), visited)
      : withReachablePath(bytesOf(folder), (short) => listReachable(short, visited));
  } catch (error) {
    return refusalFor(error);
  }
}

function listReachable(folder: string | Buffer, visited: Set<string> | undefined): { entries: Entry[] } {
  if (visited !== undefined && !isFirstVisit(folder, visited)) return { entries: [] };
  return { entries: inOrder(readFolder(folder)) };
}

/** Most systems' lists are in order. */
function inOrder(entries: Entry[]): Entry[] {
  for (let i = 1; i < entries.length; i++)
    if (entries[i]!.name < entries[i - 1]!.name) return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries;
}

/** False for what is no folder any more, too. */
function isFirstVisit(folder: string | Buffer, visited: Set<string>): boolean {
  const stats = lstatSync(folder);
  const identity = `${stats.dev}:${stats.ino}`;
  if (visited.has(identity) || !stats.isDirectory()) return false;
  visited.add(identity);
  return true;
}

function isCalled(name: BytePath, watched: string): boolean {
  return name.length === watched.length && name.toLowerCase() === watched;
}

/** `.git` is history's to read: objects are scanned there by what they hold, not as compressed files. */
function isGit({ name }: Entry): boolean {
  return name === '.git';
}

/** True for the folder of a repository, as git tells one (gitrepository-layout(5)). */
function isRepository(entries: readonly Entry[]): boolean {
  return (
    entries.some(({ name }) => name === 'HEAD') &&
    entries.some((entry) => entry.name === OBJECTS && entry.isDirectory()) &&
    entries.some((entry) => entry.name === 'refs' && entry.isDirectory())
  );
}
