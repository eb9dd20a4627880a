/**
 * A folder → the paths of the files and links in it, at any depth, where git does not say what belongs to a tree. It
 * follows no link, skips `.git`, visits each folder once, keeps names as bytes, and says what it could not list.
 */
import { lstatSync } from 'node:fs';
import type { ChunkSink } from '../core/types.js';
import { type BytePath, bytesOf, inFolder, shown } from './bytepath.js';
import { type Refusal, refusalFor, specialFile } from './file.js';
import { type Entry, readFolder } from './folder.js';
import { withReachablePath } from './longpath.js';

/**
 * Lists a folder, each folder's own files first, in byte order, so that two runs agree.
 * @param folder absolute path.
 * @param front what stands for `folder` at the front of the paths it yields; empty for none.
 * @param visited device and inode of folders already walked; shared by walks whose folders may overlap.
 */
export function* walkFolder(
  folder: BytePath,
  front: BytePath,
  sink: Pick<ChunkSink, 'skipped'>,
  visited = new Set<string>(),
): Generator<BytePath> {
  const stack: { path: BytePath; front: BytePath }[] = [{ path: folder, front }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { path, front } = next;
    const listing = listFolder(path, visited);
    if ('reason' in listing) {
      sink.skipped({ origin: { kind: 'file', path: shown(front) || '.' }, ...listing });
      continue;
    }
    const folders: typeof stack = [];
    for (const entry of listing.entries) {
      const child = inFolder(front, entry.name);
      if (entry.isFile() || entry.isSymbolicLink()) yield child;
      else if (entry.isDirectory()) folders.push({ path: inFolder(path, entry.name), front: child });
      else sink.skipped({ origin: { kind: 'file', path: shown(child) }, ...specialFile(entry) });
    }
    for (const folder of folders.reverse()) stack.push(folder);
  }
}

function listFolder(folder: BytePath, visited: Set<string>): { entries: Entry[] } | Refusal {
  try {
    return withReachablePath(bytesOf(folder), (short) => {
      const stats = lstatSync(short);
      const identity = `${stats.dev}:${stats.ino}`;
      if (visited.has(identity) || !stats.isDirectory()) return { entries: [] };
      visited.add(identity);
      const entries = readFolder(short).filter(isNotGit);
      return { entries: entries.sort((a, b) => (a.name < b.name ? -1 : 1)) };
    });
  } catch (error) {
    return refusalFor(error);
  }
}

/** `.git` is history's to read: objects are scanned there by what they hold, not as compressed files. */
function isNotGit({ name }: Entry): boolean {
  return name !== '.git';
}
