/**
 * The few stream operations that opening archives needs, over async iterables of buffers.
 */
import { readSync } from 'node:fs';
import { turn } from '../turn.js';

/** Bytes read from a file at once. */
const BLOCK = 128 << 10;

/** A file's bytes from its beginning; each buffer is the consumer's own. The event loop gets its turn at every block. */
export async function* fileStream(fd: number, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size; ) {
    const block = Buffer.allocUnsafe(Math.min(BLOCK, size - at));
    const count = readSync(fd, block, 0, block.length, at);
    if (count === 0) return;
    at += count;
    yield block.subarray(0, count);
    await turn();
  }
}

/** Bytes in memory as a stream of blocks. */
export async function* bufferStream(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += BLOCK) yield bytes.subarray(at, at + BLOCK);
}

/** A stream whose first bytes are known. */
export interface Peeked {
  head: Buffer;
  /** The stream from its beginning. */
  stream: AsyncIterable<Buffer>;
  /** Lets go of the stream, consumed or not; must be called. */
  close(): Promise<unknown>;
}

/** Reads the first bytes of a stream, `count` or all there are; its buffers need be valid only until the next is asked for. */
export async function peek(source: AsyncIterable<Buffer>, count: number): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]();
  const parts: Buffer[] = [];
  let size = 0;
  while (size < count) {
    const next = await iterator.next();
    if (next.done === true) break;
    size += next.value.length;
    parts.push(size < count ? Buffer.from(next.value) : next.value);
  }
  // Of most contents this is all.
  const first = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  return {
    head: first.subarray(0, count),
    stream: resume(first, iterator),
    close: async () => iterator.return?.(),
  };
}

async function* resume(first: Buffer, iterator: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (first.length > 0) yield first;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

/** The same stream, its buffers the consumer's own. */
export async function* copied(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const bytes of source) yield Buffer.from(bytes);
}

/** All of a stream if it has at most `most` bytes; otherwise what came so far, and the rest. */
export async function collect(
  source: AsyncIterable<Buffer>,
  most: number,
): Promise<{ bytes: Buffer; rest?: AsyncGenerator<Buffer> }> {
  const iterator = source[Symbol.asyncIterator]();
  const parts: Buffer[] = [];
  let size = 0;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    parts.push(next.value);
    size += next.value.length;
    if (size > most) return { bytes: Buffer.concat(parts), rest: resume(Buffer.alloc(0), iterator) };
  }
  return { bytes: Buffer.concat(parts) };
}
