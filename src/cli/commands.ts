/**
 * Every command as data, in the order of help: name, arguments, options, examples. What a command does is in a file of
 * its own under commands/; which file that is, is told in program.ts.
 */
import { BASELINE } from './specs/baseline.js';
import { HOOKS } from './specs/hooks.js';
import { POLICY } from './specs/policy.js';
import { SCANNING } from './specs/scanning.js';
import type { CommandSpec } from './specs/spec.js';

export type { CommandSpec } from './specs/spec.js';

export const COMMANDS: readonly CommandSpec[] = [...SCANNING, ...HOOKS, ...BASELINE, ...POLICY];

/** The command that the arguments begin with, and the arguments after its name; the longest name wins. */
export function findCommand(
  argv: readonly string[],
): { spec: CommandSpec; rest: readonly string[] } | undefined {
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(' ');
    const spec = argv.length >= words ? COMMANDS.find((command) => command.name === name) : undefined;
    if (spec !== undefined) return { spec, rest: argv.slice(words) };
  }
  return undefined;
}
