/** .pre-commit-hooks.yaml: what every version of the pre-commit framework accepts, and commands that exist. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseArgs } from '../../src/cli/args.js';
import { findCommand } from '../../src/cli/commands.js';

const hooks = parse(readFileSync(new URL('../../.pre-commit-hooks.yaml', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>[];

test('each hook has what the framework requires', () => {
  expect(hooks.map((hook) => hook.id)).toEqual([
    'stanch',
    'stanch-system',
    'stanch-commit-msg',
    'stanch-commit-msg-system',
    'stanch-all',
    'stanch-all-system',
  ]);
  for (const hook of hooks) {
    for (const key of ['id', 'name', 'entry', 'language']) expect(hook[key]).toBeTypeOf('string');
    expect(hook).toMatchObject({ always_run: true, require_serial: true });
  }
});

test('no hook names stages: version 3.0 refuses the whole file for `pre-commit`', () => {
  for (const hook of hooks) expect(hook).not.toHaveProperty('stages');
});

test('each entry is a command of ours', () => {
  for (const hook of hooks) {
    const [program, ...words] = (hook.entry as string).split(' ');
    expect(program).toBe('stanch');
    const { spec, rest } = findCommand(words)!;
    expect(() => parseArgs(rest, spec.options)).not.toThrow();
  }
});
