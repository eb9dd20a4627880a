/** The list of staged changes that is read without git: git's own, or none. */
import { rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { plainChanges } from '../../../../src/sources/git/plain/changes.js';
import { type Change, RawParser } from '../../../../src/sources/git/raw.js';
import type { GitOptions } from '../../../../src/sources/git/spawn.js';
import { removeTemporaryFolders, TestRepo } from '../../../helpers/repo.js';
import { ENV } from '../recording.js';

afterAll(removeTemporaryFolders);

const user = process.geteuid?.();

const read = (repo: TestRepo, options: Partial<GitOptions> = {}) =>
  plainChanges({ cwd: repo.dir, env: ENV, hook: true, user, ...options })?.changes;

/** What git itself says, in the same form. */
function asked(repo: TestRepo): Change[] {
  const changes: Change[] = [];
  const parser = new RawParser({ change: (change) => changes.push(change) });
  const flags = ['--cached', '--raw', '-z', '--no-renames', '--no-abbrev'];
  parser.feed(repo.gitRaw('diff-index', ...flags, 'HEAD', '--'));
  parser.finish();
  return changes;
}

const inOrder = (changes: readonly Change[]) =>
  changes
    .map((change) => ({ ...change, path: change.path.toString('latin1') }))
    .sort((a, b) => (a.path + a.status < b.path + b.status ? -1 : 1));

const GITLINK = '160000';
const name = fc.constantFrom('a', 'b', 'a.b', 'a-b', 'a0', 'Z', 'é', 'x y', `${'long'.repeat(60)}`);
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
const mode = fc.oneof(
  { weight: 12, arbitrary: fc.constant('100644') },
  { weight: 3, arbitrary: fc.constantFrom('100755', '120000') },
  { weight: 1, arbitrary: fc.constant(GITLINK) },
);
/** A path with what stands there: a mode and the number of a content. */
const entry = fc.record({ path, mode, content: fc.nat(3) });
/** The same, or that nothing stands there any more. */
const step = fc.record({
  path,
  mode: fc.oneof({ weight: 3, arbitrary: mode }, fc.constant('0')),
  content: fc.nat(3),
});

/** Puts entries into the index, as git itself would. */
function put(repo: TestRepo, entries: readonly { path: string; mode: string; content: number }[]): void {
  const ids = ['one\n', 'two\n', 'three\n', 'four\n'].map((content) =>
    repo.gitWith({ input: content }, 'hash-object', '-w', '--stdin'),
  );
  const lines = entries.map(({ path, mode, content }) => `${mode} ${ids[content]}\t${path}\0`);
  repo.gitWith({ input: lines.join('') }, 'update-index', '-z', '--add', '--replace', '--index-info');
}

describe('what the index changes against HEAD, read without git', () => {
  it('is what git says, in any repository that is plain', () => {
    let [answered, changes] = [0, 0];
    const steps = fc.array(step, { maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 30 }),
        steps,
        // A file of the last commit whose content alone is changed: folders beside it keep their known trees.
        fc.nat(),
        fc.boolean(),
        fc.boolean(),
        (files, later, one, knowsTrees, packed) => {
          const repo = TestRepo.create();
          put(repo, files);
          repo.git('commit', '-q', '--allow-empty', '-m', 'first');
          if (!knowsTrees) repo.git('read-tree', 'HEAD');
          if (packed) repo.git('repack', '-adq');
          put(repo, [{ ...files[one % files.length]!, content: 3 }, ...later]);
          const said = asked(repo);
          const found = read(repo);
          if (said.some(({ oldMode, mode }) => oldMode === GITLINK || mode === GITLINK))
            expect(found).toBeUndefined();
          else {
            expect(found && inOrder(found)).toEqual(inOrder(said));
            answered++;
            changes += said.length;
          }
          rmSync(repo.dir, { recursive: true });
        },
      ),
      { numRuns: Number(process.env.STANCH_TEST_RUNS ?? 40) },
    );
    expect(answered).toBeGreaterThan(10);
    expect(changes).toBeGreaterThan(50);
  });

  const plain = (): TestRepo => {
    const repo = TestRepo.create();
    repo.commit('first', { 'a.txt': 'a\n', 'sub/b.txt': 'b\n', 'sub/deep/c.txt': 'c\n' });
    return repo.stage({ 'sub/b.txt': 'changed\n', 'new.txt': 'new\n' });
  };

  it.each<[string, (repo: TestRepo) => Partial<GitOptions> | undefined]>([
    ['as it stands', () => ({})],
    ['from a folder inside', (repo) => ({ cwd: repo.path('sub', 'deep') })],
    ['with HEAD detached', (repo) => void repo.git('checkout', '-q', '--detach')],
    ['with its branch among packed refs', (repo) => void repo.git('pack-refs', '--all')],
    [
      'as a clone, with all that was committed in a pack',
      (repo) => {
        repo.git('repack', '-adq');
        expect(repo.git('count-objects')).not.toMatch(/^[89]|^\d\d/);
        return {};
      },
    ],
    ['with a branch in folders', (repo) => void repo.git('checkout', '-qb', 'some/one/x-1.2')],
    [
      'with files that are assumed unchanged, or skipped',
      (repo) => {
        repo.git('update-index', '--assume-unchanged', 'a.txt');
        repo.git('update-index', '--skip-worktree', 'sub/deep/c.txt');
        return {};
      },
    ],
    [
      'with a submodule that stays as it is',
      (repo) => {
        const id = repo.head();
        repo.git('update-index', '--add', '--cacheinfo', `${GITLINK},${id},module`);
        repo.git('commit', '-qm', 'second');
        repo.stageBlob('a.txt', 'again\n');
        return {};
      },
    ],
    ['with the monitor of an editor', (repo) => void repo.git('config', 'core.fsmonitor', 'false')],
  ])('is what git says %s', (_, prepare) => {
    const repo = plain();
    const options = prepare(repo) ?? {};
    const found = read(repo, options);
    expect(found?.length).toBeGreaterThan(0);
    expect(inOrder(found!)).toEqual(inOrder(asked(repo)));
  });

  it("is of the index that a hook's variable names", () => {
    const repo = plain();
    const env = { GIT_INDEX_FILE: '.git/other' };
    repo.gitWith({ env }, 'read-tree', 'HEAD');
    repo.gitWith({ env }, 'rm', '-q', '--cached', 'a.txt');
    for (const cwd of [repo.dir, repo.path('sub')]) {
      const found = read(repo, { cwd, env: { ...ENV, ...env } });
      expect(found?.map(({ status, path }) => `${status} ${path}`)).toEqual(['D a.txt']);
    }
    const absolute = { ...ENV, GIT_INDEX_FILE: repo.path('.git', 'other') };
    expect(read(repo, { env: absolute })?.length).toBe(1);
    expect(read(repo, { env: absolute, hook: false })?.length).toBe(2);
  });

  it('is what git says when nothing is staged', () => {
    const repo = plain();
    repo.git('commit', '-qm', 'second');
    expect(read(repo)).toEqual([]);
  });

  it.each<[string, (repo: TestRepo) => Partial<GitOptions> | undefined]>([
    ['another user owns it', () => ({ user: (user ?? 0) + 1 })],
    ['nobody says who the user is', () => ({ user: undefined })],
    ['a hook says where the repository is', (repo) => ({ env: { ...ENV, GIT_DIR: repo.path('.git') } })],
    [
      'a hook says where objects are',
      (repo) => ({ env: { ...ENV, GIT_OBJECT_DIRECTORY: repo.path('.git/objects') } }),
    ],
    ['there is no index', (repo) => rmSync(repo.path('.git', 'index')) as undefined],
    ['the index is of version 4', (repo) => void repo.git('update-index', '--index-version', '4')],
    ['the index is split', (repo) => void repo.git('update-index', '--split-index')],
    [
      'the index is sparse',
      (repo) => {
        repo.git('commit', '-qm', 'second');
        repo.git('sparse-checkout', 'init', '--cone', '--sparse-index');
        repo.git('sparse-checkout', 'set', 'nothing');
        return {};
      },
    ],
    [
      'a path is only meant to be added',
      (repo) => {
        repo.write({ 'meant.txt': 'x\n' }).git('add', '-N', 'meant.txt');
        return {};
      },
    ],
    [
      'a path is in conflict',
      (repo) => {
        const [a, b] = ['x\n', 'y\n'].map((input) => repo.gitWith({ input }, 'hash-object', '-w', '--stdin'));
        const input = `100644 ${a} 2\tboth.txt\n100644 ${b} 3\tboth.txt\n`;
        repo.gitWith({ input }, 'update-index', '--index-info');
        return {};
      },
    ],
    [
      'a submodule changes',
      (repo) => {
        repo.git('update-index', '--add', '--cacheinfo', `${GITLINK},${repo.head()},module`);
        return {};
      },
    ],
    [
      'the index is cut off',
      (repo) => {
        writeFileSync(repo.path('.git', 'index'), repo.read('.git', 'index').subarray(0, 150));
        return {};
      },
    ],
    ['the index is no index', (repo) => writeFileSync(repo.path('.git', 'index'), 'DIRC') as undefined],
    ['the config has extensions', (repo) => void repo.git('config', 'extensions.worktreeConfig', 'true')],
    ['the config includes another', (repo) => void repo.git('config', 'include.path', 'more')],
    ['the config names another work tree', (repo) => void repo.git('config', 'core.worktree', '/')],
    ['the format is a later one', (repo) => void repo.git('config', 'core.repositoryFormatVersion', '2')],
    ['there is no config', (repo) => rmSync(repo.path('.git', 'config')) as undefined],
    ['HEAD is unborn', (repo) => void repo.git('symbolic-ref', 'HEAD', 'refs/heads/unborn')],
    [
      'HEAD is nothing that git knows',
      (repo) => writeFileSync(repo.path('.git', 'HEAD'), 'x\n') as undefined,
    ],
    [
      'HEAD leads out of the repository',
      (repo) => {
        writeFileSync(repo.path('outside'), `${repo.head()}\n`);
        writeFileSync(repo.path('.git', 'HEAD'), 'ref: refs/heads/../../../outside\n');
        return {};
      },
    ],
    ["the commit's tree is lost", (repo) => void repo.loseObject(repo.id('HEAD^{tree}'))],
    ['the commit is lost', (repo) => void repo.loseObject(repo.head())],
    ['a tree is garbled', (repo) => void repo.garbleObject(repo.id('HEAD:sub'))],
    [
      'a tree has a mode of old',
      (repo) => {
        const id = repo.gitWith({ input: 'x\n' }, 'hash-object', '-w', '--stdin');
        const tree = Buffer.concat([Buffer.from('100664 old.txt\0'), Buffer.from(id, 'hex')]);
        const made = repo.gitWith(
          { input: tree },
          'hash-object',
          '-w',
          '-t',
          'tree',
          '--literally',
          '--stdin',
        );
        const commit = repo.git('commit-tree', '-m', 'old', made);
        repo.git('update-ref', 'HEAD', commit);
        return {};
      },
    ],
  ])('is left to git where %s', (_, prepare) => {
    const repo = plain();
    expect(read(repo)).toBeDefined();
    expect(read(repo, prepare(repo) ?? {})).toBeUndefined();
  });

  it('is left to git in a linked work tree and in a repository of SHA-256', () => {
    const repo = plain();
    const tree = repo.path('..', 'linked');
    repo.git('worktree', 'add', '-q', tree);
    expect(read(TestRepo.at(tree))).toBeUndefined();
    const other = TestRepo.create({ objectFormat: 'sha256' });
    other.commit('first', { 'a.txt': 'a\n' });
    expect(read(other)).toBeUndefined();
  });

  it('is left to git where a bare repository lies on the way up', () => {
    const repo = plain();
    repo.git('init', '-q', '--bare', 'inner');
    expect(read(repo, { cwd: repo.path('inner') })).toBeUndefined();
    expect(read(repo, { cwd: repo.path('inner', 'objects') })).toBeUndefined();
    expect(read(repo, { cwd: repo.path('.git', 'objects') })).toBeUndefined();
  });
});
