/**
 * A bzip2 stream, of any number of members → its content, block by block, in bounded memory. Written here because no
 * package does that: those there are hold the whole content, or a block that was blown up by its run lengths, as one
 * array of numbers. The format: J. Tsai, "BZIP2: Format Specification" (2016), and the bzip2 1.0 manual.
 */
import { Bits } from './bits.js';
import { blockSymbols } from './bzip2-block.js';

/** Bytes that hold any one block: 900,000 symbols of 20 bits at most, and its tables. */
const ANY_BLOCK = 2_500_000;
const OUTPUT_BYTES = 64 << 10;

const BLOCK_MARK = 0x314159;
const BLOCK_MARK_END = 0x265359;
const END_MARK = 0x177245;
const END_MARK_END = 0x385090;

export async function* bunzip2(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const reader = new InputBits(input);
  do {
    await reader.fill();
    const level = memberLevel(reader.bits);
    while (isBlock(reader.bits)) {
      yield* block(reader.bits, level);
      await reader.fill();
    }
    // The member's own checksum adds nothing to those of its blocks.
    reader.bits.readWord();
    reader.bits.align();
    await reader.fill();
  } while (reader.bits.bytesLeft > 0);
}

/** Keeps enough input in memory to decode one block without waiting. */
class InputBits {
  readonly bits = new Bits(Buffer.alloc(0));
  readonly #input: AsyncIterator<Buffer>;

  constructor(input: AsyncIterable<Buffer>) {
    this.#input = input[Symbol.asyncIterator]();
  }

  async fill(): Promise<void> {
    if (this.bits.bytesLeft >= ANY_BLOCK) return;
    const parts: Buffer[] = [];
    for (let size = this.bits.bytesLeft; size < 2 * ANY_BLOCK; ) {
      const next = await this.#input.next();
      if (next.done === true) break;
      parts.push(next.value);
      size += next.value.length;
    }
    if (parts.length > 0) this.bits.append(parts);
  }
}

/** `BZh1` to `BZh9`: hundreds of thousands of bytes in a block, before the first run lengths. */
function memberLevel(bits: Bits): number {
  const magic = bits.read(24);
  const level = bits.read(8) - 0x30;
  if (magic !== 0x425a68 || level < 1 || level > 9) throw new RangeError('no bzip2 member here');
  return level;
}

/** True before a block, false before the end of the member. */
function isBlock(bits: Bits): boolean {
  const mark = bits.read(24);
  const end = bits.read(24);
  if (mark === BLOCK_MARK && end === BLOCK_MARK_END) return true;
  if (mark === END_MARK && end === END_MARK_END) return false;
  throw new RangeError('neither block nor end');
}

/** Undoes the run lengths that bzip2 begins with: four equal bytes are followed by how often more. */
function* block(bits: Bits, level: number): Generator<Buffer> {
  const expected = bits.readWord();
  let checksum = 0xffffffff;
  let out = Buffer.allocUnsafe(OUTPUT_BYTES);
  let filled = 0;
  let last = -1;
  let equal = 0;
  for (const symbol of blockSymbols(bits, level * 100_000)) {
    const isCount = equal === 4;
    const byte = isCount ? last : symbol;
    equal = isCount ? 0 : byte === last ? equal + 1 : 1;
    last = isCount ? -1 : byte;
    for (let left = isCount ? symbol : 1; left > 0; left--) {
      checksum = ((checksum << 8) ^ CRC_TABLE[((checksum >>> 24) ^ byte) & 0xff]!) >>> 0;
      out[filled++] = byte;
      if (filled < OUTPUT_BYTES) continue;
      yield out;
      out = Buffer.allocUnsafe(OUTPUT_BYTES);
      filled = 0;
    }
  }
  if (filled > 0) yield out.subarray(0, filled);
  if (~checksum >>> 0 !== expected) throw new RangeError('the checksum of a block is wrong');
}

/** CRC-32 of the polynomial 0x04c11db7, most significant bit first. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, i) => {
  let value = i << 24;
  for (let bit = 0; bit < 8; bit++) value = (value << 1) ^ (value < 0 ? 0x04c11db7 : 0);
  return value >>> 0;
});
