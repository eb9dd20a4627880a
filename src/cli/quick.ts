/**
 * The commands that hooks run, with the small parser: no package is loaded for them. Help and mistakes in the command's
 * name go to the whole program.
 */
import { parseArgs } from './args.js';
import type { Command } from './command.js';
import { limitPositionals } from './command.js';
import { hookRun } from './commands/hook-run.js';
import { protect } from './commands/protect.js';
import { staged } from './commands/staged.js';
import { findCommand } from './commands.js';
import type { ExitCode, Io } from './io.js';

const QUICK: Readonly<Record<string, Command>> = { staged, protect, 'hook run': hookRun };

/** True when the arguments are answered here. */
export function isQuick(argv: readonly string[]): boolean {
  const name = findCommand(argv)?.spec.name;
  return name !== undefined && Object.hasOwn(QUICK, name) && !argv.includes('--help') && !argv.includes('-h');
}

export async function quick(io: Io): Promise<ExitCode> {
  const { spec, rest } = findCommand(io.argv)!;
  const args = parseArgs(rest, spec.options);
  limitPositionals(spec, args);
  return QUICK[spec.name]!(args, io);
}
