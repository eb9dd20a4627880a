/**
 * Flags, environment, terminal → colour or not, decided here alone: `--color`/`--no-color`, then NO_COLOR, then
 * FORCE_COLOR, then TERM=dumb, then whether there is a terminal.
 */
import type { Args } from './args.js';
import type { Io } from './io.js';
import type { Output } from './output.js';

export function wantsColor(args: Args, env: Io['env'], output: Output): boolean {
  if (args.flag('no-color')) return false;
  if (args.flag('color')) return true;
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  const force = env.FORCE_COLOR;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  return output.isTerminal && env.TERM !== 'dumb';
}
