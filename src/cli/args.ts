/**
 * Argument list × option table → Args, without any package: the hooks' fast way in. It knows `--name value`,
 * `--name=value`, `-n value`, and `--`; everything it does not know is an error with the nearest name. The full
 * program parses with yargs and makes the same Args.
 */
import { UserError } from '../core/errors.js';
import { nearest } from '../core/nearest.js';
import { printable } from '../core/printable.js';
import type { OptionSpec, OptionTable } from './options.js';

/** What was typed, read by type. */
export class Args {
  readonly positionals: readonly string[];
  readonly #given: ReadonlyMap<string, readonly string[]>;

  /** @param given values as typed, by option name; an empty string stands for a flag. */
  constructor(positionals: readonly string[], given: ReadonlyMap<string, readonly string[]>) {
    this.positionals = positionals;
    this.#given = given;
  }

  flag(name: string): boolean {
    return this.#given.has(name);
  }

  text(name: string): string | undefined {
    return this.#given.get(name)?.at(-1);
  }

  texts(name: string): string[] {
    return [...(this.#given.get(name) ?? [])];
  }

  words(name: string): string[] {
    return this.texts(name).flatMap((text) =>
      text
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean),
    );
  }

  /** Numbers and sizes; both were checked when the Args were made. */
  number(name: string): number | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : amountOf(text);
  }
}

/** @throws UserError for unknown options, missing values, values of the wrong kind. */
export function parseArgs(argv: readonly string[], table: OptionTable): Args {
  const positionals: string[] = [];
  const given = new Map<string, string[]>();
  const byAlias = aliases(table);
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i]!;
    if (arg === '--') {
      positionals.push(...argv.slice(i + 1));
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      positionals.push(arg);
      continue;
    }
    const [typed, inline] = split(arg);
    const name = arg.startsWith('--') ? typed.slice(2) : (byAlias.get(typed.slice(1)) ?? typed.slice(1));
    const spec = Object.hasOwn(table, name) ? table[name]! : undefined;
    if (spec === undefined) throw unknownOption(typed, table);
    let value = inline;
    if (value === undefined && spec.type !== 'flag') value = argv[++i];
    add(given, name, spec, value);
  }
  return new Args(positionals, given);
}

/**
 * The Args of a line on which nothing is unusual; undefined leaves the line, and what is wrong with it, to yargs, which
 * takes longer to load than a small scan takes.
 */
export function plainArgs(argv: readonly string[], table: OptionTable): Args | undefined {
  const byAlias = aliases(table);
  let before: OptionSpec | undefined;
  for (const arg of argv) {
    const isValue = before !== undefined && before.type !== 'flag';
    if (!PLAIN.test(arg) || (isValue ? arg.startsWith('-') : before && BOOLEAN.test(arg))) return undefined;
    const name = arg.startsWith('--') ? arg.slice(2) : (byAlias.get(arg.slice(1)) ?? '');
    before = !isValue && arg.startsWith('-') && Object.hasOwn(table, name) ? table[name] : undefined;
  }
  try {
    return parseArgs(argv, table);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** A word, `-`, `-n`, `--name` or `--name=value`, without quotes (which yargs takes off) and control characters. */
const PLAIN = /^(?!.*[\0-\x1f])(?:[^-'"].*|-|-[a-z]|--[a-z][a-z-]*(?:=[^'"].*)?)$/i;
/** Words that yargs takes for a flag's value. */
const BOOLEAN = /^(?:true|false)$/;

/** Checks one value and notes it; shared with the yargs side. */
export function add(
  given: Map<string, string[]>,
  name: string,
  spec: OptionSpec,
  value: string | undefined,
): void {
  if (spec.type === 'flag') {
    if (value !== undefined) throw new UserError(`--${name} takes no value`, `Write --${name}.`);
  } else if (value === undefined || value === '') {
    throw new UserError(`--${name} needs a value`, `Write --${name} ${spec.value ?? 'value'}.`);
  } else checkValue(name, spec, value);
  given.set(name, [...(given.get(name) ?? []), value ?? '']);
}

/** The error for an option that the command does not have. */
export function unknownOption(typed: string, table: OptionTable): UserError {
  const name = typed.replace(/^-+/, '');
  const meant = nearest(name, Object.keys(table));
  const hint =
    meant === undefined ? 'stanch <command> --help lists the options.' : `Did you mean --${meant}?`;
  return new UserError(`unknown option ${printable(typed)}`, hint);
}

/** Short names → names. */
export function aliases(table: OptionTable): Map<string, string> {
  return new Map(
    Object.entries(table).flatMap(([name, spec]) => (spec.alias === undefined ? [] : [[spec.alias, name]])),
  );
}

function split(arg: string): [string, string | undefined] {
  const at = arg.indexOf('=');
  return at < 0 ? [arg, undefined] : [arg.slice(0, at), arg.slice(at + 1)];
}

function checkValue(name: string, spec: OptionSpec, value: string): void {
  if ((spec.type === 'number' || spec.type === 'size') && !(amountOf(value, spec.type === 'size') >= 0)) {
    const unit = spec.value === 'seconds' ? ' of seconds' : '';
    const example = spec.type === 'size' ? '12, 500k, 3M or 1G' : `a number${unit}`;
    throw new UserError(`--${name}: ${printable(value)} is no ${spec.type}`, `Write ${example}.`);
  }
  if (spec.choices === undefined) return;
  for (const word of spec.type === 'words' ? value.split(',').map((w) => w.trim()) : [value]) {
    if (spec.choices.includes(word)) continue;
    const meant = nearest(word, spec.choices);
    const hint = meant === undefined ? `One of: ${spec.choices.join(', ')}.` : `Did you mean ${meant}?`;
    throw new UserError(`--${name}: unknown ${printable(word)}`, hint);
  }
}

const UNIT: Record<string, number> = { '': 1, k: 1 << 10, m: 1 << 20, g: 1 << 30 };

/** `3M` → 3145728, `0.5` → 0.5; NaN for anything else. */
function amountOf(text: string, units = true): number {
  const match = /^(\d{1,15}(?:\.\d{1,9})?)([kmg]?)b?$/i.exec(text);
  if (match === null || (!units && match[2] !== '')) return Number.NaN;
  return Number(match[1]) * UNIT[match[2]!.toLowerCase()]!;
}
