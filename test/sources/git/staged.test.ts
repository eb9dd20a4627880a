import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.js';
import { type StagedOptions, stagedSource } from '../../../src/sources/git/staged.js';
import { removeTemporaryFolders, TestRepo, temporaryFolder } from '../../helpers/repo.js';
import { ENV, LIMITS, type Recording, record } from './recording.js';

afterAll(removeTemporaryFolders);

/** Asks git, and reads what can be read without it: both must come to the same. */
async function staged(repo: TestRepo, options: Partial<StagedOptions> = {}): Promise<Recording> {
  const all = { cwd: repo.dir, env: ENV, limits: LIMITS, ...options };
  const asked = await record(stagedSource(all));
  expect(await record(stagedSource({ ...all, user: process.geteuid?.() }))).toEqual(asked);
  return asked;
}

describe('what a staged scan reads', () => {
  it('reads the staged blob, not the file in the work tree', async () => {
    const repo = TestRepo.create();
    repo.commit('first', { 'a.txt': 'old\n' });
    repo.stage({ 'a.txt': 'staged\n' }).write({ 'a.txt': 'cleaned again\n' });
    const { heard } = await staged(repo);
    expect(heard.map((h) => h.text)).toEqual(['staged\n']);
    expect(heard[0]!.origin).toEqual({ kind: 'staged', path: 'a.txt', blob: repo.id(':a.txt') });
  });

  it('is silent about files that are only in the work tree', async () => {
    const repo = TestRepo.create();
    repo.commit('first', { 'a.txt': 'old\n' });
    repo.write({ 'a.txt': 'changed\n', 'untracked.txt': 'new\n' });
    const heard = await staged(repo);
    expect(heard.heard).toEqual([]);
    expect(heard.units).toBe(0);
  });

  it.each(['sha1', 'sha256'] as const)('works before the first commit (%s)', async (objectFormat) => {
    const repo = TestRepo.create({ objectFormat });
    repo.stage({ 'a.txt': 'one\n', 'dir/b.txt': 'two\n' });
    expect((await staged(repo)).texts()).toEqual(['one\n', 'two\n']);
  });

  it('works on a detached HEAD and from a subfolder, for the whole index', async () => {
    const repo = TestRepo.create();
    repo.commit('first', { 'sub/a.txt': 'a\n' });
    repo.git('checkout', '-q', '--detach');
    repo.stage({ 'top.txt': 'outside of the subfolder\n' });
    expect((await staged(TestRepo.at(repo.path('sub')))).texts()).toEqual(['outside of the subfolder\n']);
  });

  it('reads packed and large blobs through git', async () => {
    const repo = TestRepo.create();
    const large = `${'x'.repeat(99)}\n`.repeat(60_000);
    repo.commit('first', { 'a.txt': 'a\n' });
    repo.stage({ 'packed.txt': 'packed\n', 'large.txt': large });
    repo.git('commit', '-qm', 'to be undone');
    repo.git('repack', '-adq');
    repo.git('reset', '-q', '--soft', 'HEAD^');
    const { heard, bytes } = await staged(repo);
    expect(heard.find((h) => h.text === 'packed\n')).toBeDefined();
    expect(bytes).toBe(large.length + 7);
    const pieces = heard.filter((h) => 'path' in h.origin && h.origin.path === 'large.txt');
    expect(pieces.map((p) => p.offset)).toEqual([0, LIMITS.chunkBytes - 65_536]);
  });

  it('finds content that attributes hide from diffs', async () => {
    const repo = TestRepo.create();
    repo.git('config', 'core.bigFileThreshold', '1');
    repo.stage({
      '.gitattributes': '* -diff\n*.bin binary\n',
      'a.txt': 'hidden one\n',
      'b.bin': 'hidden\0two',
    });
    const { texts } = await staged(repo).then((r) => ({ texts: r.texts() }));
    expect(texts).toEqual(expect.arrayContaining(['hidden one\n', 'hidden\0two']));
  });

  it('reads type changes, link targets and odd names', async () => {
    const repo = TestRepo.create();
    repo.commit('first', { 'was-file': 'text\n' });
    repo.git('rm', '-q', '--cached', 'was-file');
    repo.stageBlob('was-file', 'link/target', '120000');
    repo.stageBlob('line\nend', 'newline\n');
    const recording = await staged(repo);
    expect(recording.of('was-file')!.text).toBe('link/target');
    expect(recording.of('line\nend')!.text).toBe('newline\n');
  });

  it('shows bytes of names that are not UTF-8', async () => {
    const repo = TestRepo.create();
    const id = repo.gitWith({ input: 'content\n' }, 'hash-object', '-w', '--stdin');
    const entry = Buffer.concat([Buffer.from(`100644 ${id}\tcaf`), Buffer.from([0xe9, 0])]);
    repo.gitWith({ input: entry }, 'update-index', '-z', '--index-info');
    expect((await staged(repo)).of('caf\\xe9')!.text).toBe('content\n');
  });

  it('reads both sides of a conflict', async () => {
    const repo = TestRepo.create();
    repo.commit('base', { 'a.txt': 'base\n' });
    repo.git('checkout', '-qb', 'side');
    repo.commit('theirs', { 'a.txt': 'theirs\n' });
    repo.git('checkout', '-q', 'main');
    repo.commit('ours', { 'a.txt': 'ours\n' });
    expect(repo.tryGit('merge', '-q', 'side')).not.toBe(0);
    mkdirSync(repo.path('sub'));
    const recording = await staged(TestRepo.at(repo.path('sub')));
    expect(recording.texts()).toEqual(['ours\n', 'theirs\n']);
  });
});

