/**
 * Argument list × command → Args, or its help, by yargs. Everything that yargs would guess is switched off: no number
 * is made of a commit id, no value is taken from the environment, no message follows the locale. It makes the same Args
 * as the small parser in args.ts, from the same tables; whatever is plain on a line does not wait for this one.
 */
import yargs from 'yargs';
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

function parser(spec: CommandSpec, columns: number) {
  const instance = yargs([])
    .scriptName('stanch')
    .usage(`stanch ${spec.name} ${spec.takes}`.trimEnd())
    .usage(spec.about)
    .parserConfiguration(PARSER)
    .locale('en')
    .help(false)
    .version(false)
    .exitProcess(false)
    .showHelpOnFail(false)
    .wrap(columns);
  for (const [name, option] of Object.entries(spec.options)) {
    instance.option(name, {
      type: option.type === 'flag' ? 'boolean' : 'string',
      describe: option.about,
      group: option.group === 'Options' ? 'Options' : `${option.group} options`,
      requiresArg: false,
      ...(option.alias !== undefined && { alias: option.alias }),
      ...(option.value !== undefined && { defaultDescription: '' }),
    });
  }
  for (const [line, what] of spec.examples) instance.example(line, what);
  return instance;
}

/** @throws UserError for whatever the table does not allow. */
export function parseWithYargs(argv: readonly string[], spec: CommandSpec): Args {
  const { options } = spec;
  const names = aliases(options);
  const parsed = parser(spec, 100).parseSync([...argv]) as Record<string, unknown>;
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

/** Help for one command. */
export async function commandHelp(spec: CommandSpec, columns: number): Promise<string> {
  return `${await parser(spec, columns).getHelp()}\n`;
}
