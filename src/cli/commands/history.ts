/** `stanch history [revision..]`: every version of every file, messages and tags. */
import type { SourceSpec } from '../../core/types.js';
import type { Args } from '../args.js';
import type { Command } from '../command.js';
import { scanJob } from '../jobs.js';
import { memoryOf } from '../memory.js';
import { runScan } from '../run-scan.js';

export const history: Command = async (args, io) =>
  runScan(scanJob(historySpec(args), args, io), args, io, { memory: memoryOf(args, io) });

function historySpec(args: Args): SourceSpec {
  return {
    kind: 'history',
    revisions: [...args.positionals],
    exclude: args.texts('exclude'),
    unreachable: args.flag('unreachable'),
    archives: !args.flag('no-archives'),
    incremental: args.flag('incremental'),
  };
}
