/**
 * A pack → the content of its wanted objects, each restored once: depth first through the trees of deltas. The objects
 * from the root down stand behind each other in one reused buffer, so that a base is at hand whenever something builds on
 * it. What is unusual (too large, too deep, broken) is left for git, together with everything built on it.
 */
import type { Delta } from '../../../core/types.js';
import { chooseInflate, ZLIB } from '../../inflate.js';
import type { ObjectType } from '../frames.js';
import { DeltaApplier, type Part } from './delta.js';
import { type Entries, KIND } from './entries.js';
import { type Forest, NONE } from './forest.js';
import type { PackFile } from './packfile.js';

/** Largest object restored here, in bytes. */
const LARGEST = 32 << 20;
/** Deepest chain followed; git's own default is 50. */
const DEEPEST = 1000;
/** Bytes held for all depths together, and a delta. */
const MOST_HELD = 256 << 20;
/** Bytes held at first: those of most packs' longest chains. Memory that was not written to yet takes no room. */
const HELD = 1 << 24;
/** Objects begin at multiples of this. */
const STEP = 8;
/** Bytes restored between two turns of the event loop: git walks beside it, and waits when nobody reads what it says. */
const TURN_BYTES = 1 << 20;

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
export type TakeRestored = (object: RestoredObject) => boolean;

/** The object at a depth, as it stands in the space. */
interface Level extends Part {
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
  readonly #take: TakeRestored;
  readonly #applier = new DeltaApplier();
  readonly #inflate = chooseInflate(ZLIB);
  readonly #levels: Level[] = [];
  /** The objects from the root down at the front, the delta that is applied at the back. */
  #space: Buffer;
  #leftover: number[] = [];
  /** Depth of the object whose children come next; -1 when the tree is done. */
  #depth = -1;

  /** @param held bytes held at first; less for who restores small or few objects, since V8 counts what takes no room. */
  constructor(
    pack: PackFile,
    entries: Entries,
    forest: Forest,
    wanted: Uint8Array,
    take: TakeRestored,
    held = HELD,
  ) {
    this.#pack = pack;
    this.#entries = entries;
    this.#forest = forest;
    this.#wanted = wanted;
    this.#take = take;
    this.#space = Buffer.allocUnsafeSlow(held);
  }

  /** Wanted entries of the trees asked for that could not be restored here. Gives each of them once. */
  leftover(): number[] {
    const entries = this.#leftover;
    this.#leftover = [];
    return entries;
  }

  /** Restores the trees above some roots of the forest, and yields every few milliseconds: others may be heard then. */
  *read(from: number, to: number): Generator<undefined, void> {
    const { roots } = this.#forest;
    let left = TURN_BYTES;
    for (let at = from; at < to; at++) {
      left -= this.#begin(roots[at]!) + 1;
      for (;;) {
        if (left <= 0) {
          yield;
          left = TURN_BYTES;
        }
        const bytes = this.#more(left);
        const isDone = bytes < left;
        left -= bytes;
        if (isDone) break;
      }
    }
  }

  /** Restores a root of the forest; `more` restores what is built on it. @returns bytes restored. */
  #begin(root: number): number {
    this.#depth = this.#enter(root, 0) ? 0 : -1;
    return this.#depth < 0 ? 0 : this.#levels[0]!.size;
  }

  /** Goes on in the tree begun last. @returns bytes restored: fewer than were asked for when the tree is done. */
  #more(bytes: number): number {
    let restored = 0;
    while (this.#depth >= 0 && restored < bytes) {
      const level = this.#levels[this.#depth]!;
      const child = level.nextChild;
      if (child === NONE) {
        this.#depth--;
        continue;
      }
      level.nextChild = this.#forest.nextSibling[child]!;
      if (!this.#enter(child, this.#depth + 1)) continue;
      this.#depth++;
      restored += this.#levels[this.#depth]!.size;
    }
    return restored;
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
    if (depth === 0) this.#restoreWhole(entry, size, level);
    else this.#applyDelta(entry, size, level, this.#levels[depth - 1]!);
    level.nextChild = this.#forest.firstChild[entry]!;
    level.taken = this.#wanted[entry] !== 0 && this.#handOn(entry, depth, level);
  }

  #restoreWhole(entry: number, size: number, level: Level): void {
    this.#reserve(0, size + 1, 0);
    this.#inflateTo(0, entry, size);
    level.start = 0;
    level.size = size;
    this.#applier.nothingCopied();
  }

  #applyDelta(entry: number, deltaSize: number, level: Level, base: Level): void {
    const start = (base.start + base.size + STEP - 1) & -STEP;
    // The byte to spare stands behind it.
    const back = deltaSize + 1;
    this.#reserve(start, back, 0);
    const delta = { start: this.#space.length - back, size: deltaSize };
    this.#inflateTo(delta.start, entry, deltaSize);
    const size = DeltaApplier.resultSize(this.#space, delta, base.size);
    if (size > LARGEST) throw new Error('the object is too large');
    this.#reserve(start, size, back);
    delta.start = this.#space.length - back;
    level.start = start;
    level.size = size;
    this.#applier.apply(this.#space, base, delta, level);
    if (!base.taken) this.#applier.nothingCopied();
  }

  #handOn(entry: number, depth: number, { start, size }: Level): boolean {
    const { copies, copyCount } = this.#applier;
    const content = this.#space.subarray(start, start + size);
    const delta: Delta = { depth, copies, copyCount };
    try {
      return this.#take({ entry, kind: this.#forest.kind[entry]!, content, delta });
    } catch (error) {
      throw new SinkFailure('', { cause: error });
    }
  }

  #inflateTo(at: number, entry: number, size: number): void {
    const { offset, header } = this.#entries;
    const start = offset[entry]! + header[entry]!;
    // No stream is longer than its content by more than zlib's overhead, whatever the index says.
    const length = Math.min(offset[entry + 1]! - start, size + (size >> 6) + 1024);
    const from = this.#pack.locate(start, length);
    this.#inflate(this.#pack.window, from, from + length, this.#space, at, size);
  }

  #level(depth: number): Level {
    this.#levels[depth] ??= { start: 0, size: 0, taken: false, nextChild: NONE };
    return this.#levels[depth];
  }

  /**
   * Room between what stands at the front of the space and what stands at its back, which may move.
   * @throws Error when it would hold too much.
   */
  #reserve(front: number, room: number, back: number): void {
    const needed = front + room + back;
    const { length } = this.#space;
    if (needed <= length) return;
    if (needed > MOST_HELD) throw new Error('the chain of deltas needs too much memory');
    // To grow step by step would leave as much again behind.
    const space = Buffer.allocUnsafeSlow(Math.min(MOST_HELD, Math.max(HELD, needed + (needed >> 1))));
    this.#space.copy(space, 0, 0, front);
    this.#space.copy(space, space.length - back, length - back);
    this.#space = space;
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
export function kindName(kind: number): ObjectType {
  if (kind === KIND.commit) return 'commit';
  if (kind === KIND.tree) return 'tree';
  return kind === KIND.tag ? 'tag' : 'blob';
}
