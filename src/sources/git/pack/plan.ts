/**
 * A pack and what is wanted of it → the plan for reading it: its table of objects and its trees of deltas. A pack that
 * cannot be made sense of has none.
 */
import { type Entries, KIND, readEntries } from './entries.js';
import { buildForest, type Forest, rootKinds } from './forest.js';
import type { PackIndex } from './idx.js';
import type { IndexFile } from './idxfile.js';
import { readNeeded } from './needed.js';
import type { PackFile } from './packfile.js';

export interface Plan {
  entries: Entries;
  /** By entry: non-zero for objects that are handed on. */
  wanted: Uint8Array;
  forest: Forest;
}

/** @param width bytes in an object id. @param isWanted without it all objects are. */
export function planOf(
  pack: PackFile,
  index: PackIndex,
  width: number,
  isWanted?: (id: Buffer) => boolean,
): Plan | undefined {
  return planned(() => {
    const entries = readEntries(pack, index, width);
    const wanted = new Uint8Array(entries.count);
    if (isWanted === undefined) wanted.fill(1);
    else
      for (let e = 0; e < wanted.length; e++)
        wanted[e] = isWanted(index.idBytes(entries.position[e]!)) ? 1 : 0;
    return { entries, wanted };
  });
}

/** The same for its commits and tags, and what may be one: objects whose base is not in the pack. */
export function planOfMessages(pack: PackFile, index: PackIndex, width: number): Plan | undefined {
  return planned(() => {
    const entries = readEntries(pack, index, width);
    const isMessage = (kind: number) => kind === KIND.commit || kind === KIND.tag || kind === 0;
    return { entries, wanted: rootKinds(entries).map((kind) => (isMessage(kind) ? 1 : 0)) };
  });
}

/**
 * The same for a few objects of a pack, of which nothing else is read.
 * @param offsets where they lie; `position` is a place in this list. @param folders git trees too, if they are among them.
 */
export function planOfSome(
  pack: PackFile,
  index: IndexFile,
  width: number,
  offsets: readonly number[],
  folders = false,
): Plan | undefined {
  return planned(() => readNeeded(pack, index, offsets, width), folders);
}

function planned(read: () => Omit<Plan, 'forest'>, folders = false): Plan | undefined {
  try {
    const { entries, wanted } = read();
    return { entries, wanted, forest: buildForest(entries, wanted, folders) };
  } catch {
    return undefined;
  }
}
