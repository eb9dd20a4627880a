/**
 * The step's `with:` → what it asks for, checked. A runner hands inputs over as `INPUT_<NAME>`: upper case, spaces as
 * underscores, dashes kept (actions/runner, Handlers/Handler.cs). Names and defaults are the same as in action.yml; a
 * test compares them. Nothing is looked up here, and no input is ever run or passed to a shell.
 */
import { posix } from 'node:path';
import { type Args, parseArgs } from '../cli/args.js';
import { FINDING_OPTIONS, type OptionTable, REPORT_OPTIONS } from '../cli/options.js';
import { UserError } from '../core/errors.js';
import { printable } from '../core/printable.js';
import type { Severity } from '../core/types.js';
import { words } from './words.js';

/** Every input with its default. */
export const INPUTS = {
  path: '.',
  config: '',
  baseline: '',
  scan: 'auto',
  base: '',
  head: '',
  'fail-on': '',
  output: '',
  annotations: 'true',
  summary: 'true',
  args: '',
} as const;
type InputName = keyof typeof INPUTS;

const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const satisfies readonly Severity[];
const SCANS = ['auto', 'diff', 'history', 'tree'] as const;
export type ScanKind = (typeof SCANS)[number];

export interface Inputs {
  /** Folder of the repository, relative to the workspace. */
  path: string;
  /** Path in the repository; undefined = the usual name, if it is there. */
  config: string | undefined;
  baseline: string | undefined;
  scan: ScanKind;
  /** Revisions that replace the event's; undefined = the event's. */
  base: string | undefined;
  head: string | undefined;
  /** Least severity that fails the step; undefined = as the config says. */
  failOn: Severity | 'none' | undefined;
  /** Path of the SARIF report; undefined = none is written. */
  output: string | undefined;
  annotations: boolean;
  summary: boolean;
  /** Further options of the command line. */
  args: Args;
}

/** Options that `args` may hold: what decides findings, and what a report lists. The rest has an input or makes no sense here. */
const ARGUMENTS: OptionTable = argumentTable();

function argumentTable(): OptionTable {
  const { config: _c, 'no-config': _nc, baseline: _b, 'no-baseline': _nb, ...table } = FINDING_OPTIONS;
  return {
    ...table,
    'include-suppressed': REPORT_OPTIONS['include-suppressed']!,
    verbose: REPORT_OPTIONS.verbose!,
  };
}

/** @throws UserError for values that an input does not know. */
export function readInputs(env: Readonly<Record<string, string | undefined>>): Inputs {
  const given = (name: InputName): string =>
    env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim() ?? INPUTS[name];
  const text = (name: InputName) => given(name) || undefined;
  return {
    path: given('path') || INPUTS.path,
    config: repositoryPath(text('config')),
    baseline: repositoryPath(text('baseline')),
    scan: choice('scan', given('scan') || INPUTS.scan, SCANS),
    base: text('base'),
    head: text('head'),
    failOn: failOn(text('fail-on')),
    output: text('output'),
    annotations: truth('annotations', given('annotations') || INPUTS.annotations),
    summary: truth('summary', given('summary') || INPUTS.summary),
    args: argumentsOf(given('args')),
  };
}

/** `./a//b` → `a/b`, so that a path means the same on disk and in a commit. */
function repositoryPath(path: string | undefined): string | undefined {
  return path === undefined ? undefined : posix.normalize(path.replaceAll('\\', '/'));
}

function failOn(value: string | undefined): Severity | 'none' | undefined {
  return value === undefined ? undefined : choice('fail-on', value, [...SEVERITIES, 'none'] as const);
}

function choice<T extends string>(name: InputName, value: string, choices: readonly T[]): T {
  const found = choices.find((known) => known === value);
  if (found !== undefined) return found;
  throw new UserError(`input ${name}: unknown ${printable(value)}`, `One of: ${choices.join(', ')}.`);
}

/** The booleans of YAML's core schema, as actions/toolkit reads them. */
function truth(name: InputName, value: string): boolean {
  if (/^(?:true|True|TRUE)$/.test(value)) return true;
  if (/^(?:false|False|FALSE)$/.test(value)) return false;
  throw new UserError(`input ${name}: ${printable(value)} is neither true nor false`, 'Write true or false.');
}

function argumentsOf(text: string): Args {
  const args = parseArgs(words(text), ARGUMENTS);
  const [path] = args.positionals;
  if (path === undefined) return args;
  throw new UserError(
    `input args: ${printable(path)} is no option`,
    'What is scanned is said with path and scan.',
  );
}
