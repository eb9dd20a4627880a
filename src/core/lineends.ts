/**
 * Bytes → the number of line ends in them: LF, CRLF, or a lone CR. Needed at every border of two pieces, so it runs
 * over all of every large file: four bytes at a time and without branches, about four times as fast as byte by byte,
 * whatever the bytes are.
 */
import type { Encoding } from './types.js';

const LF = 10;
const CR = 13;

/**
 * Number of line ends within [from, to). CRLF counts where its LF stands, so a range may end between the two as long
 * as `bytes` goes on behind it.
 */
export function countLineEnds(bytes: Buffer, from: number, to: number, encoding?: Encoding): number {
  if (encoding !== undefined) return countWideLineEnds(bytes, from, to, encoding);
  const words = from + ((to - from) & ~3);
  let count = countInWords(bytes, from, words);
  for (let i = words; i < to; i++) {
    if (bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF)) count++;
  }
  return count;
}

/**
 * Marks bytes equal to LF or CR by their top bit: for v = word xor pattern, `~(((v & 0x7f…) + 0x7f…) | v | 0x7f…)` has
 * exactly the top bits of v's zero bytes. The sum of four marks is the top byte of their product with 0x01010101.
 */
function countInWords(bytes: Buffer, from: number, to: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  let before = 0;
  for (let i = from | 0; i < to; i += 4) {
    const word = view.getUint32(i, true);
    const l = word ^ 0x0a0a0a0a;
    const c = word ^ 0x0d0d0d0d;
    const lf = ~(((l & 0x7f7f7f7f) + 0x7f7f7f7f) | l | 0x7f7f7f7f);
    const cr = ~(((c & 0x7f7f7f7f) + 0x7f7f7f7f) | c | 0x7f7f7f7f);
    // A CR does not count where an LF follows it, in this word or as the first byte of the next.
    const ends = (lf >>> 7) + ((cr & ~(lf >>> 8)) >>> 7);
    count += (Math.imul(ends, 0x01010101) >>> 24) - ((before >>> 31) & (lf >>> 7) & 1);
    before = cr;
  }
  return count - (before < 0 && bytes[to] === LF ? 1 : 0);
}

/** The same for UTF-16 and UTF-32; `from` stands at the start of a unit. */
function countWideLineEnds(bytes: Buffer, from: number, to: number, encoding: Encoding): number {
  const width = encoding.startsWith('utf16') ? 2 : 4;
  const unit = wideUnitReader(encoding);
  let count = 0;
  for (let i = from; i + width <= to; i += width) {
    const value = unit(bytes, i);
    if (value > CR) continue;
    const next = i + 2 * width <= bytes.length ? unit(bytes, i + width) : -1;
    if (value === LF || (value === CR && next !== LF)) count++;
  }
  return count;
}

function wideUnitReader(encoding: Encoding): (bytes: Buffer, at: number) => number {
  switch (encoding) {
    case 'utf16le':
      return (bytes, at) => bytes.readUInt16LE(at);
    case 'utf16be':
      return (bytes, at) => bytes.readUInt16BE(at);
    case 'utf32le':
      return (bytes, at) => bytes.readUInt32LE(at);
    case 'utf32be':
      return (bytes, at) => bytes.readUInt32BE(at);
  }
}
