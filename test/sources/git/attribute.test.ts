import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { type HistoryOptions, historySource } from '../../../src/sources/git/history.js';
import { removeTemporaryFolders, TestRepo, temporaryFolder } from '../../helpers/repo.js';
import { attributed, ENV, LIMITS } from './recording.js';

afterAll(removeTemporaryFolders);

async function attribution(repo: TestRepo, id: string, options: Partial<HistoryOptions> = {}) {
  const base = { cwd: repo.dir, env: ENV, limits: LIMITS, revisions: [], exclude: [], unreachable: false };
  const found = await attributed(historySource({ ...base, ...options }), [id]);
  return found.get(id)!;
}

describe('who brought a blob, when and where', () => {
  it('names the first commit at each path, with its author, date and summary', async () => {
    const repo = TestRepo.create();
    repo.commit('start', { 'a.txt': 'a\n' });
    const bringer = repo.commit('bring it\n\nat length', { 'dir/x.txt': 'x\n' });
    repo.remove('dir').commit('take it away');
    const again = repo.commit('again elsewhere', { 'y.txt': 'x\n' });
    const { places, unreachable } = await attribution(repo, repo.id('HEAD:y.txt'));
    expect(unreachable).toBe(false);
    expect(places.map((p) => [p.path, p.introduced?.id, p.atHead, p.refs])).toEqual([
      ['dir/x.txt', bringer, false, []],
      ['y.txt', again, true, ['main']],
    ]);
    expect(places[0]!.introduced).toMatchObject({
      author: 'Ada Author',
      email: 'ada@example.com',
      summary: 'bring it',
      date: expect.stringMatching(/^2023-11-14T\d\d:\d\d:\d\d\+00:00$/),
    });
  });

  it('names the oldest of several, whatever the order of branches', async () => {
    const repo = TestRepo.create();
    repo.commit('start', { 'a.txt': 'a\n' });
    repo.git('checkout', '-qb', 'side');
    const first = repo.commit('first', { 'x.txt': 'x\n' });
    repo.git('checkout', '-q', 'main');
    repo.commit('cherry-picked', { 'x.txt': 'x\n' });
    const { places } = await attribution(repo, repo.id('HEAD:x.txt'));
    expect(places).toHaveLength(1);
    expect(places[0]!.introduced!.id).toBe(first);
    expect(places[0]!.refs).toEqual(['main', 'side']);
  });

  it('never puts a commit before its ancestors, even when its clock is wrong', async () => {
    const repo = TestRepo.create();
    const first = repo.commit('first', { 'x.txt': 'x\n' });
    repo.remove('x.txt').commit('removed');
    repo.stage({ 'x.txt': 'x\n' });
    const past = { GIT_COMMITTER_DATE: '1000000000 +0000', GIT_AUTHOR_DATE: '1000000000 +0000' };
    repo.gitWith({ env: past }, 'commit', '-qm', 'from the past');
    expect((await attribution(repo, repo.id('HEAD:x.txt'))).places[0]!.introduced!.id).toBe(first);
  });

  it('blames the merge for what only the merge brought, the branch for the rest', async () => {
    const repo = TestRepo.create();
    repo.commit('base', { 'a.txt': 'a\n' });
    repo.git('checkout', '-qb', 'side');
    const side = repo.commit('side', { 'b.txt': 'b\n' });
    repo.git('checkout', '-q', 'main');
    repo.commit('main', { 'c.txt': 'c\n' });
    const merge = repo.merge('side', { 'e.txt': 'evil\n' });
    expect((await attribution(repo, repo.id('HEAD:e.txt'))).places[0]!.introduced!.id).toBe(merge);
    expect((await attribution(repo, repo.id('HEAD:b.txt'))).places[0]!.introduced!.id).toBe(side);
  });

  it('finds blobs in the root commit, in stashes, under odd names, and in SHA-256 repositories', async () => {
    const repo = TestRepo.create({ objectFormat: 'sha256' });
    const root = repo.commit('root', { 'line\nend ü.txt': 'x\n' });
    const { places } = await attribution(repo, repo.id('HEAD:line\nend ü.txt'));
    expect(places.map((p) => [p.path, p.introduced?.id, p.atHead])).toEqual([
      ['line\nend ü.txt', root, true],
    ]);
    repo.write({ 'line\nend ü.txt': 'stashed\n' }).git('stash', '-q');
    const stashed = await attribution(repo, repo.id('stash:line\nend ü.txt'));
    expect(stashed).toMatchObject({
      unreachable: false,
      places: [{ atHead: false, refs: ['stash'] }],
    });
  });

  it('works when run from a subfolder and in a bare repository', async () => {
    const repo = TestRepo.create();
    repo.commit('first', { 'sub/a.txt': 'a\n', 'top.txt': 'top\n' });
    const id = repo.id('HEAD:top.txt');
    const dir = `${temporaryFolder()}/bare`;
    repo.git('clone', '-q', '--bare', '.', dir);
    for (const where of [TestRepo.at(repo.path('sub')), TestRepo.at(dir)]) {
      expect((await attribution(where, id)).places).toMatchObject([
        { path: 'top.txt', atHead: true, refs: ['main'] },
      ]);
    }
  });

  it('tells objects that no ref reaches', async () => {
    const repo = TestRepo.create();
    repo.commit('first', { 'a.txt': 'a\n' });
    repo.commit('amended away', { 'x.txt': 'x\n' });
    const [commit, blob] = [repo.head(), repo.id('HEAD:x.txt')];
    repo.git('reset', '-q', '--hard', 'HEAD^');
    expect(await attribution(repo, blob)).toEqual({ places: [], unreachable: true });
    expect(await attribution(repo, commit)).toEqual({ places: [], unreachable: true });
  });

  it('knows the refs that name a blob themselves', async () => {
    const repo = TestRepo.create();
    repo.commit('first', { 'a.txt': 'a\n' });
    const id = repo.gitWith({ input: 'named\n' }, 'hash-object', '-w', '--stdin');
    repo.git('tag', '-a', '-m', 'a tag', 'odd', id);
    const found = await attribution(repo, id);
    expect(found).toMatchObject({ unreachable: false, places: [{ path: undefined, atHead: false }] });
  });

  it.each([
    ['a ref', []],
    ['a tag', ['-a', '-m', 'a tag']],
  ])('knows what stands in a folder that %s names and no commit has', async (_by, annotated) => {
    const repo = TestRepo.create();
    const first = repo.commit('first', { 'a.txt': 'a\n' });
    repo.stage({ 'dir/x.txt': 'x\n' });
    const folder = repo.git('write-tree').trim();
    repo.git('tag', ...annotated, 'release', folder);
    repo.git('reset', '-q', '--hard');
    const blob = repo.id('release:dir/x.txt');
    const here = { path: 'dir/x.txt', atHead: false, refs: ['release'] };
    expect(await attribution(repo, blob)).toEqual({ unreachable: false, places: [here] });
    expect(await attribution(repo, blob, { revisions: ['release'] })).toMatchObject({
      unreachable: false,
      places: [{ path: 'dir/x.txt' }],
    });
    // What a commit has, too, came with that.
    const { places } = await attribution(repo, repo.id('release:a.txt'));
    expect(places.map((place) => place.introduced?.id)).toEqual([first]);
  });

  it('attributes messages to their own commit or tag', async () => {
    const repo = TestRepo.create();
    const first = repo.commit('first', { 'a.txt': 'a\n' });
    repo.git('branch', 'old');
    repo.commit('second', { 'a.txt': 'b\n' });
    repo.git('tag', '-a', '-m', 'about the tag', 'v1');
    const message = await attribution(repo, first);
    expect(message.places).toMatchObject([{ introduced: { id: first, summary: 'first' }, atHead: true }]);
    expect(message.places[0]!.refs).toEqual(['main', 'old', 'v1']);
    const tag = await attribution(repo, repo.id('v1'));
    expect(tag.places).toMatchObject([
      { introduced: { author: 'Cy Committer', summary: 'about the tag' }, refs: ['v1'] },
    ]);
  });

  it.each([
    ['one work tree', 0],
    ['several work trees', 1],
  ])('names HEAD only for what it alone names, in a repository of %s', async (_, linked) => {
    const repo = TestRepo.create();
    const first = repo.commit('first', { 'a.txt': 'a\n' });
    repo.git('tag', '-a', '-m', 'about the tag', 'v1');
    repo.commit('second', { 'a.txt': 'b\n' });
    if (linked) repo.git('worktree', 'add', '-q', '--detach', `${temporaryFolder()}/linked`, first);
    repo.git('checkout', '-q', '--detach');
    const detached = repo.commit('third', { 'a.txt': 'c\n' });
    const refsOf = async (id: string) => (await attribution(repo, id)).places[0]!.refs;
    expect(await refsOf(detached)).toEqual(['HEAD']);
    expect(await refsOf(first)).toEqual(linked ? ['HEAD', 'main', 'v1'] : ['main', 'v1']);
  });

  it('blames nobody for what stood at the end of a shallow history', async () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.txt': 'one\n' });
    repo.commit('two', { 'b.txt': 'two\n' });
    const three = repo.commit('three', { 'c.txt': 'three\n' });
    const dir = `${temporaryFolder()}/shallow`;
    repo.git('clone', '-q', '--depth=2', `file://${repo.dir}`, dir);
    const clone = TestRepo.at(dir);
    const old = await attribution(clone, repo.id('HEAD:a.txt'));
    expect(old.places).toMatchObject([{ path: 'a.txt', atHead: true }]);
    expect(old.places[0]!.introduced).toBeUndefined();
    expect((await attribution(clone, repo.id('HEAD:c.txt'))).places[0]!.introduced!.id).toBe(three);
  });

  it('sees through a forged shallow file', async () => {
    const repo = TestRepo.create();
    const one = repo.commit('one', { 'a.txt': 'one\n' });
    repo.commit('two', { 'b.txt': 'two\n' });
    writeFileSync(repo.path('.git/shallow'), `${repo.head()}\n`);
    expect((await attribution(repo, repo.id('HEAD:a.txt'))).places[0]!.introduced!.id).toBe(one);
  });

  it('claims nothing to be unreachable when a commit is missing, and still gives it a place', async () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.txt': 'one\n' });
    const id = repo.id('HEAD:a.txt');
    const gone = repo.commit('two', { 'a.txt': 'two\n' });
    repo.commit('three', { 'a.txt': 'three\n' });
    repo.loseObject(gone);
    const found = await attribution(repo, id);
    expect(found).toEqual({ unreachable: false, places: [{ path: undefined, atHead: false, refs: [] }] });
  });

  it('counts only the commits of a range', async () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.txt': 'a\n' });
    const two = repo.commit('two', { 'b.txt': 'a\n', 'c.txt': 'c\n' });
    const revisions = ['HEAD~1..HEAD'];
    const { places } = await attribution(repo, repo.id('HEAD:a.txt'), { revisions });
    expect(places.map((p) => [p.path, p.introduced?.id])).toEqual([['b.txt', two]]);
  });

  it('reads commits that are nonsense', async () => {
    const repo = TestRepo.create();
    repo.commit('base', { 'a.txt': 'a\n' });
    const tree = repo.id('HEAD^{tree}');
    const people = [
      'author  <> 99999999999999999999 +0000',
      'author broken',
      'author A > <b 5 -9999',
      `author ${'n'.repeat(9999)} <e> 0 +0000`,
    ];
    for (const [n, author] of people.entries()) {
      const text = `tree ${tree}\n${author}\ncommitter ${author.slice(7)}\nencoding x\n\n\xff${'m'.repeat(5000)}`;
      const id = repo.gitWith(
        { input: Buffer.from(text, 'latin1') },
        'hash-object',
        '-t',
        'commit',
        '--literally',
        '-w',
        '--stdin',
      );
      repo.git('update-ref', `refs/heads/odd${n}`, id);
      const { places } = await attribution(repo, id);
      expect(places).toHaveLength(1);
      expect(JSON.stringify(places[0]!.introduced).length).toBeLessThan(1000);
    }
  });
});
