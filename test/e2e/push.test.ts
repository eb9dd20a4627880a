/** The guard before a push: real pushes to real remotes, scanned for exactly what they send. */
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { githubToken } from '../cli/token.js';
import { removeTemporaryFolders, TestRepo } from '../helpers/repo.js';
import { Desk, type Result, silentGit } from './built.js';

afterAll(removeTemporaryFolders);

const LEAK = `const token = "${githubToken(1)}";\n`;

/** A repository with a guard and a remote that has its first commit. */
function withRemote(): { desk: Desk; remote: TestRepo } {
  const desk = new Desk();
  desk.repo.commit('first', { 'readme.txt': 'hello\n' });
  const { code, err } = desk.stanch(['hook', 'install', '--pre-push']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  // The commit's guard is tested elsewhere; here secrets have to get into commits.
  rmSync(desk.repo.path('.git/hooks/pre-commit'));
  const remote = TestRepo.create({ bare: true });
  desk.repo.git('remote', 'add', 'origin', remote.dir);
  return { desk, remote };
}

function push(desk: Desk, ...args: string[]): Result {
  return desk.git(['push', '-q', 'origin', ...args]);
}

/** Number of things that the guard of a passing push says it scanned. */
function scanned({ code, out, err }: Result): number {
  expect(code).toBe(0);
  return Number(/scanned (\d+) files/.exec(out + err)?.[1] ?? Number.NaN);
}

describe('a push', () => {
  test('of clean commits passes, of a secret in any new commit is stopped', () => {
    const { desk } = withRemote();
    expect(desk.git(['push', '-q', 'origin', 'main']).code).toBe(0);
    desk.git(['commit', '-q', '--allow-empty', '-m', 'x']);
    desk.repo.stage({ 'a.ts': LEAK });
    desk.git(['commit', '-q', '-m', 'leak']);
    desk.repo.remove('a.ts').git('add', '-A');
    desk.git(['commit', '-q', '-m', 'gone again']);
    const { code, out } = desk.git(['push', '-q', 'origin', 'main']);
    expect(code).not.toBe(0);
    expect(out).toContain('This push is stopped');
    expect(desk.git(['push', '-q', 'origin', 'main~2:refs/heads/main']).code).toBe(0);
  });

  test('of more than a thousand objects that lie in packs is scanned for all of them', () => {
    const { desk } = withRemote();
    expect(desk.git(['push', '-q', 'origin', 'main']).code).toBe(0);
    const many = Array.from({ length: 1100 }, (_, n) => [`dir/${n}.txt`, `number ${n}\n`]);
    desk.repo.commit('many', Object.fromEntries(many));
    desk.repo.git('branch', 'clean');
    desk.repo.commit('leak', { 'dir/700.txt': `number 700\n${LEAK}` });
    desk.repo.commit('gone again', { 'dir/700.txt': 'number 700, mended\n' });
    desk.repo.git('repack', '-adq');
    const { code, out } = push(desk, 'main');
    expect(code).not.toBe(0);
    expect(out).toMatch(/dir\/700\.txt:2:\d+ \(commit [0-9a-f]{12}\)/);
    expect(scanned(push(desk, 'clean'))).toBe(1101);
  });

  test('does not look again at what the remote has', () => {
    const desk = new Desk();
    desk.repo.commit('leak long ago', { 'a.ts': LEAK });
    const remote = TestRepo.create({ bare: true });
    desk.repo.git('remote', 'add', 'origin', remote.dir);
    desk.repo.git('push', '-q', 'origin', 'main');
    desk.stanch(['hook', 'install', '--pre-push']);
    desk.repo.commit('clean', { 'b.txt': 'b\n' });
    expect(desk.git(['push', '-q', 'origin', 'main']).code).toBe(0);
    expect(desk.git(['push', '-q', 'origin', 'main:new-branch']).code).toBe(0);
    expect(desk.git(['push', '-q', 'origin', ':new-branch']).code).toBe(0);
  });

  test('of a tag with a secret in its message is stopped', () => {
    const { desk } = withRemote();
    desk.git(['push', '-q', 'origin', 'main']);
    desk.repo.git('tag', '-a', 'v1', '-m', LEAK);
    expect(desk.git(['push', '-q', 'origin', 'v1']).code).not.toBe(0);
  });

  test('hands git’s lines on to the hook that was there', () => {
    const { desk } = withRemote();
    desk.stanch(['hook', 'uninstall']);
    const seen = join(desk.home, 'seen');
    mkdirSync(desk.repo.path('.git/hooks'), { recursive: true });
    writeFileSync(desk.repo.path('.git/hooks/pre-push'), `#!/bin/sh\ncat > '${seen}'\n`);
    chmodSync(desk.repo.path('.git/hooks/pre-push'), 0o755);
    desk.stanch(['hook', 'install', '--pre-push']);
    expect(desk.git(['push', '-q', 'origin', 'main']).code).toBe(0);
    expect(readFileSync(seen, 'utf8')).toMatch(/^refs\/heads\/main [0-9a-f]{40} refs\/heads\/main 0{40}\n$/);
  });
});

describe('exactly what a push sends is scanned', () => {
  test('for a new branch: its own commits, not those the remote has under another name', () => {
    const { desk } = withRemote();
    push(desk, 'main');
    desk.repo.git('checkout', '-q', '-b', 'topic');
    desk.repo.commit('one', { 'one.txt': 'one\n' });
    // A commit and a blob.
    expect(scanned(push(desk, 'topic'))).toBe(2);
    desk.repo.git('branch', 'same');
    expect(scanned(push(desk, 'same'))).toBe(0);
  });

  test('for a forced push: what the rewritten commits bring', () => {
    const { desk } = withRemote();
    desk.repo.commit('two', { 'two.txt': 'two\n' });
    push(desk, 'main');
    desk.repo.write({ 'two.txt': 'other\n' }).git('add', '-A');
    desk.repo.git('commit', '-q', '--amend', '-m', 'two, mended');
    expect(scanned(push(desk, '--force', 'main'))).toBe(2);
    desk.repo.write({ 'two.ts': LEAK }).git('add', '-A');
    desk.repo.git('commit', '-q', '--amend', '-m', 'two, with a secret');
    expect(push(desk, '--force', 'main').code).not.toBe(0);
  });

  test('for a secret that a forced push takes away: nothing stops it', () => {
    const { desk } = withRemote();
    push(desk, 'main');
    desk.repo.commit('leak', { 'a.ts': LEAK });
    desk.git(['push', '-q', '--no-verify', 'origin', 'main']);
    desk.repo.git('reset', '-q', '--hard', 'HEAD~1');
    expect(push(desk, '--force', 'main').code).toBe(0);
  });

  test('for a tag: the commits that only it reaches', () => {
    const { desk } = withRemote();
    push(desk, 'main');
    desk.repo.git('checkout', '-q', '--detach');
    desk.repo.commit('leak', { 'a.ts': LEAK });
    desk.repo.git('tag', 'light');
    desk.repo.git('checkout', '-q', 'main');
    expect(push(desk, 'light').code).not.toBe(0);
    expect(push(desk, 'main').code).toBe(0);
  });

  test('for new commits of which git names no object: it is stopped', () => {
    const { desk, remote } = withRemote();
    expect(push(desk, 'main').code).toBe(0);
    const [first, second] = [remote.id('main'), desk.repo.commit('second', { 'a.txt': 'a\n' })];
    const run = (id: string) => {
      const input = `refs/heads/topic ${id} refs/heads/topic ${'0'.repeat(40)}\n`;
      return desk.stanch(['hook', 'run', 'pre-push', 'origin'], { input, env: { PATH: silentGit() } });
    };
    const { code, err } = run(second);
    expect(code).toBe(2);
    expect(err).toContain('nothing was scanned, though there is something new');
    // The same git may say so of what is there already.
    expect(run(first).code).toBe(0);
  });

  test('for a deletion: nothing, and it says nothing', () => {
    const { desk, remote } = withRemote();
    push(desk, 'main', 'main:old');
    expect(push(desk, ':old')).toEqual({ code: 0, out: '', err: '' });
    expect(remote.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
  });

  test('for several refs at once, a deletion among them: each', () => {
    const { desk, remote } = withRemote();
    push(desk, 'main', 'main:old');
    desk.repo.git('checkout', '-q', '-b', 'good');
    desk.repo.commit('good', { 'g.txt': 'g\n' });
    desk.repo.git('checkout', '-q', '-b', 'bad', 'main');
    desk.repo.commit('bad', { 'b.ts': LEAK });
    expect(push(desk, ':old', 'good', 'bad').code).not.toBe(0);
    expect(remote.git('for-each-ref', '--format=%(refname:short)').split('\n')).toEqual(['main', 'old']);
    expect(push(desk, ':old', 'good').code).toBe(0);
  });

  test('when the remote is ahead with commits we never fetched: our own commits', () => {
    const { desk, remote } = withRemote();
    push(desk, 'main');
    const other = new Desk();
    other.repo.git('pull', '-q', remote.dir, 'main');
    other.repo.commit('ahead', { 'x.txt': 'x\n' });
    other.repo.git('push', '-q', remote.dir, 'HEAD:main');
    desk.repo.commit('mine', { 'm.txt': 'm\n' });
    expect(scanned(push(desk, '--force', 'main'))).toBe(2);
    desk.repo.commit('leak', { 'l.ts': LEAK });
    expect(push(desk, '--force', 'main').code).not.toBe(0);
  });

  test('for a remote that is only an address: everything, rather than less', () => {
    const { desk } = withRemote();
    const elsewhere = TestRepo.create({ bare: true });
    push(desk, 'main');
    desk.repo.commit('more', { 'm.txt': 'm\n' });
    expect(scanned(desk.git(['push', '-q', elsewhere.dir, 'main']))).toBe(4);
  });

  test('for a merge that brings in a secret of its own', () => {
    const { desk } = withRemote();
    push(desk, 'main');
    desk.repo.git('checkout', '-q', '-b', 'side');
    desk.repo.commit('side', { 's.txt': 's\n' });
    desk.repo.git('checkout', '-q', 'main');
    desk.repo.commit('main', { 't.txt': 't\n' });
    desk.repo.merge('side', { 'evil.ts': LEAK });
    expect(push(desk, 'main').code).not.toBe(0);
  });
});
