/** Rules that are limited to some paths, and where something was found → whether the rule holds there. */
import { originPath } from '../core/origin.js';
import type { Origin } from '../core/types.js';
import { compilePattern } from '../engine/regex.js';

export class RulePaths {
  readonly #patterns = new Map<string, { test(text: string): boolean }>();

  /** True where a rule has no pattern, and where no path is known yet: history's blobs are asked again when theirs are. */
  fits(wanted: string | undefined, origin: Origin): boolean {
    if (wanted === undefined) return true;
    const path = originPath(origin);
    if (path === '') return true;
    let pattern = this.#patterns.get(wanted);
    if (pattern === undefined) {
      pattern = compilePattern(wanted);
      this.#patterns.set(wanted, pattern);
    }
    return pattern.test(path);
  }
}
