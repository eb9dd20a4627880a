/** The table of commands → what `stanch --help`, `stanch hook --help` and `stanch scan --help` print. */
import { wrap } from '../report/text/wrap.js';
import { COMMANDS, type CommandSpec } from './commands.js';
import type { OptionSpec } from './options.js';

/** Between a name and what is said of it. */
const GAP = 2;

/** Every command in a line of its own. */
export function overview(version: string): string {
  return [
    `stanch ${version}: stops credentials before they leave, and tells what has already leaked.`,
    '',
    ...lines(COMMANDS),
    '',
    'stanch <command> --help explains a command and its options.',
    'Exit codes: 0 clean, 1 new findings, 2 error, 3 incomplete, 4 findings and incomplete, 130 and 143 stopped.',
    '',
  ].join('\n');
}

/** The same of commands that begin with the same word. */
export function familyHelp(commands: readonly CommandSpec[]): string {
  return [...lines(commands), '', 'Each of them explains its options with --help.', ''].join('\n');
}

function lines(commands: readonly CommandSpec[]): string[] {
  const width = Math.max(...commands.map((command) => usage(command).length));
  return commands.map(
    (command) => `  ${usage(command).padEnd(width)}  ${command.about.split(/[.;:](?:\s|$)/)[0]}.`,
  );
}

function usage({ name, takes }: Pick<CommandSpec, 'name' | 'takes'>): string {
  return `${name} ${takes}`.trimEnd();
}

/** One command: what it does, its options by group with what each takes, examples. @param columns of the terminal. */
export function commandHelp(spec: CommandSpec, columns: number): string {
  const options = Object.entries(spec.options).map(
    ([name, option]) => [option.group, [typed(name, option), said(option)]] as const,
  );
  const groups = new Set(options.map(([group]) => group));
  const sections = [...groups].map((group) => {
    const rows = options.filter(([own]) => own === group).map(([, row]) => row);
    return [group === 'Options' ? 'Options' : `${group} options`, ...table(rows, columns)];
  });
  return [
    [`stanch ${usage(spec)}`, ...wrap(spec.about, columns)],
    ...sections,
    ['Examples', ...table(spec.examples, columns)],
  ]
    .map((section) => `${section.join('\n')}\n`)
    .join('\n');
}

function typed(name: string, { alias, value }: OptionSpec): string {
  return `${alias === undefined ? '   ' : `-${alias},`} --${name}${value === undefined ? '' : ` ${value}`}`;
}

function said({ about, choices }: OptionSpec): string {
  return choices === undefined ? about : `${about} One of: ${choices.join(', ')}.`;
}

/** Names in a column, what is said of them beside it, or below a name that takes more than half of a line. */
function table(rows: readonly (readonly [name: string, about: string])[], columns: number): string[] {
  const longest = columns / 2;
  const short = rows.map(([name]) => name.length).filter((length) => length <= longest);
  const indent = GAP + Math.max(4, ...short) + GAP;
  return rows.flatMap(([name, about]) => {
    const said = about === '' ? [] : wrap(about, columns - indent);
    const beside = name.length <= longest ? (said.shift() ?? '') : '';
    const first = `${' '.repeat(GAP)}${name}`;
    return [
      `${first.padEnd(indent)}${beside}`.trimEnd(),
      ...said.map((line) => `${' '.repeat(indent)}${line}`),
    ];
  });
}
