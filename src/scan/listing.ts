/**
 * A long list of files → the same events in the same order, read by several threads. They begin while the rest is still
 * being listed. What a worker that died had claimed is said.
 */
import type { ChunkSink, ScanJob, Skipped } from '../core/types.js';
import type { BytePath } from '../sources/bytepath.js';
import type { Listed } from '../sources/listed.js';
import type { ListedParts } from '../sources/listing.js';
import { type SharedPaths, sharePaths, sliceCount } from '../sources/shard.js';
import type { TreeSource } from '../sources/tree.js';
import type { ScanContext } from './context.js';
import type { Findings } from './examine.js';
import type { Prepared } from './prepare.js';
import { ShardReader } from './shards.js';
import { InOrder, startWorkers, type Workers } from './threads.js';
import { replay, type SliceResult } from './wire.js';

/**
 * Files in a part. Below this many a worker's start and its compiling of the same code anew (about a second of processor
 * time) cost more than it saves; measured in test/bench/README.md.
 */
const WORTH_THREADS = 40_000;

/** What differs in tests: the worker's entry, and how many files are worth one. */
export interface CrewOptions {
  worker?: string | undefined;
  worth?: number;
}

/** Up to `job.jobs` threads, this one among them, that read what is found in folders. */
export class FileCrew implements ListedParts {
  readonly size: number;
  readonly #job: ScanJob;
  readonly #prepared: Prepared;
  readonly #out: Findings;
  readonly #context: Pick<ScanContext, 'env' | 'now'>;
  readonly #worker: string | undefined;
  readonly #stop = new AbortController();
  readonly #signal: AbortSignal;
  readonly #parts: SharedPaths[] = [];
  readonly #order = new InOrder<SliceResult>((result) => replay(result, this.#out));
  /** What came before everything that stands in front of it was told. */
  #early: SliceResult[] | undefined = [];
  /** Slices so far. */
  #count = 0;
  #workers: Workers | undefined;

  /** @param signal stops all of them. */
  constructor(
    job: ScanJob,
    prepared: Prepared,
    out: Findings,
    context: Pick<ScanContext, 'env' | 'now'>,
    signal: AbortSignal,
    { worker, worth = WORTH_THREADS }: CrewOptions = {},
  ) {
    this.#job = job;
    this.#prepared = prepared;
    this.#out = out;
    this.#context = context;
    this.#worker = worker;
    this.size = worth;
    this.#signal = AbortSignal.any([signal, this.#stop.signal]);
  }

  /** Lists and reads a tree; alone, when too little is found for a worker. @param sink for what is not shared out. */
  async read(source: TreeSource, sink: ChunkSink): Promise<void> {
    try {
      const listing = await source.listing(sink, this.#signal, this);
      if (this.#workers !== undefined) this.take(listing.found.splice(0), listing.tops);
      await source.readListing(listing, sink, this.#signal);
      await this.#finish();
    } finally {
      this.#stop.abort();
    }
  }

  /** Gives the workers a part of the list; the first is what they are started with. */
  take(files: readonly Listed[], tops: readonly BytePath[]): void {
    const part = sharePaths(files, tops, this.#count);
    this.#parts.push(part);
    this.#count += sliceCount(part);
    if (this.#workers !== undefined) this.#workers.post({ files: part });
    else
      this.#workers = startWorkers(
        { files: part },
        this.#job.jobs - 1,
        this.#job,
        this.#context,
        (result: SliceResult) => this.#done(result),
        this.#signal,
        this.#worker,
      );
  }

  /** Tells what was read so far, in order, and reads on to the end of all parts. */
  async #finish(): Promise<void> {
    this.#workers?.post({ files: undefined });
    const [first] = this.#parts;
    if (first === undefined) return;
    const early = this.#early ?? [];
    this.#early = undefined;
    for (const result of early) this.#done(result);
    const reader = new ShardReader(first.tops, this.#job, this.#prepared, (result) => this.#done(result));
    for (const part of this.#parts) await reader.read(part, this.#signal);
    await this.#workers?.ended;
    if (!this.#signal.aborted) this.#order.finish(this.#count, (index) => this.#out.skipped(lost(index)));
  }

  #done(result: SliceResult): void {
    if (this.#early === undefined) this.#order.take(result);
    else this.#early.push(result);
  }
}

function lost(index: number): Skipped {
  return {
    origin: { kind: 'stream', path: `slice ${index}` },
    reason: 'worker-lost',
    level: 'failure',
    detail: 'The thread that read these files died; scan again, with --jobs 1 if it happens again.',
  };
}
