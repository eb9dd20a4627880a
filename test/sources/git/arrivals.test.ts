/** One walk over all commits tells what git tells of each, and what the store lacks. */
import { afterAll, describe, expect, it } from 'vitest';
import { Arrivals } from '../../../src/sources/git/arrivals.js';
import { GitFailure } from '../../../src/sources/git/failure.js';
import { historySource } from '../../../src/sources/git/history.js';
import { ObjectNumbers } from '../../../src/sources/git/pack/numbers.js';
import { findPlainStore, idWidth } from '../../../src/sources/git/pack/store.js';
import { listRefs } from '../../../src/sources/git/refs.js';
import { openRepository } from '../../../src/sources/git/repo.js';
import { openScope } from '../../../src/sources/git/scope.js';
import { removeTemporaryFolders, TestRepo } from '../../helpers/repo.js';
import { ENV, LIMITS, LIVE, record } from './recording.js';

afterAll(removeTemporaryFolders);

async function arrivalsOf(repo: TestRepo): Promise<Arrivals> {
  const repository = openRepository({ cwd: repo.dir, env: ENV });
  const { graph, commits } = await openScope(repository, undefined, listRefs(repository), LIVE);
  const objects = { numbers: new ObjectNumbers(findPlainStore(repository)!), idBytes: idWidth(repository) };
  return Arrivals.read(repository.git, graph, commits, objects, LIVE);
}

/** `<commit> <object> <path>` of some objects. */
function told(arrivals: Arrivals, objects: Iterable<string>): string[] {
  const lines: string[] = [];
  arrivals.of(objects, (commit, object, path) => lines.push(`${commit} ${object} ${path}`));
  return lines.sort();
}

/** Branches, a merge that brings something of its own and one that repeats a side, a file at two paths, one that goes and comes back, a submodule. */
function history(objectFormat: 'sha1' | 'sha256'): TestRepo {
  const repo = TestRepo.create({ objectFormat });
  repo.commit('first', { 'a.txt': 'a\n', 'dir/b.txt': 'b\n', 'dir/name with space': 'c\n' });
  repo.git('checkout', '-qb', 'side');
  repo.commit('side', { 'dir/b.txt': 'b2\n', 'copy.txt': 'a\n' });
  repo.git('checkout', '-q', 'main');
  repo.remove('a.txt').commit('gone', { 'dir/d.txt': 'd\n' });
  repo.merge('side', { 'evil.txt': 'evil\n', 'dir/d.txt': 'd merged\n' });
  repo.commit('back', { 'a.txt': 'a\n' });
  repo.git('checkout', '-qb', 'ahead');
  repo.commit('ahead', { 'e.txt': 'e\n' });
  repo.git('checkout', '-q', 'main');
  repo.merge('ahead');
  repo.git('update-index', '--add', '--cacheinfo', `160000,${repo.head().replaceAll(/./g, '7')},sub`);
  repo.git('commit', '-qm', 'a submodule');
  repo.git('checkout', '-q', '--orphan', 'other');
  repo.commit('another beginning', { 'x.txt': 'x\n' });
  return repo;
}

const wholeHistory = (repo: TestRepo) =>
  historySource({
    ...{ cwd: repo.dir, env: ENV, limits: LIMITS },
    ...{ revisions: [], exclude: [], unreachable: false },
  });

describe('what came with the commits of a history', () => {
  it.each([
    ['sha1', 'packed'],
    ['sha1', 'loose'],
    ['sha1', 'both'],
    ['sha256', 'both'],
  ] as const)('is what git says of each (%s, %s)', async (format, lay) => {
    const repo = history(format);
    if (lay !== 'loose') repo.git('repack', '-adq');
    if (lay === 'both') repo.commit('later', { 'y.txt': 'y\n' });
    const expected: string[] = [];
    const objects = new Set<string>();
    for (const commit of repo.git('rev-list', '--all').split('\n')) {
      const raw = repo.git('diff-tree', '-r', '-c', '--root', '--no-abbrev', '--no-commit-id', commit);
      for (const line of raw.split('\n').filter((l) => l !== '' && !l.includes(' 160000 '))) {
        const [meta, path] = line.split('\t') as [string, string];
        const id = meta.split(' ').at(-2)!;
        if (/^0+$/.test(id)) continue;
        objects.add(id);
        expected.push(`${commit} ${id} ${path}`);
      }
    }
    const arrivals = await arrivalsOf(repo);
    expect(told(arrivals, objects)).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(9);
    expect(expected.some((line) => line.endsWith('evil.txt'))).toBe(true);
    expect(arrivals.missing).toEqual([]);
    expect(told(arrivals, [repo.head(), '0'.repeat(repo.head().length)])).toEqual([]);
  });

  it('names what the store does not have, once, and no commit of a submodule', async () => {
    const repo = history('sha1');
    const lost = [repo.id('main:a.txt'), repo.id('side:dir/b.txt')];
    for (const id of lost) repo.loseObject(id);
    const arrivals = await arrivalsOf(repo);
    expect(arrivals.missing.sort()).toEqual(lost.sort());
    const { skips } = await record(wholeHistory(repo));
    expect(skips.map(({ reason }) => reason)).toEqual(['missing-object', 'missing-object']);
  });

  it('is not told when a folder cannot be read; the history then says what is missing all the same', async () => {
    const repo = history('sha1');
    const folder = repo.id('side:dir');
    repo.loseObject(folder);
    await expect(arrivalsOf(repo)).rejects.toThrow(GitFailure);
    const { skips, heard } = await record(wholeHistory(repo));
    expect(JSON.stringify(skips)).toContain(folder);
    expect(heard.length).toBeGreaterThan(10);
  });
});
