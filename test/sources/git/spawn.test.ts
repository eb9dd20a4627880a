import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.js';
import { assertAllowed } from '../../../src/sources/git/commands.js';
import { gitEnvironment } from '../../../src/sources/git/environment.js';
import { GitFailure } from '../../../src/sources/git/failure.js';
import { historySource } from '../../../src/sources/git/history.js';
import { listCommittable } from '../../../src/sources/git/list.js';
import { openRepository } from '../../../src/sources/git/repo.js';
import { Git } from '../../../src/sources/git/spawn.js';
import { stagedSource } from '../../../src/sources/git/staged.js';
import { removeTemporaryFolders, TestRepo, temporaryFolder } from '../../helpers/repo.js';
import { attributed, ENV, LIMITS, LIVE, record } from './recording.js';

afterAll(removeTemporaryFolders);

/** A folder with a program called git that runs this shell script. */
function shim(script: string): string {
  const folder = temporaryFolder();
  writeFileSync(`${folder}/git`, `#!/bin/sh\n${script}\n`);
  chmodSync(`${folder}/git`, 0o755);
  return folder;
}

const killGroup = (pid: number) => {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
};

describe('which git runs', () => {
  it('never takes one from the folder under scan, from relative or from empty PATH entries', () => {
    const repo = TestRepo.create();
    mkdirSync(repo.path('node_modules/.bin'), { recursive: true });
    writeFileSync(repo.path('node_modules/.bin/git'), '#!/bin/sh\ntouch ran\n');
    chmodSync(repo.path('node_modules/.bin/git'), 0o755);
    const path = `${repo.path('node_modules/.bin')}::.:node_modules/.bin:${ENV.PATH}`;
    new Git({ cwd: repo.dir, env: { PATH: path } }).run(['rev-parse', '--git-dir']);
    expect(existsSync(repo.path('ran'))).toBe(false);
    expect(() => new Git({ cwd: repo.dir, env: { PATH: repo.path('node_modules/.bin') } })).toThrow(
      UserError,
    );
    expect(() => new Git({ cwd: repo.dir, env: {} })).toThrow(/not on PATH/);
  });

  it('runs no command that is not on the list', () => {
    const refused = [
      'status',
      'diff',
      'log',
      'show',
      'blame',
      'add',
      'fetch',
      'hash-object',
      'config',
      '__proto__',
      '',
    ];
    for (const command of refused) expect(() => assertAllowed([command])).toThrow();
    expect(() => assertAllowed(['diff-index', '--cached', '--raw', '-z', '-p', 'HEAD'])).toThrow();
    expect(() => assertAllowed(['diff-index', '--raw', '-z', 'HEAD'])).toThrow();
    expect(() => assertAllowed(['cat-file', '--batch', '--textconv'])).toThrow();
    expect(() => assertAllowed(['cat-file', '-p', 'HEAD'])).toThrow();
    expect(() => assertAllowed(['config', '--global', '--add', 'safe.directory', '*'])).toThrow();
    expect(() => assertAllowed(['rev-parse', '--verify', '--end-of-options', '-p'])).not.toThrow();
  });

  it("passes on nothing of the environment but PATH, and git's hook variables in hooks", () => {
    const env = {
      PATH: '/bin',
      GIT_DIR: 'x',
      GIT_INDEX_FILE: 'i',
      GIT_CONFIG_COUNT: '1',
      GIT_TRACE: '/tmp/t',
      LD_PRELOAD: 'y',
    };
    const outside = gitEnvironment(env, false);
    expect(Object.keys(outside).filter((name) => name in env)).toEqual(['PATH']);
    expect(gitEnvironment(env, true)).toMatchObject({ GIT_DIR: 'x', GIT_INDEX_FILE: 'i' });
    expect(gitEnvironment(env, true)).not.toHaveProperty('GIT_CONFIG_COUNT');
  });
});

