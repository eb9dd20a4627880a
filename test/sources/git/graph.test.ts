import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { ObjectType } from '../../../src/sources/git/frames.js';
import { CommitGraph } from '../../../src/sources/git/graph.js';
import { readMessages } from '../../../src/sources/git/messages.js';
import { openRepository } from '../../../src/sources/git/repo.js';
import { removeTemporaryFolders, TestRepo, temporaryFolder } from '../../helpers/repo.js';
import { ENV, LIVE } from './recording.js';

afterAll(removeTemporaryFolders);

const idOf = (n: number) => n.toString(16).padStart(40, '0');

function commitText(parents: readonly number[], seconds: number, folder = 0): Buffer {
  const lines = parents.map((parent) => `parent ${idOf(parent)}\n`).join('');
  return Buffer.from(
    `tree ${idOf(folder)}\n${lines}author a <a> 1 +0000\ncommitter c <c> ${seconds} +0000\n\nx\n`,
  );
}

/** Commits as lists of the numbers of their parents; with `circles` any of them, else only earlier ones. */
function histories(circles: boolean) {
  const commit = (n: number) =>
    fc.record({
      parents: fc.uniqueArray(fc.nat(circles ? 39 : Math.max(0, n - 1)), { maxLength: n === 0 ? 0 : 3 }),
      seconds: fc.nat(1000),
    });
  return fc
    .integer({ min: 1, max: 40 })
    .chain((size) => fc.tuple(...Array.from({ length: size }, (_, n) => commit(n))));
}

type History = { parents: number[]; seconds: number }[];

function graphOf(history: History): CommitGraph {
  const graph = new CommitGraph();
  for (const [n, { parents, seconds }] of history.entries())
    graph.add(idOf(n), 'commit', commitText(parents, seconds));
  return graph;
}

describe('the graph of history', () => {
  it('knows what each commit comes from, and puts none before its parents', () => {
    fc.assert(
      fc.property(histories(false), fc.array(fc.nat(39), { maxLength: 32 }), (history, picked) => {
        const graph = graphOf(history);
        const number = (n: number) => graph.numberOf(idOf(n));
        const ancestors = history.map(() => new Set<number>());
        for (const [n, { parents }] of history.entries()) {
          ancestors[n]!.add(n);
          for (const parent of parents) for (const older of ancestors[parent]!) ancestors[n]!.add(older);
          for (const parent of parents)
            expect(graph.when(number(n))).toBeGreaterThan(graph.when(number(parent)));
        }
        const asked = [...new Set(picked)].filter((n) => n < history.length);
        const bits = graph.descent(asked.map(number));
        for (const n of history.keys())
          for (const [bit, one] of asked.entries())
            expect((bits[number(n)]! & (1 << bit)) !== 0).toBe(ancestors[n]!.has(one));
        const tip = history.length - 1;
        const seen = graph.reachable([idOf(tip)]);
        for (const n of history.keys()) expect(seen[number(n)]! === 1).toBe(ancestors[tip]!.has(n));
      }),
    );
  });

  it('comes to an end where a forged index makes commits their own ancestors', () => {
    fc.assert(
      fc.property(histories(true), (history) => {
        const graph = graphOf(history);
        for (const n of history.keys()) expect(graph.when(graph.numberOf(idOf(n)))).toBeGreaterThanOrEqual(0);
        expect(graph.descent([graph.numberOf(idOf(0))])[graph.numberOf(idOf(0))]).not.toBe(0);
        expect(graph.reachable([idOf(0)])[graph.numberOf(idOf(0))]).toBe(1);
      }),
    );
  });

  it('calls a commit a repeat when an older parent has the same folder', () => {
    const graph = new CommitGraph();
    const add = (n: number, parents: number[], seconds: number, folder: number) =>
      graph.add(idOf(n), 'commit', commitText(parents, seconds, folder));
    add(0, [], 5, 100);
    add(1, [0], 6, 101);
    add(2, [0, 1], 7, 101);
    add(3, [0, 1], 6, 101);
    add(4, [1, 77], 9, 102);
    const repeats = [0, 1, 2, 3, 4].filter((n) => graph.isRepeat(graph.numberOf(idOf(n))));
    expect(repeats).toEqual([2]);
    const many = graphOf(
      Array.from({ length: 700 }, (_, n) => ({ parents: n === 0 ? [] : [n - 1], seconds: n })),
    );
    for (let n = 0; n < 700; n++) expect(many.isRepeat(many.numberOf(idOf(n)))).toBe(n > 0);
  });

  it('calls a commit cut when one of its parents is not here, and a tag by what it names', () => {
    const graph = graphOf([{ parents: [], seconds: 1 }]);
    graph.add(idOf(1), 'commit', commitText([0, 77], 2));
    graph.add(idOf(2), 'tag', Buffer.from(`object ${idOf(1)}\ntype commit\ntag t\n\n`));
    graph.add(idOf(3), 'tag', Buffer.from(`object ${idOf(2)}\ntype tag\ntag u\n\n`));
    expect(graph.parents(graph.numberOf(idOf(1)))).toEqual([idOf(0)]);
    expect(graph.isCut(graph.numberOf(idOf(1)))).toBe(true);
    expect(graph.peel(idOf(3))).toBe(idOf(1));
    expect(graph.peel(idOf(99))).toBe(idOf(99));
    expect(graph.holds(graph.numberOf(idOf(77)))).toBe(false);
  });
});

function listed(repo: TestRepo): string[] {
  const format = '--batch-check=%(objectname) %(objecttype)';
  const lines = repo.git('cat-file', '--batch-all-objects', format).split('\n');
  return lines.filter((line) => / (?:commit|tag)$/.test(line)).sort();
}

async function read(repo: TestRepo): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const take = (id: string, type: ObjectType, content: Buffer) => {
    if (type === 'commit' || type === 'tag') found.set(`${id} ${type}`, content.toString('latin1'));
  };
  await readMessages(openRepository({ cwd: repo.dir, env: ENV }), take, LIVE);
  return found;
}

describe.each(['sha1', 'sha256'] as const)('all commits and tags of a store (%s)', (objectFormat) => {
  const layouts: [string, (repo: TestRepo) => TestRepo | undefined][] = [
    ['loose', () => undefined],
    ['packed', (repo) => void repo.git('repack', '-adq')],
    ['packed and loose', (repo) => void [repo.git('repack', '-dq'), repo.commit('loose')]],
    ['borrowed', borrow],
    ['index of version 1', (repo) => void repo.git('-c', 'pack.indexVersion=1', 'repack', '-adq')],
  ];
  it.each(layouts)('are read as git gives them (%s)', async (_, lay) => {
    const repo = TestRepo.create({ objectFormat });
    for (let n = 0; n < 12; n++)
      repo.commit(`commit ${n} ${'with the same long text '.repeat(20)}`, { a: `${n}` });
    repo.git('tag', '-a', '-m', 'a tag', 'v1');
    repo.git('tag', '-a', '-m', 'a tag of a tag', 'v2', 'v1');
    const laid = lay(repo) ?? repo;
    const found = await read(laid);
    expect([...found.keys()].sort()).toEqual(listed(laid));
    for (const [name, content] of found) {
      const [id = '', type = ''] = name.split(' ');
      expect(content).toBe(laid.gitRaw('cat-file', type, id).toString('latin1'));
    }
  });
});

function borrow(repo: TestRepo): TestRepo {
  const dir = `${temporaryFolder()}/borrower`;
  repo.git('clone', '-q', '--shared', '.', dir);
  const borrower = TestRepo.at(dir);
  borrower.commit('own');
  return borrower;
}
