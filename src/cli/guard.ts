/**
 * Whatever a program throws → an exit code and at most two lines on standard error. Only our own errors are quoted: any
 * other message could hold content of the input, so a fault of ours is told by its kind alone. Waits until everything
 * printed has been taken; output that could not be written makes the run an error.
 */
import { errorCode, UserError } from '../core/errors.js';
import { printable } from '../core/printable.js';
import type { ExitCode, Io } from './io.js';
import { stopCode } from './settle.js';

export async function guarded(program: (io: Io) => Promise<ExitCode>, io: Io): Promise<ExitCode> {
  let code: ExitCode;
  try {
    code = await program(io);
  } catch (error) {
    code = told(error, io);
  }
  await io.out.flush();
  const lost = io.out.failure;
  if (lost !== undefined) {
    io.err.write(`stanch: standard output could not be written (${printable(lost)})\n`);
    if (code !== 130 && code !== 143) code = 2;
  }
  await io.err.flush();
  return code;
}

/** Says what went wrong, without any content of the input, and gives the exit code for it. */
export function told(error: unknown, io: Io): ExitCode {
  const stopped = stopCode(io.signal);
  if (stopped !== undefined) return stopped;
  if (error instanceof UserError) {
    io.err.write(`stanch: ${error.message}\n${error.hint === undefined ? '' : `        ${error.hint}\n`}`);
    return 2;
  }
  const kind = error instanceof Error ? error.constructor.name : typeof error;
  const code = errorCode(error);
  io.err.write(
    `stanch: internal error (${printable(kind)}${code === undefined ? '' : ` ${printable(code)}`})\n`,
  );
  io.err.write('        This is a fault of stanch, not yours. STANCH_DEBUG=1 adds where it happened.\n');
  if (io.env.STANCH_DEBUG === '1' && error instanceof Error) io.err.write(`${frames(error)}\n`);
  return 2;
}

/** Places in the code only: the message above them is left out. */
function frames(error: Error): string {
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return lines.map((line) => printable(line)).join('\n');
}