describe('indexes of every kind', () => {
  const changed = async (prepare: (repo: TestRepo) => void) => {
    const repo = TestRepo.create();
    repo.commit('first', { 'in/a.txt': 'a\n', 'out/b.txt': 'b\n' });
    prepare(repo);
    return (await staged(repo)).texts();
  };

  it.each<[string, string[]]>([
    ['split', ['update-index', '--split-index']],
    ['sparse', ['sparse-checkout', 'set', '--cone', '--sparse-index', 'in']],
    ['told to assume that nothing changed', ['update-index', '--assume-unchanged', 'out/b.txt']],
    ['told to skip the work tree', ['update-index', '--skip-worktree', 'out/b.txt']],
  ])('are read whole: %s', async (_, args) => {
    const texts = await changed((repo) => {
      repo.git(...args);
      repo.stageBlob('out/b.txt', 'staged\n');
    });
    expect(texts).toEqual(['staged\n']);
  });

  it('hold nothing for a file that is only intended to be added', async () => {
    const texts = await changed((repo) =>
      repo.write({ 'new.txt': 'not staged\n' }).git('add', '-N', 'new.txt'),
    );
    expect(texts).toEqual([]);
  });

  it('are read while another git holds the lock', async () => {
    const texts = await changed((repo) => {
      repo.stageBlob('in/a.txt', 'staged\n');
      writeFileSync(repo.path('.git/index.lock'), '');
    });
    expect(texts).toEqual(['staged\n']);
  });
});

describe('staged archives', () => {
  it('are opened when asked for and new', async () => {
    const repo = TestRepo.create();
    repo.commit('first', { 'old.gz': gzipSync('old entry\n') });
    repo.git('mv', 'old.gz', 'moved.gz');
    repo.stage({ 'new.gz': gzipSync('new entry\n') });
    const recording = await staged(repo, { archives: true });
    expect([recording.holds('new entry'), recording.holds('old entry')]).toEqual([true, false]);
    expect((await staged(repo)).holds('new entry')).toBe(false);
  });
});

describe('which lines a staged scan calls added', () => {
  const lines = (...n: number[]) => n.map((l) => `line ${l}\n`).join('');

  it('names the new and the changed lines', async () => {
    const repo = TestRepo.create();
    repo.commit('first', { 'a.txt': lines(1, 2, 3, 4, 5) });
    repo.stage({ 'a.txt': `${lines(1, 2)}new\n${lines(3)}changed\n${lines(5)}tail\n` });
    expect((await staged(repo)).of('a.txt')!.added).toEqual([
      { first: 3, last: 3 },
      { first: 5, last: 5 },
      { first: 7, last: 7 },
    ]);
  });

  it('calls all lines of a new file added, and none of a renamed one or of a mode change', async () => {
    const repo = TestRepo.create();
    repo.commit('first', { 'old.txt': lines(1, 2), 'tool.sh': lines(3) });
    repo.git('mv', 'old.txt', 'renamed.txt');
    repo.git('update-index', '--chmod=+x', 'tool.sh');
    repo.stageBlob('new.txt', 'new\n');
    const recording = await staged(repo);
    expect(recording.of('new.txt')!.added).toBeUndefined();
    expect(recording.of('renamed.txt')!.added).toEqual([]);
    expect(recording.of('tool.sh')!.added).toEqual([]);
  });

  it('calls every line added when the older version cannot be read', async () => {
    const repo = TestRepo.create();
    repo.commit('first', { 'a.txt': lines(1) });
    const old = repo.id('HEAD:a.txt');
    repo.stage({ 'a.txt': lines(1, 2) });
    repo.loseObject(old);
    expect((await staged(repo)).of('a.txt')!.added).toBeUndefined();
  });
});

