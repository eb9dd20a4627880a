/** What a folder holds of a plain repository, read without git: git's own lists, or none. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readCheckout } from '../../../src/sources/git/checkout.js';
import type { Committable } from '../../../src/sources/listing.js';
import { workTreeLister } from '../../../src/sources/worktree.js';
import { gitInFront } from '../../helpers/git.js';
import { removeTemporaryFolders, TestRepo } from '../../helpers/repo.js';
import { ENV } from './recording.js';

afterAll(removeTemporaryFolders);

const LIVE = new AbortController().signal;
const user = process.geteuid?.();

const read = (repo: TestRepo, folder = repo.dir, id = user) =>
  readCheckout({ cwd: folder, env: ENV, user: id });

/** What a scan is told of a folder; without a user git is asked. */
async function told(folder: string, id?: number) {
  const list: Committable | undefined = await workTreeLister({ env: ENV, user: id })(folder, LIVE);
  if (list === undefined) return undefined;
  const { watched: _, ...rest } = list;
  return { ...rest, files: list.files.map(({ path }) => path) };
}

const sorted = (list: Awaited<ReturnType<typeof told>>) =>
  list && {
    ...list,
    files: list.files.toSorted(),
    repositories: list.repositories.toSorted(),
    ignored: list.ignored.toSorted(),
  };

const name = fc.constantFrom('a', 'b', 'a.b', 'a-b', 'a0', 'Z', 'é', 'x y', 'out', 'c.log', '-p', 'sub');
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
const kind = fc.oneof(
  { weight: 6, arbitrary: fc.constant('file') },
  { weight: 2, arbitrary: fc.constant('gone') },
  { weight: 1, arbitrary: fc.constantFrom('link', 'folder', 'repository', 'fifo') },
);
const ignores = fc.subarray(['*.log', 'out/', '/a', '!c.log', 'b/*', 'é']);

/** Makes a path what it is to be, whatever stands there or on the way. */
function put(repo: TestRepo, path: string, kind: string): void {
  const place = repo.path(path);
  for (let cut = path.indexOf('/'); cut > 0; cut = path.indexOf('/', cut + 1)) {
    const stats = lstatSync(repo.path(path.slice(0, cut)), { throwIfNoEntry: false });
    if (stats && !stats.isDirectory()) rmSync(repo.path(path.slice(0, cut)));
  }
  rmSync(place, { recursive: true, force: true });
  if (kind === 'gone') return;
  mkdirSync(dirname(place), { recursive: true });
  if (kind === 'file') writeFileSync(place, path);
  else if (kind === 'link') symlinkSync('..', place);
  else if (kind === 'fifo') execFileSync('mkfifo', [place]);
  else mkdirSync(place);
  if (kind === 'repository') {
    execFileSync('git', ['init', '-q', place]);
    writeFileSync(join(place, 'inner'), 'x');
  }
}

