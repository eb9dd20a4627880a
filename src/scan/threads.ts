/**
 * Worker threads, and results in the order of the work, whoever did it. What is to be done is claimed from a shared list
 * and told slice by slice; no content crosses threads. A worker that dies takes down what it had claimed only.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ScanJob } from '../core/types.js';
import type { SharedPack } from '../sources/git/pack/shared.js';
import type { SharedPaths } from '../sources/shard.js';
import type { ScanContext } from './context.js';

/** What a worker is started with. */
export interface WorkerData {
  job: ScanJob;
  /** What it claims its work from. */
  work: { files: SharedPaths } | { pack: SharedPack };
  env: Readonly<Record<string, string | undefined>>;
  now: Date;
}

const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url));

/**
 * Starts workers beside this thread and resolves when all have ended, whatever way. From source there is no built worker;
 * then it does nothing.
 * @param count of workers. @param done told of each slice. @param signal stops them. @param file the worker's entry.
 */
export async function startWorkers<T>(
  work: WorkerData['work'],
  count: number,
  job: ScanJob,
  { env, now }: Pick<ScanContext, 'env' | 'now'>,
  done: (result: T) => void,
  signal: AbortSignal,
  file: string = WORKER,
): Promise<void> {
  if (!existsSync(file)) return;
  const data: WorkerData = { job, work, env: { ...env }, now };
  // One that cannot even start claims nothing.
  const ended = (): Promise<void> => worker(file, data, done, signal).catch(() => undefined);
  await Promise.all(Array.from({ length: count }, ended));
}

function worker<T>(
  file: string,
  workerData: WorkerData,
  done: (result: T) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(file, { workerData });
    const stop = () => void worker.terminate();
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', done);
    // What it had claimed never arrives; `InOrder.finish` finds it missing.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
  });
}

/** Passes results on in the order of their numbers, from 0, whoever brings them. */
export class InOrder<T extends { index: number }> {
  readonly #pass: (result: T) => void;
  readonly #waiting = new Map<number, T>();
  #next = 0;

  constructor(pass: (result: T) => void) {
    this.#pass = pass;
  }

  take(result: T): void {
    this.#waiting.set(result.index, result);
    while (this.#passNext());
  }

  /** Passes all on up to a number. @param lost told, in their place, of those that nobody brought. */
  finish(count: number, lost: (index: number) => void): void {
    while (this.#next < count) if (!this.#passNext()) lost(this.#next++);
  }

  /** Numbers below a count of those that nobody has brought. */
  missing(count: number): number[] {
    const missing: number[] = [];
    for (let index = this.#next; index < count; index++) if (!this.#waiting.has(index)) missing.push(index);
    return missing;
  }

  #passNext(): boolean {
    const ready = this.#waiting.get(this.#next);
    if (ready === undefined) return false;
    this.#waiting.delete(this.#next++);
    this.#pass(ready);
    return true;
  }
}
