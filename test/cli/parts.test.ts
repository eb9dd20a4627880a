/** The small parts: colour, exit codes, report files, output that fails. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Args } from '../../src/cli/args.js';
import { wantsColor } from '../../src/cli/color.js';
import { guarded } from '../../src/cli/guard.js';
import { Output } from '../../src/cli/output.js';
import { progress } from '../../src/cli/progress.js';
import { ReportFile } from '../../src/cli/report-file.js';
import { repositoryLabel } from '../../src/cli/repository.js';
import { settle } from '../../src/cli/settle.js';
import { UserError } from '../../src/core/errors.js';
import type { Summary } from '../../src/core/types.js';
import { end } from '../report/samples.js';
import { memoryIo } from './io.js';

const summary = (changes: Partial<Summary>): Summary => (end(changes) as { summary: Summary }).summary;

describe('the exit code', () => {
  const code = (exitCode: Summary['exitCode'], exitZero: boolean, scanned = 1) =>
    settle(summary({ exitCode, scanned }), { exitZero, requireNonempty: () => false }).exitCode;

  test('--exit-zero lowers findings only', () => {
    expect([0, 1, 2, 3, 4].map((c) => code(c as 0, true))).toEqual([0, 0, 2, 3, 3]);
    expect([0, 1, 2, 3, 4].map((c) => code(c as 0, false))).toEqual([0, 1, 2, 3, 4]);
  });

  test('nothing scanned is an error when it must not be', () => {
    expect(settle(summary({ scanned: 0 }), { exitZero: true, requireNonempty: () => true }).exitCode).toBe(2);
  });

  test('a stopped run is neither complete nor clean', () => {
    expect(settle(summary({}), { exitZero: true, requireNonempty: () => false }, 143)).toMatchObject({
      complete: false,
      exitCode: 143,
    });
  });
});

describe('colour', () => {
  const flags = (...names: string[]) => new Args([], new Map(names.map((name) => [name, ['']])));
  const output = (isTTY: boolean) => new Output(Object.assign(new Writable(), { isTTY }));

  test.each([
    [[], {}, true, true],
    [[], {}, false, false],
    [[], { NO_COLOR: '1' }, true, false],
    [[], { NO_COLOR: '' }, true, true],
    [[], { FORCE_COLOR: '1' }, false, true],
    [[], { FORCE_COLOR: '0' }, true, false],
    [[], { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [[], { TERM: 'dumb' }, true, false],
    [['color'], { NO_COLOR: '1' }, false, true],
    [['no-color'], { FORCE_COLOR: '1' }, true, false],
  ] as const)('flags %j, environment %j, terminal %s: %s', (names, env, terminal, wanted) => {
    expect(wantsColor(flags(...names), env, output(terminal))).toBe(wanted);
  });
});

describe('a report file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stanch-report-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('appears when it is whole, for the user’s eyes only, and makes its folders', () => {
    const path = join(folder, 'a', 'b', 'r.json');
    const file = new ReportFile(path);
    file.write('one ');
    expect(existsSync(path)).toBe(false);
    file.write('two');
    file.commit();
    expect(readFileSync(path, 'utf8')).toBe('one two');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['r.json']);
  });

  test('that is given up leaves the old one and nothing else', () => {
    const path = join(folder, 'r.json');
    writeFileSync(path, 'old');
    const file = new ReportFile(path);
    file.write('new');
    file.discard();
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['r.json']);
  });

  test('never goes through a link, not even one that appears meanwhile', () => {
    const target = join(folder, 'target');
    writeFileSync(target, 'precious');
    const path = join(folder, 'r.json');
    const file = new ReportFile(path);
    symlinkSync(target, path);
    expect(() => file.commit()).toThrow('is a link');
    file.discard();
    expect(() => new ReportFile(path)).toThrow(UserError);
    expect(readFileSync(target, 'utf8')).toBe('precious');
    expect(readdirSync(folder).sort()).toEqual(['r.json', 'target']);
  });

  test('is refused where a folder stands', () => {
    mkdirSync(join(folder, 'r.json'));
    expect(() => new ReportFile(join(folder, 'r.json'))).toThrow('is a folder');
  });
});

describe('what a program throws', () => {
  const outcome = async (error: unknown, env = {}) => {
    const { io, read } = memoryIo([], { env });
    const code = await guarded(() => Promise.reject(error), io);
    return { code, ...read() };
  };

  test('by the user’s mistake is told with what to do', async () => {
    expect(await outcome(new UserError('no such thing', 'Do this.'))).toEqual({
      code: 2,
      out: '',
      err: 'stanch: no such thing\n        Do this.\n',
    });
  });

  test('by our fault is told by its kind, never with its message or a stack', async () => {
    const { code, err } = await outcome(Object.assign(new TypeError('precious input'), { code: 'EODD' }));
    expect(code).toBe(2);
    expect(err).toContain('internal error (TypeError EODD)');
    expect(err).not.toMatch(/precious|^\s+at /m);
    const debug = await outcome(new TypeError('precious input'), { STANCH_DEBUG: '1' });
    expect(debug.err).toMatch(/^\s+at /m);
    expect(debug.err).not.toContain('precious');
  });
});

describe('output', () => {
  const failing = (code: string) =>
    new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error('x'), { code })) });

  test.each([
    ['EPIPE', undefined],
    ['ENOSPC', 'ENOSPC'],
  ])('%s: failure %s', async (code, failure) => {
    const output = new Output(failing(code));
    output.write('text');
    await output.flush();
    output.write('more');
    await output.take(Buffer.from('more'));
    expect(output.closed).toBe(true);
    expect(output.failure).toBe(failure);
  });
});

describe('progress', () => {
  const event = { type: 'progress', scanned: 5, bytes: 1 << 20 } as const;

  test('appears on a terminal after a second, and nowhere else', () => {
    for (const [terminal, env, quiet, wanted] of [
      [true, {}, false, true],
      [false, {}, false, false],
      [true, { CI: 'true' }, false, false],
      [true, { CI: 'false' }, false, true],
      [true, {}, true, false],
    ] as const) {
      const { io, read } = memoryIo([], { terminal, env });
      let time = 0;
      const bar = progress({ ...io, clock: () => time }, quiet);
      time = 900;
      bar.event(event);
      expect(read().err).toBe('');
      time = 1100;
      bar.event(event);
      time = 1150;
      bar.event(event);
      bar.wipe();
      expect(read().err.includes('scanned 5 files, 1.0 MB')).toBe(wanted);
      expect(read().err.split('scanned').length - 1).toBe(wanted ? 1 : 0);
    }
  });
});

test('the repository is known in CI only', () => {
  expect(repositoryLabel({})).toBeUndefined();
  expect(repositoryLabel({ GITHUB_REPOSITORY: 'a/b', GITHUB_SHA: 'c', GITHUB_REF_NAME: 'main' })).toEqual({
    url: 'https://github.com/a/b',
    revision: 'c',
    branch: 'main',
  });
  expect(repositoryLabel({ CI_PROJECT_URL: 'https://gitlab.com/a/b' })).toEqual({
    url: 'https://gitlab.com/a/b',
  });
});
