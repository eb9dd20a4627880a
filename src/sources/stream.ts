/**
 * A stream of bytes, endless if it likes → chunks as they fill, in bounded memory. A stop or a broken stream does not
 * lose what came before: it is handed on, only not counted as read to its end.
 */
import type { Readable } from 'node:stream';
import type { ChunkSink, Limits, Origin, Source } from '../core/types.js';
import { refusalFor } from './file.js';
import { Pieces } from './pieces.js';

/** Takes bytes of one content; `Pieces` itself, or something that changes them on the way there. */
export interface ByteSink {
  write(bytes: Buffer): void;
}

/** @param name how reports call the stream. */
export function streamSource(name: string, input: Readable, limits: Limits): Source {
  return {
    async read(sink, signal) {
      const origin: Origin = { kind: 'stream', path: name };
      const pieces = new Pieces(sink, limits.chunkBytes);
      pieces.begin(origin);
      const whole = await pour(input, pieces, origin, sink, signal);
      const size = pieces.end();
      if (whole) sink.scanned(size);
    },
  };
}

/** Writes all of a stream to `into`. Returns whether its end was reached; says what went wrong when it was not. */
export async function pour(
  input: Readable,
  into: ByteSink,
  origin: Origin,
  sink: Pick<ChunkSink, 'skipped'>,
  signal: AbortSignal,
): Promise<boolean> {
  const stop = () => input.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    if (signal.aborted) return false;
    for await (const bytes of input) {
      if (signal.aborted) return false;
      into.write(Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes));
    }
    return !signal.aborted;
  } catch (error) {
    if (!signal.aborted) sink.skipped({ origin, ...refusalFor(error), level: 'failure' });
    return false;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
