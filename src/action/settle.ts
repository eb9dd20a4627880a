/**
 * A summary × what the step asks of it → the summary whose exit code counts. `fail-on` decides which findings fail the
 * step; nothing can make an error, an incomplete scan or a range that was not seen pass.
 */
import type { Summary } from '../core/types.js';
import type { Inputs } from './inputs.js';

export interface Demands {
  failOn: Inputs['failOn'];
  /** New findings that reach `failOn`. */
  failing: number;
  /** False: something that the event brought could not be looked at. */
  seen: boolean;
  /** Exit code of the signal that stopped the run. */
  stopped: 130 | 143 | undefined;
}

export function settled(summary: Summary, { failOn, failing, seen, stopped }: Demands): Summary {
  if (stopped !== undefined) return { ...summary, complete: false, exitCode: stopped };
  const { exitCode, scanned } = summary;
  if (exitCode === 2 || scanned === 0) return { ...summary, exitCode: 2 };
  const incomplete = exitCode === 3 || exitCode === 4 || !seen;
  const found = failOn === undefined ? exitCode === 1 || exitCode === 4 : failing > 0;
  return {
    ...summary,
    complete: summary.complete && seen,
    exitCode: found ? (incomplete ? 4 : 1) : incomplete ? 3 : 0,
  };
}
