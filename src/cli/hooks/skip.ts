/**
 * The two things a hook answers without scanning: the emergency switch, which always leaves a line, and the doctor's
 * question whether the hook really arrives here.
 */
import { printable } from '../../core/printable.js';
import type { Io } from '../io.js';

/** True when STANCH_SKIP gives a reason; the reason is printed each time. An empty one skips nothing. */
export function skipped(io: Io): boolean {
  const reason = io.env.STANCH_SKIP?.trim();
  if (reason === undefined || reason === '') return false;
  io.err.write(`stanch: NOT scanned, switched off by STANCH_SKIP: ${printable(reason.slice(0, 200))}\n`);
  return true;
}

/** Variable by which the doctor asks; its value comes back in the answer. */
export const PROBE = 'STANCH_PROBE';

/** Its value for a trial: the guard scans as ever, and the hooks around it are left out. */
export const TRIAL = 'trial';

export function probeAnswer(hook: string | undefined, value: string): string {
  return `stanch probe ${printable(hook ?? '')} ${value}`;
}

/** True when the doctor asked, and was answered. */
export function answerProbe(hook: string | undefined, io: Io): boolean {
  const value = io.env[PROBE];
  if (value === undefined || !/^[0-9a-f]{16}$/.test(value)) return false;
  io.out.write(`${probeAnswer(hook, value)}\n`);
  return true;
}
