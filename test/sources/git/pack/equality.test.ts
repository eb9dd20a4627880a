import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Chunk } from '../../../../src/core/types.js';
import { Inspection } from '../../../../src/engine/inspect.js';
import { ObjectChunks, originOfObject } from '../../../../src/sources/git/objectchunks.js';
import { readObjects } from '../../../../src/sources/git/objects.js';
import { readWholeStore } from '../../../../src/sources/git/pack/direct.js';
import { findPlainStore } from '../../../../src/sources/git/pack/store.js';
import { openRepository } from '../../../../src/sources/git/repo.js';
import { inspectorOf } from '../../../helpers/inspector.js';
import { removeTemporaryFolders, TestRepo } from '../../../helpers/repo.js';
import { ENV, LIMITS, LIVE, Recording } from '../recording.js';
import { readSome } from './some.js';

afterAll(removeTemporaryFolders);

const inspector = inspectorOf(
  'shape = { prefix = ["tok_"], alphabet = "base62", length = 16 }\nnear = { words = ["nearby"], bytes = 900 }',
  'shape = { prefix = ["IDX"], alphabet = "digit", length = 12 }',
  'tier = "generic"\nassigned = { words = [], names = ["password", "api key"] }',
  'shape = { form = \'"-----OPEN-----" <[a-z\\n]{1,6000}> "-----SHUT-----"\' }',
);

/** What a sink's engine finds, told apart by object, rule and place. */
class Finder extends Recording {
  readonly found = new Set<string>();
  readonly #inspection = new Inspection(inspector);
  readonly #withDeltas: boolean;
  deltas = 0;

  constructor(withDeltas: boolean) {
    super();
    this.#withDeltas = withDeltas;
  }

  override chunk(chunk: Chunk): void {
    if ((chunk.delta?.copyCount ?? 0) > 0) this.deltas++;
    const { delta, ...whole } = chunk;
    for (const { matches } of this.#inspection.views(this.#withDeltas ? chunk : whole)) {
      for (const { rule, start, end } of matches) {
        this.found.add(`${JSON.stringify(chunk.origin)} ${rule} ${start} ${end}`);
      }
    }
  }
}

const token = fc.stringMatching(/^[A-Za-z0-9]{16}$/).map((text) => `${'tok'}_${text}`);
const filler = fc.integer({ min: 1, max: 30 }).map((n) => 'plain words go here\n'.repeat(n));
const piece = fc.oneof(
  { weight: 4, arbitrary: filler },
  token.map((text) => `value ${text}\n`),
  fc.constant('nearby\n'),
  fc.stringMatching(/^[0-9]{11,13}$/).map((digits) => `IDX${digits} `),
  fc.stringMatching(/^[a-zA-Z0-9]{12}$/).map((text) => `password = "${text}"\n`),
  fc.constantFrom('-----OPEN-----', '-----SHUT-----', 'x'.repeat(1500), 'abc\n'.repeat(700)),
);
const change = fc.record({ at: fc.nat(1000), remove: fc.nat(3), insert: fc.array(piece, { maxLength: 3 }) });

/** Ids of what a range holds, in the order in which git walks it. */
function walked(repo: TestRepo, range: string): string[] {
  return repo.git('rev-list', '--objects', '--no-object-names', range).split('\n').filter(Boolean);
}

describe('a scan of a range', () => {
  const layout = fc.record({
    start: fc.array(piece, { minLength: 10, maxLength: 40 }),
    changes: fc.array(change, { minLength: 8, maxLength: 14 }),
    depth: fc.constantFrom(1, 3, 50),
    window: fc.constantFrom(3, 20),
    byOffset: fc.boolean(),
    from: fc.nat(20),
    to: fc.nat(20),
    isSplit: fc.boolean(),
  });

  it('finds just what git reading each of its objects whole finds, wherever their bases are', async () => {
    let deltas = 0;
    let found = 0;
    await fc.assert(
      fc.asyncProperty(layout, async ({ start, changes, depth, window, byOffset, from, to, isSplit }) => {
        const repo = TestRepo.create();
        repo.git('config', 'repack.useDeltaBaseOffset', `${byOffset}`);
        const repack = ['repack', '-dfq', `--depth=${depth}`, `--window=${window}`];
        const pieces = [...start];
        repo.commit('start', { 'a.txt': pieces.join('') });
        for (const [n, { at, remove, insert }] of changes.entries()) {
          pieces.splice(at % (pieces.length + 1), remove, ...insert);
          repo.commit('next', { 'a.txt': pieces.join(''), 'b.txt': pieces.slice(0, 9).join('') });
          if (isSplit && n === changes.length >> 1) repo.git(...repack);
        }
        repo.git(...repack, ...(isSplit ? [] : ['-a']));
        const last = to % 4;
        const first = 1 + last + (from % (changes.length - last));
        const ids = walked(repo, `HEAD~${first}..HEAD~${last}`);
        const { git } = openRepository({ cwd: repo.dir, env: ENV });
        const [fast, slow] = [new Finder(true), new Finder(false)];
        const left = await readSome(repo, ids, fast);
        expect(left).toEqual({ forGit: [], broken: [] });
        const chunks = new ObjectChunks(slow, LIMITS, originOfObject, () => expect.fail('git lost one'));
        await readObjects(git, ids, chunks, LIVE);
        expect([...fast.found].sort()).toEqual([...slow.found].sort());
        expect([fast.bytes, fast.units]).toEqual([slow.bytes, slow.units]);
        deltas += fast.deltas;
        found += fast.found.size;
      }),
      { numRuns: 40 },
    );
    // Chance decides how many there are; with none the test would say nothing.
    expect(deltas).toBeGreaterThan(20);
    expect(found).toBeGreaterThan(20);
  });
});

describe('a scan of deltas', () => {
  it('finds just what a scan of every whole object finds', async () => {
    let deltas = 0;
    let found = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 10, maxLength: 40 }),
        fc.array(change, { minLength: 3, maxLength: 12 }),
        async (start, changes) => {
          const repo = TestRepo.create();
          const pieces = [...start];
          repo.commit('start', { 'a.txt': pieces.join('') });
          for (const { at, remove, insert } of changes) {
            pieces.splice(at % (pieces.length + 1), remove, ...insert);
            repo.commit('next', { 'a.txt': pieces.join('') });
          }
          repo.git('repack', '-adfq', '--depth=50', '--window=20');
          const repository = openRepository({ cwd: repo.dir, env: ENV });
          const [fast, slow] = [new Finder(true), new Finder(false)];
          const store = findPlainStore(repository)!;
          await readWholeStore(repository, store, fast, LIMITS, LIVE);
          await readWholeStore(repository, store, slow, LIMITS, LIVE);
          expect([...fast.found].sort()).toEqual([...slow.found].sort());
          deltas += fast.deltas;
          found += fast.found.size;
        },
      ),
      { numRuns: 40 },
    );
    // Without these the comparison would say nothing.
    // Chance decides how many there are; with none the test would say nothing.
    expect(deltas).toBeGreaterThan(20);
    expect(found).toBeGreaterThan(20);
  });
});
