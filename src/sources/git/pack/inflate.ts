/**
 * A zlib stream inside a pack → its bytes, whose number is known beforehand and checked. Through Node's public API, one
 * call per object.
 */
import { inflateSync } from 'node:zlib';

/** zlib's smallest working buffer in Node. */
const SMALLEST_CHUNK = 64;

/** @throws Error when the data are broken or are not exactly `size` bytes. */
export function inflate(compressed: Buffer, size: number): Buffer {
  // One byte more than announced: output that is too long is seen, and output that fits needs no second buffer.
  const chunkSize = Math.max(SMALLEST_CHUNK, size + 1);
  const bytes = inflateSync(compressed, { chunkSize, maxOutputLength: chunkSize });
  if (bytes.length !== size) throw new Error('the object has another size than its header says');
  return bytes;
}
