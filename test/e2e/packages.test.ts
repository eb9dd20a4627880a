/** Packages that the program imports while it runs, from V8's compiled form of it and from its source. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { githubToken } from '../cli/token.js';
import { removeTemporaryFolders } from '../helpers/repo.js';
import { tar, zip } from '../sources/archives.js';
import { BIN, cleanEnvironment, Desk } from './built.js';

afterAll(removeTemporaryFolders);

const DIST = dirname(BIN);
const PROGRAMS = { 'as the command does': BIN, 'from source': join(DIST, 'cli.cjs') };

test('the build left a compiled form for the Node that it ran in', () => {
  expect(readdirSync(DIST)).toContainEqual(expect.stringMatching(/^cli\.cjs\.v\d/));
});

describe.each(Object.entries(PROGRAMS))('run %s, the program', (_, program) => {
  expect(existsSync(program)).toBe(true);
  const run = (desk: Desk, ...args: string[]) =>
    spawnSync(process.execPath, [program, ...args], {
      cwd: desk.repo.dir,
      env: cleanEnvironment(desk.home),
      encoding: 'utf8',
    });

  test('opens archives', () => {
    const desk = new Desk();
    const files = { 'a.txt': `token = "${githubToken(1)}"\n` };
    desk.repo.write({ 'a.zip': zip(files), 'b.tar': tar(files) });
    const { status, stdout, stderr } = run(desk, 'scan', '--format', 'jsonl');
    expect(stderr).toBe('');
    expect(stdout).toContain('a.zip!a.txt');
    expect(stdout).toContain('b.tar!a.txt');
    expect(status).toBe(1);
  });

  test('expands patterns, and tells how it is used', () => {
    const desk = new Desk();
    desk.repo.write({ 'a.txt': 'nothing\n', 'b.md': 'nothing\n' });
    expect(run(desk, 'scan', '*.txt').stdout).toContain('scanned 1 file');
    const help = run(desk, 'scan', '--help');
    expect([help.status, help.stderr]).toEqual([0, '']);
    expect(help.stdout).toContain('stanch scan [path..]');
  });
});
