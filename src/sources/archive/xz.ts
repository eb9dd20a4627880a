/**
 * An .xz stream → its content, by xz-embedded compiled to WebAssembly. The only use of xz-decompress. It knows one
 * stream at a time and one in a process: what it would silently leave out or wait for is said instead.
 */
import { createRequire } from 'node:module';
import { ArchiveProblem } from './problem.js';
import { isSingleStream, TAIL_BYTES } from './xz-index.js';

// CommonJS whose exports Node cannot list: a named import of it is a link error.
const { XzReadableStream } = createRequire(import.meta.url)(
  'xz-decompress',
) as typeof import('xz-decompress');

let busy = false;

export async function* unxz(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  if (busy) throw new ArchiveProblem('archive-unsupported', 'xz data inside xz data cannot be read.');
  busy = true;
  const tail = new Tail();
  const watched = tail.watch(input);
  try {
    const source = ReadableStream.from(watched) as ReadableStream<Uint8Array>;
    for await (const bytes of new XzReadableStream(source)) {
      if (bytes.length > 0) yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
  } finally {
    busy = false;
  }
  for await (const _ of watched);
  if (!isSingleStream(tail.bytes, tail.total)) {
    throw new ArchiveProblem(
      'archive-unsupported',
      'It holds more than one xz stream; only the first was read.',
    );
  }
}

/** Remembers the end of what passes through. */
class Tail {
  bytes = Buffer.alloc(0);
  total = 0;

  async *watch(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const bytes of input) {
      this.total += bytes.length;
      this.bytes = Buffer.concat([this.bytes.subarray(-TAIL_BYTES), bytes]);
      yield bytes;
    }
    this.bytes = this.bytes.subarray(-TAIL_BYTES);
  }
}
