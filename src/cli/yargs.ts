/**
 * Argument list × command → Args, by yargs. Everything that yargs would guess is switched off: no number is made of a
 * commit id, no value is taken from the environment, no message follows the locale. It makes the same Args as the small
 * parser in args.ts, from the same tables; whatever is plain on a line does not wait for this one. Help is not its affair.
 */
import { UserError } from '../core/errors.js';
import { printable } from '../core/printable.js';
import { Args, add, aliases, unknownOption } from './args.js';
import type { CommandSpec } from './commands.js';

const PARSER = {
  'boolean-negation': false,
  'camel-case-expansion': false,
  'dot-notation': false,
  'greedy-arrays': false,
  'parse-numbers': false,
  'parse-positional-numbers': false,
  'short-option-groups': false,
  'strip-aliased': true,
  'unknown-options-as-args': false,
};

type Yargs = typeof import('yargs').default;

/** Loads yargs, which is an ES module only; so the program, which is none, imports it while running. */
export async function loadYargs() {
  const { default: yargs } = await import('yargs');
  /** @throws UserError for whatever the table does not allow. */
  return (argv: readonly string[], spec: CommandSpec): Args => parse(yargs, argv, spec);
}

function parser(yargs: Yargs, { options }: CommandSpec) {
  const instance = yargs([])
    .parserConfiguration(PARSER)
    .locale('en')
    .help(false)
    .version(false)
    .exitProcess(false)
    .showHelpOnFail(false);
  for (const [name, option] of Object.entries(options)) {
    instance.option(name, {
      type: option.type === 'flag' ? 'boolean' : 'string',
      requiresArg: false,
      ...(option.alias !== undefined && { alias: option.alias }),
    });
  }
  return instance;
}

function parse(yargs: Yargs, argv: readonly string[], spec: CommandSpec): Args {
  const { options } = spec;
  const names = aliases(options);
  const parsed = parser(yargs, spec).parseSync([...argv]) as Record<string, unknown>;
  const given = new Map<string, string[]>();
  for (const [key, value] of Object.entries(parsed)) {
    if (key === '_' || key === '$0' || key === '--' || value === undefined) continue;
    const name = names.get(key) ?? key;
    const option = Object.hasOwn(options, name) ? options[name]! : undefined;
    if (option === undefined) throw unknownOption(`${key.length === 1 ? '-' : '--'}${key}`, options);
    for (const one of Array.isArray(value) ? value : [value]) {
      if (option.type !== 'flag') add(given, name, option, String(one));
      else if (one === true) add(given, name, option, undefined);
      else throw new UserError(`--${name} takes no value`, `Write --${printable(name)}.`);
    }
  }
  return new Args((parsed._ as unknown[]).map(String), given);
}
