/**
 * A Zstandard stream (RFC 8878) → its content. Node's own zlib has it from version 22.15 only. The only use of fzstd,
 * which does not compare checksums: garbled data that still decodes is scanned as what it became.
 */
import { Decompress } from 'fzstd';

/** Bytes handed to the decompressor at once: what they become, 32 MB at worst, is held in memory. */
const SLICE = 1 << 10;

export async function* unzstd(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let out: Buffer[] = [];
  const decompressor = new Decompress((bytes) => {
    // The decompressor goes on using its buffer.
    if (bytes.length > 0) out.push(Buffer.from(bytes));
  });
  for await (const bytes of input) {
    for (let at = 0; at < bytes.length; at += SLICE) {
      decompressor.push(bytes.subarray(at, at + SLICE));
      yield* out;
      out = [];
    }
  }
  decompressor.push(new Uint8Array(0), true);
  yield* out;
}
