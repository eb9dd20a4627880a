/** The guard in real repositories: real commits and pushes, stopped and let through; installed beside others and taken out again. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { githubToken } from '../cli/token.js';
import { removeTemporaryFolders, TestRepo, temporaryFolder } from '../helpers/repo.js';
import { Desk } from './built.js';

afterAll(removeTemporaryFolders);

const LEAK = `const token = "${githubToken(1)}";\n`;

function guarded(...flags: string[]): Desk {
  const desk = new Desk();
  desk.repo.commit('first', { 'readme.txt': 'hello\n' });
  const { code, err } = desk.stanch(['hook', 'install', ...flags]);
  expect(err).toBe('');
  expect(code).toBe(0);
  return desk;
}

function writeHook(path: string, text: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}

describe('a commit', () => {
  test('without secrets passes, with one line', () => {
    const desk = guarded();
    desk.repo.stage({ 'a.txt': 'fine\n' });
    const { code, err } = desk.git(['commit', '-qm', 'fine']);
    expect(code).toBe(0);
    expect(err).toMatch(/^stanch: scanned 1 files \(5 bytes\), 0 findings, 0 suppressed, 0 not scanned\n$/);
  });

  test('with a secret is stopped, is told how to go on, and the value is not shown', () => {
    const desk = guarded();
    desk.repo.stage({ 'a.ts': LEAK });
    const { code, out, err } = desk.git(['commit', '-qm', 'leak']);
    expect(code).not.toBe(0);
    expect(err).toContain('This commit is stopped: 1 secret staged');
    expect(out + err).not.toContain(githubToken(1).slice(4));
    expect(desk.repo.git('log', '--oneline').split('\n')).toHaveLength(1);
  });

  test('is judged by what is staged, not by the files', () => {
    const desk = guarded();
    desk.repo.stageBlob('a.ts', LEAK);
    desk.repo.write({ 'a.ts': 'clean\n' });
    expect(desk.git(['commit', '-qm', 'leak']).code).not.toBe(0);
    desk.repo.git('rm', '-qf', '--cached', 'a.ts');
    desk.repo.write({ 'a.ts': LEAK }).stageBlob('b.txt', 'clean\n');
    expect(desk.git(['commit', '-qm', 'clean']).code).toBe(0);
  });

  test('by -a, by path, from a subfolder and amended is guarded too', () => {
    const desk = guarded();
    desk.repo.commit('second', { 'sub/a.ts': 'clean\n' });
    desk.repo.write({ 'sub/a.ts': LEAK });
    expect(desk.git(['commit', '-qam', 'leak']).code).not.toBe(0);
    expect(desk.git(['commit', '-qm', 'leak', 'sub/a.ts']).code).not.toBe(0);
    expect(desk.git(['commit', '-qam', 'leak'], { cwd: desk.repo.path('sub') }).code).not.toBe(0);
    expect(desk.git(['commit', '-qa', '--amend', '--no-edit']).code).not.toBe(0);
  });

  test('can be let through with a reason, which is printed', () => {
    const desk = guarded();
    desk.repo.stage({ 'a.ts': LEAK });
    expect(desk.git(['commit', '-qm', 'leak'], { env: { STANCH_SKIP: ' ' } }).code).not.toBe(0);
    const { code, err } = desk.git(['commit', '-qm', 'leak'], {
      env: { STANCH_SKIP: 'incident\u001b[2J 42' },
    });
    expect(code).toBe(0);
    expect(err).toContain('NOT scanned, switched off by STANCH_SKIP: incident\\u{1b}[2J 42');
  });

  test('message and branch name are guarded on request', () => {
    const desk = guarded('--commit-msg');
    expect(desk.git(['commit', '-q', '--allow-empty', '-m', LEAK]).code).not.toBe(0);
    expect(desk.git(['commit', '-q', '--allow-empty', '-m', 'fine']).code).toBe(0);
    desk.repo.git('checkout', '-q', '-b', `fix-${githubToken(2)}`);
    expect(desk.git(['commit', '-q', '--allow-empty', '-m', 'fine']).code).not.toBe(0);
  });

  test('that removes a secret is not stopped by its own diff in the message file', () => {
    const desk = new Desk();
    desk.repo.commit('leak', { 'a.ts': LEAK });
    desk.stanch(['hook', 'install', '--commit-msg']);
    desk.repo.stage({ 'a.ts': 'clean\n' });
    const editor = join(desk.home, 'editor');
    writeHook(editor, '#!/bin/sh\nprintf "mended\\n" | cat - "$1" > "$1.new" && mv "$1.new" "$1"\n');
    const { code, err } = desk.git(['commit', '-qv'], { env: { GIT_EDITOR: editor } });
    expect(err).not.toContain('stopped');
    expect(code).toBe(0);
  });
});

describe('hook install', () => {
  test('keeps a hook that is there, runs it first, and gives it back byte for byte', () => {
    const desk = new Desk();
    const path = desk.repo.path('.git/hooks/pre-commit');
    const old = '#!/bin/sh\n# caf\u00e9, no line end at the end\necho old "$@" >&2; exit ${OLD:-0}';
    writeHook(path, old);
    chmodSync(path, 0o700);
    expect(desk.stanch(['hook', 'install']).out).toContain('the hook that was there runs first');
    desk.repo.stage({ 'a.txt': 'fine\n' });
    const { code, err } = desk.git(['commit', '-qm', 'fine']);
    expect(code).toBe(0);
    expect(err).toMatch(/^old\n?.*\nstanch: scanned/);
    desk.repo.stage({ 'b.txt': 'fine\n' });
    expect(desk.git(['commit', '-qm', 'fine'], { env: { OLD: '7' } }).code).not.toBe(0);
    desk.stanch(['hook', 'install']);
    expect(desk.stanch(['hook', 'uninstall']).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(old);
    expect(statSync(path).mode & 0o777).toBe(0o700);
    expect(readdirSync(desk.repo.path('.git/hooks'))).toEqual(['pre-commit']);
  });

  test('keeps a hook that is a link', () => {
    const desk = new Desk();
    writeHook(join(desk.home, 'shared'), '#!/bin/sh\necho shared >&2\n');
    mkdirSync(desk.repo.path('.git/hooks'), { recursive: true });
    symlinkSync(join(desk.home, 'shared'), desk.repo.path('.git/hooks/pre-commit'));
    desk.stanch(['hook', 'install']);
    expect(readFileSync(join(desk.home, 'shared'), 'utf8')).toBe('#!/bin/sh\necho shared >&2\n');
    expect(desk.git(['commit', '-q', '--allow-empty', '-m', 'x']).err).toContain('shared');
  });

  test('twice is the same as once', () => {
    const desk = guarded();
    const text = readFileSync(desk.repo.path('.git/hooks/pre-commit'), 'utf8');
    expect(desk.stanch(['hook', 'install']).out).toContain('refreshed');
    expect(readFileSync(desk.repo.path('.git/hooks/pre-commit'), 'utf8')).toBe(text);
    expect(readdirSync(desk.repo.path('.git/hooks'))).toEqual(['pre-commit']);
  });

  test('leaves a hook of ours alone that somebody edited', () => {
    const desk = guarded();
    const path = desk.repo.path('.git/hooks/pre-commit');
    writeFileSync(path, `${readFileSync(path, 'utf8')}echo more\n`);
    for (const command of ['install', 'uninstall']) {
      const { code, err } = desk.stanch(['hook', command]);
      expect(code).toBe(2);
      expect(err).toContain('changed by hand');
    }
  });

  test('follows core.hooksPath, also a relative one seen from a subfolder', () => {
    const desk = new Desk();
    desk.repo.git('config', 'core.hooksPath', '.githooks');
    mkdirSync(desk.repo.path('sub'));
    expect(desk.stanch(['hook', 'install'], { cwd: desk.repo.path('sub') }).code).toBe(0);
    expect(existsSync(desk.repo.path('.githooks/pre-commit'))).toBe(true);
    desk.repo.stage({ 'a.ts': LEAK });
    expect(desk.git(['commit', '-qm', 'leak']).code).not.toBe(0);
  });

  test('serves linked work trees and submodules', () => {
    const desk = guarded();
    const tree = join(temporaryFolder(), 'tree');
    desk.repo.git('worktree', 'add', '-q', tree);
    writeFileSync(join(tree, 'a.ts'), LEAK);
    desk.git(['add', '-A'], { cwd: tree });
    expect(desk.git(['commit', '-qm', 'leak'], { cwd: tree }).code).not.toBe(0);

    const outer = new Desk();
    outer.repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', desk.repo.dir, 'inner');
    const inner = outer.repo.path('inner');
    expect(outer.stanch(['hook', 'install'], { cwd: inner }).code).toBe(0);
    writeFileSync(join(inner, 'a.ts'), LEAK);
    outer.git(['add', '-A'], { cwd: inner });
    expect(outer.git(['commit', '-qm', 'leak'], { cwd: inner }).code).not.toBe(0);
  });

  test('works where paths hold spaces and quotes', () => {
    const dir = join(temporaryFolder(), `it's a "place" $HOME`);
    mkdirSync(dir);
    const desk = new Desk(TestRepo.at(dir));
    desk.repo.git('init', '-q', '.');
    expect(desk.stanch(['hook', 'install']).code).toBe(0);
    desk.repo.stage({ 'a.ts': LEAK });
    expect(desk.git(['commit', '-qm', 'leak']).code).not.toBe(0);
  });

  test('is refused outside a repository and where husky makes the hooks', () => {
    const desk = new Desk();
    expect(desk.stanch(['hook', 'install'], { cwd: desk.home }).code).toBe(2);
    desk.repo.git('config', 'core.hooksPath', '.husky/_');
    const { code, err } = desk.stanch(['hook', 'install']);
    expect(code).toBe(2);
    expect(err).toContain('.husky/pre-commit: npx stanch protect --hook');
  });

  test('for all repositories guards each, lets their own hooks run, and is taken out without a trace', () => {
    const desk = new Desk();
    writeHook(desk.repo.path('.git/hooks/pre-commit'), '#!/bin/sh\necho own >&2\n');
    writeHook(desk.repo.path('.git/hooks/post-commit'), '#!/bin/sh\necho after >&2\n');
    expect(desk.stanch(['hook', 'install', '--global']).code).toBe(0);
    desk.repo.stage({ 'a.txt': 'fine\n' });
    const fine = desk.git(['commit', '-qm', 'fine']);
    expect(fine.code).toBe(0);
    expect(fine.err).toMatch(/own\n[\s\S]*stanch: scanned 1[\s\S]*after\n/);
    desk.repo.stage({ 'a.ts': LEAK });
    expect(desk.git(['commit', '-qm', 'leak']).code).not.toBe(0);
    expect(desk.stanch(['hook', 'uninstall', '--global']).code).toBe(0);
    expect(desk.git(['config', '--global', '--get', 'core.hooksPath']).out).toBe('');
    expect(existsSync(join(desk.home, '.config/stanch/hooks'))).toBe(false);
  });
});

describe('hook doctor, with hooks for all repositories', () => {
  test('takes a hook that only passes on for none, and a repository’s own hook behind it for what it is', () => {
    const desk = new Desk();
    desk.stanch(['hook', 'install', '--pre-push']);
    desk.stanch(['hook', 'install', '--global']);
    const { code, out } = desk.stanch(['hook', 'doctor']);
    expect(out).toMatch(/^pre-commit +ok /m);
    expect(out).toMatch(/^pre-push +ok /m);
    expect(out).toMatch(/^commit-msg +none +optional: stanch hook install --global --commit-msg$/m);
    expect(out).not.toMatch(/BROKEN|SHADOWED/);
    expect(code).toBe(0);
  });
});

describe('a guard that is gone', () => {
  test('stops the commit and says so', () => {
    const desk = guarded();
    const path = desk.repo.path('.git/hooks/pre-commit');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^program=.*$/m, "program='/nowhere/stanch.cjs'"));
    desk.repo.stage({ 'a.txt': 'fine\n' });
    const { code, err } = desk.git(['commit', '-qm', 'fine']);
    expect(code).not.toBe(0);
    expect(err).toContain('nothing was scanned');
    expect(desk.stanch(['hook', 'doctor']).out).toContain('BROKEN');
  });
});

describe('hook doctor', () => {
  test('tells whether the guard runs', () => {
    const desk = new Desk();
    expect(desk.stanch(['hook', 'doctor']).code).toBe(2);
    desk.stanch(['hook', 'install', '--pre-push']);
    const { code, out } = desk.stanch(['hook', 'doctor']);
    expect(code).toBe(0);
    expect(out).toMatch(/pre-commit +ok/);
    expect(out).toMatch(/pre-push +ok/);
    expect(out).toMatch(/commit-msg +none/);
  });

  test('sees a hook that is not executable, and one that core.hooksPath hides', () => {
    const desk = guarded();
    chmodSync(desk.repo.path('.git/hooks/pre-commit'), 0o644);
    expect(desk.stanch(['hook', 'doctor']).out).toContain('not executable');
    chmodSync(desk.repo.path('.git/hooks/pre-commit'), 0o755);
    desk.repo.git('config', 'core.hooksPath', 'elsewhere');
    const { code, out } = desk.stanch(['hook', 'doctor']);
    expect(code).toBe(2);
    expect(out).toContain('SHADOWED');
  });

  test('knows a framework that is told to run the guard', () => {
    const desk = new Desk();
    writeHook(desk.repo.path('.git/hooks/pre-commit'), '#!/bin/sh\nexec pre-commit run\n');
    expect(desk.stanch(['hook', 'doctor']).code).toBe(2);
    desk.repo.write({ '.pre-commit-config.yaml': 'repos: [{ repo: x, hooks: [{ id: stanch }] }]\n' });
    const { code, out } = desk.stanch(['hook', 'doctor']);
    expect(code).toBe(0);
    expect(out).toMatch(/pre-commit +unknown/);
  });

  test('proves it by a dry commit that leaves the repository as it was', () => {
    const desk = guarded();
    desk.repo.stage({ 'a.txt': 'staged\n' });
    const before = [desk.repo.git('ls-files', '-s'), desk.repo.git('count-objects'), desk.repo.head()];
    const { code, out } = desk.stanch(['hook', 'doctor']);
    expect(code).toBe(0);
    expect(out).toMatch(/dry commit +ok +a made-up secret was stopped/);
    expect([desk.repo.git('ls-files', '-s'), desk.repo.git('count-objects'), desk.repo.head()]).toEqual(
      before,
    );
    expect(desk.repo.git('status', '--porcelain')).toBe('A  a.txt');
  });

  test('proves it before the first commit, too', () => {
    const desk = new Desk();
    desk.stanch(['hook', 'install']);
    expect(desk.stanch(['hook', 'doctor']).out).toMatch(/dry commit +ok/);
  });

  test('sees a guard that lets a secret through, or stops everything', () => {
    const desk = guarded();
    desk.repo.write({ '.stanch.toml': '[[allow]]\npaths = ["**"]\nreason = "all"\n' });
    const passing = desk.stanch(['hook', 'doctor']);
    expect(passing.code).toBe(2);
    expect(passing.out).toContain('a made-up secret went through');
    desk.repo.write({ '.stanch.toml': 'nonsense = 1\n' });
    const stopping = desk.stanch(['hook', 'doctor']);
    expect(stopping.code).toBe(2);
    expect(stopping.out).toContain('even a harmless file was stopped');
  });

  test('sees that a client started from the desktop would not find the guard', () => {
    const desk = guarded();
    const path = desk.repo.path('.git/hooks/pre-commit');
    // As after nvm has taken the old version away: node is found on the terminal's path only.
    const bin = join(desk.home, 'bin');
    mkdirSync(bin);
    symlinkSync(process.execPath, join(bin, 'node'));
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^node=.*$/m, "node='/nowhere/node'"));
    const { code, out } = desk.stanch(['hook', 'doctor'], { env: { PATH: `${bin}:${process.env.PATH}` } });
    expect(out).toMatch(/pre-commit +ok/);
    const systemNode = ['/usr/bin/node', '/bin/node'].some((file) => existsSync(file));
    expect(code).toBe(systemNode ? 0 : 2);
    expect(out).toMatch(systemNode ? /GUI clients +ok/ : /GUI clients +BROKEN/);
  });

  test.each([
    ['STANCH_SKIP', 'later'],
    ['SKIP', 'black,stanch'],
    ['HUSKY', '0'],
    ['LEFTHOOK', '0'],
  ])('tells that %s in the environment switches the guard off', (name, value) => {
    const { code, out } = guarded().stanch(['hook', 'doctor'], { env: { [name]: value } });
    expect(code).toBe(2);
    expect(out).toContain(`SKIPPED   ${name} is set`);
  });

  test('looks at a server’s hook in a bare repository', () => {
    const desk = new Desk(TestRepo.create({ bare: true }));
    expect(desk.stanch(['hook', 'doctor']).code).toBe(2);
    desk.stanch(['hook', 'install', '--pre-receive']);
    const { code, out } = desk.stanch(['hook', 'doctor']);
    expect(code).toBe(0);
    expect(out).toMatch(/pre-receive +ok/);
  });

  test('does not start a hook that is not ours', () => {
    const desk = new Desk();
    writeHook(desk.repo.path('.git/hooks/pre-commit'), `#!/bin/sh\ntouch '${join(desk.home, 'started')}'\n`);
    expect(desk.stanch(['hook', 'doctor']).code).toBe(2);
    expect(existsSync(join(desk.home, 'started'))).toBe(false);
  });
});

describe('protect', () => {
  test('is a commit’s guard, and a push’s when the environment names one', () => {
    const desk = new Desk();
    desk.repo.commit('leak', { 'a.ts': LEAK });
    expect(desk.stanch(['protect', '--hook']).code).toBe(0);
    const env = {
      PRE_COMMIT: '1',
      PRE_COMMIT_REMOTE_NAME: 'origin',
      PRE_COMMIT_LOCAL_BRANCH: 'refs/heads/main',
    };
    expect(desk.stanch(['protect', '--hook'], { env }).code).toBe(1);
    desk.repo.stage({ 'b.ts': LEAK });
    expect(desk.stanch(['protect', '--hook']).code).toBe(1);
  });

  test('reads a message file', () => {
    const desk = new Desk();
    desk.repo.write({ message: LEAK });
    expect(desk.stanch(['protect', '--commit-msg', 'message']).code).toBe(1);
    expect(desk.stanch(['protect', '--commit-msg', 'missing']).code).toBe(2);
    expect(desk.stanch(['protect', '--commit-msg']).code).toBe(2);
  });
});
