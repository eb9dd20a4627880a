/**
 * A summary × what the command line allows → the summary with the exit code that counts. Errors are never lowered, and
 * what was not scanned stays in the report whatever is allowed.
 */
import type { Skipped, Summary } from '../core/types.js';
import type { ExitCode } from './io.js';

export interface Allowances {
  exitZero: boolean;
  /** Reasons that do not make a scan incomplete. */
  incomplete: readonly string[];
  requireNonempty: boolean;
}

/** @param lost failures among what was skipped. */
export function settle(summary: Summary, lost: readonly Skipped[], allowances: Allowances): Summary {
  return { ...summary, exitCode: exitCode(summary, lost, allowances) };
}

function exitCode(summary: Summary, lost: readonly Skipped[], allowances: Allowances): ExitCode {
  const code = summary.exitCode;
  if (code === 2 || code === 130 || code === 143) return code;
  if (allowances.requireNonempty && summary.scanned === 0) return 2;
  const found = (code === 1 || code === 4) && !allowances.exitZero;
  const excused = lost.length > 0 && lost.every((entry) => allowances.incomplete.includes(entry.reason));
  const incomplete = (code === 3 || code === 4) && !excused;
  if (found) return incomplete ? 4 : 1;
  return incomplete ? 3 : 0;
}
