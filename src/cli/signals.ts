/**
 * SIGINT and SIGTERM → an abort signal whose reason is the exit code. A scan gets a short time to print what it found;
 * after that, or on a second signal, the process ends. It also ends when something that nobody needs any more (a stdin
 * that never ends) would keep it alive after its work is done.
 */
import type { ExitCode } from './io.js';

/** Time to wind up after the first signal, in milliseconds; the promise to users is two seconds. */
const GRACE = 1500;
/** Time for the runtime to end by itself after everything was written, in milliseconds. */
const LINGER = 100;

export interface StopSignals {
  signal: AbortSignal;
  /** The program has answered and flushed: nothing may hold the process any more. */
  done(code: ExitCode): void;
}

export function stopSignals(process: Pick<NodeJS.Process, 'on' | 'exit'>): StopSignals {
  const controller = new AbortController();
  const stop = (code: 130 | 143) => () => {
    if (controller.signal.aborted) process.exit(code);
    controller.abort(code);
    setTimeout(() => process.exit(code), GRACE).unref();
  };
  process.on('SIGINT', stop(130));
  process.on('SIGTERM', stop(143));
  return {
    signal: controller.signal,
    done: (code) => void setTimeout(() => process.exit(code), LINGER).unref(),
  };
}
