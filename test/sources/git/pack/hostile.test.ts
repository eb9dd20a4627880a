import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { historySource } from '../../../../src/sources/git/history.js';
import { readLoose } from '../../../../src/sources/git/loose.js';
import { readMessages } from '../../../../src/sources/git/messages.js';
import { readObjects } from '../../../../src/sources/git/objects.js';
import { DeltaApplier } from '../../../../src/sources/git/pack/delta.js';
import { readFromPacks, readWholeStore } from '../../../../src/sources/git/pack/direct.js';
import { PackIndex } from '../../../../src/sources/git/pack/idx.js';
import { findPlainStore, isPlainStore } from '../../../../src/sources/git/pack/store.js';
import { openRepository } from '../../../../src/sources/git/repo.js';
import { Git } from '../../../../src/sources/git/spawn.js';
import { blobId, delta, type ForgedObject, fakeId, forgePack, repoWith } from '../../../helpers/pack.js';
import { removeTemporaryFolders, TestRepo, temporaryFolder } from '../../../helpers/repo.js';
import { attributed, ENV, LIMITS, LIVE, Recording, record } from '../recording.js';
import { readSome } from './some.js';

afterAll(removeTemporaryFolders);

async function direct(repo: TestRepo) {
  const sink = new Recording();
  const repository = openRepository({ cwd: repo.dir, env: ENV });
  const store = findPlainStore(repository);
  const left = store && (await readWholeStore(repository, store, sink, LIMITS, LIVE));
  return { sink, left: left?.forGit.sort(), broken: left?.broken.sort() };
}

/** What reading each object as a small part of the pack comes to, asked for all but those in `without`. */
async function inPart(repo: TestRepo, objects: readonly ForgedObject[], without: readonly Buffer[] = []) {
  const sink = new Recording();
  const ids = objects.map(({ id }) => id).filter((id) => !without.some((other) => other.equals(id)));
  const { forGit, broken } = await readSome(repo, hex(...ids), sink);
  return { sink, left: forGit.sort(), broken: broken.sort() };
}

/** Checks that both readers say the same. */
async function bothWays(repo: TestRepo, objects: readonly ForgedObject[]) {
  const [all, some] = [await direct(repo), await inPart(repo, objects)];
  expect(some.sink.texts().sort()).toEqual(all.sink.texts().sort());
  expect([some.left, some.broken]).toEqual([all.left, all.broken]);
  return all;
}

const whole = (repo: TestRepo) =>
  record(
    historySource({ cwd: repo.dir, env: ENV, limits: LIMITS, revisions: [], exclude: [], unreachable: true }),
  );

