/** What is declared about a command; see the files beside this one for the commands themselves. */
import { type OptionTable, POLICY_OPTIONS } from '../options.js';

export interface CommandSpec {
  /** Words of the name: `scan`, `rules check`. */
  name: string;
  /** Positional arguments as help shows them. */
  takes: string;
  /** Number of positional arguments at most. */
  most: number;
  about: string;
  options: OptionTable;
  /** Pairs: command line, what it does. */
  examples: readonly (readonly [string, string])[];
}

/** For commands that take any number of arguments. */
export const MANY = Number.POSITIVE_INFINITY;

/** Options that more than one family of commands has. */
export const CONFIG: OptionTable = {
  config: POLICY_OPTIONS.config!,
  'no-config': POLICY_OPTIONS['no-config']!,
};
export const JSON_FLAG: OptionTable = { json: { type: 'flag', group: 'Options', about: 'Print JSON.' } };
export const TREE: OptionTable = {
  'no-gitignore': { type: 'flag', group: 'Scan', about: 'Also scan files that git ignores.' },
};
