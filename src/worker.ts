/**
 * A worker thread's entry: prepares the job as the main thread did, reads its share of the files and posts each slice.
 * It judges nothing and prints nothing.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { prepareEngine } from './scan/prepare.js';
import { readShards } from './scan/shards.js';
import type { WorkerData } from './scan/threads.js';

const { job, shared, key, env } = workerData as WorkerData;
const prepared = { ...(await prepareEngine(job, { env })), key };
await readShards(
  shared,
  job,
  prepared,
  (result) => parentPort?.postMessage(result),
  new AbortController().signal,
);
