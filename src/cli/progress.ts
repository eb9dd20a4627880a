/**
 * Progress events → one line on a terminal's standard error that is redrawn, and nothing anywhere else. It appears only
 * after a second, at most ten times a second, and is wiped before anything else is printed.
 */
import type { ScanEvent } from '../core/types.js';
import type { Io } from './io.js';

/** Milliseconds. */
const PATIENCE = 1000;
const PACE = 100;
const WIPE = '\r\u001b[K';

export interface Progress {
  event(event: ScanEvent): void;
  wipe(): void;
}

/** @param quiet no progress at all. */
export function progress(io: Io, quiet: boolean): Progress {
  if (quiet || !io.err.isTerminal || inCi(io.env)) return { event: () => {}, wipe: () => {} };
  const began = io.clock();
  let last = began + PATIENCE - PACE;
  let shown = false;
  return {
    event(event) {
      if (event.type !== 'progress') return;
      const now = io.clock();
      if (now - last < PACE) return;
      last = now;
      shown = true;
      const total = event.total === undefined ? '' : ` of ${event.total}`;
      io.err.write(
        `${WIPE}scanned ${event.scanned}${total} files, ${(event.bytes / (1 << 20)).toFixed(1)} MB`,
      );
    },
    wipe() {
      if (shown) io.err.write(WIPE);
      shown = false;
    },
  };
}

function inCi(env: Io['env']): boolean {
  const ci = env.CI;
  return ci !== undefined && ci !== '' && ci !== 'false' && ci !== '0';
}
