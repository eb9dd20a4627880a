/**
 * What a scan's events add up to → its summary and exit code. One place counts, so that no
 * reporter and no format can come to another result.
 */
import type { ScanEvent, SkipReason, Summary, Unsure } from '../core/types.js';

export interface OutcomeOptions {
  /** Reasons that do not make the scan incomplete, by trusted config or the command line. */
  allowIncomplete: readonly SkipReason[];
}

export class Outcome {
  readonly #allowed: ReadonlySet<SkipReason>;
  #failing = 0;
  #errors = 0;
  scanned = 0;
  bytes = 0;
  findings = 0;
  suppressed: Record<string, number> = {};
  notScanned = 0;
  /** Failures that are not allowed: what makes the scan incomplete. */
  #incomplete = 0;
  excluded = 0;
  ignored = 0;
  problems = 0;

  constructor(options: OutcomeOptions) {
    this.#allowed = new Set(options.allowIncomplete);
  }

  unit(bytes: number, units = 1): void {
    this.scanned += units;
    this.bytes += bytes;
  }

  /** @param fails false when the finding's severity is below what fails a scan. */
  finding(event: Extract<ScanEvent, { type: 'finding' }>, fails: boolean): void {
    const { verdict } = event.finding;
    if (verdict.status === 'new') {
      this.findings++;
      if (fails) this.#failing++;
    } else this.suppressed[verdict.by] = (this.suppressed[verdict.by] ?? 0) + 1;
  }

  /** Counts a finding that its confidence suppressed before it was worked out. */
  unsure(by: Unsure): void {
    this.suppressed[by] = (this.suppressed[by] ?? 0) + 1;
  }

  skipped({ skipped }: Extract<ScanEvent, { type: 'skipped' }>): void {
    const count = skipped.count ?? 1;
    if (skipped.level === 'failure') {
      this.notScanned += count;
      if (!this.#allowed.has(skipped.reason)) this.#incomplete += count;
    } else if (skipped.reason === 'ignored') this.ignored += count;
    else if (skipped.level === 'excluded') this.excluded += count;
  }

  /** The scan was stopped before its end. */
  stopped(): void {
    this.#incomplete++;
  }

  problem({ problem }: Extract<ScanEvent, { type: 'problem' }>): void {
    this.problems++;
    if (problem.level === 'error') this.#errors++;
  }

  get complete(): boolean {
    return this.#incomplete === 0;
  }

  get exitCode(): Summary['exitCode'] {
    if (this.#errors > 0) return 2;
    if (this.#failing > 0) return this.complete ? 1 : 4;
    return this.complete ? 0 : 3;
  }
}
