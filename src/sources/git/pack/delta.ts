/**
 * A base and a delta → the object they make, and how it came about: which ranges are copies of the base. Format:
 * gitformat-pack(5), "Deltified representation". Deltas are hostile input: every size and range is checked before it is
 * used. All three stand in one buffer: what is copied within one costs a fifth of what is copied from one to another.
 */
import { grown } from '../../../core/columns.js';

/** Ranges shorter than this, in bytes, are copied byte by byte: a call costs more. */
const SHORT = 16;

/** A part of a buffer. */
export interface Part {
  start: number;
  /** In bytes. */
  size: number;
}

/** Result of the last `apply`; its arrays are reused by the next. */
export class DeltaApplier {
  /** Flat triples [baseStart, length, start], joined where they go on in the base. */
  copies = new Int32Array(3 * 64);
  copyCount = 0;

  /** Size of the object that a delta makes. @throws Error when it was made for a base of another size. */
  static resultSize(space: Buffer, delta: Part, baseSize: number): number {
    const end = delta.start + delta.size;
    const base = readSize(space, delta.start, end);
    if (base.value !== baseSize) throw new Error('the delta is for another base');
    return readSize(space, base.next, end).value;
  }

  /**
   * Writes the object to `out`, which has its size.
   * @param space holds base, delta and result, none of which touches another.
   * @throws Error when the delta is broken.
   */
  apply(space: Buffer, base: Part, delta: Part, out: Part): void {
    this.copyCount = 0;
    const end = delta.start + delta.size;
    let at = readSize(space, readSize(space, delta.start, end).next, end).next;
    let to = out.start;
    const full = out.start + out.size;
    while (at < end) {
      const op = space[at++]!;
      if (op & 0x80) {
        let start = 0;
        let length = 0;
        if (op & 0x01) start = space[at++]!;
        if (op & 0x02) start |= space[at++]! << 8;
        if (op & 0x04) start |= space[at++]! << 16;
        // Negative for what lies beyond any base.
        if (op & 0x08) start |= space[at++]! << 24;
        if (op & 0x10) length = space[at++]!;
        if (op & 0x20) length |= space[at++]! << 8;
        if (op & 0x40) length |= space[at++]! << 16;
        if (length === 0) length = 0x10000;
        if (at > end || start < 0 || length > base.size - start || length > full - to) throw broken();
        copyWithin(space, to, base.start + start, length);
        this.#copied(start, length, to - out.start);
        to += length;
      } else {
        if (op === 0 || op > end - at || op > full - to) throw broken();
        copyWithin(space, to, at, op);
        at += op;
        to += op;
      }
    }
    if (to !== full) throw broken();
  }

  /** For an object that is whole, or whose base nobody knows. */
  nothingCopied(): void {
    this.copyCount = 0;
  }

  #copied(start: number, length: number, to: number): void {
    const last = 3 * (this.copyCount - 1);
    const { copies } = this;
    if (last >= 0) {
      const lastEnd = copies[last + 2]! + copies[last + 1]!;
      if (lastEnd === to && copies[last]! + copies[last + 1]! === start) {
        copies[last + 1] = copies[last + 1]! + length;
        return;
      }
    }
    const next = 3 * this.copyCount++;
    if (next + 3 > copies.length) this.copies = grown(copies, 2 * copies.length);
    this.copies[next] = start;
    this.copies[next + 1] = length;
    this.copies[next + 2] = to;
  }
}

function copyWithin(space: Buffer, to: number, from: number, length: number): void {
  if (length < SHORT) for (let i = 0; i < length; i++) space[to + i] = space[from + i]!;
  else space.copyWithin(to, from, from + length);
}

function readSize(space: Buffer, from: number, end: number): { value: number; next: number } {
  let value = 0;
  let scale = 1;
  for (let at = from; at < end && at < from + 7; scale *= 128) {
    const byte = space[at++]!;
    value += (byte & 0x7f) * scale;
    if ((byte & 0x80) === 0) return { value, next: at };
  }
  throw broken();
}

function broken(): Error {
  return new Error('the delta is broken');
}
