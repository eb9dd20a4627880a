/**
 * A plain store → its commits and tags, without a git process: a pack's headers tell which of its objects they are.
 * Whatever cannot be told here is given back for git.
 */
import { turn } from '../../turn.js';
import type { TakeObject } from '../collect.js';
import { readLoose, readLooseType } from '../loose.js';
import type { Repository } from '../repo.js';
import { type Entries, KIND, readEntries } from './entries.js';
import { buildForest, outsideOf, rootKinds } from './forest.js';
import { PackFile } from './packfile.js';
import { kindName, Restorer } from './restore.js';
import { findPlainStore, idWidth, type PackOnDisk } from './store.js';

/** Largest loose message read here, in bytes. */
const LARGEST = 1 << 20;
/** Trees of deltas, and loose objects, between two turns of the event loop. */
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
    if (n % TURN === TURN - 1) await listen(signal);
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
  const opened = openPack({ path, index }, width);
  if (opened === undefined) return false;
  const { pack, entries } = opened;
  try {
    const wanted = messagesAmong(entries);
    const idOf = (entry: number) => index.id(entries.position[entry]!);
    const forest = buildForest(entries, wanted);
    const restorer = new Restorer(pack, entries, forest, wanted, (object) => {
      take(idOf(object.entry), kindName(object.kind), object.content);
      return false;
    });
    for (let tree = 0; tree < forest.roots.length; tree++) {
      restorer.begin(forest.roots[tree]!);
      restorer.more(Number.POSITIVE_INFINITY);
      if (tree % TURN === TURN - 1) await listen(signal);
    }
    for (const entry of [...outsideOf(forest, wanted).unknown, ...restorer.leftover()])
      left.push(idOf(entry));
  } finally {
    pack.close();
  }
  return true;
}

function openPack(
  { path, index }: PackOnDisk,
  width: number,
): { pack: PackFile; entries: Entries } | undefined {
  let pack: PackFile | undefined;
  try {
    pack = PackFile.open(path);
    return { pack, entries: readEntries(pack, index, width) };
  } catch {
    pack?.close();
    return undefined;
  }
}

/** Commits and tags, and what may be one: objects whose base is not in the pack. */
function messagesAmong(entries: Entries): Uint8Array {
  const kinds = rootKinds(entries);
  for (let entry = 0; entry < entries.count; entry++) {
    const kind = kinds[entry]!;
    kinds[entry] = kind === KIND.commit || kind === KIND.tag || kind === 0 ? 1 : 0;
  }
  return kinds;
}

function readLooseMessage(objectsDir: string, id: string, take: TakeObject, left: string[]): void {
  const type = readLooseType(objectsDir, id);
  if (type === 'blob' || type === 'tree') return;
  const object = type === undefined ? undefined : readLoose(objectsDir, id, LARGEST);
  if (object === undefined) left.push(id);
  else take(id, object.type, object.content);
}

/** Lets the event loop run, so that a stop is heard. */
async function listen(signal: AbortSignal): Promise<void> {
  await turn();
  signal.throwIfAborted();
}
