/**
 * A base and a delta → the object they make, and how it came about: which longer ranges are copies of the base. Format:
 * gitformat-pack(5), "Deltified representation". Deltas are hostile input: every size and range is checked before it is
 * used. All three stand in one buffer: what is copied within one costs a fifth of what is copied from one to another.
 */
import { grown } from '../../../core/columns.js';

/** Ranges shorter than this, in bytes, are copied four at a time: a call costs more. */
const SHORT = 48;
/**
 * Copies shorter than this, in bytes, are told of as if they were new, which they may as well be: nearly nothing that is
 * known of the base holds in so few bytes, and new lines are put together from many.
 */
const LEAST_TOLD = 48;

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
  #space: Buffer = Buffer.alloc(0);
  #view: DataView = new DataView(this.#space.buffer, 0, 0);

  /** Size of the object that a delta makes. @throws Error when it was made for a base of another size. */
  static resultSize(space: Buffer, delta: Part, baseSize: number): number {
    const end = delta.start + delta.size;
    const second = endOfSize(space, delta.start, end);
    if (sizeIn(space, delta.start, second) !== baseSize) throw new Error('the delta is for another base');
    return sizeIn(space, second, endOfSize(space, second, end));
  }

  /**
   * Writes the object to `out`, which has its size.
   * @param space holds base, delta and result, none of which touches another.
   * @throws Error when the delta is broken.
   */
  apply(space: Buffer, base: Part, delta: Part, out: Part): void {
    this.copyCount = 0;
    const view = this.#viewOf(space);
    const end = delta.start + delta.size;
    let at = endOfSize(space, endOfSize(space, delta.start, end), end);
    let to = out.start;
    const full = out.start + out.size;
    // The copy before, which the next one may go on with.
    let lastStart = 0;
    let lastLength = 0;
    let lastTo = to;
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
        const from = base.start + start;
        if (length < SHORT) copyShort(view, to, from, length);
        else space.copyWithin(to, from, from + length);
        if (lastTo + lastLength === to && lastStart + lastLength === start) lastLength += length;
        else {
          if (lastLength >= LEAST_TOLD) this.#tell(lastStart, lastLength, lastTo - out.start);
          lastStart = start;
          lastLength = length;
          lastTo = to;
        }
        to += length;
      } else {
        if (op === 0 || op > end - at || op > full - to) throw broken();
        if (op < SHORT) copyShort(view, to, at, op);
        else space.copyWithin(to, at, at + op);
        at += op;
        to += op;
      }
    }
    if (to !== full) throw broken();
    if (lastLength >= LEAST_TOLD) this.#tell(lastStart, lastLength, lastTo - out.start);
  }

  /** For an object that is whole, or whose base nobody knows. */
  nothingCopied(): void {
    this.copyCount = 0;
  }

  #tell(start: number, length: number, to: number): void {
    const next = 3 * this.copyCount++;
    if (next + 3 > this.copies.length) this.copies = grown(this.copies, 2 * this.copies.length);
    const { copies } = this;
    copies[next] = start;
    copies[next + 1] = length;
    copies[next + 2] = to;
  }

  #viewOf(space: Buffer): DataView {
    if (this.#space !== space) {
      this.#space = space;
      this.#view = new DataView(space.buffer, space.byteOffset, space.length);
    }
    return this.#view;
  }
}

/** Copies a few bytes between places that do not overlap. */
function copyShort(view: DataView, to: number, from: number, length: number): void {
  const last = from + length - 4;
  const shift = to - from;
  if (length < 4) for (let at = from; at < last + 4; at++) view.setUint8(at + shift, view.getUint8(at));
  else {
    for (let at = from; at < last; at += 4) view.setInt32(at + shift, view.getInt32(at, true), true);
    view.setInt32(last + shift, view.getInt32(last, true), true);
  }
}

/** Where a size that begins at `from` ends: its last byte is the first without the highest bit. */
function endOfSize(space: Buffer, from: number, end: number): number {
  for (let at = from; at < end && at < from + 7; ) if ((space[at++]! & 0x80) === 0) return at;
  throw broken();
}

function sizeIn(space: Buffer, from: number, to: number): number {
  let size = 0;
  for (let at = to - 1; at >= from; at--) size = size * 128 + (space[at]! & 0x7f);
  return size;
}

function broken(): Error {
  return new Error('the delta is broken');
}
