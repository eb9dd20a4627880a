/** Configs of folders count the same whether the listing of the folders showed that they are there, or each was looked for. */
import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { type ScanEvent, scan } from '../../src/index.js';
import { githubToken } from '../cli/token.js';
import { contextOf, jobOf, TREE } from '../helpers/job.js';
import { removeTemporaryFolders, TestRepo } from '../helpers/repo.js';

afterAll(removeTemporaryFolders);

const user = process.geteuid?.();
const FOLDERS = ['tracked', 'tracked/deeper', 'beside', 'fresh', 'ignored', 'bare', 'sub'];
const allow = (reason: string) => `[[allow]]\npaths = ["**"]\nreason = "${reason}"\n`;

/** A token in each folder, and in most a config that allows it: committed, new, in a new folder, and ignored. */
function repository(): TestRepo {
  const repo = TestRepo.create();
  const token = (folder: string) => `token = "${githubToken(FOLDERS.indexOf(folder))}"\n`;
  for (const folder of FOLDERS.filter((folder) => folder !== 'fresh'))
    repo.write({ [`${folder}/a.txt`]: token(folder) });
  repo.write({ 'tracked/.stanch.toml': allow('tracked'), '.gitignore': 'ignored/.stanch.toml\n' });
  repo.git('add', '-A');
  repo.git('commit', '-qm', 'first');
  return repo.write({
    'beside/.stanch.toml': allow('beside'),
    'fresh/a.txt': token('fresh'),
    'fresh/.stanch.toml': allow('fresh'),
    'ignored/.stanch.toml': allow('ignored'),
  });
}

async function verdicts(cwd: string, paths: string[], id: number | undefined) {
  const told: string[] = [];
  const take = (event: ScanEvent) => {
    if (event.type === 'skipped' && event.skipped.reason === 'excluded')
      told.push(`${(event.skipped.origin as { path: string }).path}: ${event.skipped.detail}`);
    if (event.type === 'finding')
      told.push(`${(event.finding.origin as { path: string }).path}: ${event.finding.verdict.status}`);
  };
  await scan(jobOf(cwd, { ...TREE, paths } as typeof TREE), take, contextOf({ user: id }));
  return told.sort();
}

it('counts a config in every folder that has one, and only there', async () => {
  const repo = repository();
  const found = await verdicts(repo.dir, [], user);
  expect(found.filter((line) => line.endsWith(': new'))).toEqual(['bare/a.txt: new', 'sub/a.txt: new']);
  for (const folder of ['tracked', 'beside', 'fresh', 'ignored'])
    expect(found.some((line) => line.startsWith(`${folder}/a.txt: `) && line.includes(folder))).toBe(true);
  expect(found.some((line) => line.startsWith('tracked/deeper/a.txt: ') && line.includes(': tracked'))).toBe(
    true,
  );
  expect(await verdicts(repo.dir, [], undefined)).toEqual(found);
});

it('counts them in a folder that was named, or is scanned alone', async () => {
  const repo = repository();
  for (const [cwd, paths] of [
    [repo.dir, ['tracked']],
    [repo.dir, ['tracked/deeper', 'bare']],
    [repo.path('tracked'), ['deeper']],
    [repo.path('tracked', 'deeper'), []],
    [repo.path('fresh'), []],
  ] as const) {
    const found = await verdicts(cwd, [...paths], user);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(await verdicts(cwd, [...paths], undefined));
    if (!paths.includes('bare' as never)) expect(found.join()).not.toContain(': new');
  }
});

it('counts one beside which nothing else is new', async () => {
  const repo = repository();
  repo.git('clean', '-qfdx');
  writeFileSync(repo.path('sub/.stanch.toml'), allow('last'));
  expect((await verdicts(repo.dir, [], user)).join('\n')).toMatch(/sub\/a\.txt: .*last/);
});

it('counts them where git has no say, wherever the scan begins', async () => {
  const repo = repository();
  const inGit = await verdicts(repo.dir, [], user);
  rmSync(repo.path('.git'), { recursive: true });
  const found = await verdicts(repo.dir, [], user);
  // What git ignores or does not know is read, too.
  for (const line of inGit) expect(found).toContain(line);
  expect(found.filter((line) => line.endsWith(': new'))).toEqual(['bare/a.txt: new', 'sub/a.txt: new']);
  for (const paths of [['tracked'], ['tracked', 'bare'], ['tracked/deeper/a.txt'], [repo.path('tracked')]])
    expect((await verdicts(repo.dir, paths, user)).filter((line) => line.includes(': tracked'))).not.toEqual(
      [],
    );
});