describe('what a staged scan says it did not read', () => {
  it('notes submodules and LFS pointers', async () => {
    const repo = TestRepo.create();
    const commit = repo.commit('first', { 'a.txt': 'a\n' });
    repo.git('update-index', '--add', '--cacheinfo', `160000,${commit},vendored`);
    repo.stageBlob('video.mp4', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5\n');
    const { skips } = await staged(repo);
    expect(skips.map((s) => [s.reason, s.level])).toEqual([
      ['submodule', 'note'],
      ['lfs-pointer', 'note'],
    ]);
  });

  it('fails for a staged blob that is gone or garbled, and reads the others', async () => {
    const repo = TestRepo.create();
    repo.stage({ 'a.txt': 'a\n', 'b.txt': 'b\n', 'c.txt': 'c\n', 'd.txt': 'd\n' });
    repo.loseObject(repo.id(':b.txt'));
    repo.garbleObject(repo.id(':c.txt'));
    const recording = await staged(repo);
    expect(recording.texts()).toEqual(['a\n', 'd\n']);
    expect(recording.skips.map((s) => ['path' in s.origin && s.origin.path, s.reason, s.level])).toEqual([
      ['b.txt', 'missing-object', 'failure'],
      ['c.txt', 'missing-object', 'failure'],
    ]);
  });

  it('counts what trusted policy excludes', async () => {
    const repo = TestRepo.create();
    repo.stage({ 'a.txt': 'a\n', 'gen/b.txt': 'b\n' });
    const filter = (path: string) =>
      path.startsWith('gen/') ? ({ excluded: true, by: 'entry 1' } as const) : ({ excluded: false } as const);
    const { heard, skips } = await staged(repo, { filter });
    expect(heard).toHaveLength(1);
    expect(skips).toMatchObject([{ reason: 'excluded', level: 'excluded', origin: { path: 'gen/b.txt' } }]);
  });

  it('names a blob above the size limit', async () => {
    const repo = TestRepo.create();
    repo.stage({ 'a.txt': 'x'.repeat(100) });
    const { heard, skips } = await staged(repo, { limits: { ...LIMITS, maxFileBytes: 99 } });
    expect(heard).toEqual([]);
    expect(skips).toMatchObject([{ reason: 'too-large', level: 'failure', bytes: 100 }]);
  });
});

describe('which index and repository is meant', () => {
  it('uses the index that git names to its hooks, and only then', async () => {
    const repo = TestRepo.create();
    repo.commit('first', { 'a.txt': 'a\n' });
    repo.stage({ 'a.txt': 'in the other index\n' });
    repo.git('reset', '-q');
    repo.gitWith({ env: { GIT_INDEX_FILE: repo.path('.git/other') } }, 'read-tree', 'HEAD');
    repo.gitWith({ env: { GIT_INDEX_FILE: repo.path('.git/other') } }, 'add', 'a.txt');
    const env = { ...ENV, GIT_INDEX_FILE: '.git/other' };
    expect((await staged(repo, { env, hook: true })).texts()).toEqual(['in the other index\n']);
    expect((await staged(repo, { env })).texts()).toEqual([]);
  });

  it('works in a linked work tree', async () => {
    const repo = TestRepo.create();
    repo.commit('first', { 'a.txt': 'a\n' });
    const dir = `${temporaryFolder()}/linked`;
    repo.git('worktree', 'add', '-q', dir);
    const linked = TestRepo.at(dir).stage({ 'b.txt': 'linked\n' });
    expect((await staged(linked)).texts()).toEqual(['linked\n']);
  });

  it('is an error outside of a repository, with a broken index, or in a folder that is not there', async () => {
    const folder = temporaryFolder();
    await expect(staged(TestRepo.at(folder))).rejects.toThrow(UserError);
    await expect(staged(TestRepo.at(`${folder}/none`))).rejects.toThrow(/does not exist/);
    const repo = TestRepo.create();
    repo.stage({ 'a.txt': 'a\n' });
    writeFileSync(repo.path('.git/index'), 'DIRC garbage');
    await expect(staged(repo)).rejects.toThrow(UserError);
  });

  it('is an error, not an empty answer, when HEAD names a commit that is gone', async () => {
    const repo = TestRepo.create();
    const commit = repo.commit('first', { 'a.txt': 'a\n' });
    repo.stage({ 'b.txt': 'b\n' });
    repo.loseObject(commit);
    await expect(staged(repo)).rejects.toThrow(UserError);
  });
});
