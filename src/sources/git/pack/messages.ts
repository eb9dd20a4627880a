/**
 * A plain store → its commits and tags, without a git process: a pack's headers tell which of its objects they are.
 * Whatever cannot be told here is given back for git.
 */
import { turn } from '../../turn.js';
import type { TakeObject } from '../collect.js';
import { readLoose, readLooseType } from '../loose.js';
import type { Repository } from '../repo.js';
import { openPack } from './packfile.js';
import { planOfMessages } from './plan.js';
import { findPlainStore, idWidth, type PackOnDisk } from './store.js';
import { restoreWhole, type TakeWhole } from './wholes.js';

/** Largest loose message read here, in bytes. */
const LARGEST = 1 << 20;
/** Loose objects between two turns of the event loop. */
const TURN = 4096;

/** Resolves to the ids that only git can say something about; undefined when it must list the store. */
export async function readPackedMessages(
  repository: Repository,
  take: TakeObject,
  signal: AbortSignal,
): Promise<string[] | undefined> {
  const left: string[] = [];
  const store = findPlainStore(repository);
  if (store === undefined) return undefined;
  for (const pack of store.packs) {
    if (!(await readPack(pack, idWidth(repository), take, left, signal))) return undefined;
  }
  for (const [n, id] of store.loose.entries()) {
    if (n % TURN === TURN - 1) {
      await turn();
      signal.throwIfAborted();
    }
    readLooseMessage(repository.objectsDir, id, take, left);
  }
  return left;
}

/** False for a pack that cannot be made sense of. */
async function readPack(
  { path, index }: PackOnDisk,
  width: number,
  take: TakeObject,
  left: string[],
  signal: AbortSignal,
): Promise<boolean> {
  const pack = openPack(path, 'whole');
  const plan = pack && planOfMessages(pack, index, width);
  try {
    if (plan === undefined) return false;
    const taken: TakeWhole = (position, ...object) => {
      take(index.id(position), ...object);
      return true;
    };
    const { forGit } = await restoreWhole(pack!, plan, taken, signal);
    for (const position of forGit) left.push(index.id(position));
    return true;
  } finally {
    pack?.close();
  }
}

function readLooseMessage(objectsDir: string, id: string, take: TakeObject, left: string[]): void {
  const type = readLooseType(objectsDir, id);
  if (type === 'blob' || type === 'tree') return;
  const object = type === undefined ? undefined : readLoose(objectsDir, id, LARGEST);
  if (object === undefined) left.push(id);
  else take(id, object.type, object.content);
}
