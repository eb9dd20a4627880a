/**
 * Content that stands whole in memory → chunks: one where it fits, without a copy, else pieces. Used for staged blobs
 * and for what the pack reader restores.
 */

import { byteOrderMark } from '../../core/encoding.js';
import type { Chunk, ChunkSink, Delta, Origin } from '../../core/types.js';
import { Pieces } from '../pieces.js';

/** Hands the content on and counts it as scanned. @param chunkBytes content above this leaves in pieces. */
export function emitWhole(sink: ChunkSink, origin: Origin, bytes: Buffer, chunkBytes: number): void {
  if (bytes.length > chunkBytes) emitPieces(sink, origin, bytes, chunkBytes);
  else if (bytes.length > 0) sink.chunk(wholeChunk(origin, bytes));
  sink.scanned(bytes.length);
}

/** One chunk, whatever its size. @param delta how the bytes derive from the last chunk one level up. */
export function wholeChunk(origin: Origin, bytes: Buffer, delta?: Delta): Chunk {
  const chunk: Chunk = { origin, bytes, offset: 0, line: 0, from: 0, to: bytes.length, final: true };
  const encoding = byteOrderMark(bytes);
  if (encoding !== undefined) chunk.encoding = encoding;
  if (delta !== undefined) chunk.delta = delta;
  return chunk;
}

function emitPieces(sink: ChunkSink, origin: Origin, bytes: Buffer, chunkBytes: number): void {
  const pieces = new Pieces(sink, chunkBytes);
  pieces.begin(origin);
  pieces.write(bytes);
  pieces.end();
}
