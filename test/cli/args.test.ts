/** Both parsers, the hooks' small one and yargs, read the same arguments the same way, mistakes included. */
import { describe, expect, test } from 'vitest';
import { type Args, parseArgs, plainArgs } from '../../src/cli/args.js';
import { COMMANDS, findCommand } from '../../src/cli/commands.js';
import { loadYargs } from '../../src/cli/yargs.js';
import { UserError } from '../../src/core/errors.js';

const spec = findCommand(['scan'])!.spec;
const yargs = await loadYargs();
const PARSERS = [
  ['small', (argv: string[]) => parseArgs(argv, spec.options)],
  ['yargs', (argv: string[]) => yargs(argv, spec)],
] as const;

function read(args: Args) {
  return {
    positionals: args.positionals,
    format: args.text('format'),
    output: args.texts('output'),
    enable: args.words('enable'),
    quiet: args.flag('quiet'),
    noColor: args.flag('no-color'),
    jobs: args.number('jobs'),
    size: args.number('max-file-size'),
  };
}

const LINES: string[][] = [
  [],
  ['src', '.env'],
  ['1234567', '0123'],
  ['--format', 'json', 'src'],
  ['--format=json', '--format=sarif'],
  ['-f', 'csv', '-q'],
  ['-o', 'a.json', '--output', 'sarif=b.sarif', 'x'],
  ['--enable', 'a,b', '--enable=c'],
  ['--no-color', '--quiet'],
  ['--', '--format', '-x'],
  ['-'],
  ['--jobs', '4', '--max-file-size', '3M'],
  ['--max-file-size=500k'],
  ['a.b.c', '--output=x=y=z.json'],
];

test.each(LINES)('both read %j %j %j the same way', (...line) => {
  const argv = line.filter((arg) => arg !== undefined);
  expect(read(PARSERS[0][1](argv))).toEqual(read(PARSERS[1][1](argv)));
});

describe.each(PARSERS)('%s', (_, parse) => {
  const failing = (argv: string[]): UserError => {
    try {
      parse(argv);
    } catch (error) {
      if (error instanceof UserError) return error;
      throw error;
    }
    throw new Error('nothing was thrown');
  };

  test('commit ids stay text', () => {
    expect(parse(['1234567']).positionals).toEqual(['1234567']);
  });

  test('an unknown option is an error that names the nearest', () => {
    const error = failing(['--fromat', 'json']);
    expect(error.message).toBe('unknown option --fromat');
    expect(error.hint).toBe('Did you mean --format?');
  });

  test.each([
    [['--format'], '--format needs a value'],
    [['--format='], '--format needs a value'],
    [['--format', 'xml'], '--format: unknown xml'],
    [['--jobs', 'many'], '--jobs: many is no number'],
    [['--max-file-size', '12q'], '--max-file-size: 12q is no size'],
    [['--allow-incomplete', 'shallow,nope'], '--allow-incomplete: unknown nope'],
    [['-z'], 'unknown option -z'],
  ])('%j says «%s»', (argv, message) => {
    expect(failing(argv).message).toBe(message);
  });

  test('a name that tries to be obeyed is shown, not obeyed', () => {
    expect(failing(['--\u001b[2Jx']).message).not.toContain('\u001b');
  });
});

test('sizes are read in bytes', () => {
  expect(parseArgs(['--max-file-size', '1.5k'], spec.options).number('max-file-size')).toBe(1536);
});

test('no two options of a command share a short name, and every example is read without error', () => {
  for (const command of COMMANDS) {
    const short = Object.values(command.options).flatMap((option) => option.alias ?? []);
    expect(new Set(short).size).toBe(short.length);
    for (const [line] of command.examples) {
      const words = line.slice(line.indexOf('stanch ') + 7).split(' ');
      const found = findCommand(words);
      expect(found?.spec.name).toBe(command.name);
      expect(() =>
        parseArgs(
          found!.rest.map((word) => word.replace(/"/g, '')),
          command.options,
        ),
      ).not.toThrow();
    }
  }
});

describe('a plain line', () => {
  test.each(LINES.filter((line) => !line.includes('--')))('%j %j %j is read without yargs', (...line) => {
    const argv = line.filter((arg) => arg !== undefined);
    expect(read(plainArgs(argv, spec.options)!)).toEqual(read(PARSERS[1][1](argv)));
  });

  test.each([
    ['--'],
    ['--format', '-q'],
    ['--format', '-'],
    ['--quiet', 'true'],
    ['-q', 'false'],
    ['--quiet=true'],
    ['--output', '"a.json"'],
    ["--output='a.json'"],
    ['-qv'],
    ['-f=json'],
    ['--nonsense'],
    ['--format', 'xml'],
    ['--jobs'],
    ['a\nb'],
    [''],
  ])('%j %j is left to yargs', (...line) => {
    expect(plainArgs(line, spec.options)).toBeUndefined();
  });

  test('is any that yargs reads the same way', () => {
    const words =
      'src - -- -q -f -o --quiet --format json --format=csv --jobs 4 true -4 --no-color --enable a,b x=y'.split(
        ' ',
      );
    let seed = 1;
    const next = () => (seed = (seed * 48271) % 2147483647);
    let plain = 0;
    for (let i = 0; i < 3000; i++) {
      const argv = Array.from({ length: next() % 6 }, () => words[next() % words.length]!);
      const args = plainArgs(argv, spec.options);
      if (args === undefined) continue;
      plain++;
      expect(read(args), argv.join(' ')).toEqual(read(PARSERS[1][1](argv)));
    }
    expect(plain).toBeGreaterThan(300);
  });
});