describe('a repository that is out to run code', () => {
  it('runs nothing of its configuration in any scan', async () => {
    const repo = TestRepo.create();
    repo.git('config', 'uploadpack.allowFilter', 'true');
    repo.commit('one', { 'a.txt': 'a\n', '.gitattributes': '* diff=evil filter=evil\n' });
    repo.commit('two', { 'a.txt': 'b\n' });
    repo.stage({ 'a.txt': 'c\n' }).write({ 'a.txt': 'd\n', 'new.txt': 'n\n' });
    const canary = `${temporaryFolder()}/canary`;
    const run = `touch ${canary};`;
    const hooks = repo.path('.git/evil-hooks');
    mkdirSync(hooks);
    writeFileSync(`${hooks}/post-index-change`, `#!/bin/sh\n${run}\n`);
    chmodSync(`${hooks}/post-index-change`, 0o755);
    const settings: [string, string][] = [
      ['core.fsmonitor', run],
      ['core.hooksPath', hooks],
      ['core.pager', run],
      ['core.sshCommand', run],
      ['diff.external', run],
      ['diff.evil.textconv', run],
      ['diff.evil.command', run],
      ['filter.evil.clean', run],
      ['filter.evil.smudge', run],
      ['filter.evil.required', 'true'],
      ['gpg.program', run],
      ['log.showSignature', 'true'],
      ['credential.helper', `!${run}`],
      ['core.alternateRefsCommand', run],
      ['extensions.partialClone', 'o'],
      ['remote.o.url', `ext::sh -c ${run}`],
      ['remote.o.promisor', 'true'],
      ['protocol.ext.allow', 'always'],
    ];
    repo.git('config', 'core.repositoryFormatVersion', '1');
    for (const [name, value] of settings) repo.git('config', name, value);
    repo.loseObject(
      repo.gitWith(
        { env: { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.fsmonitor', GIT_CONFIG_VALUE_0: 'false' } },
        'rev-parse',
        'HEAD~1:a.txt',
      ),
    );
    const options = { cwd: repo.dir, env: ENV, limits: LIMITS };
    const history = historySource({ ...options, revisions: [], exclude: [], unreachable: false });
    await record(history);
    await attributed(history, [repo.id('HEAD:a.txt'), repo.head()]);
    await record(
      historySource({
        ...options,
        revisions: ['HEAD~1..HEAD'],
        exclude: [],
        unreachable: false,
        incremental: true,
      }),
    );
    await record(stagedSource(options));
    await listCommittable(openRepository(options).git, LIVE);
    expect(existsSync(canary)).toBe(false);
  });
});

describe('a git that does not do its work', () => {
  const options = (path: string, repo: TestRepo) => ({
    cwd: repo.dir,
    env: { PATH: path },
    limits: LIMITS,
    killGroup,
  });

  it.each([
    ['exits 128 at once', 'exit 128'],
    ['says nothing and exits 1', 'exit 1'],
    ['is killed', 'kill -9 $$'],
  ])('is an error when it %s', async (_, script) => {
    const repo = TestRepo.create();
    repo.stage({ 'a.txt': 'a\n' });
    await expect(record(stagedSource(options(shim(script), repo)))).rejects.toThrow(UserError);
  });

  it('is an incomplete scan when it fails after half of its work', async () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.txt': 'a\n', 'b.txt': 'b\n' });
    const path = shim(
      'case "$*" in *--batch\\ *) /usr/bin/git "$@" | head -c 100; exit 3;; *) exec /usr/bin/git "$@";; esac',
    );
    const recording = await record(
      historySource({ ...options(path, repo), revisions: ['HEAD'], exclude: [], unreachable: false }),
    );
    expect(recording.failures().length).toBeGreaterThan(0);
  });

  it.each([
    ['walks', '*diff-tree*|*rev-list*--objects*', ['git-failed']],
    // Then git walks.
    ['tells changes', '*diff-tree*', []],
  ])(
    'is an incomplete scan when its status says so after a full answer, where it %s',
    async (_, commands, failures) => {
      const repo = TestRepo.create();
      repo.commit('one', { 'a.txt': 'a\n' });
      const path = shim(
        `case "$*" in ${commands}) /usr/bin/git "$@"; exit 1;; *) exec /usr/bin/git "$@";; esac`,
      );
      const recording = await record(
        historySource({ ...options(path, repo), revisions: [], exclude: [], unreachable: false }),
      );
      expect(recording.failures()).toEqual(failures);
    },
  );

  it('is an error when a history cannot be listed at all', async () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.txt': 'a\n' });
    const path = shim('case "$*" in *for-each-ref*) exit 7;; *) exec /usr/bin/git "$@";; esac');
    const source = historySource({ ...options(path, repo), revisions: [], exclude: [], unreachable: false });
    await expect(record(source)).rejects.toThrow(UserError);
  });

  it('costs no finding when it fails at attribution', async () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.txt': 'a\n' });
    const id = repo.id('HEAD:a.txt');
    const path = shim('case "$*" in *for-each-ref*) exit 7;; *) exec /usr/bin/git "$@";; esac');
    const source = historySource({ ...options(path, repo), revisions: [], exclude: [], unreachable: false });
    const found = await attributed(source, [id]);
    expect(found.get(id)).toEqual({
      unreachable: false,
      places: [{ path: undefined, atHead: false, refs: [] }],
    });
  });

  it('does not mind words on stderr', async () => {
    const repo = TestRepo.create();
    repo.stage({ 'a.txt': 'a\n' });
    const path = shim('echo "warning: something" >&2; exec /usr/bin/git "$@"');
    expect((await record(stagedSource(options(path, repo)))).texts()).toEqual(['a\n']);
  });

  it('is stopped when its time is up, with everything it started', async () => {
    const repo = TestRepo.create();
    const pid = `${temporaryFolder()}/pid`;
    const git = new Git({ ...options(shim(`/bin/sleep 100 & echo $! > ${pid}; wait`), repo), seconds: 0.5 });
    await expect(git.stream(['rev-list', '--all'], () => undefined, LIVE)).rejects.toThrow(GitFailure);
    const sleeper = Number(readFileSync(pid, 'utf8'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(isRunning(sleeper)).toBe(false);
    expect(() => git.run(['rev-list', '--all'])).toThrow(GitFailure);
  });

  it('is stopped when the caller stops', async () => {
    const repo = TestRepo.create();
    const git = new Git(options(shim('exec /bin/sleep 100'), repo));
    const controller = new AbortController();
    const running = git.stream(['rev-list', '--all'], () => undefined, controller.signal);
    setTimeout(() => controller.abort(new Error('stopped by the user')), 50);
    await expect(running).rejects.toThrow('stopped by the user');
  });

  it("does not put git's words into errors unescaped", () => {
    const failure = new GitFailure('rev-list', 128, 'fatal: bad \u001b[31mname\n::stop-commands::x\n');
    expect(failure.message).toBe('git rev-list ended with status 128: fatal: bad \\u{1b}[31mname');
  });
});

describe('a repository of another user', () => {
  const foreign = () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.txt': 'a\n' });
    chownSync(repo.dir, 54321, 54321);
    chownSync(repo.path('.git'), 54321, 54321);
    return repo;
  };
  const isRoot = process.getuid?.() === 0;

  it.runIf(isRoot)('is refused with the remedy named', async () => {
    const repo = foreign();
    expect(() => openRepository({ cwd: repo.dir, env: ENV })).toThrow(/dubious ownership/);
    const error = await record(stagedSource({ cwd: repo.dir, env: ENV, limits: LIMITS })).catch(
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).hint).toContain('safe.directory');
  });

  it.runIf(isRoot)('is read when the user called it safe, in a config file or by environment', () => {
    const repo = foreign();
    const home = temporaryFolder();
    writeFileSync(
      `${home}/.gitconfig`,
      `[safe]\n\tdirectory = ${repo.dir}\n[core]\n\tfsmonitor = touch ${home}/ran\n`,
    );
    expect(openRepository({ cwd: repo.dir, env: { ...ENV, HOME: home } }).workTree).toBe(repo.dir);
    const given = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: repo.dir };
    expect(openRepository({ cwd: repo.dir, env: { ...ENV, ...given } }).workTree).toBe(repo.dir);
    expect(existsSync(`${home}/ran`)).toBe(false);
  });
});

