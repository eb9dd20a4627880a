/**
 * A folder → the names in it, as bytes, each with the kind of file it is. It follows no link and says nothing of what is
 * in the folders inside.
 */
import { type Dirent, readdirSync } from 'node:fs';
import type { BytePath } from './bytepath.js';

/** What stands in a folder, under a name of one character for each byte. */
export type Entry = Omit<Dirent, 'name'> & { name: BytePath };

type ByteEntry = Omit<Dirent, 'name'> & { name: Buffer };

/** In no order. @throws what the system says. */
export function readFolder(path: string | Buffer): Entry[] {
  try {
    return readdirSync(path, { withFileTypes: true, encoding: 'latin1' }) as unknown as Entry[];
  } catch {
    // Where the system does not tell kinds, Node looks at each file, by a name that is not its own unless it is ASCII.
    return (readdirSync(path, { withFileTypes: true, encoding: 'buffer' }) as unknown as ByteEntry[]).map(
      named,
    );
  }
}

function named(entry: ByteEntry): Entry {
  return Object.assign(entry, { name: entry.name.toString('latin1') });
}
