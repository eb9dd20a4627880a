/**
 * A place in a text → the vendors' words around it, wherever they stand: in names, addresses, prose. Places come nearly
 * in order, so what was searched for one is kept for the next.
 */
import { grown } from '../core/columns.js';
import type { Prefilter } from './prefilter.js';

export class Neighbourhood {
  readonly #prefilter: Prefilter;
  readonly #isWord: (anchor: number) => boolean;
  #bytes: Buffer | undefined;
  /** Bytes [low, high) were searched, and these words stand there, in order. */
  #low = 0;
  #high = 0;
  #count = 0;
  #at = new Int32Array(64);
  #anchor = new Int32Array(64);

  /** @param prefilter finds anchors wherever they stand. */
  constructor(prefilter: Prefilter, isWord: (anchor: number) => boolean) {
    this.#prefilter = prefilter;
    this.#isWord = isWord;
  }

  /** Forgets: a buffer may hold another text now. */
  begin(): void {
    this.#bytes = undefined;
  }

  /** Calls back for the words that start in [from, to), in order. */
  each(bytes: Buffer, from: number, to: number, visit: (anchor: number) => void): void {
    if (bytes !== this.#bytes || from < this.#low || from > this.#high) {
      this.#bytes = bytes;
      this.#low = this.#high = from;
      this.#count = 0;
    }
    if (to > this.#high) this.#search(bytes, to);
    let i = this.#count;
    while (i > 0 && this.#at[i - 1]! >= from) i--;
    for (; i < this.#count && this.#at[i]! < to; i++) visit(this.#anchor[i]!);
  }

  #search(bytes: Buffer, to: number): void {
    const { at, anchor, count } = this.#prefilter.find(bytes, this.#high, to);
    this.#high = to;
    for (let i = 0; i < count; i++) {
      if (!this.#isWord(anchor[i]!)) continue;
      const place = this.#count++;
      if (place === this.#at.length) {
        this.#at = grown(this.#at, 2 * place);
        this.#anchor = grown(this.#anchor, 2 * place);
      }
      this.#at[place] = at[i]!;
      this.#anchor[place] = anchor[i]!;
    }
  }
}
