/** The table of commands → the overview that `stanch` and `stanch --help` print. */
import { COMMANDS } from './commands.js';

export function overview(version: string): string {
  const width = Math.max(...COMMANDS.map((command) => usage(command).length));
  const rows = COMMANDS.map(
    (command) => `  ${usage(command).padEnd(width)}  ${command.about.split(/[.;:](?:\s|$)/)[0]}.`,
  );
  return [
    `stanch ${version}: stops credentials before they leave, and tells what has already leaked.`,
    '',
    ...rows,
    '',
    'stanch <command> --help explains a command and its options.',
    'Exit codes: 0 clean, 1 new findings, 2 error, 3 incomplete, 4 findings and incomplete, 130 and 143 stopped.',
    '',
  ].join('\n');
}

function usage({ name, takes }: { name: string; takes: string }): string {
  return `${name} ${takes}`.trimEnd();
}
