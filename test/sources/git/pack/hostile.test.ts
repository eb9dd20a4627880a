import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { historySource } from '../../../../src/sources/git/history.js';
import { readLoose } from '../../../../src/sources/git/loose.js';
import { readObjects } from '../../../../src/sources/git/objects.js';
import { DeltaApplier } from '../../../../src/sources/git/pack/delta.js';
import { readWholeStore } from '../../../../src/sources/git/pack/direct.js';
import { PackIndex } from '../../../../src/sources/git/pack/idx.js';
import { openRepository } from '../../../../src/sources/git/repo.js';
import { Git } from '../../../../src/sources/git/spawn.js';
import { blobId, delta, type ForgedObject, forgePack } from '../../../helpers/pack.js';
import { removeTemporaryFolders, TestRepo } from '../../../helpers/repo.js';
import { ENV, LIMITS, LIVE, Recording, record } from '../recording.js';

afterAll(removeTemporaryFolders);

function repoWith(objects: readonly ForgedObject[]): TestRepo {
  const repo = TestRepo.create();
  const { pack, index } = forgePack(objects);
  mkdirSync(repo.path('.git/objects/pack'), { recursive: true });
  writeFileSync(repo.path('.git/objects/pack/pack-f.pack'), pack);
  writeFileSync(repo.path('.git/objects/pack/pack-f.idx'), index);
  return repo;
}

async function direct(repo: TestRepo) {
  const sink = new Recording();
  const left = await readWholeStore(openRepository({ cwd: repo.dir, env: ENV }), sink, LIMITS, LIVE);
  return { sink, left: left?.forGit.sort(), broken: left?.broken.sort() };
}

const whole = (repo: TestRepo) =>
  record(
    historySource({ cwd: repo.dir, env: ENV, limits: LIMITS, revisions: [], exclude: [], unreachable: true }),
  );

const blob = (content: Buffer): ForgedObject => ({ id: blobId(content), kind: 3, data: content });
const fakeId = (n: number) => Buffer.alloc(20, n);
const hex = (...ids: Buffer[]) => ids.map((id) => id.toString('hex')).sort();

