/**
 * A tar stream → its entries, in any of the usual formats, container images and their layers among them. The only use
 * of modern-tar; strict, so that an end that comes early or bytes behind the end are not overlooked.
 */
import type { ParsedTarEntry } from 'modern-tar';
import { asProblems } from './problem.js';
import { bufferStream } from './streams.js';

export interface Entry {
  /** The name as stored; it leads nowhere, nothing is ever written. */
  name: string;
  content: AsyncIterable<Buffer>;
}

const BROKEN = 'The tar archive is broken or cut short.';

/** Files with their content, links with where they lead to; each must be consumed before the next. */
export async function* tarEntries(input: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const { createTarDecoder } = await import('modern-tar');
  const source = ReadableStream.from(input) as ReadableStream<Uint8Array>;
  const entries: AsyncIterable<ParsedTarEntry> = source.pipeThrough(createTarDecoder({ strict: true }));
  for await (const { header, body } of asProblems(entries, BROKEN)) {
    const { name, linkname, type = 'file' } = header;
    if (linkname !== undefined && linkname !== '' && type !== 'file') {
      await body.cancel();
      yield { name, content: bufferStream(Buffer.from(linkname)) };
    } else {
      yield { name, content: asProblems(buffers(body), BROKEN) };
    }
  }
}

async function* buffers(body: ReadableStream<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const bytes of body) yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
