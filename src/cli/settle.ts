/**
 * A summary × what the command line asks of the exit code → the summary with the exit code that counts. Errors and
 * incomplete scans are never lowered here.
 */
import type { Summary } from '../core/types.js';
import type { ExitCode } from './io.js';

export interface Demands {
  /** Findings do not change the exit code. */
  exitZero: boolean;
  /** Asked when nothing was scanned: true makes that an error. */
  requireNonempty: () => boolean;
}

/** The exit code that an abort signal stands for; undefined while nobody stopped the run. */
export function stopCode(signal: AbortSignal): ExitCode | undefined {
  if (!signal.aborted) return undefined;
  return signal.reason === 143 ? 143 : 130;
}

/** @param stopped exit code of the signal that stopped the run, if one did: then it is neither complete nor clean. */
export function settle(summary: Summary, demands: Demands, stopped?: ExitCode): Summary {
  if (stopped !== undefined) return { ...summary, complete: false, exitCode: stopped };
  const { exitCode, scanned } = summary;
  if (scanned === 0 && exitCode < 5 && demands.requireNonempty()) return { ...summary, exitCode: 2 };
  if (!demands.exitZero || (exitCode !== 1 && exitCode !== 4)) return summary;
  return { ...summary, exitCode: exitCode === 4 ? 3 : 0 };
}
