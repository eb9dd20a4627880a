/**
 * Files → the files that trusted policy does not exclude; the others are said, one by one.
 */
import type { ChunkSink, PathFilter } from '../core/types.js';
import type { Listed } from './listed.js';

/** Passes on what may be scanned, in order. */
export function* admitted(
  files: Iterable<Listed>,
  filter: PathFilter,
  sink: Pick<ChunkSink, 'skipped'>,
): Generator<Listed> {
  for (const file of files) {
    const answer = filter(file.shown);
    if (!answer.excluded) yield file;
    else
      sink.skipped({
        origin: { kind: 'file', path: file.shown },
        reason: 'excluded',
        level: 'excluded',
        detail: answer.by,
      });
  }
}
