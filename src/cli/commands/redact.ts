/**
 * `stanch redact`: standard input to standard output with every secret masked. What the reader of the output does not
 * take any more ends the run quietly; a run that is stopped has let nothing unmasked pass.
 */
import { redactStream } from '../../redact.js';
import { prepare } from '../../scan/prepare.js';
import type { Command } from '../command.js';
import { scanJob } from '../jobs.js';
import { contextOf } from '../run-scan.js';

export const redact: Command = async (args, io) => {
  const job = scanJob({ kind: 'stream', name: 'stdin' }, args, io);
  const { inspector, policy } = await prepare(job, contextOf(io));
  for await (const piece of redactStream(io.stdin(), inspector, { minConfidence: policy.minConfidence })) {
    io.signal.throwIfAborted();
    if (io.out.closed) return 0;
    await io.out.take(piece);
  }
  return 0;
};
