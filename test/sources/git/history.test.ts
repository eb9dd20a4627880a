import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.js';
import { type HistoryOptions, historySource } from '../../../src/sources/git/history.js';
import { IndexFile } from '../../../src/sources/git/pack/idxfile.js';
import { removeTemporaryFolders, TestRepo, temporaryFolder } from '../../helpers/repo.js';
import { ENV, LIMITS, record } from './recording.js';

afterAll(removeTemporaryFolders);

const source = (repo: TestRepo, options: Partial<HistoryOptions> = {}) =>
  historySource({
    cwd: repo.dir,
    env: ENV,
    limits: LIMITS,
    revisions: [],
    exclude: [],
    unreachable: false,
    ...options,
  });
const scan = (repo: TestRepo, options: Partial<HistoryOptions> = {}) => record(source(repo, options));
const blobs = (recording: Awaited<ReturnType<typeof scan>>) =>
  recording.heard
    .filter((h) => h.origin.kind === 'blob')
    .map((h) => h.text)
    .sort();

/** Moves all objects into one pack, so that nothing depends on them being loose. */
const layouts: [string, (repo: TestRepo) => void][] = [
  ['loose', () => undefined],
  ['packed', (repo) => repo.git('repack', '-adq')],
];

describe.each(layouts)('the content of a history (%s)', (_, lay) => {
  it.each(['sha1', 'sha256'] as const)(
    'holds each blob once, deleted ones too (%s)',
    async (objectFormat) => {
      const repo = TestRepo.create({ objectFormat });
      repo.commit('first', { 'a.txt': 'one\n', 'copy.txt': 'one\n' });
      repo.commit('second', { 'a.txt': 'two\n' });
      repo.remove('a.txt').commit('third');
      lay(repo);
      const recording = await scan(repo);
      expect(blobs(recording)).toEqual(['one\n', 'two\n']);
      expect(recording.skips).toEqual([]);
    },
  );

  it('holds what only a merge commit brought, side branches, tags and the whole stash', async () => {
    const repo = TestRepo.create();
    repo.commit('base', { 'a.txt': 'base\n' });
    repo.git('checkout', '-qb', 'side');
    repo.commit('side', { 'b.txt': 'side\n' });
    repo.git('checkout', '-q', 'main');
    repo.commit('main', { 'c.txt': 'main\n' });
    repo.merge('side', { 'e.txt': 'evil\n' });
    for (const n of [1, 2]) {
      repo.write({ 'a.txt': `stash ${n}\n` });
      repo.git('stash', '-q');
    }
    lay(repo);
    expect(blobs(await scan(repo))).toEqual([
      'base\n',
      'evil\n',
      'main\n',
      'side\n',
      'stash 1\n',
      'stash 2\n',
    ]);
  });

  it('holds the messages of commits and tags, and the lines of people', async () => {
    const repo = TestRepo.create();
    repo.commit('the first\n\nwith a body\n', { 'a.txt': 'a\n' });
    repo.git('tag', '-a', '-m', 'about the tag', 'v1');
    lay(repo);
    const messages = (await scan(repo)).heard.filter((h) => h.origin.kind === 'message');
    expect(messages.map((m) => m.origin)).toEqual([
      { kind: 'message', of: 'commit', object: repo.head() },
      { kind: 'message', of: 'tag', object: repo.id('v1') },
    ]);
    expect(messages[0]!.text).toContain('author Ada Author <ada@example.com>');
    expect(messages[0]!.text).toContain('with a body');
    expect(messages[1]!.text).toContain('about the tag');
  });

  it('is not bent by attributes, replacements, grafts or settings', async () => {
    const repo = TestRepo.create();
    repo.git('config', 'core.bigFileThreshold', '1');
    repo.git('config', 'log.showRoot', 'false');
    repo.commit('first', { '.gitattributes': '* -diff', 'a.txt': 'hidden\n' });
    const second = repo.commit('second', { 'a.txt': 'later\n' });
    const innocent = repo.gitWith({ input: 'innocent\n' }, 'hash-object', '-w', '--stdin');
    repo.git('replace', repo.id('HEAD~1:a.txt'), innocent);
    mkdirSync(repo.path('.git/info'), { recursive: true });
    writeFileSync(repo.path('.git/info/grafts'), `${second}\n`);
    lay(repo);
    expect(blobs(await scan(repo))).toContain('hidden\n');
  });

  it('reads a bare clone and a linked work tree', async () => {
    const repo = TestRepo.create();
    repo.commit('first', { 'a.txt': 'a\n' });
    lay(repo);
    const dir = temporaryFolder();
    repo.git('clone', '-q', '--bare', '--no-local', '.', `${dir}/bare`);
    repo.git('worktree', 'add', '-q', `${dir}/linked`);
    TestRepo.at(`${dir}/linked`).commit('in the linked tree', { 'l.txt': 'linked\n' });
    expect(blobs(await scan(TestRepo.at(`${dir}/bare`)))).toEqual(['a\n']);
    expect(blobs(await scan(TestRepo.at(`${dir}/linked`)))).toEqual(['a\n', 'linked\n']);
  });

  it('reads a repository that borrows its objects from another', async () => {
    const repo = TestRepo.create();
    repo.commit('first', { 'a.txt': 'borrowed\n' });
    lay(repo);
    const dir = `${temporaryFolder()}/borrower`;
    repo.git('clone', '-q', '--shared', '.', dir);
    const borrower = TestRepo.at(dir);
    borrower.commit('own', { 'b.txt': 'own\n' });
    expect(blobs(await scan(borrower))).toEqual(['borrowed\n', 'own\n']);
  });
});

