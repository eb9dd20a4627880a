/**
 * A long list of files → the same events in the same order, read by several threads. No bytes and no per-file messages
 * cross threads: workers claim slices of one shared list and send a slice's findings. A worker that dies takes down
 * its slices only, and they are said.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ScanJob } from '../core/types.js';
import { type SharedPaths, sharePaths, sliceCount } from '../sources/shard.js';
import type { ScanContext } from './context.js';
import type { Findings } from './examine.js';
import type { Prepared } from './prepare.js';
import { readShards } from './shards.js';
import { replay, type SliceResult } from './wire.js';

/**
 * Below this many files a worker's start and its compiling of the same code anew (about a second of CPU) cost more than
 * it saves; measured in test/bench/README.md.
 */
export const WORTH_THREADS = 20_000;

/** What a worker is started with. */
export interface WorkerData {
  job: ScanJob;
  shared: SharedPaths;
  env: Readonly<Record<string, string | undefined>>;
  now: Date;
}

const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url));

/** Reads the files on up to `job.jobs` threads, this one among them. */
export async function readOnThreads(
  paths: readonly Buffer[],
  job: ScanJob,
  prepared: Prepared,
  out: Findings,
  { env, now }: Pick<ScanContext, 'env' | 'now'>,
  signal: AbortSignal,
): Promise<void> {
  const shared = sharePaths(paths);
  const order = new InOrder(out);
  const data: WorkerData = { job, shared, env: { ...env }, now };
  // From source there is no built worker; then this thread does it all.
  const helpers = existsSync(WORKER) ? Math.min(job.jobs, sliceCount(shared)) - 1 : 0;
  const workers = Array.from({ length: helpers }, () => helper(data, order, signal));
  await Promise.all([readShards(shared, job, prepared, (result) => order.take(result), signal), ...workers]);
  if (!signal.aborted) order.finish(sliceCount(shared));
}

/** Resolves when the worker has ended, whatever way. */
function helper(workerData: WorkerData, order: InOrder, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(WORKER, { workerData });
    const stop = () => void worker.terminate();
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', (result: SliceResult) => order.take(result));
    // An error's slices never arrive; `finish` finds them missing.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
  });
}

/** Passes slices on in the order of the list, whoever read them. */
class InOrder {
  readonly #out: Findings;
  readonly #waiting = new Map<number, SliceResult>();
  #next = 0;

  constructor(out: Findings) {
    this.#out = out;
  }

  take(result: SliceResult): void {
    this.#waiting.set(result.index, result);
    for (
      let ready = this.#waiting.get(this.#next);
      ready !== undefined;
      ready = this.#waiting.get(this.#next)
    ) {
      this.#waiting.delete(this.#next++);
      replay(ready, this.#out);
    }
  }

  /** Says which slices no thread delivered. */
  finish(count: number): void {
    for (; this.#next < count; this.#next++) {
      const result = this.#waiting.get(this.#next);
      if (result !== undefined) replay(result, this.#out);
      else {
        const detail =
          'The thread that read these files died; scan again, with --jobs 1 if it happens again.';
        this.#out.skipped({
          origin: { kind: 'stream', path: `slice ${this.#next}` },
          reason: 'worker-lost',
          level: 'failure',
          detail,
        });
      }
    }
  }
}
