/**
 * A long list of files → the same events in the same order, read by several threads. What a worker that died had claimed
 * is said.
 */
import type { ScanJob, Skipped } from '../core/types.js';
import { sharePaths, sliceCount } from '../sources/shard.js';
import type { TreeListing } from '../sources/tree.js';
import type { ScanContext } from './context.js';
import type { Findings } from './examine.js';
import type { Prepared } from './prepare.js';
import { readShards } from './shards.js';
import { InOrder, startWorkers } from './threads.js';
import { replay, type SliceResult } from './wire.js';

/**
 * Below this many files a worker's start and its compiling of the same code anew (about two seconds of CPU) cost more than
 * it saves; measured in test/bench/README.md.
 */
export const WORTH_THREADS = 80_000;

/** Reads the files found in folders on up to `job.jobs` threads, this one among them. */
export async function readOnThreads(
  { found, tops }: TreeListing,
  job: ScanJob,
  prepared: Prepared,
  out: Findings,
  context: Pick<ScanContext, 'env' | 'now'>,
  signal: AbortSignal,
): Promise<void> {
  const files = sharePaths(found, tops);
  const count = sliceCount(files);
  const order = new InOrder<SliceResult>((result) => replay(result, out));
  const take = (result: SliceResult) => order.take(result);
  await Promise.all([
    readShards(files, job, prepared, take, signal),
    startWorkers({ files }, Math.min(job.jobs, count) - 1, job, context, take, signal),
  ]);
  if (!signal.aborted) order.finish(count, (index) => out.skipped(lost(index)));
}

function lost(index: number): Skipped {
  return {
    origin: { kind: 'stream', path: `slice ${index}` },
    reason: 'worker-lost',
    level: 'failure',
    detail: 'The thread that read these files died; scan again, with --jobs 1 if it happens again.',
  };
}