describe('a push that the server holds in quarantine', () => {
  it('is read from where the hook says, and only the new objects', async () => {
    const server = TestRepo.create({ bare: true });
    const author = TestRepo.create();
    const old = author.commit('one', { 'a.txt': 'one\n' });
    author.git('push', '-q', server.dir, 'main');
    const pushed = author.commit('two', { 'a.txt': 'two\n' });
    const quarantine = server.path('objects/incoming-x');
    mkdirSync(`${quarantine}/pack`, { recursive: true });
    const objects = author.gitWith(
      { input: `${pushed}\n^${old}\n` },
      'pack-objects',
      '-q',
      '--revs',
      `${quarantine}/pack/pack`,
    );
    expect(objects).toMatch(/^[0-9a-f]{40}$/);
    const env = {
      ...ENV,
      GIT_DIR: '.',
      GIT_QUARANTINE_PATH: quarantine,
      GIT_OBJECT_DIRECTORY: quarantine,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: server.path('objects'),
    };
    const options = { env, hook: true, revisions: [pushed], exclude: [old, '0'.repeat(40)] };
    const recording = await scan(server, { ...options, incremental: true });
    expect(blobs(recording)).toEqual(['two\n']);
    expect(recording.skips).toEqual([]);
    expect(blobs(await scan(server, { env, hook: true }))).toEqual(['one\n', 'two\n']);
    await expect(scan(server, { ...options, hook: false })).rejects.toThrow(UserError);
  });
});

describe('archives in a history', () => {
  it('are opened when asked for, and counted as one', async () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.gz': gzipSync('inside the archive\n') });
    repo.remove('a.gz').commit('two');
    const opened = await scan(repo, { archives: true });
    expect(opened.holds('inside the archive')).toBe(true);
    expect(opened.heard.at(-1)!.origin).toMatchObject({ kind: 'entry', outer: { kind: 'blob' } });
    expect((await scan(repo)).holds('inside the archive')).toBe(false);
  });

  it('are all opened, in the order they were met, small ones and large ones', async () => {
    const repo = TestRepo.create();
    const file = (n: number) => {
      const text = `inside number ${n}\n`;
      return gzipSync(n % 4 === 3 ? Buffer.concat([Buffer.from(text), randomBytes(5_000_000)]) : text);
    };
    const files = Array.from({ length: 10 }, (_, n) => [`${n}.gz`, file(n)] as const);
    repo.commit('one', Object.fromEntries(files));
    const { heard, skips } = await scan(repo, { archives: true });
    const inside = heard.filter(({ origin, offset }) => origin.kind === 'entry' && offset === 0);
    const outer = inside.map(({ origin }) => origin.kind === 'entry' && origin.outer);
    const met = heard.flatMap(({ origin, offset, text }) =>
      origin.kind === 'blob' && offset === 0 && text.startsWith('\x1f\x8b') ? [origin] : [],
    );
    expect(inside.map(({ text }) => text.slice(0, 16)).sort()).toEqual(
      files.map((_, n) => `inside number ${n}\n`),
    );
    expect(outer).toEqual(met);
    expect(skips).toEqual([]);
  });
});

