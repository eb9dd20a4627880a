import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Chunk, Delta } from '../../../../src/core/types.js';
import { readFromPacks, readWholeStore } from '../../../../src/sources/git/pack/direct.js';
import { findPlainStore } from '../../../../src/sources/git/pack/store.js';
import { openRepository } from '../../../../src/sources/git/repo.js';
import { removeTemporaryFolders, TestRepo } from '../../../helpers/repo.js';
import { ENV, LIMITS, LIVE, Recording } from '../recording.js';
import { readSome } from './some.js';

afterAll(removeTemporaryFolders);

/** Lines that no two files share by accident, from a small seed. */
function lines(seed: number, count: number): string[] {
  let state = seed * 2654435761 + 1;
  return Array.from({ length: count }, (_, i) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return `line ${i} ${state.toString(36)} ${(state ^ 0x5bd1e995).toString(36)} filler to make it longer\n`;
  });
}

/** One step in a file's life. */
const edit = fc.oneof(
  fc.record({
    op: fc.constant('insert' as const),
    at: fc.nat(400),
    count: fc.integer({ min: 1, max: 40 }),
    seed: fc.nat(1e6),
  }),
  fc.record({
    op: fc.constant('remove' as const),
    at: fc.nat(400),
    count: fc.integer({ min: 1, max: 80 }),
    seed: fc.nat(1),
  }),
  fc.record({
    op: fc.constant('move' as const),
    at: fc.nat(400),
    count: fc.integer({ min: 20, max: 120 }),
    seed: fc.nat(400),
  }),
  fc.record({
    op: fc.constant('cut' as const),
    at: fc.nat(200),
    count: fc.integer({ min: 100, max: 200 }),
    seed: fc.nat(1),
  }),
);
type Edit = { op: 'insert' | 'remove' | 'move' | 'cut'; at: number; count: number; seed: number };

function apply(text: string[], { op, at, count, seed }: Edit): string[] {
  const place = at % (text.length + 1);
  const result = [...text];
  if (op === 'insert') result.splice(place, 0, ...lines(seed + 7, count));
  else if (op === 'remove') result.splice(place, count);
  else if (op === 'cut') return text.slice(place, place + count);
  else {
    const moved = result.splice(place, count);
    result.splice(seed % (result.length + 1), 0, ...moved);
  }
  return result;
}

function packedHistory(format: 'sha1' | 'sha256', edits: Edit[], repack: string[]): TestRepo {
  const repo = TestRepo.create({ objectFormat: format });
  let text = lines(1, 300);
  repo.commit('start', { 'a.txt': text.join(''), 'dir/b.txt': 'small\n', empty: '' });
  for (const [n, step] of edits.entries()) {
    text = apply(text, step);
    repo.commit(`step ${n}`, {
      'a.txt': text.join(''),
      [`dir/f${n % 3}`]: `${text.slice(0, 5).join('')}${n}`,
    });
  }
  repo.git('tag', '-a', '-m', 'a tag', 'v1');
  repo.git('repack', '-adq', ...repack);
  return repo;
}

/** Everything in the store by git's own reading: `<id> <type> <content>`. */
function byGit(repo: TestRepo): Map<string, string> {
  const found = new Map<string, string>();
  const list = repo.git('cat-file', '--batch-all-objects', '--batch-check=%(objectname) %(objecttype)');
  for (const line of list.split('\n')) {
    const [id = '', type = ''] = line.split(' ');
    if (type !== 'tree') found.set(id, repo.gitRaw('cat-file', type, id).toString('latin1'));
  }
  return found;
}

/** Checks each delta against the content it says it was made from. */
class DeltaChecker extends Recording {
  readonly contents = new Map<string, string>();
  readonly #bases: string[] = [];
  deltas = 0;
  newBytes = 0;

  override chunk(chunk: Chunk): void {
    const text = chunk.bytes.toString('latin1');
    const id =
      chunk.origin.kind === 'message' ? chunk.origin.object : (chunk.origin as { blob: string }).blob;
    expect(this.contents.has(id)).toBe(false);
    this.contents.set(id, text);
    if (chunk.delta) this.#check(text, chunk.delta);
  }

