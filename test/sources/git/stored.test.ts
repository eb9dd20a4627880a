import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { listIndexes } from '../../../src/sources/git/pack/store.js';
import { openRepository } from '../../../src/sources/git/repo.js';
import { standing } from '../../../src/sources/git/standing.js';
import { readStored } from '../../../src/sources/git/stored.js';
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
    expect(await readStored(opened(repo), [...ids, ids[0]!, MISSING], take, LIVE)).toEqual([MISSING]);
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
    expect((await readStored(repository, ids, () => false, LIVE)).sort()).toEqual(ids);
    const [index] = listIndexes(repository);
    const pack = index!.replace(/idx$/, 'pack');
    rmSync(pack);
    writeFileSync(pack, 'no pack');
    expect((await readStored(repository, ids, () => true, LIVE)).sort()).toEqual(ids);
  });
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
