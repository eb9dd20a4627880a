import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { listIndexes } from '../../../src/sources/git/pack/store.js';
import { openRepository } from '../../../src/sources/git/repo.js';
import { standing } from '../../../src/sources/git/standing.js';
import { readStored } from '../../../src/sources/git/stored.js';
import { delta, fakeId, repoWith } from '../../helpers/pack.js';
import { removeTemporaryFolders, TestRepo } from '../../helpers/repo.js';
import { ENV, LIVE } from './recording.js';

afterAll(removeTemporaryFolders);

const MISSING = 'f'.repeat(40);

function opened(repo: TestRepo) {
  return openRepository({ cwd: repo.dir, env: ENV });
}

describe('objects read without git', () => {
  it('come from packs and loose files alike, of every type, each once', async () => {
    const repo = TestRepo.create();
    repo.commit('packed', { 'dir/a.txt': 'a\n'.repeat(500), 'b.txt': `${'a\n'.repeat(499)}b\n` });
    repo.git('tag', '-a', '-m', 'note', 'v1');
    repo.git('repack', '-adq');
    repo.commit('loose', { 'c.txt': 'c\n' });
    const names = [
      'HEAD',
      'HEAD^',
      'HEAD^{tree}',
      'HEAD:dir',
      'v1',
      'HEAD:dir/a.txt',
      'HEAD:b.txt',
      'HEAD:c.txt',
    ];
    const ids = names.map((name) => repo.id(name));
    const found = new Map<string, string>();
    const take = (id: string, type: string, content: Buffer) => {
      expect(found.has(id)).toBe(false);
      found.set(id, `${type} ${content.toString('latin1')}`);
      return true;
    };
    expect(await readStored(opened(repo), [...ids, ids[0]!, MISSING], take, LIVE)).toEqual({
      forGit: [MISSING],
      broken: [],
    });
    for (const id of ids) {
      const type = repo.git('cat-file', '-t', id);
      expect(found.get(id)).toBe(`${type} ${repo.gitRaw('cat-file', type, id).toString('latin1')}`);
    }
  });

  it('are left to git where a pack is broken, or they are not taken', async () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.txt': 'a\n' });
    repo.git('repack', '-adq');
    const repository = opened(repo);
    const ids = [repo.id('HEAD'), repo.id('HEAD:a.txt')].sort();
    const left = async (taken: boolean) => {
      const { forGit, broken } = await readStored(repository, ids, () => taken, LIVE);
      return [forGit.sort(), broken];
    };
    expect(await left(false)).toEqual([ids, []]);
    const [index] = listIndexes(repository);
    const pack = index!.replace(/idx$/, 'pack');
    rmSync(pack);
    writeFileSync(pack, 'no pack');
    expect(await left(true)).toEqual([ids, []]);
  });

  it('are broken where their deltas go in a circle, in which git would never stop', async () => {
    const step = delta(10, 10, [[0, 10]]);
    const folder = fakeId(1).toString('hex');
    const repo = repoWith([
      { id: fakeId(1), kind: 7, data: step, base: fakeId(2) },
      { id: fakeId(2), kind: 7, data: step, base: fakeId(1) },
      { id: fakeId(3), kind: 1, data: Buffer.from(`tree ${folder}\n\nx\n`) },
      { id: fakeId(4), kind: 7, data: step, base: fakeId(99) },
    ]);
    const [first, second, commit, foreign] = [1, 2, 3, 4].map((n) => fakeId(n).toString('hex'));
    const repository = opened(repo);
    const taken: string[] = [];
    const take = (id: string) => taken.push(id) > 0;
    const left = await readStored(repository, [first!, second!, commit!, foreign!], take, LIVE);
    expect(taken).toEqual([commit]);
    expect(left).toEqual({ forGit: [foreign], broken: [first, second] });
    // And whoever looks for a blob there does not wait.
    const wanted = [{ blob: foreign!, path: Buffer.from('a/b.txt') }];
    expect(await standing(repository, [commit!], wanted, LIVE)).toEqual(new Map());
  }, 20_000);
});

describe('where blobs stand', () => {
  it('is told of each commit, through folders that commits share and names that are file and folder', async () => {
    const repo = TestRepo.create();
    const first = repo.commit('first', { 'a/b/x.txt': 'x\n', 'a/y.txt': 'y\n', n: 'n\n' });
    repo.remove('n');
    const second = repo.commit('second', { 'n/x.txt': 'x\n', 'a/y.txt': 'z\n' });
    const x = repo.id(`${first}:a/b/x.txt`);
    const at = (blob: string, path: string) => ({ blob, path: Buffer.from(path) });
    const wanted = [
      at(x, 'a/b/x.txt'),
      at(x, 'n/x.txt'),
      at(repo.id(`${first}:n`), 'n'),
      at(repo.id(`${first}:a/y.txt`), 'a/y.txt'),
      at(x, 'elsewhere'),
    ];
    const found = await standing(opened(repo), [first, second, MISSING, 'no id'], wanted, LIVE);
    expect(wanted.map((one) => found.get(one)?.sort())).toEqual([[0, 1], [1], [0], [0], undefined]);
  });
});