describe('the files of a plain checkout, listed without git', () => {
  it('are those that git lists, tracked ones in its order', async () => {
    let [clean, others] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        fc.array(path, { minLength: 1, maxLength: 25 }),
        ignores,
        fc.array(fc.record({ path, kind }), { maxLength: 8 }),
        fc.boolean(),
        async (files, patterns, steps, hasModule) => {
          const repo = TestRepo.create();
          for (const file of files) put(repo, file, 'file');
          repo.git('add', '-A');
          repo.git('commit', '-qm', 'first');
          if (hasModule) repo.git('update-index', '--add', '--cacheinfo', `160000,${repo.head()},module/x`);
          put(repo, '.gitignore', 'file');
          writeFileSync(repo.path('.gitignore'), patterns.join('\n'));
          if (patterns.length % 2 === 0) repo.git('add', '-f', '.gitignore');
          for (const step of steps) put(repo, step.path, step.kind);
          for (const folder of [repo.dir, repo.path('a')]) {
            if (!existsSync(folder) || !lstatSync(folder).isDirectory()) continue;
            if (existsSync(join(folder, '.git')) && folder !== repo.dir) continue;
            const own = read(repo, folder);
            expect(own).toBeDefined();
            expect(sorted(await told(folder, user))).toEqual(sorted(await told(folder)));
            if (own!.others.length === 0) clean++;
            else others++;
          }
          const tracked = repo.gitRaw('ls-files', '-z').toString('latin1').split('\0').slice(0, -1);
          const seen = read(repo)!.files.map(({ path }) => path);
          expect(seen).toEqual(tracked.filter((path) => path !== 'module/x'));
          rmSync(repo.dir, { recursive: true });
        },
      ),
      { numRuns: Number(process.env.STANCH_TEST_RUNS ?? 25) },
    );
    expect(clean).toBeGreaterThan(2);
    expect(others).toBeGreaterThan(5);
  }, 120_000);

  const plain = (): TestRepo => {
    const repo = TestRepo.create();
    repo.commit('first', { 'a.txt': 'a\n', 'sub/b.txt': 'b\n', 'sub/deep/c.txt': 'c\n' });
    return repo;
  };

  it('are known to be the ones that git looked at, as long as they are', () => {
    const repo = plain();
    const file = () => read(repo)!.files.find(({ path }) => path === 'sub/b.txt')!;
    const now = () => {
      const { dev, ino } = lstatSync(repo.path('sub/b.txt'));
      return { device: dev, inode: ino };
    };
    expect(file().isSeen).toBe(true);
    expect(file().isSame(now())).toBe(true);
    writeFileSync(repo.path('other'), 'x');
    renameSync(repo.path('other'), repo.path('sub/b.txt'));
    expect(file().isSame(now())).toBe(false);
    rmSync(repo.path('sub'), { recursive: true });
    expect(file().isSeen).toBe(false);
  });

  it('are told with the places of a name, and the folders that were not gone through', () => {
    const repo = plain();
    repo.write({ 'sub/CONF.toml': '', 'sub/deep/conf.toml': '', 'other/conf.toml': '', 'conf.tomls': '' });
    mkdirSync(repo.path('conf.toml'));
    repo.git('add', 'sub');
    const told = (folder: string) => readCheckout({ cwd: folder, env: ENV, user }, 'conf.toml')!.watched;
    expect(told(repo.dir)).toEqual({
      places: ['conf.toml', 'sub/conf.toml', 'sub/deep/conf.toml'],
      unknown: ['conf.toml/', 'other/'],
    });
    expect(told(repo.path('sub'))).toEqual({ places: ['conf.toml', 'deep/conf.toml'], unknown: [] });
  });

  it('are read too where the index has a submodule instead', () => {
    const repo = plain();
    repo.git('update-index', '--add', '--cacheinfo', `160000,${repo.head()},module`);
    expect(read(repo)).toMatchObject({ repositories: ['module'], others: [] });
    repo.write({ module: 'a file' });
    expect(read(repo)!.files.map(({ path }) => path)).toContain('module');
  });

  it('are said not to be known in a folder that cannot be listed', () => {
    const repo = plain();
    if (user !== 0) chmodSync(repo.path('sub'), 0o111);
    else {
      // Root may list any folder, so this one is to be somebody else's work.
      chmodSync(repo.path('sub'), 0o111);
      execFileSync('chown', ['-R', '65534', repo.dir]);
      chmodSync(dirname(repo.dir), 0o755);
      process.seteuid!(65534);
    }
    try {
      expect(read(repo, repo.dir, process.geteuid!())?.refused).toMatchObject([
        { path: 'sub', refusal: { reason: 'unreadable', level: 'failure' } },
      ]);
    } finally {
      if (user === 0) process.seteuid!(0);
    }
  });

  it.each<[string, (repo: TestRepo) => void]>([
    ['a config that says it is bare', (repo) => repo.git('config', 'core.bare', 'true')],
    ['more config elsewhere', (repo) => repo.git('config', 'include.path', '/tmp/none')],
    ['a split index', (repo) => repo.git('update-index', '--split-index')],
    [
      'an index that is cut off',
      (repo) => writeFileSync(repo.path('.git/index'), repo.gitRaw('ls-files', '-s').subarray(0, 50)),
    ],
    ['no index', (repo) => rmSync(repo.path('.git/index'))],
    ['no commit', (repo) => rmSync(repo.path('.git/refs/heads/main'))],
  ])('are left to git with %s', (_, prepare) => {
    const repo = plain();
    expect(read(repo)).toBeDefined();
    prepare(repo);
    expect(read(repo)).toBeUndefined();
  });

  it("are left to git in somebody else's repository", () => {
    expect(read(plain(), undefined, 12345)).toBeUndefined();
  });

  it('that nobody may list are told as failures, with git and without it', async () => {
    const repo = plain();
    mkdirSync(repo.path('closed'));
    writeFileSync(repo.path('closed/a.txt'), 'not to be seen');
    // Git says so and goes on without it; as root it would look into it.
    const warning = "warning: could not open directory 'closed/': Permission denied";
    const PATH = gitInFront((real) => `echo "${warning}" >&2\nexec ${real} "$@"`);
    for (const id of [user, undefined]) {
      const list = await workTreeLister({ env: { ...ENV, PATH }, user: id })(repo.dir, LIVE);
      expect(list?.refused).toMatchObject([
        { path: 'closed', refusal: { reason: 'unreadable', level: 'failure' } },
      ]);
    }
  });

  it.skipIf(user === 0)('that may not be listed are told by what git says today', async () => {
    const repo = plain();
    mkdirSync(repo.path('closed'));
    chmodSync(repo.path('closed'), 0);
    expect((await told(repo.dir, user))?.refused).toMatchObject([{ path: 'closed' }]);
    chmodSync(repo.path('closed'), 0o755);
  });

  it('are refused where the index gives them a path that leads elsewhere, by git and without it', async () => {
    for (const path of ['../host', '/etc/hostname', 'sub/../../host', './a.txt']) {
      const repo = plain();
      writeFileSync(join(dirname(repo.dir), 'host'), 'not of this folder');
      const index = repo.gitRaw('hash-object', '-w', '-t', 'blob', repo.path('a.txt')).toString().trim();
      writeFileSync(repo.path('.git/index'), indexOf(path, index));
      for (const id of [user, undefined]) {
        const list = await told(repo.dir, id);
        expect(list?.files).not.toContain(path);
        expect(list?.refused).toMatchObject([{ path, refusal: { reason: 'unreadable', level: 'failure' } }]);
      }
    }
  });
});

/** An index with one entry, as git would never write it. Format: gitformat-index(5). */
function indexOf(path: string, id: string): Buffer {
  const name = Buffer.from(path);
  const entry = Buffer.alloc(62 + name.length + 8 - ((62 + name.length) % 8));
  entry.writeUInt32BE(0o100644, 24);
  entry.write(id, 40, 'hex');
  entry.writeUInt16BE(name.length, 60);
  name.copy(entry, 62);
  const header = Buffer.from('DIRC\0\0\0\x02\0\0\0\x01', 'latin1');
  // A digest of zeros is one that git does not check.
  return Buffer.concat([header, entry, Buffer.alloc(20)]);
}
