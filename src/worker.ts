/**
 * A worker thread's entry: prepares the job as the main thread did, reads its share of the files and posts each slice.
 * It gives no verdict and prints nothing.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { prepare } from './scan/prepare.js';
import { readShards } from './scan/shards.js';
import type { WorkerData } from './scan/threads.js';

const { job, shared, env, now } = workerData as WorkerData;
const prepared = await prepare(job, { env, now });
await readShards(
  shared,
  job,
  prepared,
  (result) => parentPort?.postMessage(result),
  new AbortController().signal,
);
