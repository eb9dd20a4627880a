/**
 * The entry of the thread that documents are read on: their formats are large, the files may be hostile, and a thread
 * can be ended. It answers one ask at a time.
 */
import { parentPort } from 'node:worker_threads';
import type { Part } from './part.js';
import { type Ask, answer, readDocument } from './parts.js';

let parts: AsyncIterator<Part>;

parentPort?.on('message', async (ask: Ask) => {
  if (ask === 'next') parentPort?.postMessage(await answer(parts));
  else parts = readDocument(ask.kind, ask.bytes);
});
