/**
 * A worker thread's entry: prepares the job as the main thread did, reads its share of the files or of a pack and posts
 * each slice. It gives no verdict and prints nothing.
 */
import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { prepare } from './scan/prepare.js';
import { ShardReader } from './scan/shards.js';
import type { FilesMessage, WorkerData } from './scan/threads.js';
import { TreeSighter } from './scan/trees.js';

const { job, work, env, now } = workerData as WorkerData;
const prepared = await prepare(job, { env, now });
const port = parentPort!;
const post = (result: unknown) => port.postMessage(result);
const never = new AbortController().signal;
if ('files' in work) {
  const reader = new ShardReader(work.files.tops, job, prepared, post);
  await reader.read(work.files, never);
  for await (const [{ files }] of on(port, 'message') as AsyncIterable<[FilesMessage]>) {
    if (files === undefined) break;
    await reader.read(files, never);
  }
} else await new TreeSighter(work.pack, job, prepared).readAll(post, never);