describe('what is known about a repository', () => {
  it('names its parts', () => {
    const repo = TestRepo.create();
    expect(openRepository({ cwd: repo.dir, env: ENV })).toMatchObject({
      head: undefined,
      bare: false,
      shallow: false,
    });
    repo.commit('one', { 'sub/a.txt': 'a\n' });
    symlinkSync(repo.dir, `${repo.dir}-link`);
    expect(openRepository({ cwd: `${repo.dir}-link/sub`, env: ENV })).toMatchObject({
      workTree: repo.dir,
      gitDir: repo.path('.git'),
      commonDir: repo.path('.git'),
      objectsDir: repo.path('.git/objects'),
      head: repo.head(),
      objectFormat: 'sha1',
      partial: false,
    });
  });

  it('reads folder names with line ends', () => {
    const dir = `${temporaryFolder()}/line\nend`;
    mkdirSync(dir);
    const repo = TestRepo.at(dir);
    repo.git('init', '-q', '-b', 'main', '.');
    expect(openRepository({ cwd: dir, env: ENV })).toMatchObject({ workTree: dir, gitDir: `${dir}/.git` });
    repo.commit('one', { 'sub/a.txt': 'a\n' });
    expect(openRepository({ cwd: `${dir}/sub`, env: ENV })).toMatchObject({
      workTree: dir,
      objectsDir: `${dir}/.git/objects`,
      head: repo.head(),
    });
  });

  it('knows a bare one, and a folder inside of `.git`, to have no work tree', () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.txt': 'a\n' });
    const dir = `${temporaryFolder()}/bare`;
    repo.git('clone', '-q', '--bare', '.', dir);
    const bare = openRepository({ cwd: dir, env: ENV });
    expect(bare).toMatchObject({ bare: true, workTree: undefined, gitDir: dir, head: repo.head() });
    const inside = openRepository({ cwd: repo.path('.git/refs'), env: ENV });
    expect(inside).toMatchObject({ workTree: undefined, gitDir: repo.path('.git'), head: repo.head() });
  });

  it('tells the common folder of a linked work tree', () => {
    const repo = TestRepo.create({ objectFormat: 'sha256' });
    repo.commit('one', { 'a.txt': 'a\n' });
    const dir = `${temporaryFolder()}/linked`;
    repo.git('worktree', 'add', '-q', dir);
    const linked = openRepository({ cwd: dir, env: ENV });
    expect(linked).toMatchObject({ commonDir: repo.path('.git'), workTree: dir, objectFormat: 'sha256' });
    expect(linked.gitDir).toBe(repo.path('.git/worktrees/linked'));
  });
});

