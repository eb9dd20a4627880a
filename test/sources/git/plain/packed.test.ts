/** Objects read from packs without git are what git says they are, or are left to git. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPacked } from '../../../../src/sources/git/plain/packed.js';
import { blobId, delta, forgePack } from '../../../helpers/pack.js';
import { removeTemporaryFolders, TestRepo, temporaryFolder } from '../../../helpers/repo.js';

afterAll(removeTemporaryFolders);

const MOST = 1 << 20;
const objects = (repo: TestRepo) => repo.path('.git', 'objects');

function packsOf(repo: TestRepo): string[] {
  const folder = join(objects(repo), 'pack');
  return readdirSync(folder).map((name) => join(folder, name));
}

/** Versions of a long file and of a wide folder, so that blobs and trees are deltas, several deep. */
function grownRepository(): TestRepo {
  const repo = TestRepo.create();
  const lines = Array.from({ length: 400 }, (_, n) => `line ${n} of a file that changes a little`);
  for (let n = 0; n < 12; n++) {
    lines[31 * n] = `changed ${n}`;
    const files: Record<string, string> = { 'long.txt': lines.join('\n'), [`wide/${n}.txt`]: `${n}\n` };
    for (let file = 0; n === 0 && file < 80; file++) files[`wide/file-${file}.txt`] = `${file}\n`;
    repo.commit(`change ${n}`, files);
  }
  repo.git('tag', '-a', 'v1', '-m', 'a tag');
  return repo;
}

let repo: TestRepo;
beforeAll(() => {
  repo = grownRepository();
});

/** All ids with their types, and how deep the deltas are. */
function everything(): { id: string; type: string; deep: boolean }[] {
  const format = '--batch-check=%(objectname) %(objecttype) %(deltabase)';
  return repo
    .git('cat-file', '--batch-all-objects', format)
    .split('\n')
    .map((line) => line.split(' '))
    .map(([id, type, base]) => ({ id: id!, type: type!, deep: !/^0+$/.test(base!) }));
}

describe('an object in a pack', () => {
  it.each<[string, string[]]>([
    ['with deltas by distance', ['repack', '-adfq', '--depth=50']],
    ['with deltas by id', ['-c', 'repack.useDeltaBaseOffset=false', 'repack', '-adfq']],
    ['without deltas', ['repack', '-adFq', '--depth=0']],
  ])('is what git says it is, in a pack %s', (name, repack) => {
    repo.git(...repack);
    const all = everything();
    expect(all.filter(({ deep }) => deep).length > 20).toBe(!name.startsWith('without'));
    for (const { id, type } of all) {
      const found = readPacked(objects(repo), id, MOST);
      expect([found?.type, found?.content.toString('latin1')]).toEqual([
        type,
        repo.gitRaw('cat-file', type, id).toString('latin1'),
      ]);
    }
  });

  it('is found in each of several packs', () => {
    const several = TestRepo.create();
    const ids = [1, 2, 3].map((n) => {
      several.commit(`change ${n}`, { 'a.txt': `${n}\n` });
      several.git('repack', '-dq');
      return several.head();
    });
    expect(packsOf(several).filter((path) => path.endsWith('.pack'))).toHaveLength(3);
    for (const id of ids) expect(readPacked(objects(several), id, MOST)?.type).toBe('commit');
  });
});

describe('git is asked', () => {
  it('for what is in no pack, and for what is larger than is read here', () => {
    repo.git('repack', '-adfq');
    expect(readPacked(objects(repo), '00'.repeat(20), MOST)).toBeUndefined();
    const id = repo.id('HEAD:long.txt');
    expect(readPacked(objects(repo), id, MOST)).toBeDefined();
    expect(readPacked(objects(repo), id, 1000)).toBeUndefined();
    expect(readPacked(temporaryFolder(), id, MOST)).toBeUndefined();
  });

  it('where packs are many', () => {
    const many = TestRepo.create();
    many.commit('first', { 'a.txt': 'a\n' });
    many.git('repack', '-adq');
    const folder = join(objects(many), 'pack');
    expect(readPacked(objects(many), many.head(), MOST)).toBeDefined();
    for (let n = 0; n < 20; n++) writeFileSync(join(folder, `pack-${n}.idx`), '');
    expect(readPacked(objects(many), many.head(), MOST)).toBeUndefined();
  });

  it.each<[string, (path: string, bytes: Buffer) => Buffer | undefined]>([
    ['the pack is cut off', (path, bytes) => (path.endsWith('.pack') ? bytes.subarray(0, 40) : undefined)],
    ['the index is cut off', (path, bytes) => (path.endsWith('.idx') ? bytes.subarray(0, 900) : undefined)],
    ['the index is of another version', (path) => (path.endsWith('.idx') ? Buffer.alloc(3000) : undefined)],
    [
      'the pack holds zeros',
      (path, { length }) => (path.endsWith('.pack') ? Buffer.alloc(length) : undefined),
    ],
  ])('where %s', (_, garble) => {
    const broken = TestRepo.create();
    broken.commit('first', { 'a.txt': 'a\n' });
    broken.git('repack', '-adq');
    for (const path of packsOf(broken)) {
      const bytes = garble(path, readFileSync(path));
      if (bytes === undefined) continue;
      execFileSync('chmod', ['u+w', path]);
      writeFileSync(path, bytes);
    }
    expect(readPacked(objects(broken), broken.head(), MOST)).toBeUndefined();
  });
});

describe('a hostile pack', () => {
  const plain = Buffer.from('what all of them build on');
  const forged = (...entries: Parameters<typeof forgePack>[0]): string => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'pack'));
    const { pack, index } = forgePack(entries);
    writeFileSync(join(folder, 'pack', 'pack-1.pack'), pack);
    writeFileSync(join(folder, 'pack', 'pack-1.idx'), index);
    return folder;
  };
  const id = Buffer.alloc(20, 7);

  it('with deltas that go in circles is refused', () => {
    const other = Buffer.alloc(20, 8);
    const data = delta(5, 5, [[0, 5]]);
    const folder = forged({ id, kind: 7, data, base: other }, { id: other, kind: 7, data, base: id });
    expect(readPacked(folder, id.toString('hex'), MOST)).toBeUndefined();
  });

  it('with a chain that is too long is refused, a shorter one read', () => {
    const chain = Array.from({ length: 100 }, (_, n) => ({
      id: Buffer.alloc(20, n + 1),
      kind: n === 0 ? 3 : 6,
      data: n === 0 ? plain : delta(plain.length, plain.length, [[0, plain.length]]),
      ...(n > 0 && { base: n - 1 }),
    }));
    const folder = forged(...chain);
    expect(readPacked(folder, chain[40]!.id.toString('hex'), MOST)?.content).toEqual(plain);
    expect(readPacked(folder, chain[99]!.id.toString('hex'), MOST)).toBeUndefined();
  });

  it('whose sizes lie is refused', () => {
    for (const size of [plain.length - 1, plain.length + 1, 2 ** 40]) {
      const folder = forged({ id, kind: 3, data: plain, size });
      expect(readPacked(folder, id.toString('hex'), MOST)).toBeUndefined();
    }
    const base = { id: blobId(plain), kind: 3, data: plain };
    const bomb = { id, kind: 6, data: delta(plain.length, 2 ** 30, []), base: 0 };
    expect(readPacked(forged(base, bomb), id.toString('hex'), MOST)).toBeUndefined();
  });
});
