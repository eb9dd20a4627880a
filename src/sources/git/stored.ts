/**
 * Ids → whole objects, read here from packs and loose files: to start a git process costs more than to restore a few
 * hundred objects where packs have just been read. What is not read here is given back for git, which finds the same.
 */
import { turn } from '../turn.js';
import type { ObjectType } from './frames.js';
import { readLoose } from './loose.js';
import type { IndexFile, Located } from './pack/idxfile.js';
import { eachIndex, takeLocated } from './pack/indexes.js';
import { openPack } from './pack/packfile.js';
import { planOfSome } from './pack/plan.js';
import { kindName, Restorer } from './pack/restore.js';
import { idWidth, packOf } from './pack/store.js';
import type { Repository } from './repo.js';

/** Largest loose object read here, in bytes. */
const LARGEST = 32 << 20;
/** Bytes restored between two turns of the event loop. */
const TURN_BYTES = 4 << 20;

/** Gets a whole object, valid only during the call; false when it is to be left to git. */
export type TakeStored = (id: string, type: ObjectType, content: Buffer) => boolean;

/** Hands on what can be read here, each once and in no order. Resolves to the ids that were left. */
export async function readStored(
  repository: Repository,
  ids: Iterable<string>,
  take: TakeStored,
  signal: AbortSignal,
): Promise<string[]> {
  const left: string[] = [];
  const loose = await eachIndex(repository, ids, async (path, index, open) => {
    const located = takeLocated(index, open);
    if (located.length > 0)
      for (const id of await readPacked(repository, path, index, located, take, signal)) left.push(id);
  });
  for (const id of loose) {
    const object = readLoose(repository.objectsDir, id, LARGEST);
    if (object === undefined || !take(id, object.type, object.content)) left.push(id);
  }
  return left;
}

/** Resolves to the ids that were left. */
async function readPacked(
  repository: Repository,
  path: string,
  index: IndexFile,
  located: readonly Located[],
  take: TakeStored,
  signal: AbortSignal,
): Promise<string[]> {
  const pack = openPack(packOf(path), 'some');
  const offsets = located.map(({ offset }) => offset);
  const plan = pack && planOfSome(pack, index, idWidth(repository), offsets, true);
  if (plan === undefined) {
    pack?.close();
    return located.map(({ id }) => id);
  }
  const { entries, wanted, forest } = plan;
  const open = new Set(located.map(({ id }) => id));
  const restorer = new Restorer(pack!, entries, forest, wanted, ({ entry, kind, content }) => {
    const { id } = located[entries.position[entry]!]!;
    if (take(id, kindName(kind), content)) open.delete(id);
    return false;
  });
  try {
    let bytes = 0;
    for (const root of forest.roots) {
      bytes += restorer.begin(root) + restorer.more(Number.POSITIVE_INFINITY);
      if (bytes < TURN_BYTES) continue;
      bytes = 0;
      await turn();
      signal.throwIfAborted();
    }
  } finally {
    pack!.close();
  }
  return [...open];
}
