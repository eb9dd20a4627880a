/**
 * Some objects of a history that has been read → their chunks once more, whole and in no order. What is no longer there
 * is said as skipped: the store was changed while it was scanned.
 */
import type { ChunkSink, Limits } from '../../../core/types.js';
import type { Additions } from '../incremental.js';
import { fits, ObjectChunks, originOfObject } from '../objectchunks.js';
import { readObjects } from '../objects.js';
import { readStored, type TakeStored } from '../stored.js';
import { emitWhole } from '../whole.js';
import type { HistoryContext } from './context.js';

const GONE = 'The object was there when it was read first. Scan again.';
/** Blobs of a range whose older versions are fetched together. */
const COMPARED = 512;

/** @param additions as in `readRange`. */
export async function readObjectsAgain(
  { repository, sink, limits, signal }: Omit<HistoryContext, 'help'>,
  objects: readonly string[],
  additions: Additions | undefined,
): Promise<void> {
  const target = additions?.label(sink) ?? sink;
  const chunks = new ObjectChunks(target, limits, originOfObject, (blob, reason) =>
    sink.skipped({ origin: { kind: 'blob', blob }, reason, level: 'failure', detail: GONE }),
  );
  const together = additions === undefined ? objects.length : COMPARED;
  for (let at = 0; at < objects.length; at += together) {
    const some = objects.slice(at, at + together);
    await additions?.fetch(some, signal);
    const left = await readStored(repository, some, storedTaker(target, limits), signal);
    for (const id of left.broken) chunks.lost(id, 'bad-object');
    await readObjects(repository.git, left.forGit, chunks, signal);
  }
}

/** Leaves to git what is handed on in pieces. */
function storedTaker(sink: ChunkSink, { chunkBytes, maxFileBytes }: Limits): TakeStored {
  return (id, type, content) => {
    if (content.length > chunkBytes) return false;
    const origin = originOfObject(id, type);
    if (origin !== undefined && fits(sink, origin, content.length, maxFileBytes))
      emitWhole(sink, origin, content, chunkBytes);
    return true;
  };
}
