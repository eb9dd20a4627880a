/**
 * Ids → whole objects, read here from packs and loose files: to start a git process costs more than to restore a few
 * hundred objects where packs have just been read. What is not read here is given back for git, which finds the same; what
 * git would follow in a circle, for ever, as broken.
 */
import type { ObjectType } from './frames.js';
import { readLoose } from './loose.js';
import type { IndexFile, Located } from './pack/idxfile.js';
import { eachIndex, takeLocated } from './pack/indexes.js';
import { openPack } from './pack/packfile.js';
import { planOfSome } from './pack/plan.js';
import { idWidth, packOf } from './pack/store.js';
import type { Left } from './pack/trees.js';
import { restoreWhole, type TakeWhole } from './pack/wholes.js';
import type { Repository } from './repo.js';

/** Largest loose object read here, in bytes. */
const LARGEST = 32 << 20;

/** Gets a whole object, valid only during the call; false when it is to be left to git. */
export type TakeStored = (id: string, type: ObjectType, content: Buffer) => boolean;

/** Hands on what can be read here, each once and in no order. Resolves to the ids that were left. */
export async function readStored(
  repository: Repository,
  ids: Iterable<string>,
  take: TakeStored,
  signal: AbortSignal,
): Promise<Left> {
  const left: Left = { forGit: [], broken: [] };
  const loose = await eachIndex(repository, ids, async (path, index, open) => {
    const located = takeLocated(index, open);
    if (located.length === 0) return;
    const { forGit, broken } = await readPacked(repository, path, index, located, take, signal);
    for (const position of forGit) left.forGit.push(located[position]!.id);
    for (const position of broken) left.broken.push(located[position]!.id);
  });
  for (const id of loose) {
    const object = readLoose(repository.objectsDir, id, LARGEST);
    if (object === undefined || !take(id, object.type, object.content)) left.forGit.push(id);
  }
  return left;
}

/** Resolves to the places in the list of what was left. */
async function readPacked(
  repository: Repository,
  path: string,
  index: IndexFile,
  located: readonly Located[],
  take: TakeStored,
  signal: AbortSignal,
): Promise<Left<number>> {
  const pack = openPack(packOf(path), 'some');
  const offsets = located.map(({ offset }) => offset);
  const plan = pack && planOfSome(pack, index, idWidth(repository), offsets, true);
  try {
    if (plan === undefined) return { forGit: [...located.keys()], broken: [] };
    const taken: TakeWhole = (position, ...object) => take(located[position]!.id, ...object);
    return await restoreWhole(pack!, plan, taken, signal);
  } finally {
    pack?.close();
  }
}
