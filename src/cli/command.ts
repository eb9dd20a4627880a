/** What a command is: parsed arguments and an Io in, an exit code out; mistakes of the user as UserError. */
import { UserError } from '../core/errors.js';
import { printable } from '../core/printable.js';
import type { Args } from './args.js';
import type { CommandSpec } from './commands.js';
import type { ExitCode, Io } from './io.js';

export type Command = (args: Args, io: Io) => Promise<ExitCode>;

/** @throws UserError when there are more positional arguments than the command takes, or too few. */
export function limitPositionals(spec: CommandSpec, args: Args): void {
  const { positionals } = args;
  if (positionals.length > spec.most) {
    throw new UserError(
      `unexpected argument ${printable(positionals[spec.most]!)}`,
      `Usage: stanch ${spec.name} ${spec.takes}`.trim(),
    );
  }
  if (spec.takes.startsWith('<') && positionals.length === 0) {
    throw new UserError(`${spec.takes.split(' ')[0]} is missing`, `Usage: stanch ${spec.name} ${spec.takes}`);
  }
}
