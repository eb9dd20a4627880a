/**
 * Findings ↔ what may cross from one thread to another. The secret's bytes go along, between threads of one process only.
 */
import { Secret } from '../core/secret.js';
import type { Finding, Problem, Skipped, Unsure } from '../core/types.js';
import type { Findings } from './examine.js';

/** A finding as plain data. */
export type WireFinding = Omit<Finding, 'secret'> & { bytes: Uint8Array; publicPrefix: number };

/** What one slice of the work came to. */
export interface SliceResult {
  index: number;
  findings: WireFinding[];
  /** Findings that are only counted, by what suppressed them. */
  unsure: Unsure[];
  skipped: Skipped[];
  problems: Problem[];
  /** Bytes of each unit that was scanned, in order. */
  units: number[];
}

/** Gathers what an examiner says about one slice. */
export class SliceRecorder implements Findings {
  readonly result: SliceResult;

  constructor(index: number) {
    this.result = { index, findings: [], unsure: [], skipped: [], problems: [], units: [] };
  }

  finding({ secret, ...finding }: Finding): void {
    this.result.findings.push({ ...finding, bytes: secret.reveal(), publicPrefix: secret.publicPrefix });
  }

  unsure(by: Unsure): void {
    this.result.unsure.push(by);
  }

  skipped(skipped: Skipped): void {
    this.result.skipped.push(skipped);
  }

  problem(problem: Problem): void {
    this.result.problems.push(problem);
  }

  scanned(bytes: number): void {
    this.result.units.push(bytes);
  }
}

/** Hands a slice's result on as if it had been read here. */
export function replay(result: SliceResult, out: Findings): void {
  for (const bytes of result.units) out.scanned(bytes);
  for (const { bytes, publicPrefix, ...finding } of result.findings) {
    out.finding({ ...finding, secret: new Secret(bytes, publicPrefix) });
  }
  for (const by of result.unsure) out.unsure(by);
  for (const skipped of result.skipped) out.skipped(skipped);
  for (const problem of result.problems) out.problem(problem);
}
