/**
 * Paths → the paths that trusted policy does not exclude; the others are said, one by one.
 */
import { pathText } from '../core/printable.js';
import type { ChunkSink, PathFilter } from '../core/types.js';

/** Passes on what may be scanned, in order. */
export function* admitted(
  paths: Iterable<Buffer>,
  filter: PathFilter,
  sink: Pick<ChunkSink, 'skipped'>,
): Generator<Buffer> {
  for (const bytes of paths) {
    const path = pathText(bytes);
    const answer = filter(path);
    if (!answer.excluded) yield bytes;
    else
      sink.skipped({
        origin: { kind: 'file', path },
        reason: 'excluded',
        level: 'excluded',
        detail: answer.by,
      });
  }
}
