/**
 * What opening one file may cost, over all archives nested in it: bytes that come out, how many times that is what
 * went in, entries, and time. The clock is only heard when the event loop turns, so it is given its turn.
 */
import { deadline } from '../../core/limits.js';
import type { Limits } from '../../core/types.js';
import { turn } from '../turn.js';
import { BudgetSpent, Stopped } from './problem.js';

/** Bytes that may come out before the ratio counts: small files of one repeated byte are ordinary. */
const RATIO_FREE = 16 << 20;
/** Work between two turns of the event loop; an entry counts as much as some bytes. */
const TURN_BYTES = 4 << 20;
const ENTRY_BYTES = 16 << 10;

const TOO_SLOW = 'Opening it took longer than the limit for one file; give it more with --file-timeout.';

export class Budget {
  readonly #limits: Limits;
  readonly #bytesIn: number;
  readonly #signal: AbortSignal;
  readonly #late: AbortSignal;
  #bytesOut = 0;
  #entries = 0;
  #sinceTurn = 0;

  /** @param bytesIn size of the outermost file. */
  constructor(limits: Limits, bytesIn: number, signal: AbortSignal) {
    this.#limits = limits;
    this.#bytesIn = bytesIn;
    this.#signal = signal;
    this.#late = deadline(limits.fileSeconds);
  }

  /** @throws BudgetSpent when there was one entry too many. */
  async countEntry(): Promise<void> {
    await this.#work(ENTRY_BYTES);
    if (++this.#entries > this.#limits.archiveEntries)
      throw new BudgetSpent(
        'It holds more entries than the limit allows; raise it with --max-archive-entries.',
      );
  }

  /** The same stream, counted as having come out of a compression. */
  async *inflated(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const bytes of stream) {
      await this.#work(bytes.length);
      this.#bytesOut += bytes.length;
      if (this.#bytesOut > this.#limits.archiveBytes)
        throw new BudgetSpent(
          'More bytes came out of it than the limit allows; raise it with --max-archive-size.',
        );
      if (this.#bytesOut > RATIO_FREE && this.#bytesOut > this.#limits.archiveRatio * this.#bytesIn) {
        throw new BudgetSpent(
          'It grows more on opening than the limit allows; raise it with --max-archive-ratio.',
        );
      }
      yield bytes;
    }
  }

  /** @throws Stopped when the scan is to stop, BudgetSpent when the time is up. */
  checkStop(): void {
    if (this.#signal.aborted) throw new Stopped();
    if (this.#late.aborted) throw new BudgetSpent(TOO_SLOW, 'time-limit');
  }

  /** Calls once when the scan is to stop or the time is up. Returns what calls that off. */
  whenOver(call: () => void): () => void {
    const signals = [this.#signal, this.#late];
    for (const signal of signals) signal.addEventListener('abort', call, { once: true });
    return () => {
      for (const signal of signals) signal.removeEventListener('abort', call);
    };
  }

  async #work(bytes: number): Promise<void> {
    this.#sinceTurn += bytes;
    if (this.#sinceTurn > TURN_BYTES) {
      this.#sinceTurn = 0;
      await turn();
    }
    this.checkStop();
  }
}
