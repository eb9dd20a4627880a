/** `stanch log [file..]`: build logs; without files, or with `-`, standard input. */
import type { Command } from '../command.js';
import { scanJob } from '../jobs.js';
import { runScan } from '../run-scan.js';

export const log: Command = async (args, io) => {
  const paths = args.positionals.length === 0 ? ['-'] : [...args.positionals];
  return runScan(scanJob({ kind: 'log', paths }, args, io), args, io);
};