describe('the list of files that could be committed', () => {
  const list = async (repo: TestRepo) => {
    const found = await listCommittable(new Git({ cwd: repo.dir, env: ENV }), LIVE);
    return {
      files: found.files.map(({ path }) => path).sort(),
      repositories: found.repositories.sort(),
      ignored: found.ignored.sort(),
    };
  };

  it('holds tracked and untracked files, also tracked ones that are ignored, and not the ignored', async () => {
    const repo = TestRepo.create();
    repo.write({ 'kept.log': 'tracked\n' }).git('add', '.');
    repo.write({
      '.gitignore': '*.log\nbuild/\n',
      'a b\n.txt': 'x',
      'other.log': 'x',
      'build/1': '',
      'build/2': '',
    });
    expect(await list(repo)).toEqual({
      files: ['.gitignore', 'a b\n.txt', 'kept.log'],
      repositories: [],
      ignored: ['build/', 'other.log'],
    });
  });

  it('names other repositories inside instead of entering them', async () => {
    const repo = TestRepo.create();
    const commit = repo.commit('one', { 'a.txt': 'a\n' });
    repo.git('update-index', '--add', '--cacheinfo', `160000,${commit},module`);
    mkdirSync(repo.path('nested'));
    const nested = TestRepo.at(repo.path('nested'));
    nested.git('init', '-q', '.');
    nested.commit('inner', { 'inner.txt': 'x' });
    expect(await list(repo)).toEqual({ files: ['a.txt'], repositories: ['module', 'nested/'], ignored: [] });
  });

  it('lists a path in conflict once, and only what lies below the folder', async () => {
    const repo = TestRepo.create();
    repo.commit('base', { 'sub/a.txt': 'base\n', 'top.txt': 't' });
    repo.git('checkout', '-qb', 'side');
    repo.commit('theirs', { 'sub/a.txt': 'theirs\n' });
    repo.git('checkout', '-q', 'main');
    repo.commit('ours', { 'sub/a.txt': 'ours\n' });
    repo.tryGit('merge', '-q', 'side');
    expect((await list(TestRepo.at(repo.path('sub')))).files).toEqual(['a.txt']);
  });
});

function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
