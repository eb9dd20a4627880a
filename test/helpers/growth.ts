/**
 * Holds work to time in proportion to its size, by a ratio in one run and not by a clock: eight times the input may cost
 * up to three times eight times the processor time, which noise does not reach and squared time (64) passes.
 */
import { expect } from 'vitest';

const TIMES = 8;
const SLACK = 3;
/** Microseconds below which nothing can be said. */
const FLOOR = 2000;

/** @param work does it for a size; `size` must cost a few milliseconds. */
export function expectLinear(work: (size: number) => void, size: number): void {
  work(size);
  const costs = [1, 2, 3].map(() => [cost(() => work(size)), cost(() => work(TIMES * size))] as const);
  const small = Math.min(...costs.map(([first]) => first));
  const large = Math.min(...costs.map(([, second]) => second));
  expect(large).toBeLessThan(TIMES * SLACK * Math.max(small, FLOOR));
}

/** Processor time in microseconds. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
