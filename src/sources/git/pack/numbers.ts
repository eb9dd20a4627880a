/**
 * The objects of a plain store → a number for each, small enough for columns: its place in the index of the first pack
 * that has it, or in the list of loose objects.
 */
import type { PackIndex } from './idx.js';
import type { PlainStore } from './store.js';

export class ObjectNumbers {
  readonly #indexes: readonly PackIndex[];
  readonly #loose: ReadonlyMap<string, number>;
  /** Numbers run from 0 to below this. */
  readonly size: number;

  constructor({ packs, loose }: PlainStore) {
    this.#indexes = packs.map(({ index }) => index);
    const packed = this.#indexes.reduce((sum, { count }) => sum + count, 0);
    this.#loose = new Map(loose.map((id, n) => [id, packed + n]));
    this.size = packed + loose.length;
  }

  /** -1 when the store does not have it. */
  of(id: Buffer): number {
    let before = 0;
    for (const index of this.#indexes) {
      const position = index.find(id);
      if (position >= 0) return before + position;
      before += index.count;
    }
    return this.#loose.size === 0 ? -1 : (this.#loose.get(id.toString('hex')) ?? -1);
  }
}
