import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.js';
import { openSource } from '../../src/sources/open.js';
import { Recorder } from './recorder.js';

let base: string;
let root: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'worktree-'));
  root = join(base, 'repo');
  mkdirSync(root);
  git('init', '-q');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'gc.auto=0', ...args], {
    cwd: root,
  });

function file(path: string, text = path): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function scan(paths: string[] = [], gitignore = true, cwd = root): Promise<Recorder> {
  const recorder = new Recorder();
  const source = openSource(
    { kind: 'tree', paths, gitignore, archives: true },
    {
      git: { cwd, env: process.env },
      limits: DEFAULT_LIMITS,
      filter: () => ({ excluded: false }),
      stdin: () => expect.unreachable(),
    },
  );
  await source.read(recorder, new AbortController().signal);
  return recorder;
}

const names = (recorder: Recorder) => [...recorder.contents().keys()].sort();

describe('a tree in a git work tree', () => {
  beforeEach(() => {
    for (const path of ['tracked', 'sub/tracked', 'untracked', 'ignored.log', 'dist/x/y', 'tracked.log'])
      file(path);
    file('.gitignore', '*.log\ndist/\n');
    git('add', '.gitignore', 'tracked', 'sub/tracked');
    git('add', '-f', 'tracked.log');
  });

  it('is what git could commit; a tracked file is read though its name is ignored', async () => {
    const recorder = await scan();
    expect(names(recorder)).toEqual(['.gitignore', 'sub/tracked', 'tracked', 'tracked.log', 'untracked']);
    expect(recorder.skips).toMatchObject([{ reason: 'ignored', level: 'excluded', count: 2 }]);
  });

  it('is everything without .gitignore', async () => {
    expect(names(await scan([], false))).toEqual([
      '.gitignore',
      'dist/x/y',
      'ignored.log',
      'sub/tracked',
      'tracked',
      'tracked.log',
      'untracked',
    ]);
  });

  it('is the same from a folder below, for that folder', async () => {
    expect(names(await scan([], true, join(root, 'sub')))).toEqual(['tracked']);
    expect(names(await scan(['sub']))).toEqual(['sub/tracked']);
    expect(names(await scan(['repo/sub'], true, base))).toEqual(['repo/sub/tracked']);
  });

  it('gives ignored files that are named', async () => {
    expect(names(await scan(['ignored.log', 'dist']))).toEqual(['dist/x/y', 'ignored.log']);
  });

  it('notes what was deleted from the work tree', async () => {
    rmSync(join(root, 'tracked'));
    expect((await scan()).skips.map(({ reason, level }) => [reason, level])).toContainEqual([
      'vanished',
      'note',
    ]);
  });

  it('does not enter other repositories in it', async () => {
    mkdirSync(join(root, 'vendor/other'), { recursive: true });
    execFileSync('git', ['init', '-q'], { cwd: join(root, 'vendor/other') });
    file('vendor/other/f');
    const recorder = await scan();
    expect(names(recorder)).not.toContain('vendor/other/f');
    expect(recorder.skips).toMatchObject([{ reason: 'submodule', level: 'note' }, { reason: 'ignored' }]);
    expect(names(await scan(['vendor/other']))).toEqual(['vendor/other/f']);
  });

  it('keeps names as git keeps them', async () => {
    const odd = ['a\nb', 'é', '-rf', ':(top)x', '"quoted"', '*'];
    for (const name of odd) file(name);
    writeFileSync(Buffer.concat([Buffer.from(`${root}/caf`), Buffer.of(0xe9)]), 'latin');
    const recorder = await scan();
    for (const name of odd) expect(recorder.text(name)).toBe(name);
    expect(recorder.text('caf\\xe9')).toBe('latin');
  });

  it('runs no program that its config names', async () => {
    const canary = join(base, 'canary');
    writeFileSync(join(base, 'evil.sh'), `#!/bin/sh\ntouch ${canary}\n`);
    chmodSync(join(base, 'evil.sh'), 0o755);
    git('config', 'core.fsmonitor', join(base, 'evil.sh'));
    expect(names(await scan()).length).toBe(5);
    expect(existsSync(canary)).toBe(false);
  });

  it('is not guessed when git refuses the repository', async () => {
    writeFileSync(join(root, '.git/HEAD'), 'garbage');
    await expect(scan()).rejects.toThrow(/./);
    expect(names(await scan([], false)).length).toBe(7);
  });
});