describe('packs that are out to do harm', () => {
  it('restores chains to a bound and leaves the rest of them to git', async () => {
    const objects = [blob(Buffer.from('0\n'))];
    let content = Buffer.from('0\n');
    for (let n = 1; n < 1100; n++) {
      const next = Buffer.concat([content, Buffer.from('.')]);
      const data = delta(content.length, next.length, [[0, content.length], Buffer.from('.')]);
      objects.push({ id: blobId(next), kind: 6, data, base: n - 1 });
      content = next;
    }
    const repo = repoWith(objects);
    expect((await direct(repo)).left).toHaveLength(99);
    const recording = await whole(repo);
    expect(recording.heard).toHaveLength(1100);
    expect(recording.skips).toEqual([]);
  });

  it('leaves deltas that go in circles, and those whose base is elsewhere', async () => {
    const step = delta(10, 10, [[0, 10]]);
    const repo = repoWith([
      blob(Buffer.from('good\n')),
      { id: fakeId(1), kind: 7, data: step, base: fakeId(2) },
      { id: fakeId(2), kind: 7, data: step, base: fakeId(1) },
      { id: fakeId(3), kind: 7, data: step, base: fakeId(3) },
      { id: fakeId(4), kind: 7, data: step, base: fakeId(99) },
      { id: fakeId(5), kind: 5, data: step },
    ]);
    const { sink, left, broken } = await direct(repo);
    expect(sink.texts()).toEqual(['good\n']);
    expect(broken).toEqual(hex(...[1, 2, 3].map(fakeId)));
    expect(left).toEqual(hex(...[4, 5].map(fakeId)));
    expect((await whole(repo)).failures()).toHaveLength(5);
  });

  it('does not wait for a git that runs in circles', async () => {
    const step = delta(10, 10, [[0, 10]]);
    const repo = repoWith([
      { id: fakeId(1), kind: 7, data: step, base: fakeId(2) },
      { id: fakeId(2), kind: 7, data: step, base: fakeId(1) },
    ]);
    const git = new Git({ cwd: repo.dir, env: ENV, seconds: 0.3 });
    const lost: string[] = [];
    const visitor = {
      begin: () => undefined,
      data: () => undefined,
      end: () => undefined,
      lost: (id: string) => lost.push(id),
    };
    await readObjects(git, hex(fakeId(1), fakeId(2), fakeId(3), fakeId(4)), visitor, LIVE);
    expect(lost).toEqual(hex(fakeId(1), fakeId(2), fakeId(3), fakeId(4)));
  });

  it('makes no room for what a few bytes say is huge', async () => {
    const base = Buffer.alloc(1000, 'x');
    const bomb = delta(1000, 2 ** 40, [[0, 1000]]);
    const copies = Array.from({ length: 60_000 }, () => [0, 1000] as [number, number]);
    const repo = repoWith([
      blob(base),
      { id: fakeId(1), kind: 6, data: bomb, base: 0 },
      { id: fakeId(2), kind: 6, data: delta(1000, 60_000_000, copies), base: 0 },
      { id: fakeId(3), kind: 3, data: Buffer.alloc(10), size: 2 ** 45 },
      { id: fakeId(4), kind: 3, data: Buffer.alloc(1 << 20), size: 10 },
      { id: fakeId(5), kind: 3, data: Buffer.alloc(10), size: 11 },
    ]);
    const { sink, left } = await direct(repo);
    expect(sink.heard).toHaveLength(1);
    expect(left).toEqual(hex(...[1, 2, 3, 4, 5].map(fakeId)));
  });

  it.each([
    ['is for a base of another size', delta(9, 10, [[0, 9]])],
    ['copies from beyond its base', delta(10, 10, [[1, 10]])],
    ['makes more than it said', delta(10, 9, [[0, 10]])],
    ['makes less than it said', delta(10, 11, [[0, 10]])],
    ['is cut in a copy', delta(10, 10, [[0, 10]]).subarray(0, -2)],
    ['is cut in an insert', Buffer.concat([delta(10, 10, []), Buffer.from([9, 65])])],
    ['has a reserved instruction', Buffer.concat([delta(10, 10, []), Buffer.from([0])])],
    ['has a size without end', Buffer.alloc(20, 0xff)],
    ['is empty', Buffer.alloc(0)],
  ])('refuses a delta that %s', async (_, data) => {
    const repo = repoWith([blob(Buffer.from('0123456789')), { id: fakeId(1), kind: 6, data, base: 0 }]);
    const { sink, left } = await direct(repo);
    expect(sink.texts()).toEqual(['0123456789']);
    expect(left).toEqual(hex(fakeId(1)));
  });

  it('never writes outside of the object, whatever the delta', () => {
    const applier = new DeltaApplier();
    const base = Buffer.alloc(300, 'b');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(400), (ops, size) => {
        const bytes = Buffer.concat([delta(300, size, []), Buffer.from(ops)]);
        const space = Buffer.alloc(500, 'z');
        try {
          applier.apply(base, bytes, space.subarray(0, size), size);
        } catch (error) {
          expect((error as Error).message).toContain('delta');
        }
        expect(space.subarray(size).every((byte) => byte === 0x7a)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('waits for no FIFO in the place of a pack, an index or an object', async () => {
    const repo = repoWith([blob(Buffer.from('good\n'))]);
    const folder = repo.path('.git/objects');
    mkdirSync(`${folder}/ab`);
    for (const name of ['pack/pack-0.idx', 'pack/pack-0.pack', `ab/${'c'.repeat(38)}`]) {
      execFileSync('mkfifo', [`${folder}/${name}`]);
    }
    expect((await direct(repo)).left).toBeUndefined();
    const loose = readLoose(folder, `ab${'c'.repeat(38)}`, 1000);
    expect(loose).toBeUndefined();
  });

  it('survives every damage to an index', async () => {
    const repo = TestRepo.create();
    for (let n = 0; n < 5; n++) repo.commit(`commit ${n}`, { 'a.txt': `${'same line\n'.repeat(200)}${n}` });
    repo.git('repack', '-adq');
    const folder = repo.path('.git/objects/pack');
    const path = `${folder}/${readdirSync(folder).find((name) => name.endsWith('.idx'))}`;
    chmodSync(path, 0o644);
    const good = readFileSync(path);
    const count = PackIndex.parse(good, 20)!.count;
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), fc.boolean(), async (at, value, cut) => {
        const bytes = Buffer.from(good);
        bytes[at] = value;
        writeFileSync(path, cut ? bytes.subarray(0, at) : bytes);
        const { sink, left } = await direct(repo);
        expect(sink.heard.length).toBeLessThanOrEqual(count);
        if (cut) expect(left).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});

describe('packs that are merely unusual', () => {
  it('reads stores with indexes of version 1 through git', async () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.txt': 'a\n' });
    repo.git('-c', 'pack.indexVersion=1', 'repack', '-adq');
    expect((await direct(repo)).left).toBeUndefined();
    expect((await whole(repo)).holds('a\n')).toBe(true);
  });

  it('reads deltas by id', async () => {
    const repo = TestRepo.create();
    const lines = Array.from({ length: 300 }, (_, i) => `line ${i} ${i * i}\n`);
    for (let n = 0; n < 5; n++) repo.commit(`commit ${n}`, { 'a.txt': `${lines.join('')}${n}\n` });
    repo.git('-c', 'repack.useDeltaBaseOffset=false', 'repack', '-adfq');
    const { sink, left } = await direct(repo);
    expect(left).toEqual([]);
    for (let n = 0; n < 5; n++) expect(sink.texts()).toContain(`${lines.join('')}${n}\n`);
  });

  it('streams objects too large to be held', async () => {
    const repo = TestRepo.create();
    const large = Buffer.alloc(34 << 20, 'a line of a large file\n');
    repo.commit('one', { 'large.txt': large, 'a.txt': 'a\n' });
    repo.commit('two', { 'large.txt': Buffer.concat([large, Buffer.from('the end\n')]) });
    repo.git('repack', '-adfq');
    const recording = await whole(repo);
    expect(recording.skips).toEqual([]);
    expect(recording.holds('the end\n')).toBe(true);
    expect(Math.max(...recording.heard.map((h) => h.text.length))).toBeLessThanOrEqual(LIMITS.chunkBytes);
    expect(recording.bytes).toBeGreaterThan(2 * large.length);
  });
});
