/**
 * Worker threads, and results in the order of the work, whoever did it. What is to be done is claimed from a shared list
 * and told slice by slice; no content crosses threads but that of small documents, which the main thread has opened. A
 * worker that dies takes down what it had claimed only.
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
  /** What it claims its work from; of files more parts may follow (`FilesMessage`). */
  work: { files: SharedPaths } | { pack: SharedPack };
  env: Readonly<Record<string, string | undefined>>;
  now: Date;
}

/** What workers are told while they read files: another part of the list, or that there is no more. */
export type FilesMessage = { files: SharedPaths | undefined };

/** Workers that were started together. */
export interface Workers {
  /** Tells all of them something. */
  post(message: FilesMessage): void;
  /** When all have ended, whatever way. */
  ended: Promise<unknown>;
}

const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url));

/**
 * Starts workers beside this thread. From source there is no built worker; then it starts none.
 * @param count of workers. @param done told of each slice. @param signal stops them. @param file the worker's entry.
 */
export function startWorkers<T>(
  work: WorkerData['work'],
  count: number,
  job: ScanJob,
  { env, now }: Pick<ScanContext, 'env' | 'now'>,
  done: (result: T) => void,
  signal: AbortSignal,
  file: string = WORKER,
): Workers {
  const data: WorkerData = { job, work, env: { ...env }, now };
  const workers: Worker[] = [];
  const start = (): Promise<void> =>
    new Promise((resolve) => {
      const worker = new Worker(file, { workerData: data });
      workers.push(worker);
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
  // One that cannot even start claims nothing.
  const ended = Array.from({ length: existsSync(file) ? count : 0 }, () => start().catch(() => undefined));
  return {
    post: (message) => {
      for (const worker of workers) worker.postMessage(message);
    },
    ended: Promise.all(ended),
  };
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
