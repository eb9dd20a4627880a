/**
 * A seed → a stream of numbers, bytes and strings that look random: the same seed gives the same stream, so that
 * examples are the same everywhere. Not for anything secret; the values made here are secrets of nothing.
 */
import { alphabetBytes } from '../../engine/alphabet.js';
import { looksRandom } from './looks.js';

/** Tries before a string is taken as it is: an alphabet of one byte never looks random. */
const TRIES = 200;

export class Random {
  #state: number;

  /** @param seed any 32-bit integer. */
  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** A number in [0, 1): Tommy Ettinger's mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number in [0, limit). */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** A whole number in [least, greatest]. */
  between(least: number, greatest: number): number {
    return least + this.below(greatest - least + 1);
  }

  bytes(count: number): Buffer {
    return Buffer.from(Array.from({ length: count }, () => this.below(256)));
  }

  /** `count` characters of an alphabet or bracket class that look random as a whole. */
  pick(alphabet: string, count: number): string {
    const members = alphabetBytes(alphabet);
    let text = '';
    for (let tries = 0; tries < TRIES; tries++) {
      text = Buffer.from(Array.from({ length: count }, () => members[this.below(members.length)]!)).toString(
        'latin1',
      );
      if (looksRandom(text, members)) break;
    }
    return text;
  }
}

/** A seed made of a number and a text (FNV-1a, 32 bits), so that different examples get different values. */
export function seedOf(seed: number, text: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
