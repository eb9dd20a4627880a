/**
 * A pack and what is planned of it → its wanted objects, whole, one after the other, to who needs nothing of how they
 * derive from each other.
 */
import { turn } from '../../turn.js';
import type { ObjectType } from '../frames.js';
import { outsideOf } from './forest.js';
import type { PackFile } from './packfile.js';
import type { Plan } from './plan.js';
import { kindName, Restorer, type TakeRestored } from './restore.js';
import type { Left } from './trees.js';

/** Bytes held at first of what is restored: mostly messages, folders, or a few blobs. */
const HELD = 1 << 20;

/** Gets an object by its position, whose content is valid only during the call; false when it is to be left to git. */
export type TakeWhole = (position: number, type: ObjectType, content: Buffer) => boolean;

/** Resolves to the positions of what was not taken. Pauses every few milliseconds, so that a stop is heard. */
export async function restoreWhole(
  pack: PackFile,
  { entries, wanted, forest }: Plan,
  take: TakeWhole,
  signal: AbortSignal,
): Promise<Left<number>> {
  const { unknown: left, circular } = outsideOf(forest, wanted);
  const taken: TakeRestored = ({ entry, kind, content }) => {
    if (!take(entries.position[entry]!, kindName(kind), content)) left.push(entry);
    return false;
  };
  const restorer = new Restorer(pack, entries, forest, wanted, taken, HELD);
  for (const _ of restorer.read(0, forest.roots.length)) {
    await turn();
    signal.throwIfAborted();
  }
  const positions = (some: readonly number[]) => some.map((entry) => entries.position[entry]!);
  return { forGit: positions([...left, ...restorer.leftover()]), broken: positions(circular) };
}
