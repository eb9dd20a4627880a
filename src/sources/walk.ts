/**
 * A folder → the paths of the files and links in it, at any depth, where git does not say what belongs to a tree. It
 * follows no link, skips `.git`, visits each folder once, keeps names as bytes, and says what it could not list.
 */
import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { pathText } from '../core/printable.js';
import type { ChunkSink } from '../core/types.js';
import { type Refusal, refusalFor, specialFile } from './file.js';
import { withReachablePath } from './longpath.js';

const SLASH = Buffer.from('/');

/** A folder entry whose name is bytes: what `readdirSync` gives with `encoding: 'buffer'`. */
type ByteEntry = Omit<Dirent, 'name'> & { name: Buffer };

/**
 * Lists a folder, each folder's own files first, in byte order, so that two runs agree.
 * @param folder absolute path.
 * @param shown what stands for `folder` at the front of the paths it yields; empty for none.
 * @param visited device and inode of folders already walked; shared by walks whose folders may overlap.
 */
export function* walkFolder(
  folder: Buffer,
  shown: Buffer,
  sink: Pick<ChunkSink, 'skipped'>,
  visited = new Set<string>(),
): Generator<Buffer> {
  const stack: { path: Buffer; shown: Buffer }[] = [{ path: folder, shown }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { path, shown } = next;
    const listing = listFolder(path, visited);
    if ('reason' in listing) {
      sink.skipped({ origin: { kind: 'file', path: pathText(shown) || '.' }, ...listing });
      continue;
    }
    const folders: typeof stack = [];
    for (const entry of listing.entries) {
      const child = join(shown, entry.name);
      if (entry.isFile() || entry.isSymbolicLink()) yield child;
      else if (entry.isDirectory()) folders.push({ path: join(path, entry.name), shown: child });
      else sink.skipped({ origin: { kind: 'file', path: pathText(child) }, ...specialFile(entry) });
    }
    for (const folder of folders.reverse()) stack.push(folder);
  }
}

function listFolder(path: Buffer, visited: Set<string>): { entries: ByteEntry[] } | Refusal {
  try {
    return withReachablePath(path, (short) => {
      const stats = lstatSync(short);
      const identity = `${stats.dev}:${stats.ino}`;
      if (visited.has(identity) || !stats.isDirectory()) return { entries: [] };
      visited.add(identity);
      const entries = readdirSync(short, {
        withFileTypes: true,
        encoding: 'buffer',
      }) as unknown as ByteEntry[];
      return { entries: entries.filter(isNotGit).sort((a, b) => Buffer.compare(a.name, b.name)) };
    });
  } catch (error) {
    return refusalFor(error);
  }
}

/** `.git` is history's to read: objects are scanned there by what they hold, not as compressed files. */
function isNotGit(entry: ByteEntry): boolean {
  return !(entry.name.length === 4 && entry.name.toString('latin1') === '.git');
}

function join(folder: Buffer, name: Buffer): Buffer {
  return folder.length === 0 ? name : Buffer.concat([folder, SLASH, name]);
}
