/**
 * A compressed stream → its content, streaming, for the compressions we can read. What follows the compressed data is
 * an error: nothing may hide there.
 */

import { gunzip } from './gzip.js';
import type { Compression } from './kind.js';
import { asProblems } from './problem.js';

type Decompress = (input: AsyncIterable<Buffer>) => AsyncIterable<Buffer>;

/** @throws ArchiveProblem, while it is read, when the data is broken, cut, or of a kind that cannot be read. */
export async function* decompress(kind: Compression, input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const decompressor = await DECOMPRESSORS[kind]();
  yield* asProblems(decompressor(input), 'The compressed data is broken or cut short.');
}

/** Loaded when the first file of the kind is met. */
const DECOMPRESSORS: Record<Compression, () => Promise<Decompress>> = {
  gzip: async () => gunzip,
  bzip2: async () => (await import('./bzip2.js')).bunzip2,
  xz: async () => (await import('./xz.js')).unxz,
  zstd: async () => (await import('./zstd.js')).unzstd,
};
