/**
 * A base and a delta → the object they make, and how it came about: which ranges are copies of the base. Format:
 * gitformat-pack(5), "Deltified representation". Deltas are hostile input: every size and range is checked before it is
 * used.
 */
const SHORT = 96;

/** Result of the last `apply`; its arrays are reused by the next. */
export class DeltaApplier {
  /** Flat triples [baseStart, length, start], joined where they go on in the base. */
  copies = new Int32Array(3 * 64);
  copyCount = 0;

  /** Size of the object that a delta makes. @throws Error when it was made for a base of another size. */
  static resultSize(delta: Buffer, baseSize: number): number {
    const base = readSize(delta, 0);
    if (base.value !== baseSize) throw new Error('the delta is for another base');
    return readSize(delta, base.next).value;
  }

  /** Writes the object to the front of `out`, which has room for it. @throws Error when the delta is broken. */
  apply(base: Buffer, delta: Buffer, out: Buffer, size: number): void {
    this.copyCount = 0;
    let at = readSize(delta, readSize(delta, 0).next).next;
    let to = 0;
    while (at < delta.length) {
      const op = delta[at++]!;
      if (op & 0x80) {
        let start = 0;
        let length = 0;
        if (op & 0x01) start = delta[at++]!;
        if (op & 0x02) start += delta[at++]! * 0x100;
        if (op & 0x04) start += delta[at++]! * 0x10000;
        if (op & 0x08) start += delta[at++]! * 0x1000000;
        if (op & 0x10) length = delta[at++]!;
        if (op & 0x20) length += delta[at++]! * 0x100;
        if (op & 0x40) length += delta[at++]! * 0x10000;
        if (length === 0) length = 0x10000;
        // Bytes missing at the end of the delta make NaN here, which fails both comparisons.
        if (!(start + length <= base.length) || !(to + length <= size)) throw broken();
        copyBytes(base, start, out, to, length);
        this.#copied(start, length, to);
        to += length;
      } else {
        if (op === 0 || at + op > delta.length || to + op > size) throw broken();
        copyBytes(delta, at, out, to, op);
        at += op;
        to += op;
      }
    }
    if (to !== size) throw broken();
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
    if (next + 3 > copies.length) this.copies = grown(copies);
    this.copies[next] = start;
    this.copies[next + 1] = length;
    this.copies[next + 2] = to;
  }
}

/** Short ranges byte by byte: most are, and a call into the runtime costs more than they do. */
function copyBytes(from: Buffer, start: number, out: Buffer, to: number, length: number): void {
  if (length > SHORT) {
    from.copy(out, to, start, start + length);
    return;
  }
  for (let i = 0; i < length; i++) out[to + i] = from[start + i]!;
}

function readSize(delta: Buffer, from: number): { value: number; next: number } {
  let value = 0;
  let scale = 1;
  for (let at = from; at < delta.length && at < from + 7; scale *= 128) {
    const byte = delta[at++]!;
    value += (byte & 0x7f) * scale;
    if ((byte & 0x80) === 0) return { value, next: at };
  }
  throw broken();
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}

function broken(): Error {
  return new Error('the delta is broken');
}
