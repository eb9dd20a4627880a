/**
 * An object store → the ids of everything in it, with types and sizes, in the order that is cheapest to read. Nothing
 * is left out: objects that no ref reaches are listed too, and those git cannot even describe are named.
 */
import type { Git } from './spawn.js';

/** What the store holds. */
export interface Catalogue {
  /** Ids by type, in pack order. */
  blobs: string[];
  commits: string[];
  tags: string[];
  /** Ids that stand in the store but cannot be described. */
  broken: string[];
}

const FORMAT = '--batch-check=%(objectname) %(objecttype) %(objectsize)';

/** @throws GitFailure when the store cannot be listed at all. */
export async function listObjects(git: Git, signal: AbortSignal): Promise<Catalogue> {
  const found: Catalogue = { blobs: [], commits: [], tags: [], broken: [] };
  const args = ['cat-file', '--batch-all-objects', '--unordered', '--buffer', FORMAT];
  await git.stream(
    args,
    byLine((line) => file(found, line)),
    signal,
  );
  return found;
}

function file(found: Catalogue, line: string): void {
  const [id = '', type] = line.split(' ');
  if (type === 'blob') found.blobs.push(id);
  else if (type === 'commit') found.commits.push(id);
  else if (type === 'tag') found.tags.push(id);
  else if (type !== 'tree') found.broken.push(id);
}

/** Bytes in pieces → whole lines. Only for answers of git that hold nothing but ids, types and numbers. */
export function byLine(take: (line: string) => void): (bytes: Buffer) => void {
  let rest = '';
  return (bytes) => {
    const lines = (rest + bytes.toString('latin1')).split('\n');
    rest = lines.pop()!;
    for (const line of lines) take(line);
  };
}
