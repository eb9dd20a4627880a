/**
 * Shorthand for what a check may answer, so that each check reads as a list of reasons. Reasons are short phrases for
 * people; none may hold any part of the value.
 */
import type { DeadEnd } from '../../core/types.js';
import type { CheckResult } from '../match.js';

type Detail = Record<string, string>;

/** The value proves itself. */
export function pass(reason: string, detail?: Detail): CheckResult {
  return detail === undefined ? { result: 'pass', reason } : { result: 'pass', reason, detail };
}

/** The value has the form but cannot be real (wrong checksum): as good as a placeholder. */
export function fail(reason: string): CheckResult {
  return { result: 'fail', reason };
}

/** The value is something else altogether: no match. */
export function reject(reason: string): CheckResult {
  return { result: 'reject', reason };
}

/** Neither for nor against; `detail` may still be worth telling. */
export function unknown(detail?: Detail): CheckResult {
  return detail === undefined ? { result: 'unknown' } : { result: 'unknown', detail };
}

/** Real in form, but less likely to matter: `confidence` from 0 to 1 takes the place of the tier's own. */
export function lowered(confidence: number, reason: string, detail?: Detail): CheckResult {
  return detail === undefined
    ? { result: 'unknown', reason, confidence }
    : { result: 'unknown', reason, confidence, detail };
}

/** As real in form, but known to open nothing, or not to be touched. */
export function deadEnd(
  kind: DeadEnd,
  reason: string,
  detail?: Detail,
  confidence: number = DEAD,
): CheckResult {
  return { ...lowered(confidence, reason, detail), deadEnd: kind };
}

/** Confidence of a value that is known to open nothing. */
export const DEAD = 0.1;
/** Confidence of a default password that everybody knows. */
export const WELL_KNOWN = 0.2;
/** Confidence of a credential for a machine nobody else can reach. */
export const LOCAL = 0.35;
/** Confidence of one that looks as if it were not made for such a machine. */
export const REUSED = 0.6;