  #check(text: string, delta: Delta): void {
    const base = this.#bases[delta.depth - 1] ?? '';
    this.#bases.length = delta.depth;
    this.#bases[delta.depth] = text;
    if (delta.copyCount > 0) this.deltas++;
    let at = 0;
    for (let i = 0; i < delta.copyCount; i++) {
      const [from, length, to] = delta.copies.subarray(3 * i, 3 * i + 3) as unknown as [
        number,
        number,
        number,
      ];
      expect(to).toBeGreaterThanOrEqual(at);
      expect(text.slice(to, to + length) === base.slice(from, from + length)).toBe(true);
      this.newBytes += to - at;
      at = to + length;
    }
    expect(at).toBeLessThanOrEqual(text.length);
    this.newBytes += text.length - at;
  }
}

async function readAll(repo: TestRepo) {
  const sink = new DeltaChecker();
  const repository = openRepository({ cwd: repo.dir, env: ENV });
  const store = findPlainStore(repository);
  const left = store && (await readWholeStore(repository, store, sink, LIMITS, LIVE));
  return { sink, left };
}

/** A repository of one pack, which may be written over. */
function breakable(): { repo: TestRepo; pack: string; good: Buffer } {
  const edits: Edit[] = Array.from({ length: 10 }, (_, n) => ({
    op: 'insert',
    at: 17 * n,
    count: 2,
    seed: n,
  }));
  const repo = packedHistory('sha1', edits, ['-f']);
  const folder = repo.path('.git/objects/pack');
  const pack = `${folder}/${readdirSync(folder).find((name) => name.endsWith('.pack'))}`;
  chmodSync(pack, 0o644);
  return { repo, pack, good: readFileSync(pack) };
}

