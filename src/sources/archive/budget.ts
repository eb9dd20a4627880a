/**
 * What opening one file may cost, over all archives nested in it: bytes that come out, how many times that is what
 * went in, and entries.
 */
import type { Limits } from '../../core/types.js';
import { BudgetSpent, Stopped } from './problem.js';

/** Bytes that may come out before the ratio counts: small files of one repeated byte are ordinary. */
const RATIO_FREE = 16 << 20;

export class Budget {
  readonly #limits: Limits;
  readonly #bytesIn: number;
  readonly #signal: AbortSignal;
  #bytesOut = 0;
  #entries = 0;

  /** @param bytesIn size of the outermost file. */
  constructor(limits: Limits, bytesIn: number, signal: AbortSignal) {
    this.#limits = limits;
    this.#bytesIn = bytesIn;
    this.#signal = signal;
  }

  /** @throws BudgetSpent when there was one entry too many. */
  countEntry(): void {
    if (++this.#entries > this.#limits.archiveEntries)
      throw new BudgetSpent('It holds more entries than the limit allows.');
  }

  /** The same stream, counted as having come out of a compression. */
  async *inflated(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const bytes of stream) {
      this.checkStop();
      this.#bytesOut += bytes.length;
      if (this.#bytesOut > this.#limits.archiveBytes)
        throw new BudgetSpent('More bytes came out of it than the limit allows.');
      if (this.#bytesOut > RATIO_FREE && this.#bytesOut > this.#limits.archiveRatio * this.#bytesIn) {
        throw new BudgetSpent('It grows more on opening than the limit allows.');
      }
      yield bytes;
    }
  }

  /** @throws Stopped when the scan is to stop. */
  checkStop(): void {
    if (this.#signal.aborted) throw new Stopped();
  }
}
