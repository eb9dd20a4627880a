/**
 * The table of a pack's objects → trees of deltas, from whole objects down to what is built on them, and which of them
 * must be restored to get at the wanted ones. Trees of git trees (folders) are left out whole, unless somebody asks for
 * them: they hold no content.
 */
import { type Entries, FOREIGN_BASE, KIND, NO_BASE } from './entries.js';

export const NONE = -1;
/** In place of a kind: the deltas go in a circle, and nobody can restore them. */
const CIRCLE = 255;

export interface Forest {
  /**
   * Whole objects that something wanted builds on (or that are wanted themselves): commits, tags and folders in pack order,
   * then blobs in pack order.
   */
  roots: readonly number[] | Int32Array;
  /** How many of the roots are no blobs. */
  messages: number;
  /** First object built on an entry, and the next one built on the same base; NONE at the end. Only needed ones. */
  firstChild: Int32Array;
  nextSibling: Int32Array;
  /** Kind of the whole object at the root, by entry; 0 where it is unknown (foreign bases, odd kinds), or CIRCLE. */
  kind: Uint8Array;
}

/** @param wanted by entry: non-zero for objects whose content is asked for. @param folders also git trees. */
export function buildForest(entries: Entries, wanted: Uint8Array, folders = false): Forest {
  const kind = rootKinds(entries);
  const needed = new Uint8Array(entries.count);
  for (let entry = 0; entry < entries.count; entry++) {
    if (wanted[entry] === 0 || !isRestored(kind[entry]!, folders)) continue;
    for (let e = entry; e >= 0 && needed[e] === 0; e = entries.base[e]!) needed[e] = 1;
  }
  const messages: number[] = [];
  const blobs: number[] = [];
  const forest = {
    firstChild: new Int32Array(entries.count).fill(NONE),
    nextSibling: new Int32Array(entries.count).fill(NONE),
    kind,
  };
  // Backwards, so that children come in pack order.
  for (let entry = entries.count - 1; entry >= 0; entry--) {
    if (needed[entry] === 0) continue;
    const base = entries.base[entry]!;
    if (base === NO_BASE) {
      (kind[entry] === KIND.blob ? blobs : messages).push(entry);
    } else {
      forest.nextSibling[entry] = forest.firstChild[base]!;
      forest.firstChild[base] = entry;
    }
  }
  const roots = [...messages.reverse(), ...blobs.reverse()];
  return { ...forest, roots, messages: messages.length };
}

/** Wanted entries that stand in no tree: git may know what they build on, or nobody can restore them and git would try for ever. */
export function outsideOf({ kind }: Forest, wanted: Uint8Array): { unknown: number[]; circular: number[] } {
  const unknown: number[] = [];
  const circular: number[] = [];
  for (let entry = 0; entry < wanted.length; entry++) {
    if (wanted[entry] === 0) continue;
    if (kind[entry] === 0) unknown.push(entry);
    else if (kind[entry] === CIRCLE) circular.push(entry);
  }
  return { unknown, circular };
}

function isRestored(kind: number, folders: boolean): boolean {
  return kind === KIND.tree ? folders : kind === KIND.commit || kind === KIND.blob || kind === KIND.tag;
}

/** By entry, the kind of the whole object at its root, as in `Forest`: every delta is followed, once per entry. */
export function rootKinds({ count, kind, base }: Entries): Uint8Array {
  const UNKNOWN = 254;
  const OPEN = 253;
  const kinds = new Uint8Array(count).fill(UNKNOWN);
  for (let entry = 0; entry < count; entry++) {
    let e = entry;
    for (; e >= 0 && kinds[e] === UNKNOWN && base[e] !== NO_BASE; e = base[e]!) kinds[e] = OPEN;
    let found = 0;
    if (e !== FOREIGN_BASE && kinds[e] === OPEN) found = CIRCLE;
    else if (e !== FOREIGN_BASE) found = kinds[e] === UNKNOWN ? wholeKind(kind[e]!) : kinds[e]!;
    if (e >= 0 && kinds[e] === UNKNOWN) kinds[e] = found;
    // The same way again, which a circle ends as well.
    for (e = entry; e >= 0 && kinds[e] === OPEN; e = base[e]!) kinds[e] = found;
  }
  return kinds;
}

function wholeKind(kind: number): number {
  return kind >= KIND.commit && kind <= KIND.tag ? kind : 0;
}
