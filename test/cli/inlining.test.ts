/** The program tells V8 to inline less, where V8 knows how; the library leaves it as it is. */
import { execFileSync } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { beforeEach, expect, test, vi } from 'vitest';
import { inlineLess } from '../../src/cli/inlining.js';

vi.mock('node:v8', () => ({ setFlagsFromString: vi.fn() }));
const set = vi.mocked(setFlagsFromString);
beforeEach(() => void set.mockClear());

test('sets flags that this V8 knows', () => {
  inlineLess(process.versions.v8);
  expect(set).toHaveBeenCalledOnce();
  const names = set.mock.calls[0]![0].split(' ').map((flag) => flag.split('=', 1)[0]!.replace('--no-', '--'));
  expect(names.length).toBeGreaterThan(1);
  const options = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  for (const name of names) expect(options).toContain(` ${name} (`);
});

test.each(['11.3.244.8', '12.4.254.21', '13.6.233.10'])(
  'has a function run longer first only in V8 11: %s',
  (v8) => {
    inlineLess(v8);
    expect(set.mock.calls[0]![0].includes('--interrupt-budget')).toBe(v8.startsWith('11.'));
  },
);

test.each(['10.2.154.26', '15.0.1', '111.3', ''])('leaves a V8 alone whose flags are not known: %s', (v8) => {
  inlineLess(v8);
  expect(set).not.toHaveBeenCalled();
});

test('a scan through the library changes no flag of the process it runs in', () => {
  const library = new URL('../../dist/index.js', import.meta.url).href;
  const program = `
    const { scan } = await import(${JSON.stringify(library)});
    const job = {
      source: { kind: 'tree', paths: [], gitignore: false, archives: false },
      cwd: process.argv[1],
      rules: { packs: [], builtin: true, enable: [], disable: [] },
      policy: { inline: true, allowIncomplete: [] },
      limits: {}, jobs: 1, reveal: false,
    };
    const context = { now: new Date(), clock: () => 0, env: {}, stdin: () => process.stdin };
    const { scanned } = await scan(job, () => undefined, context);
    const flags = process.moduleLoadList.includes('NativeModule v8');
    console.log(JSON.stringify({ scanned: scanned > 0, flags }));
  `;
  const told = execFileSync(process.execPath, ['--input-type=module', '-e', program, import.meta.dirname], {
    encoding: 'utf8',
  });
  expect(JSON.parse(told)).toEqual({ scanned: true, flags: false });
});
