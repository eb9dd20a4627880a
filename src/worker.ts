/**
 * A worker thread's entry: prepares the job as the main thread did, reads its share of the files or of a pack and posts
 * each slice. It gives no verdict and prints nothing.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { prepare } from './scan/prepare.js';
import { readShards } from './scan/shards.js';
import type { WorkerData } from './scan/threads.js';
import { TreeSighter } from './scan/trees.js';

const { job, work, env, now } = workerData as WorkerData;
const prepared = await prepare(job, { env, now });
const post = (result: unknown) => parentPort?.postMessage(result);
const never = new AbortController().signal;
if ('files' in work) await readShards(work.files, job, prepared, post, never);
else await new TreeSighter(work.pack, job, prepared).readAll(post, never);
