/**
 * Literals → columns that hold each once, known by the order in which they came. Rules bring many thousands of them with
 * all their encoded forms, so that nothing is made for one but its bytes.
 */
import { grown } from '../core/columns.js';

export class Literals {
  /** How many there are. */
  count = 0;
  /** Their bytes, one after another; where each ends; and 1 for those compared byte for byte. */
  text: Uint8Array = new Uint8Array(1 << 14);
  ends: Int32Array = new Int32Array(1 << 10);
  exact: Uint8Array = new Uint8Array(1 << 10);
  #hashes = new Int32Array(1 << 10);
  /** Open-addressing map by hash: a literal's index plus 1, 0 = none. */
  #slots = new Int32Array(1 << 11);

  /** Index of the literal that is the first `length` of `bytes`; a new one gets the next. */
  add(bytes: Uint8Array, length: number, exact: boolean): number {
    const hash = hashOf(bytes, length, exact);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const index = this.#slots[slot]! - 1;
      if (this.#hashes[index] === hash && this.#is(index, bytes, length, exact)) return index;
    }
    const index = this.count++;
    this.#makeRoom(length);
    const from = this.startOf(index);
    for (let i = 0; i < length; i++) this.text[from + i] = bytes[i]!;
    this.ends[index] = from + length;
    this.exact[index] = exact ? 1 : 0;
    this.#hashes[index] = hash;
    this.#slots[slot] = index + 1;
    if (2 * this.count > this.#slots.length) this.#rehash();
    return index;
  }

  /** Where a literal begins in `text`. */
  startOf(index: number): number {
    return index === 0 ? 0 : this.ends[index - 1]!;
  }

  #is(index: number, bytes: Uint8Array, length: number, exact: boolean): boolean {
    const from = this.startOf(index);
    if (this.ends[index]! - from !== length || (this.exact[index] === 1) !== exact) return false;
    for (let i = 0; i < length; i++) if (this.text[from + i] !== bytes[i]) return false;
    return true;
  }

  /** Room for the literal that was counted last. */
  #makeRoom(length: number): void {
    const { count } = this;
    if (this.startOf(count - 1) + length > this.text.length)
      this.text = grown(this.text, 2 * this.text.length);
    if (count <= this.ends.length) return;
    const room = 2 * this.ends.length;
    this.ends = grown(this.ends, room);
    this.exact = grown(this.exact, room);
    this.#hashes = grown(this.#hashes, room);
  }

  #rehash(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (let index = 0; index < this.count; index++) {
      let slot = this.#hashes[index]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = index + 1;
    }
    this.#slots = slots;
  }
}

/** FNV-1a, stirred: its low bits choose the slot. */
function hashOf(bytes: Uint8Array, length: number, exact: boolean): number {
  let hash = exact ? 0x811c9dc5 : 0x01000193;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
