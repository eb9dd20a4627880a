/**
 * Object ids → whole small objects in memory, handed over one at a time: commits and tags, which history is made of.
 * Objects larger than the limit are cut, which keeps their headers; objects git cannot give are left out.
 */
import type { ObjectType } from './frames.js';
import { readObjects } from './objects.js';
import type { Repository } from './repo.js';
import type { Git } from './spawn.js';
import { readStored } from './stored.js';

const LARGEST = 1 << 20;
/** A folder is of no use without its end. */
const LARGEST_FOLDER = 32 << 20;

/** Gets an object's (first) bytes, valid only during the call. */
export type TakeObject = (id: string, type: ObjectType, content: Buffer) => void;

export async function readSmallObjects(
  git: Git,
  ids: readonly string[],
  take: TakeObject,
  signal: AbortSignal,
  most = LARGEST,
): Promise<void> {
  if (ids.length === 0) return;
  let id = '';
  let type: ObjectType = 'commit';
  let parts: Buffer[] = [];
  let kept = 0;
  await readObjects(
    git,
    ids,
    {
      begin: (nextId, nextType) => {
        id = nextId;
        type = nextType;
        parts = [];
        kept = 0;
      },
      data: (bytes) => {
        if (kept < most) parts.push(Buffer.from(bytes));
        kept += bytes.length;
      },
      end: () => take(id, type, parts.length === 1 ? parts[0]! : Buffer.concat(parts)),
      lost: () => undefined,
    },
    signal,
  );
}

/** The same, folders too, read here where that can be; in no order. */
export async function collectObjects(
  repository: Repository,
  ids: readonly string[],
  take: TakeObject,
  signal: AbortSignal,
): Promise<void> {
  const taken = (...object: Parameters<TakeObject>) => {
    take(...object);
    return true;
  };
  const { forGit } = await readStored(repository, ids, taken, signal);
  await readSmallObjects(repository.git, forGit, take, signal, LARGEST_FOLDER);
}
