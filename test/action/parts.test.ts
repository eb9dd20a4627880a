/** The small parts: options in one line, exit codes, branch names. */
import { describe, expect, test } from 'vitest';
import { readInputs } from '../../src/action/inputs.js';
import { isBranchName } from '../../src/action/remote.js';
import { type Demands, settled } from '../../src/action/settle.js';
import { words } from '../../src/action/words.js';
import type { Summary } from '../../src/core/types.js';

describe('options in one line', () => {
  test.each([
    ['', []],
    ['  --a   b\t--c\n--d ', ['--a', 'b', '--c', '--d']],
    [`--path "two words" 'a "b"' x'y'z ""`, ['--path', 'two words', 'a "b"', 'xyz', '']],
    ['$(id) `id` ; rm *', ['$(id)', '`id`', ';', 'rm', '*']],
  ])('%j', (text, list) => {
    expect(words(text)).toEqual(list);
  });
});

describe('inputs', () => {
  test('are read under the names that a runner gives them, without white space around', () => {
    const env = { 'INPUT_FAIL-ON': ' high ', INPUT_CONFIG: './ci//stanch.toml', INPUT_ARGS: '--enable a,b' };
    const inputs = readInputs(env);
    expect(inputs).toMatchObject({
      failOn: 'high',
      config: 'ci/stanch.toml',
      scan: 'auto',
      path: '.',
      annotations: true,
    });
    expect(inputs.args.words('enable')).toEqual(['a', 'b']);
  });
});

describe('exit codes', () => {
  const summary = (exitCode: Summary['exitCode'], scanned = 5) =>
    ({ scanned, exitCode, complete: exitCode === 0 || exitCode === 1 }) as Summary;
  const demands: Demands = { failOn: undefined, failing: 0, seen: true, stopped: undefined };

  test.each([
    ['as the scan says', 1, {}, 1],
    ['nothing scanned is an error', 0, { scanned: 0 }, 2],
    ['an error stays one', 2, { failOn: 'none' }, 2],
    ['findings below fail-on', 1, { failOn: 'high', failing: 0 }, 0],
    ['findings that the config lets pass and fail-on does not', 0, { failOn: 'low', failing: 2 }, 1],
    ['an incomplete scan whose findings do not count', 4, { failOn: 'none' }, 3],
    ['a range that was not seen', 0, { seen: false }, 3],
    ['a range that was not seen, with findings', 1, { seen: false }, 4],
    ['stopped', 0, { stopped: 143 }, 143],
  ] as const)('%s', (_, before, more, after) => {
    const { scanned, ...asked } = { scanned: 5, ...more };
    const result = settled(summary(before, scanned), { ...demands, ...asked });
    expect(result.exitCode).toBe(after);
    if ([3, 4, 143].includes(after)) expect(result.complete).toBe(false);
  });
});

describe('a branch name for a fetch', () => {
  test.each(['main', 'feature/x', 'release-1.2', 'größe', 'a+b', 'a=b'])('%s', (name) =>
    expect(isBranchName(name)).toBe(true),
  );
  test.each([
    '',
    '-x',
    '--upload-pack=x',
    'a b',
    'a:b',
    'a*',
    'a..b',
    'a^',
    'a~1',
    'a\\b',
    'a\nb',
    'a[b',
    `${'x'.repeat(300)}`,
  ])('%j is none', (name) => expect(isBranchName(name)).toBe(false));
});