describe('ranges', () => {
  const history = () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.txt': 'one\n' });
    repo.git('tag', 'start');
    repo.commit('two', { 'a.txt': 'two\n' });
    repo.commit('three', { 'a.txt': 'three\n' });
    return repo;
  };

  it('holds what the range brings, also what it takes away again', async () => {
    const repo = history();
    expect(blobs(await scan(repo, { revisions: ['start..HEAD'] }))).toEqual(['three\n', 'two\n']);
    expect(blobs(await scan(repo, { revisions: ['HEAD', '^HEAD~1'] }))).toEqual(['three\n']);
    expect(blobs(await scan(repo, { revisions: [], exclude: [repo.id('start')] }))).toEqual([
      'three\n',
      'two\n',
    ]);
  });

  it('takes the side of head when the two have parted, and both sides for three dots', async () => {
    const repo = history();
    repo.git('checkout', '-qb', 'side', 'start');
    repo.commit('side', { 's.txt': 'side\n' });
    expect(blobs(await scan(repo, { revisions: ['main..side'] }))).toEqual(['side\n']);
    expect(blobs(await scan(repo, { revisions: ['main...side'] }))).toEqual(['side\n', 'three\n', 'two\n']);
  });

  it('takes the id of zeros for nothing, and finds nothing between a commit and itself', async () => {
    const repo = history();
    const zeros = '0'.repeat(40);
    expect(blobs(await scan(repo, { revisions: [`${zeros}..HEAD`] }))).toEqual(['one\n', 'three\n', 'two\n']);
    expect(blobs(await scan(repo, { revisions: ['HEAD'], exclude: [zeros] }))).toHaveLength(3);
    const same = await scan(repo, { revisions: ['HEAD..HEAD'] });
    expect([same.units, same.skips]).toEqual([0, []]);
  });

  it('holds the message of an annotated tag that is pushed, and a blob that only a tag names', async () => {
    const repo = history();
    repo.git('tag', '-a', '-m', 'about the tag', 'v1');
    const blob = repo.gitWith({ input: 'named by a tag\n' }, 'hash-object', '-w', '--stdin');
    repo.git('tag', 'odd', blob);
    expect((await scan(repo, { revisions: ['v1'], exclude: [repo.head()] })).holds('about the tag')).toBe(
      true,
    );
    expect((await scan(repo, { revisions: ['odd'] })).texts()).toEqual(['named by a tag\n']);
  });

  it.each(['nosuch', 'nosuch..HEAD', 'HEAD..nosuch', '-p', '--all', '--output=x', 'HEAD:', ''])(
    'refuses %j instead of scanning nothing',
    async (revision) => {
      await expect(scan(history(), { revisions: [revision] })).rejects.toThrow(UserError);
    },
  );

  it('tells path and added lines of each blob when asked to', async () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.txt': '1\n2\n3\n', 'same.txt': 'same\n' });
    repo.commit('two', { 'a.txt': '1\nx\n2\n3\n', 'dir/b.txt': 'b\n' });
    const recording = await scan(repo, { revisions: ['HEAD~1..HEAD'], incremental: true });
    expect(recording.of('a.txt')!.added).toEqual([{ first: 2, last: 2 }]);
    expect(recording.of('dir/b.txt')!.added).toBeUndefined();
    expect(recording.of('same.txt')).toBeUndefined();
  });

  describe('of a thousand objects and more, read from packs', () => {
    /** A range that brings them, over a file that has been there for long. */
    function large(): TestRepo {
      const repo = TestRepo.create();
      const text = (n: number) => `${'a line of text\n'.repeat(60)}${n}\n${'more of it\n'.repeat(60)}`;
      for (let n = 0; n < 4; n++) repo.commit(`before ${n}`, { 'a.txt': text(n), 'b.txt': `${n}\n` });
      repo.git('tag', 'start');
      const many = Array.from({ length: 1100 }, (_, n) => [`dir/${n}.txt`, `number ${n}\n`]);
      repo.commit('many', Object.fromEntries(many));
      for (let n = 4; n < 9; n++) repo.commit(`then ${n}`, { 'a.txt': text(n), 'dir/1.txt': text(n + 7) });
      return repo;
    }

    const said = ({ heard, skips, problems, bytes, units }: Awaited<ReturnType<typeof scan>>) => ({
      heard: heard.map((h) => JSON.stringify(h)).sort(),
      skips,
      problems,
      counts: [bytes, units],
    });

    it.each([
      ['alone', { revisions: ['start..HEAD'] }],
      ['with the lines it adds', { revisions: ['start..HEAD~1'], incremental: true }],
    ])('holds just what git gives (%s)', async (_, range) => {
      const repo = large();
      const byGit = said(await scan(repo, range));
      expect(byGit.counts[1]).toBeGreaterThan(1100);
      const layouts = [
        ['pack-objects', '-q', '--revs', repo.path('.git/objects/pack/pack')],
        ['prune-packed', '-q'],
        ['repack', '-dq'],
        ['repack', '-adfq', '--depth=50'],
        ['-c', 'pack.indexVersion=1', 'repack', '-adfq'],
      ];
      for (const layout of layouts) {
        repo.gitWith({ input: `${repo.id('HEAD~3')}\n` }, ...layout);
        expect(said(await scan(repo, range))).toEqual(byGit);
      }
    });

    it('tells of what is broken there, by its id', async () => {
      const repo = large();
      repo.git('repack', '-adfq');
      const folder = repo.path('.git/objects/pack');
      const [name] = readdirSync(folder).filter((file) => file.endsWith('.pack'));
      const id = repo.id('HEAD:dir/77.txt');
      const index = IndexFile.open(`${folder}/${name!.replace(/pack$/, 'idx')}`, 20);
      const pack = readFileSync(`${folder}/${name}`);
      // Its data begin behind one byte of header.
      pack[index.offsetOf(Buffer.from(id, 'hex')) + 1]! ^= 0xff;
      index.close();
      chmodSync(`${folder}/${name}`, 0o644);
      writeFileSync(`${folder}/${name}`, pack);
      const { skips, heard } = await scan(repo, { revisions: ['start..HEAD'] });
      expect(skips).toMatchObject([{ origin: { kind: 'blob', blob: id }, reason: 'bad-object' }]);
      expect(heard.filter(({ origin }) => origin.kind === 'blob')).toHaveLength(1099 + 5 + 5);
    });
  });

  it('blames a merge only for lines that none of its parents had', async () => {
    const repo = TestRepo.create();
    repo.commit('base', { 'a.txt': 'b\nc\nd\n' });
    repo.git('checkout', '-qb', 'side');
    repo.commit('side', { 'a.txt': 'b\nc\nd\nside\n' });
    repo.git('checkout', '-q', 'main');
    repo.commit('main', { 'a.txt': 'main\nb\nc\nd\n' });
    repo.merge('side', { 'a.txt': 'main\nb\nevil\nc\nd\nside\n' });
    const recording = await scan(repo, { revisions: ['HEAD', '^HEAD^1', '^side'], incremental: true });
    expect(recording.of('a.txt')!.added).toEqual([{ first: 3, last: 3 }]);
  });
});

