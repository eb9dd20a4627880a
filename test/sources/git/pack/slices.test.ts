import { afterAll, describe, expect, it } from 'vitest';
import { BlobArchives } from '../../../../src/sources/git/archives.js';
import type { Crew } from '../../../../src/sources/git/pack/crew.js';
import { IndexFile } from '../../../../src/sources/git/pack/idxfile.js';
import { PackFile } from '../../../../src/sources/git/pack/packfile.js';
import { planOf } from '../../../../src/sources/git/pack/plan.js';
import { DirectReader } from '../../../../src/sources/git/pack/reader.js';
import { type SharedPack, SharedReader, sharePack } from '../../../../src/sources/git/pack/shared.js';
import { claimSlice, costsOf, sliceUp } from '../../../../src/sources/git/pack/slices.js';
import { findPacks, idWidth, listIndexes, packOf } from '../../../../src/sources/git/pack/store.js';
import { openRepository } from '../../../../src/sources/git/repo.js';
import { removeTemporaryFolders, TestRepo } from '../../../helpers/repo.js';
import { ENV, LIMITS, LIVE, Recording } from '../recording.js';

afterAll(removeTemporaryFolders);

/** Versions of several files, packed with deltas. */
function packed(): { repo: TestRepo; shared: SharedPack } {
  const repo = TestRepo.create();
  for (let n = 0; n < 8; n++) {
    const text = (seed: number) =>
      Array.from({ length: 60 }, (_, line) => `line ${line} of ${seed} at ${line % 9 === n ? n : 0}\n`).join(
        '',
      );
    repo.commit(`change ${n}`, { 'a.txt': text(1), 'b.txt': text(2), 'c/d.txt': text(3) });
  }
  repo.git('repack', '-adfq', '--depth=50', '--window=20');
  const repository = openRepository({ cwd: repo.dir, env: ENV });
  const [found] = findPacks(repository).packs;
  const pack = PackFile.open(found!.path);
  const plan = planOf(pack, found!.index, idWidth(repository), () => true)!;
  pack.close();
  // As if every tree were large, so that each is a slice.
  const costs = costsOf(plan).map(() => 2 << 20);
  return {
    repo,
    shared: sharePack(
      { path: found!.path, ids: found!.index.ids },
      pack.size,
      idWidth(repository),
      plan,
      costs,
    ),
  };
}

function claimAll(shared: SharedPack): number[] {
  const claimed: number[] = [];
  for (let slice = claimSlice(shared.slices); slice !== undefined; slice = claimSlice(shared.slices))
    claimed.push(slice);
  return claimed;
}

describe('slices of a pack', () => {
  it('hold every root once, giants first and the rest as it lies in the pack', () => {
    const slices = sliceUp(Float64Array.of(1e6, 1e6, 3e6, 500e6, 7e6, 1e6, 900e6, 2e6));
    expect(slices.ends.at(-1)).toBe(8);
    expect([...slices.ends]).toEqual([...new Set(slices.ends)].sort((a, b) => a - b));
    const firstRoot = (slice: number) => slices.ends[slice - 1] ?? 0;
    const holds = (slice: number, root: number) => firstRoot(slice) <= root && root < slices.ends[slice]!;
    expect(holds(slices.order[0]!, 6)).toBe(true);
    expect(holds(slices.order[1]!, 3)).toBe(true);
    const rest = [...slices.order.slice(2)];
    expect(rest).toEqual([...rest].sort((a, b) => a - b));
    expect([...slices.order].sort((a, b) => a - b)).toEqual(Array.from(slices.ends, (_, slice) => slice));
  });

  it('are none when there is nothing to read', () => {
    expect(claimSlice(sliceUp(new Float64Array(0)))).toBeUndefined();
  });

  it('are each claimed once, by whoever claims', () => {
    const { shared } = packed();
    const count = shared.slices.ends.length;
    expect(count).toBeGreaterThan(5);
    const posted = structuredClone(shared);
    const [ours, theirs] = [claimSlice(shared.slices), claimSlice(posted.slices)];
    const all = [ours, theirs, ...claimAll(shared), ...claimAll(posted)];
    expect(all.sort((a, b) => a! - b!)).toEqual(Array.from({ length: count }, (_, n) => n));
  });

  it('give, read in the order of the pack by different readers, what one reader gives', async () => {
    const { repo, shared } = packed();
    const repository = openRepository({ cwd: repo.dir, env: ENV });
    const alone = new Recording();
    const reader = new DirectReader(repository, alone, LIMITS, LIVE);
    await reader.readPack(findPacks(repository).packs[0]!, () => true);
    const together = new Recording();
    const readers = [0, 1, 2].map(() => SharedReader.open(structuredClone(shared), together, LIMITS));
    for (let slice = 0; slice < shared.slices.ends.length; slice++) {
      for (const _ of readers[slice % 3]!.read(slice));
      expect(readers[slice % 3]!.left()).toEqual([]);
    }
    for (const one of readers) one.close();
    expect(together.heard.length).toBeGreaterThan(20);
    expect(together.heard).toEqual(alone.heard);
    expect([together.units, together.bytes]).toEqual([alone.units, alone.bytes]);
  });

  it('of a part of a pack are given to a crew that finds it worth its while, and read as it would be here', async () => {
    const { repo } = packed();
    const repository = openRepository({ cwd: repo.dir, env: ENV });
    const [path] = listIndexes(repository);
    const index = IndexFile.open(path!, idWidth(repository));
    const located = index.locate(
      repo.git('rev-list', '--objects', '--no-object-names', 'HEAD~5').split('\n'),
    );
    const [alone, together] = [new Recording(), new Recording()];
    const crew: Crew = {
      worth: 0,
      async read(pack, told, first) {
        await first();
        const reader = SharedReader.open(structuredClone(pack), together, LIMITS);
        for (let slice = 0; slice < pack.slices.ends.length; slice++) for (const _ of reader.read(slice));
        told.leave(reader.left());
        reader.close();
      },
    };
    const helped = { crew, archives: new BlobArchives() };
    for (const reader of [
      new DirectReader(repository, alone, LIMITS, LIVE),
      new DirectReader(repository, together, LIMITS, LIVE, helped),
    ]) {
      await reader.readSome(packOf(path!), index, located);
      expect(reader.left).toEqual({ forGit: [], broken: [] });
    }
    index.close();
    expect(alone.heard).toHaveLength(3 + 3 * 3);
    expect(together.heard).toEqual(alone.heard);
  });

  it('are not read from a pack that is not the same any more', () => {
    const { shared } = packed();
    const other = { ...shared, size: shared.size + 1 };
    expect(() => SharedReader.open(other, new Recording(), LIMITS)).toThrow('the pack has changed');
  });
});
