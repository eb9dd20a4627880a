/**
 * A summary × what the command line asks of the exit code → the summary with the exit code that counts. Errors and
 * incomplete scans are never lowered here.
 */
import type { Summary } from '../core/types.js';

export interface Demands {
  /** Findings do not change the exit code. */
  exitZero: boolean;
  /** Nothing scanned is an error. */
  requireNonempty: boolean;
}

export function settle(summary: Summary, demands: Demands): Summary {
  const { exitCode, scanned } = summary;
  if (demands.requireNonempty && scanned === 0 && exitCode < 5) return { ...summary, exitCode: 2 };
  if (!demands.exitZero || (exitCode !== 1 && exitCode !== 4)) return summary;
  return { ...summary, exitCode: exitCode === 4 ? 3 : 0 };
}
