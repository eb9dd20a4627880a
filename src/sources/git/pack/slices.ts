/**
 * A plan → slices of whole trees, of about the same cost, that any number of threads claim until none is left. Slices
 * are numbered in the order of the pack: whoever orders results by number gets the same with one thread and with many.
 */
import { NONE } from './forest.js';
import type { Plan } from './plan.js';

/** Slices that a pack is cut into, about: enough that threads end together, and that the event loop runs between them. */
const SLICES = 1000;
/** Smallest slice, in bytes of cost. */
const LEAST = 1 << 20;
/** Common slices that a slice of one tree costs when it is not to be claimed last. */
const GIANT = 10;

/** All columns may stand in shared memory. */
export interface Slices {
  /** By slice: where its roots end in the forest's list. They begin where those of the slice before end. */
  ends: Int32Array;
  /** Numbers of the slices in the order in which they are claimed. */
  order: Int32Array;
  /** One number: how many have been claimed. */
  claimed: Int32Array;
}

/**
 * What reading a plan's trees costs, by root, in bytes of content searched: one thread manages some 170 million a second.
 * Fitted to four histories (test/bench/README.md); only how even slices are hangs on it, and what is worth threads.
 */
export function costsOf({ entries, forest }: Plan): Float64Array {
  const costs = new Float64Array(forest.roots.length);
  for (let at = 0; at < costs.length; at++) {
    const root = forest.roots[at]!;
    const open = [root];
    for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
      const size = entries.size[entry]!;
      // What a version copies is put together, and decisions about it are carried over; it is about as long as its root.
      costs[at]! += entry === root ? size + 1500 : size + entries.size[root]! / 5 + 6000;
      for (let c = forest.firstChild[entry]!; c !== NONE; c = forest.nextSibling[c]!) open.push(c);
    }
  }
  return costs;
}

export function totalOf(costs: Float64Array): number {
  return costs.reduce((sum, cost) => sum + cost, 0);
}

/** Cuts a forest's list of roots. @param costs by root. */
export function sliceUp(costs: Float64Array): Slices {
  const most = Math.max(LEAST, totalOf(costs) / SLICES);
  const ends: number[] = [];
  const sums: number[] = [];
  let sum = 0;
  for (let at = 0; at < costs.length; at++) {
    sum += costs[at]!;
    if (sum < most && at < costs.length - 1) continue;
    ends.push(at + 1);
    sums.push(sum);
    sum = 0;
  }
  // Giants first, or the thread that comes to one last works on it alone; the rest as it lies in the pack.
  const weight = (slice: number) => (sums[slice]! > GIANT * most ? sums[slice]! : 0);
  const order = ends.map((_, slice) => slice).sort((a, b) => weight(b) - weight(a) || a - b);
  return { ends: Int32Array.from(ends), order: Int32Array.from(order), claimed: new Int32Array(1) };
}

/** Takes the next slice for this thread alone; undefined when there is none left. */
export function claimSlice({ order, claimed }: Slices): number | undefined {
  return order[Atomics.add(claimed, 0, 1)];
}
