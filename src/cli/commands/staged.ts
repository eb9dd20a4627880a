/** `stanch staged`: what the next commit would add, from the index git would commit. */
import type { Args } from '../args.js';
import type { Command } from '../command.js';
import type { ExitCode, Io } from '../io.js';
import { scanJob } from '../jobs.js';
import { runScan } from '../run-scan.js';

export const staged: Command = (args, io) => scanStaged(args, io, false);

/** @param brief one line when there is nothing to act on. */
export async function scanStaged(args: Args, io: Io, brief: boolean): Promise<ExitCode> {
  const job = scanJob({ kind: 'staged', archives: !args.flag('no-archives') }, args, io);
  // Run by hand there is no GIT_INDEX_FILE; where it is set, git or a hook framework means that index.
  return runScan(job, args, io, { hook: true, brief });
}
