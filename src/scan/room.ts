/** Matches of one unit after another → whether there is still room for each; past the limit the unit is not fully scanned. */
import type { Origin, Skipped } from '../core/types.js';

export class Room {
  readonly #most: number;
  readonly #skipped: (skipped: Skipped) => void;
  #taken = 0;

  /** @param most matches of one unit (file, blob, message, log) that are reported. */
  constructor(most: number, skipped: (skipped: Skipped) => void) {
    this.#most = most;
    this.#skipped = skipped;
  }

  /** A new unit begins. */
  clear(): void {
    this.#taken = 0;
  }

  /** True up to the limit; the first match past it is said. */
  take(origin: Origin): boolean {
    this.#taken++;
    if (this.#taken === this.#most + 1) {
      const detail = `more than ${this.#most} findings; the rest of it is not reported`;
      this.#skipped({ origin, reason: 'findings-limit', level: 'failure', detail });
    }
    return this.#taken <= this.#most;
  }
}