describe('reading packs directly', () => {
  const layout = fc.record({
    edits: fc.array(edit, { minLength: 1, maxLength: 12 }),
    depth: fc.constantFrom(1, 2, 50, 250),
    window: fc.constantFrom(2, 10, 100),
    format: fc.constantFrom('sha1' as const, 'sha256' as const),
  });

  it('gives every object as git does, and says truly what each copies from its base', async () => {
    await fc.assert(
      fc.asyncProperty(layout, async ({ edits, depth, window, format }) => {
        const repo = packedHistory(format, edits, ['-f', `--depth=${depth}`, `--window=${window}`]);
        const { sink, left } = await readAll(repo);
        const expected = byGit(repo);
        for (const [id, text] of expected) if (text === '') expected.delete(id);
        expect(left).toEqual({ forGit: [], broken: [] });
        expect(sink.contents).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  it('tells much less than all bytes as new', async () => {
    const edits: Edit[] = Array.from({ length: 20 }, (_, n) => ({
      op: 'insert',
      at: 17 * n,
      count: 1,
      seed: n,
    }));
    const { sink } = await readAll(packedHistory('sha1', edits, ['-f']));
    expect(sink.deltas).toBeGreaterThan(15);
    expect(sink.newBytes).toBeLessThan(sink.bytes / 3);
  });

  it('reads loose objects and several packs, each object once', async () => {
    const repo = packedHistory('sha1', [{ op: 'insert', at: 3, count: 2, seed: 1 }], []);
    repo.commit('second pack', { 'c.txt': 'c\n' });
    repo.git('repack', '-dq');
    repo.commit('loose', { 'd.txt': 'd\n' });
    const kept = repo.gitWith(
      { input: repo.head() },
      'pack-objects',
      '-q',
      repo.path('.git/objects/pack/pack'),
      '--revs',
    );
    expect(kept).toMatch(/^[0-9a-f]{40}$/);
    const { sink, left } = await readAll(repo);
    expect(left).toEqual({ forGit: [], broken: [] });
    const expected = byGit(repo);
    expect([...sink.contents.keys()].sort()).toEqual(
      [...expected]
        .filter(([, t]) => t !== '')
        .map(([id]) => id)
        .sort(),
    );
  });

  it('gives some objects as git does, whatever they are built on, and says truly what each copies', async () => {
    let deltas = 0;
    await fc.assert(
      fc.asyncProperty(layout, fc.nat(), async ({ edits, depth, window, format }, seed) => {
        const repo = packedHistory(format, edits, ['-f', `--depth=${depth}`, `--window=${window}`]);
        repo.commit('later', { 'a.txt': lines(seed, 30).join(''), 'dir/b.txt': 'other\n' });
        repo.git('repack', '-dq');
        const all = [...byGit(repo)];
        const asked = all.filter((_, n) => ((n + 1) * 7919 * (seed % 1009)) % 3 > 0);
        const sink = new DeltaChecker();
        const ids = [...asked.map(([id]) => id), repo.id('HEAD^{tree}')];
        expect(await readSome(repo, ids, sink)).toEqual({ forGit: [], broken: [] });
        expect(sink.contents).toEqual(new Map(asked.filter(([, text]) => text !== '')));
        deltas += sink.deltas;
      }),
      { numRuns: 25 },
    );
    // Without these the check would say nothing.
    expect(deltas).toBeGreaterThan(20);
  });

  it('reads just what is asked for, with bases that were not asked for', async () => {
    const edits: Edit[] = Array.from({ length: 8 }, (_, n) => ({
      op: 'insert',
      at: 17 * n,
      count: 3,
      seed: n,
    }));
    const repo = packedHistory('sha1', edits, ['-f', '--depth=50']);
    const ids = ['HEAD:a.txt', 'HEAD~3:a.txt', 'HEAD~6:a.txt', 'HEAD~2'].map((name) => repo.id(name));
    const sink = new DeltaChecker();
    const missing = 'f'.repeat(40);
    const left = await readFromPacks(
      openRepository({ cwd: repo.dir, env: ENV }),
      [...ids, missing],
      sink,
      LIMITS,
      LIVE,
    );
    expect(left.forGit).toEqual([missing]);
    expect([...sink.contents.keys()].sort()).toEqual([...ids].sort());
  });

  it('leaves what is broken, and what is built on it, to git', async () => {
    const { repo, pack, good } = breakable();
    const expected = byGit(repo);
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bytes = Buffer.from(good);
        bytes[at]! ^= flip;
        writeFileSync(pack, bytes);
        const { sink, left } = await readAll(repo);
        const asked = new Set(left!.forGit);
        for (const [id, text] of expected) {
          if (text === '' || sink.contents.has(id) || asked.has(id)) continue;
          // A damaged header may call it a tree; git believes it, too.
          expect(repo.gitWith({ input: id }, 'cat-file', '--batch-check')).toContain(' tree ');
        }
      }),
      { numRuns: 200 },
    );
    writeFileSync(pack, good.subarray(0, good.length >> 1));
    expect((await readAll(repo)).left!.forGit.length).toBeGreaterThan(0);
  });

  it('leaves what is broken to git when it reads some objects, too', async () => {
    const { repo, pack, good } = breakable();
    const asked = [...byGit(repo)].filter(([, text], n) => text !== '' && n % 3 > 0).map(([id]) => id);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(good.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, flip, cut) => {
          const bytes = Buffer.from(good);
          bytes[at]! ^= flip;
          writeFileSync(pack, cut ? bytes.subarray(0, at) : bytes);
          const sink = new DeltaChecker();
          const { forGit, broken } = await readSome(repo, asked, sink);
          for (const id of asked) {
            if (sink.contents.has(id) || forGit.includes(id) || broken.includes(id)) continue;
            // A damaged header may call it a tree; git believes it, too.
            expect(repo.gitWith({ input: id }, 'cat-file', '--batch-check')).toContain(' tree ');
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('lets git list a store whose index it cannot read', async () => {
    const repo = packedHistory('sha1', [{ op: 'insert', at: 3, count: 2, seed: 1 }], []);
    const folder = repo.path('.git/objects/pack');
    const idx = `${folder}/${readdirSync(folder).find((name) => name.endsWith('.idx'))}`;
    chmodSync(idx, 0o644);
    writeFileSync(idx, readFileSync(idx).subarray(0, 500));
    expect((await readAll(repo)).left).toBeUndefined();
  });
});
