/**
 * A pack → the content of its wanted objects, each restored once: depth first through the trees of deltas, with one
 * reused buffer per depth, so that a base is at hand whenever something builds on it. What is unusual (too large, too
 * deep, broken) is left for git, together with everything built on it.
 */
import type { Delta } from '../../../core/types.js';
import { DeltaApplier } from './delta.js';
import { type Entries, KIND } from './entries.js';
import { type Forest, NONE } from './forest.js';
import { chooseInflate } from './inflate.js';
import type { PackFile } from './packfile.js';

/** Largest object restored here, in bytes. */
const LARGEST = 32 << 20;
/** Deepest chain followed; git's own default is 50. */
const DEEPEST = 1000;
/** Bytes held for all depths together. */
const MOST_HELD = 256 << 20;

export interface RestoredObject {
  /** Number in the pack's table of entries. */
  entry: number;
  /** Kind of object, as numbered in packs. */
  kind: number;
  /** Valid only during the call. */
  content: Buffer;
  delta: Delta;
}

/** Says whether the object was taken, so that what is built on it may refer to it. */
export type TakeObject = (object: RestoredObject) => boolean;

interface Level {
  /** Reused space, and the object in it. */
  space: Buffer;
  content: Buffer;
  taken: boolean;
  /** Next object to restore at the depth below. */
  nextChild: number;
}

/** Restores the trees that it is asked for, in any order. */
export class Restorer {
  readonly #pack: PackFile;
  readonly #entries: Entries;
  readonly #forest: Forest;
  readonly #wanted: Uint8Array;
  readonly #take: TakeObject;
  readonly #applier = new DeltaApplier();
  readonly #inflate = chooseInflate();
  readonly #levels: Level[] = [];
  /** Reused space for deltas. */
  #delta = Buffer.allocUnsafeSlow(1 << 16);
  #held = 0;
  #leftover: number[] = [];

  constructor(pack: PackFile, entries: Entries, forest: Forest, wanted: Uint8Array, take: TakeObject) {
    this.#pack = pack;
    this.#entries = entries;
    this.#forest = forest;
    this.#wanted = wanted;
    this.#take = take;
  }

  /** Wanted entries of the trees asked for that could not be restored here. Gives each of them once. */
  leftover(): number[] {
    const entries = this.#leftover;
    this.#leftover = [];
    return entries;
  }

  /** Restores the tree above a root of the forest. @returns bytes restored. */
  restore(root: number): number {
    let depth = this.#enter(root, 0) ? 0 : -1;
    let bytes = depth < 0 ? 0 : this.#levels[0]!.content.length;
    while (depth >= 0) {
      const level = this.#levels[depth]!;
      const child = level.nextChild;
      if (child === NONE) {
        depth--;
        continue;
      }
      level.nextChild = this.#forest.nextSibling[child]!;
      if (!this.#enter(child, depth + 1)) continue;
      depth++;
      bytes += this.#levels[depth]!.content.length;
    }
    return bytes;
  }

  /** Restores one object to a depth; false, and it is left over with all that is built on it, when that fails. */
  #enter(entry: number, depth: number): boolean {
    try {
      if (depth > DEEPEST) throw new Error('the chain of deltas is too long');
      this.#restore(entry, depth);
      return true;
    } catch (error) {
      // A RangeError of the sink is not ours to swallow: only failures before the object was handed on come here.
      if (error instanceof SinkFailure) throw error.cause;
      this.#leave(entry);
      return false;
    }
  }

  #restore(entry: number, depth: number): void {
    const size = this.#entries.size[entry]!;
    if (size > LARGEST) throw new Error('the object is too large');
    const level = this.#level(depth);
    if (depth === 0) {
      this.#reserve(level, size + 1);
      this.#inflate(this.#compressed(entry, size), level.space, size);
      level.content = level.space.subarray(0, size);
      this.#applier.nothingCopied();
    } else {
      if (this.#delta.length <= size) this.#delta = Buffer.allocUnsafeSlow(2 * size + 1);
      this.#inflate(this.#compressed(entry, size), this.#delta, size);
      this.#apply(level, this.#levels[depth - 1]!, this.#delta.subarray(0, size));
    }
    level.nextChild = this.#forest.firstChild[entry]!;
    level.taken = this.#wanted[entry] !== 0 && this.#handOn(entry, depth, level.content);
  }

  #apply(level: Level, base: Level, delta: Buffer): void {
    const size = DeltaApplier.resultSize(delta, base.content.length);
    this.#reserve(level, size);
    level.content = level.space.subarray(0, size);
    this.#applier.apply(base.content, delta, level.content, size);
    if (!base.taken) this.#applier.nothingCopied();
  }

  #handOn(entry: number, depth: number, content: Buffer): boolean {
    const { copies, copyCount } = this.#applier;
    const delta: Delta = { depth, copies, copyCount };
    try {
      return this.#take({ entry, kind: this.#forest.kind[entry]!, content, delta });
    } catch (error) {
      throw new SinkFailure('', { cause: error });
    }
  }

  /** No stream is longer than its content by more than zlib's overhead, whatever the index says. */
  #compressed(entry: number, size: number): Buffer {
    const { offset, header } = this.#entries;
    const start = offset[entry]! + header[entry]!;
    return this.#pack.bytes(start, Math.min(offset[entry + 1]! - start, size + (size >> 6) + 1024));
  }

  #level(depth: number): Level {
    const none = Buffer.alloc(0);
    this.#levels[depth] ??= { space: none, content: none, taken: false, nextChild: NONE };
    return this.#levels[depth];
  }

  /** Room for an object at a level. @throws Error when all levels together would hold too much. */
  #reserve(level: Level, size: number): void {
    if (size > LARGEST) throw new Error('the object is too large');
    if (level.space.length >= size) return;
    const room = Math.max(1 << 12, size + (size >> 2));
    if (this.#held - level.space.length + room > MOST_HELD)
      throw new Error('the chain of deltas needs too much memory');
    this.#held += room - level.space.length;
    level.space = Buffer.allocUnsafeSlow(room);
  }

  /** Leaves an object and everything built on it to git. */
  #leave(entry: number): void {
    const open = [entry];
    for (let e = open.pop(); e !== undefined; e = open.pop()) {
      if (this.#wanted[e] !== 0) this.#leftover.push(e);
      for (let c = this.#forest.firstChild[e]!; c !== NONE; c = this.#forest.nextSibling[c]!) open.push(c);
    }
  }
}

/** Carries an error of the receiver past the handling of broken objects. */
class SinkFailure extends Error {}

/** Name of a kind number. */
export function kindName(kind: number): 'commit' | 'tag' | 'blob' {
  if (kind === KIND.commit) return 'commit';
  return kind === KIND.tag ? 'tag' : 'blob';
}
