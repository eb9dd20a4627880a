/**
 * Staged blobs that stand in no loose object → chunks, by one git process: those that are packed, large, or not there.
 */
import type { ChunkSink, Limits, Origin } from '../../core/types.js';
import { ObjectChunks } from './objectchunks.js';
import { readObjects } from './objects.js';
import type { Git } from './spawn.js';
import type { StagedEntry } from './staged-entries.js';

export interface StagedBlob {
  entry: StagedEntry;
  origin: Origin;
}

/** @param sinkOf what takes the chunks, given a way to ask which blob they are of. */
export async function readOthers(
  git: Git,
  others: readonly StagedBlob[],
  limits: Limits,
  sinkOf: (current: () => StagedEntry) => ChunkSink,
  signal: AbortSignal,
): Promise<void> {
  let next = 0;
  const sink = sinkOf(() => others[next - 1]!.entry);
  const chunks = new ObjectChunks(
    sink,
    limits,
    () => others[next++]!.origin,
    (_, reason) => {
      const detail = 'git could not give the staged content.';
      sink.skipped({ origin: others[next++]!.origin, reason, level: 'failure', detail });
    },
  );
  const ids = others.map(({ entry }) => entry.id);
  await readObjects(git, ids, chunks, signal);
}
