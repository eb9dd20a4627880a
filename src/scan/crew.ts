/**
 * A history's large packs → the same sightings in the same order, read by several threads. What a worker that died had
 * claimed is read here, so that nothing is missing; that it died is said.
 */
import type { Problem, ScanJob } from '../core/types.js';
import type { Crew } from '../sources/git/pack/crew.js';
import type { ScanContext } from './context.js';
import type { ExaminerParts } from './examine.js';
import { type PackSlice, replay, type Seer } from './sightings.js';
import { InOrder, startWorkers } from './threads.js';
import { TreeSighter } from './trees.js';

/**
 * Cost of a pack (`costsOf`) below which a worker's start and its compiling of the same code anew cost more than it saves;
 * measured in test/bench/README.md.
 */
const WORTH_THREADS = 800e6;

const DIED: Problem = {
  level: 'warning',
  code: 'worker-lost',
  message: 'A thread died; what it was reading was read again by another, so nothing is missing.',
};

/** Undefined for a job of one thread. @param ours what differs in tests: the worker's entry, and what is worth one. */
export function crewOf(
  job: ScanJob,
  prepared: ExaminerParts,
  seer: Seer,
  context: Pick<ScanContext, 'env' | 'now'>,
  { worker, worth = WORTH_THREADS }: { worker?: string; worth?: number } = {},
): Crew | undefined {
  if (job.jobs === 1) return undefined;
  return {
    worth,
    async read(pack, told, first, signal) {
      const stop = new AbortController();
      const until = AbortSignal.any([signal, stop.signal]);
      const count = pack.slices.ends.length;
      const order = new InOrder<PackSlice>((slice) => replay(slice, seer, told));
      let early: PackSlice[] | undefined = [];
      const take = (slice: PackSlice) => (early === undefined ? order.take(slice) : early.push(slice));
      const here = new TreeSighter(pack, job, prepared);
      const helpers = startWorkers(
        { pack },
        Math.min(job.jobs, count) - 1,
        job,
        context,
        take,
        until,
        worker,
      );
      try {
        await first();
        for (const slice of early) order.take(slice);
        early = undefined;
        await here.readAll(take, until);
        await helpers.ended;
        signal.throwIfAborted();
        const lost = order.missing(count);
        for (const index of lost) take(await here.read(index, until));
        if (lost.length > 0) told.sink.problem(DIED);
      } catch (error) {
        stop.abort();
        await helpers.ended;
        // What was seen up to here is told.
        for (const slice of early ?? []) order.take(slice);
        order.finish(count, () => undefined);
        throw error;
      } finally {
        here.close();
      }
    },
  };
}