const blob = (content: Buffer): ForgedObject => ({ id: blobId(content), kind: 3, data: content });
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
    expect((await bothWays(repo, objects)).left).toHaveLength(99);
    // The last needs all the others, whether or not anybody asked for them.
    const last = await inPart(repo, objects.slice(-1));
    expect(last.left).toEqual(hex(objects.at(-1)!.id));
    expect((await inPart(repo, [objects[900]!])).sink.texts()).toEqual([`0\n${'.'.repeat(900)}`]);
    const recording = await whole(repo);
    expect(recording.heard).toHaveLength(1100);
    expect(recording.skips).toEqual([]);
  });

  it('leaves deltas that go in circles, and those whose base is elsewhere', async () => {
    const step = delta(10, 10, [[0, 10]]);
    const objects: ForgedObject[] = [
      blob(Buffer.from('good\n')),
      { id: fakeId(1), kind: 7, data: step, base: fakeId(2) },
      { id: fakeId(2), kind: 7, data: step, base: fakeId(1) },
      { id: fakeId(3), kind: 7, data: step, base: fakeId(3) },
      { id: fakeId(4), kind: 7, data: step, base: fakeId(99) },
      { id: fakeId(5), kind: 5, data: step },
    ];
    const repo = repoWith(objects);
    const { sink, left, broken } = await bothWays(repo, objects);
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
    const objects: ForgedObject[] = [
      blob(base),
      { id: fakeId(1), kind: 6, data: bomb, base: 0 },
      { id: fakeId(2), kind: 6, data: delta(1000, 60_000_000, copies), base: 0 },
      { id: fakeId(3), kind: 3, data: Buffer.alloc(10), size: 2 ** 45 },
      { id: fakeId(4), kind: 3, data: Buffer.alloc(1 << 20), size: 10 },
      { id: fakeId(5), kind: 3, data: Buffer.alloc(10), size: 11 },
    ];
    const repo = repoWith(objects);
    const { sink, left } = await bothWays(repo, objects);
    expect(sink.heard).toHaveLength(1);
    expect(left).toEqual(hex(...[1, 2, 3, 4, 5].map(fakeId)));
  });

  it('is not misled by a size that is right but for what a column of the table holds', async () => {
    const text = Buffer.from('ten bytes\n');
    const sizes = [2 ** 32, 2 ** 32 + 10, 2 ** 32 - 1, 2 ** 53 + 10, 2 ** 68];
    const objects: ForgedObject[] = [
      blob(text),
      ...sizes.map((size, n): ForgedObject => ({ id: fakeId(n + 1), kind: 3, data: text, size })),
      { id: fakeId(9), kind: 6, data: delta(10, 10, [[0, 10]]), base: 0, size: 2 ** 32 + 12 },
    ];
    const repo = repoWith(objects);
    const { sink, left } = await bothWays(repo, objects);
    expect(sink.texts()).toEqual([text.toString()]);
    expect(left).toEqual(hex(...[1, 2, 3, 4, 5, 9].map(fakeId)));
  });

  it.each([
    ['is cut', (good: Buffer) => good.subarray(0, good.length - 8)],
    ['is cut to nothing', () => Buffer.alloc(0)],
    ['lacks its checksum', (good: Buffer) => good.subarray(0, good.length - 4)],
    [
      'has a wrong checksum',
      (good: Buffer) => Buffer.concat([good.subarray(0, -1), Buffer.from([good.at(-1)! ^ 1])]),
    ],
    ['is no zlib', () => Buffer.from('this is not zlib, however long it goes on')],
    ['asks for a dictionary', () => Buffer.concat([Buffer.from([0x78, 0x20]), Buffer.alloc(30)])],
    ['is raw deflate', (good: Buffer) => good.subarray(2, -4)],
    ['is a bomb', () => deflateSync(Buffer.alloc(64 << 20))],
  ])('leaves an object whose stream %s, and what is built on it, and reads the others', async (_, spoil) => {
    const data = Buffer.from('some text that is compressed, and compressed, and compressed\n');
    const objects: ForgedObject[] = [
      blob(Buffer.from('before\n')),
      { ...blob(data), stream: spoil(deflateSync(data)) },
      { id: fakeId(1), kind: 6, data: delta(data.length, 4, [[0, 4]]), base: 1 },
      blob(Buffer.from('behind\n')),
    ];
    const repo = repoWith(objects);
    const { sink, left } = await bothWays(repo, objects);
    expect(sink.texts()).toEqual(['before\n', 'behind\n']);
    expect(left).toEqual(hex(blobId(data), fakeId(1)));
    expect((await whole(repo)).failures()).toHaveLength(2);
  });

  it('leaves a pack whole when its index points beyond it, or counts otherwise', async () => {
    const objects = ['a\n', 'b\n', 'c\n'].map((text) => blob(Buffer.from(text)));
    const { index } = forgePack(objects);
    const offsets = 8 + 1024 + 3 * 24;
    const spoilt: ((bytes: Buffer) => void)[] = [
      (bytes) => void bytes.writeUInt32BE(0x7fffffff, offsets),
      (bytes) => void bytes.writeUInt32BE(0, offsets),
      (bytes) => void bytes.writeUInt32BE(0x80000000, offsets),
      (bytes) => void bytes.writeUInt32BE(0xffffffff, offsets + 4),
      (bytes) => void bytes.writeUInt32BE(bytes.readUInt32BE(offsets), offsets + 4),
      // The fan-out: more objects than there are, fewer, and one that falls.
      (bytes) => void bytes.writeUInt32BE(4, 8 + 4 * 255),
      (bytes) => void bytes.writeUInt32BE(2, 8 + 4 * 255),
      (bytes) => void bytes.writeUInt32BE(0xffffffff, 8 + 4 * 255),
      (bytes) => void bytes.writeUInt32BE(3, 8),
    ];
    for (const spoil of spoilt) {
      const repo = repoWith(objects);
      const bad = Buffer.from(index);
      spoil(bad);
      writeFileSync(repo.path('.git/objects/pack/pack-f.idx'), bad);
      const { sink, left } = await direct(repo);
      // Either git is asked for all of them, or to list the store; or only the order of ids was told wrongly.
      const read = sink.texts().length;
      expect(left === undefined || left.length + read === 3).toBe(true);
      for (const text of sink.texts()) expect(['a\n', 'b\n', 'c\n']).toContain(text);
    }
  });

  it('attributes in a store of circles, broken streams and forged ids, and comes to an end', async () => {
    const step = delta(10, 10, [[0, 10]]);
    const commit = (parent: Buffer) =>
      Buffer.from(
        `tree ${'0'.repeat(40)}\nparent ${parent.toString('hex')}\nauthor a <a> 1 +0000\ncommitter a <a> 1 +0000\n\nx\n`,
      );
    const repo = repoWith([
      { id: fakeId(1), kind: 7, data: step, base: fakeId(2) },
      { id: fakeId(2), kind: 7, data: step, base: fakeId(1) },
      { id: fakeId(3), kind: 1, data: commit(fakeId(4)) },
      { id: fakeId(4), kind: 1, data: commit(fakeId(3)) },
      { id: fakeId(5), kind: 1, data: commit(fakeId(3)), stream: Buffer.from('no zlib') },
      { id: fakeId(6), kind: 7, data: step, base: fakeId(99) },
    ]);
    const found: string[] = [];
    await readMessages(openRepository({ cwd: repo.dir, env: ENV }), (id) => found.push(id), LIVE);
    expect(found.sort()).toEqual(hex(fakeId(3), fakeId(4)));
    const options = {
      cwd: repo.dir,
      env: ENV,
      limits: LIMITS,
      revisions: [],
      exclude: [],
      unreachable: true,
    };
    const asked = await attributed(historySource(options), hex(fakeId(3), fakeId(6)));
    expect([...asked.values()].map(({ unreachable }) => unreachable)).toEqual([true, true]);
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
    const objects = [blob(Buffer.from('0123456789')), { id: fakeId(1), kind: 6, data, base: 0 }];
    const { sink, left } = await bothWays(repoWith(objects), objects);
    expect(sink.texts()).toEqual(['0123456789']);
    expect(left).toEqual(hex(fakeId(1)));
  });

  it('follows, of what nobody asked for, only what was asked for is built on', async () => {
    const text = Buffer.from('0123456789');
    const step = delta(10, 10, [[0, 10]]);
    const objects: ForgedObject[] = [
      blob(text),
      { id: fakeId(1), kind: 7, data: step, base: fakeId(2) },
      { id: fakeId(2), kind: 6, data: step, base: 0 },
      { id: fakeId(3), kind: 7, data: step, base: fakeId(3) },
      { id: fakeId(4), kind: 3, data: text, stream: Buffer.from('no zlib') },
      { id: fakeId(5), kind: 7, data: step, base: fakeId(3) },
      { id: fakeId(6), kind: 6, data: step, base: 4 },
    ];
    const repo = repoWith(objects);
    const { sink, left, broken } = await inPart(repo, objects, [fakeId(2), fakeId(3), fakeId(4)]);
    expect(sink.texts()).toEqual(['0123456789', '0123456789']);
    expect([left, broken]).toEqual([hex(fakeId(6)), hex(fakeId(5))]);
  });

  it('leaves what an index puts at one place, or elsewhere than it is', async () => {
    const objects = ['a\n', 'b\n', 'c\n'].map((text) => blob(Buffer.from(text)));
    const { index } = forgePack(objects);
    const offsets = 8 + 1024 + 3 * 24;
    for (const offset of [0, 11, index.readUInt32BE(offsets), 0x7fffffff, 0x80000000]) {
      const repo = repoWith(objects);
      const bad = Buffer.from(index);
      bad.writeUInt32BE(offset, offsets + 4);
      writeFileSync(repo.path('.git/objects/pack/pack-f.idx'), bad);
      const ids = hex(...objects.map(({ id }) => id));
      const left = await readFromPacks(
        openRepository({ cwd: repo.dir, env: ENV }),
        ids,
        new Recording(),
        LIMITS,
        LIVE,
      );
      expect(left.forGit).toEqual(ids);
      if (offset < 0x80000000) expect((await inPart(repo, objects)).left).toEqual(ids);
    }
  });

  it('survives every damage to an index and a pack of which it reads a part', async () => {
    const repo = TestRepo.create();
    for (let n = 0; n < 5; n++) repo.commit(`commit ${n}`, { 'a.txt': `${'same line\n'.repeat(200)}${n}` });
    repo.git('repack', '-adq');
    const ids = repo.git('rev-list', '--objects', '--no-object-names', 'HEAD~2..HEAD').split('\n');
    const folder = repo.path('.git/objects/pack');
    const paths = ['idx', 'pack'].map(
      (end) => `${folder}/${readdirSync(folder).find((name) => name.endsWith(`.${end}`))}`,
    );
    for (const path of paths) {
      chmodSync(path, 0o644);
      const good = readFileSync(path);
      await fc.assert(
        fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), fc.boolean(), async (at, value, cut) => {
          const bytes = Buffer.from(good);
          bytes[at] = value;
          writeFileSync(path, cut ? bytes.subarray(0, at) : bytes);
          const sink = new Recording();
          const repository = openRepository({ cwd: repo.dir, env: ENV });
          const left = await readFromPacks(repository, ids, sink, LIMITS, LIVE);
          expect(sink.heard.length + left.forGit.length + left.broken.length).toBeLessThanOrEqual(ids.length);
        }),
        { numRuns: 150 },
      );
      writeFileSync(path, good);
    }
  });

  it('never writes outside of the object, whatever the delta', () => {
    const applier = new DeltaApplier();
    const base = Buffer.alloc(300, 'b');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(400), (ops, size) => {
        const bytes = Buffer.concat([delta(300, size, []), Buffer.from(ops)]);
        const space = Buffer.concat([base, Buffer.alloc(500, 'z'), bytes]);
        const before = Buffer.from(space);
        try {
          applier.apply(
            space,
            { start: 0, size: 300 },
            { start: 800, size: bytes.length },
            { start: 350, size },
          );
        } catch (error) {
          expect((error as Error).message).toContain('delta');
        }
        before.copy(space, 350, 350, 350 + size);
        expect(space.equals(before)).toBe(true);
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

  /** Texts of all versions of a file that differ a little, whatever the packs look like. */
  async function versionsOf(repo: TestRepo): Promise<string[]> {
    const { sink, left } = await direct(repo);
    expect(left ?? []).toEqual([]);
    if (left !== undefined)
      return sink
        .texts()
        .filter((text) => text.startsWith('same'))
        .sort();
    return (await whole(repo))
      .texts()
      .filter((text) => text.startsWith('same'))
      .sort();
  }

  function grown(objectFormat: 'sha1' | 'sha256' = 'sha1'): { repo: TestRepo; versions: string[] } {
    const repo = TestRepo.create({ objectFormat });
    const versions = Array.from({ length: 6 }, (_, n) => `${'same line\n'.repeat(100)}${n}\n`);
    for (const [n, text] of versions.entries()) repo.commit(`commit ${n}`, { 'a.txt': text });
    return { repo, versions };
  }

  it('reads SHA-256 repositories directly, deltas by offset and by id', async () => {
    for (const byOffset of ['true', 'false']) {
      const { repo, versions } = grown('sha256');
      repo.git('-c', `repack.useDeltaBaseOffset=${byOffset}`, 'repack', '-adfq');
      expect(await versionsOf(repo)).toEqual(versions);
    }
  });

  it('reads stores with a multi-pack-index', async () => {
    const { repo, versions } = grown();
    repo.git('repack', '-dq');
    repo.commit('more', { 'a.txt': 'same but short\n' });
    repo.git('repack', '-dq');
    repo.git('multi-pack-index', 'write');
    expect(await versionsOf(repo)).toEqual([...versions, 'same but short\n'].sort());
  });

  it('reads cruft packs: what nothing reaches any more', async () => {
    const { repo, versions } = grown();
    repo.git('reset', '-q', '--hard', 'HEAD~3');
    repo.git('reflog', 'expire', '--expire=now', '--all');
    repo.git('repack', '-q', '--cruft', '-d');
    expect(readdirSync(repo.path('.git/objects/pack')).some((name) => name.endsWith('.mtimes'))).toBe(true);
    expect(await versionsOf(repo)).toEqual(versions);
  });

  it('reads promisor packs: what a filtered clone did fetch', async () => {
    const { repo, versions } = grown();
    repo.git('config', 'uploadpack.allowFilter', 'true');
    const dir = `${temporaryFolder()}/clone`;
    repo.git('clone', '-q', '--filter=blob:none', `file://${repo.dir}`, dir);
    const clone = TestRepo.at(dir);
    expect(readdirSync(clone.path('.git/objects/pack')).some((name) => name.endsWith('.promisor'))).toBe(
      true,
    );
    expect(await versionsOf(clone)).toEqual([versions.at(-1)]);
  });

  it('reads through git what the pack of a borrower holds, and what it borrows', async () => {
    const { repo, versions } = grown();
    repo.git('repack', '-adfq');
    const dir = `${temporaryFolder()}/borrower`;
    repo.git('clone', '-q', '--shared', '.', dir);
    const borrower = TestRepo.at(dir);
    borrower.commit('own', { 'a.txt': `${versions[0]}own\n` });
    // Only its own objects are packed; what they resemble stays with the lender.
    borrower.git('repack', '-adlfq');
    expect(isPlainStore(openRepository({ cwd: dir, env: ENV }))).toBe(false);
    const texts = (await whole(borrower)).texts().filter((text) => text.startsWith('same'));
    expect(texts.sort()).toEqual([...versions, `${versions[0]}own\n`].sort());
  });
});