describe('what could not be scanned', () => {
  it('names missing and garbled objects and reads the rest', async () => {
    const repo = TestRepo.create();
    repo.commit('first', { 'a.txt': 'a\n', 'b.txt': 'b\n', 'c.txt': 'c\n' });
    const [missing, garbled] = [repo.id('HEAD:a.txt'), repo.id('HEAD:b.txt')];
    repo.loseObject(missing);
    repo.garbleObject(garbled);
    const recording = await scan(repo);
    expect(blobs(recording)).toEqual(['c\n']);
    expect(recording.failures().length).toBeGreaterThanOrEqual(2);
    const named = recording.skips.map((s) => 'blob' in s.origin && s.origin.blob);
    expect(named).toEqual(expect.arrayContaining([missing, garbled]));
  });

  it('goes on after an object whose content is cut short', async () => {
    const repo = TestRepo.create();
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`f${i}`, `content ${i}\n`.repeat(50)]),
    );
    repo.commit('first', files);
    const bad = repo.id('HEAD:f7');
    const file = repo.objectFile(bad);
    const bytes = repo.read('.git', 'objects', bad.slice(0, 2), bad.slice(2));
    repo.loseObject(bad);
    writeFileSync(file, bytes.subarray(0, bytes.length - 8));
    const recording = await scan(repo);
    expect(blobs(recording)).toHaveLength(19);
    expect(recording.skips.map((s) => [s.origin, s.level])).toContainEqual([
      { kind: 'blob', blob: bad },
      'failure',
    ]);
  });

  it('says that a missing commit cuts the history, and still reads what is there', async () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.txt': 'one\n' });
    const gone = repo.commit('two', { 'a.txt': 'two\n' });
    repo.commit('three', { 'a.txt': 'three\n' });
    repo.loseObject(gone);
    const recording = await scan(repo);
    expect(blobs(recording)).toEqual(['one\n', 'three\n', 'two\n']);
    expect(recording.failures()).toContain('git-failed');
    const ranged = await scan(repo, { revisions: ['HEAD'] });
    expect(ranged.failures()).toContain('git-failed');
  });

  it('does not mind a half-written object that belongs to nothing', async () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.txt': 'one\n' });
    const stray = repo.gitWith({ input: 'stray\n' }, 'hash-object', '-w', '--stdin');
    repo.garbleObject(stray);
    expect((await scan(repo)).skips).toEqual([]);
    expect((await scan(repo, { unreachable: true })).failures()).toEqual(['bad-object']);
  });

  it('calls a shallow clone incomplete, with the remedy', async () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.txt': 'one\n' });
    repo.commit('two', { 'a.txt': 'two\n' });
    const dir = `${temporaryFolder()}/shallow`;
    repo.git('clone', '-q', '--depth=1', `file://${repo.dir}`, dir);
    const recording = await scan(TestRepo.at(dir));
    expect(blobs(recording)).toEqual(['two\n']);
    expect(recording.failures()).toEqual(['shallow']);
    expect(recording.problems).toMatchObject([{ level: 'warning', code: 'shallow-clone' }]);
  });

  it('calls a range of a shallow clone incomplete only when it is cut off inside', async () => {
    const repo = TestRepo.create();
    for (const n of ['one', 'two', 'three', 'four', 'five']) repo.commit(n, { 'a.txt': `${n}\n` });
    repo.git('checkout', '-qb', 'side', 'HEAD~3');
    const side = repo.commit('side', { 's.txt': 'side\n' });
    repo.git('checkout', '-q', 'main');
    const dir = `${temporaryFolder()}/shallow`;
    repo.git('clone', '-q', '--depth=2', '--no-single-branch', `file://${repo.dir}`, dir);
    const clone = TestRepo.at(dir);
    const failuresOf = async (...revisions: string[]) => {
      const recording = await scan(clone, { revisions });
      expect(recording.problems.map((p) => p.code)).toEqual(recording.failures().map(() => 'shallow-clone'));
      return recording.failures();
    };
    expect(await failuresOf('main~1..main')).toEqual([]);
    expect(await failuresOf('main..main')).toEqual([]);
    expect(await failuresOf('main')).toEqual(['shallow']);
    // The end of the history here is itself part of the range: what its parents brought is not known.
    expect(await failuresOf(`main..${side}`)).toEqual(['shallow']);
    clone.commit('six', { 'a.txt': 'six\n' });
    expect(await failuresOf('origin/main..main')).toEqual([]);
    // All of a branch is here: depth 2 was enough for it.
    clone.git('fetch', '-q', '--depth=5', 'origin', 'side');
    expect(await failuresOf(`main..${side}`)).toEqual([]);
    expect(await failuresOf(side)).toEqual([]);
  });

  it('calls a range incomplete that a forged shallow file cuts off', async () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.txt': 'one\n' });
    repo.commit('two', { 'a.txt': 'two\n' });
    repo.commit('three', { 'a.txt': 'three\n' });
    writeFileSync(repo.path('.git/shallow'), `${repo.id('HEAD~1')}\n`);
    expect((await scan(repo, { revisions: ['HEAD'] })).failures()).toEqual(['shallow']);
  });

  it('reads all that is there behind a forged shallow file', async () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.txt': 'one\n' });
    repo.commit('two', { 'a.txt': 'two\n' });
    writeFileSync(repo.path('.git/shallow'), `${repo.head()}\n`);
    const recording = await scan(repo);
    expect(blobs(recording)).toEqual(['one\n', 'two\n']);
    expect(recording.failures()).toEqual(['shallow']);
  });

  it('calls a clone without blobs incomplete, and fetches nothing', async () => {
    const repo = TestRepo.create();
    repo.git('config', 'uploadpack.allowFilter', 'true');
    repo.commit('one', { 'a.txt': 'one\n' });
    repo.commit('two', { 'a.txt': 'two\n' });
    const dir = `${temporaryFolder()}/partial`;
    repo.git('clone', '-q', '--filter=blob:none', `file://${repo.dir}`, dir);
    const clone = TestRepo.at(dir);
    const canary = `${dir}/../canary`;
    clone.git('config', 'remote.origin.uploadpack', `touch ${canary}; git-upload-pack`);
    const recording = await scan(clone);
    expect(recording.skips).toMatchObject([{ reason: 'partial-clone', level: 'failure', count: 1 }]);
    expect(() => TestRepo.at(`${dir}/..`).read('canary')).toThrow();
  });

  it('is an error where there is no repository', async () => {
    await expect(scan(TestRepo.at(temporaryFolder()))).rejects.toThrow(/not a git repository/);
  });

  it('finds nothing, without complaint, in a repository without commits', async () => {
    const recording = await scan(TestRepo.create());
    expect([recording.units, recording.skips]).toEqual([0, []]);
  });

  it('reads large blobs in pieces and names those above the limit', async () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'large.txt': 'x'.repeat(3_000_000), 'a.txt': 'a' });
    const limits = { ...LIMITS, chunkBytes: 1 << 20 };
    const pieces = (await scan(repo, { limits })).heard.filter((h) => h.text.startsWith('xxx'));
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.at(-1)!.offset + pieces.at(-1)!.text.length).toBe(3_000_000);
    const limited = await scan(repo, { limits: { ...LIMITS, maxFileBytes: 1000 } });
    expect(limited.skips).toMatchObject([{ reason: 'too-large', level: 'failure', bytes: 3_000_000 }]);
  });

  it('stops when it is told to', async () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.txt': 'one\n' });
    await expect(record(source(repo), AbortSignal.abort())).rejects.toThrow(/abort/i);
  });
});

describe('broken packs', () => {
  it('reports what a garbled pack costs and reads the rest', async () => {
    const repo = TestRepo.create();
    for (let i = 0; i < 10; i++)
      repo.commit(`commit ${i}`, { 'a.txt': `${i}\n`.repeat(400 + i), [`f${i}`]: `file ${i}\n` });
    repo.git('repack', '-adq');
    const folder = repo.path('.git/objects/pack');
    const pack = `${folder}/${readdirSync(folder).find((name) => name.endsWith('.pack'))}`;
    const bytes = readFileSync(pack);
    for (let i = 0; i < 40; i++) bytes[(bytes.length >> 1) + i]! ^= 0x55;
    chmodSync(pack, 0o644);
    writeFileSync(pack, bytes);
    const recording = await scan(repo);
    expect(recording.failures().length).toBeGreaterThan(0);
    expect(recording.units).toBeGreaterThan(0);
  });
});
