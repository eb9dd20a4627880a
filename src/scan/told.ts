/** What is found, read and left out → events, each judged and counted on the way. */
import type { ScanEvent } from '../core/types.js';
import type { Findings } from './examine.js';
import type { Outcome } from './outcome.js';
import type { Verdicts } from './verdicts.js';

export type Emit = (event: ScanEvent) => void;

export function toldAs(emit: Emit, outcome: Outcome, verdicts: Pick<Verdicts, 'reach'>): Findings {
  return {
    finding: (finding) => {
      const fails = verdicts.reach(finding);
      const event = { type: 'finding' as const, finding };
      outcome.finding(event, fails);
      emit(event);
    },
    unsure: (by) => outcome.unsure(by),
    skipped: (skipped) => {
      const event = { type: 'skipped' as const, skipped };
      outcome.skipped(event);
      emit(event);
    },
    problem: (problem) => {
      const event = { type: 'problem' as const, problem };
      outcome.problem(event);
      emit(event);
    },
    scanned: (bytes, units) => {
      outcome.unit(bytes, units);
      emit({ type: 'progress', scanned: outcome.scanned, bytes: outcome.bytes });
    },
  };
}
