/**
 * Content that stands whole in memory → chunks: one where it fits, without a copy, else pieces. Used for staged blobs
 * and for what the pack reader restores.
 */
import type { Chunk, ChunkSink, Delta, LineRange, Origin } from '../../core/types.js';
import { byteOrderMark, Pieces } from '../pieces.js';

/** What is known about the content besides its bytes. */
export interface Extra {
  added?: readonly LineRange[] | undefined;
  delta?: Delta | undefined;
}

/** Hands the content on and counts it as scanned. @param chunkBytes content above this leaves in pieces, without its delta. */
export function emitWhole(
  sink: ChunkSink,
  origin: Origin,
  bytes: Buffer,
  chunkBytes: number,
  extra: Extra = {},
): void {
  if (bytes.length > chunkBytes) emitPieces(sink, origin, bytes, chunkBytes, extra.added);
  else if (bytes.length > 0) sink.chunk(wholeChunk(origin, bytes, extra));
  sink.scanned(bytes.length);
}

function wholeChunk(origin: Origin, bytes: Buffer, extra: Extra): Chunk {
  const chunk: Chunk = { origin, bytes, offset: 0, line: 0, from: 0, to: bytes.length, final: true };
  const encoding = byteOrderMark(bytes);
  if (encoding !== undefined) chunk.encoding = encoding;
  if (extra.added !== undefined) chunk.added = extra.added;
  if (extra.delta !== undefined) chunk.delta = extra.delta;
  return chunk;
}

function emitPieces(
  sink: ChunkSink,
  origin: Origin,
  bytes: Buffer,
  chunkBytes: number,
  added: readonly LineRange[] | undefined,
): void {
  const labelled = added === undefined ? sink : { chunk: (chunk: Chunk) => sink.chunk({ ...chunk, added }) };
  const pieces = new Pieces(labelled, chunkBytes);
  pieces.begin(origin);
  pieces.write(bytes);
  pieces.end();
}
