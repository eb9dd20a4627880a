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

type ListedType = 'blob' | 'commit' | 'tag';

const FORMAT = '--batch-check=%(objectname) %(objecttype) %(objectsize)';
const LISTED: readonly ListedType[] = ['blob', 'commit', 'tag'];
const LF = 0x0a;

/**
 * @param types those wanted; ids of the others are left out.
 * @throws GitFailure when the store cannot be listed at all.
 */
export async function listObjects(
  git: Git,
  signal: AbortSignal,
  types: readonly ListedType[] = LISTED,
): Promise<Catalogue> {
  const found: Catalogue = { blobs: [], commits: [], tags: [], broken: [] };
  const lists = new Map<string, string[]>(types.map((type) => [type, found[`${type}s`]]));
  const known: readonly string[] = [...LISTED, 'tree'];
  const take = byLine((line) => {
    const [id = '', type = ''] = line.split(' ');
    const list = known.includes(type) ? lists.get(type) : found.broken;
    // A part of the line would keep all of the line in memory.
    list?.push(Buffer.from(id, 'latin1').toString('latin1'));
  });
  const args = ['cat-file', '--batch-all-objects', '--unordered', '--buffer', FORMAT];
  await git.stream(args, take, signal);
  return found;
}

/**
 * Bytes in pieces → whole lines, each a string of its own that keeps nothing else alive. Only for answers of git that
 * hold nothing but ids, types and numbers.
 */
export function byLine(take: (line: string) => void): (bytes: Buffer) => void {
  let rest = '';
  return (bytes) => {
    let at = 0;
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, at)) {
      const line = bytes.toString('latin1', at, end);
      take(rest === '' ? line : rest + line);
      rest = '';
      at = end + 1;
    }
    rest += bytes.toString('latin1', at);
  };
}
