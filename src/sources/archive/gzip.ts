/**
 * A gzip stream (RFC 1952), of any number of members → its content, by Node's own zlib.
 */
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ArchiveProblem } from './problem.js';

const OUTPUT_BYTES = 64 << 10;

export async function* gunzip(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let fed = 0;
  const count = async function* () {
    for await (const bytes of input) {
      fed += bytes.length;
      yield bytes;
    }
  };
  const gunzip = createGunzip({ chunkSize: OUTPUT_BYTES });
  // An error reaches us through the loop below; the callback only keeps it from being thrown a second time.
  pipeline(Readable.from(count(), { objectMode: true, highWaterMark: 1 }), gunzip, () => undefined);
  yield* gunzip as AsyncIterable<Buffer>;
  // zlib stops silently at bytes that begin no further member.
  if (gunzip.bytesWritten < fed)
    throw new ArchiveProblem('archive-broken', 'Something follows the compressed data.');
}
