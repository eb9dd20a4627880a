/**
 * What a history scan remembers: a second scan tells the same and reads what is new; nothing that is not the user's own
 * word is believed, and nothing that changed is taken for what it was.
 */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  DEFAULT_LIMITS,
  type Finding,
  type ScanContext,
  type ScanEvent,
  type ScanJob,
  scan,
} from '../../src/index.js';
import { githubToken } from '../cli/token.js';
import { contextOf, HISTORY, jobOf } from '../helpers/job.js';
import { removeTemporaryFolders, TestRepo, temporaryFolder } from '../helpers/repo.js';
import { zip } from '../sources/archives.js';

afterAll(removeTemporaryFolders);

const KEY = randomBytes(32);
const MEMORY: ScanContext['memory'] = { key: KEY, uid: process.getuid!() };

interface Told {
  findings: Partial<Finding>[];
  scanned: number;
  bytes: number;
  suppressed: Record<string, number>;
  exitCode: number;
  /** Units that were really read: one progress event each. */
  read: number;
}

async function history(
  repo: TestRepo,
  memory: ScanContext['memory'] | null = MEMORY,
  more: Partial<ScanJob> = {},
): Promise<Told> {
  const findings: Finding[] = [];
  let last = 0;
  let read = 0;
  const emit = (event: ScanEvent) => {
    if (event.type === 'finding') findings.push(event.finding);
    // What is remembered comes many at a time.
    if (event.type === 'progress') {
      if (event.scanned - last === 1) read++;
      last = event.scanned;
    }
  };
  const context = contextOf({ memory: memory ?? undefined });
  const { scanned, bytes, suppressed, exitCode } = await scan(jobOf(repo.dir, HISTORY, more), emit, context);
  const told = findings.map(({ id, ruleId, confidence, region, excerpt, places, provenance }) => ({
    id,
    ruleId,
    confidence,
    region,
    excerpt,
    places,
    ...(provenance && { provenance }),
  }));
  return { findings: told, scanned, bytes, suppressed, exitCode, read };
}

const same = ({ read: _, ...told }: Told) => told;
const none = (repo: TestRepo) => history(repo, null);

/** Twenty versions of a file, of which three hold a secret, and an archive with one. */
function repository(options: Parameters<typeof TestRepo.create>[0] = {}): TestRepo {
  const repo = TestRepo.create(options);
  for (let n = 0; n < 20; n++) {
    const secret = n > 4 && n < 8 ? `token = "${githubToken(1)}"\n` : '';
    repo.commit(`change ${n}`, {
      'a.txt': `${'some line\n'.repeat(20 + n)}${secret}`,
      [`f${n}.txt`]: `file ${n}\n`,
    });
  }
  repo.commit('archive', { 'a.zip': zip({ 'in.txt': `${githubToken(2)}\n${'x\n'.repeat(400)}` }) });
  return repo;
}

const folderOf = (repo: TestRepo) => repo.path('.git', 'stanch');
const files = (repo: TestRepo) =>
  existsSync(folderOf(repo)) ? readdirSync(folderOf(repo)).map((name) => join(folderOf(repo), name)) : [];

describe('a second scan of a history', () => {
  it.each(['loose', 'packed'])('tells the same and reads only where something is: %s', async (how) => {
    const repo = repository();
    if (how === 'packed') repo.git('repack', '-adq');
    const first = await history(repo);
    const second = await history(repo);
    expect(first.findings).toHaveLength(2);
    expect(same(second)).toEqual(same(first));
    expect(same(second)).toEqual(same(await none(repo)));
    expect(first.read).toBeGreaterThan(50);
    expect(second.read).toBeLessThan(20);
  });

  it('reads new commits, and tells of them', async () => {
    const repo = repository();
    repo.git('repack', '-adq');
    await history(repo);
    repo.commit('later', { 'b.txt': `again ${githubToken(1)} and ${githubToken(3)}\n` });
    const second = await history(repo);
    expect(second.findings).toHaveLength(3);
    expect(same(second)).toEqual(same(await none(repo)));
    expect(second.read).toBeLessThan(30);
    expect((await history(repo)).findings).toEqual(second.findings);
  });

  it('survives packs being made anew, joined and split', async () => {
    const repo = repository();
    repo.git('repack', '-adq');
    const first = await history(repo);
    for (const steps of [
      ['repack', '-adfq', '--depth=5'],
      ['gc', '-q', '--prune=now'],
      ['repack', '-q', '-a'],
    ]) {
      repo.git(...steps);
      expect(same(await history(repo))).toEqual(same(first));
    }
    repo.commit('one more', { 'c.txt': `${githubToken(4)}\n` });
    repo.git('repack', '-q');
    const both = await history(repo);
    repo.git('repack', '-adq');
    expect(both.findings).toHaveLength(3);
    expect((await history(repo)).findings).toEqual(both.findings);
  });

  it('finds what stands in two packs when the one it was read from goes', async () => {
    const repo = repository();
    repo.git('repack', '-aq');
    const [pack] = readdirSync(repo.path('.git/objects/pack')).filter((name) => name.endsWith('.pack'));
    repo.commit('more', { 'z.txt': 'z\n'.repeat(100) });
    repo.git('repack', '-aq');
    const first = await history(repo);
    const now = readdirSync(repo.path('.git/objects/pack')).filter((name) => name.endsWith('.pack'));
    expect(now.length).toBeGreaterThan(1);
    const large = now.filter((name) => name !== pack);
    for (const name of large)
      for (const end of ['pack', 'idx', 'rev', 'bitmap'])
        rmSync(repo.path('.git/objects/pack', name.replace(/pack$/, end)), { force: true });
    const found = (told: Told) => told.findings.map(({ id }) => id).sort();
    expect(found(await history(repo))).toEqual(found(await none(repo)));
    expect(first.findings).toHaveLength(2);
  });

  it('starts over when rules or settings change', async () => {
    const repo = repository();
    const first = await history(repo);
    for (const more of [
      { rules: { packs: [], builtin: true, enable: [], disable: ['github-pat'] } },
      { limits: { ...DEFAULT_LIMITS, decodeDepth: 1 } },
    ] satisfies Partial<ScanJob>[])
      expect((await history(repo, MEMORY, more)).read).toBe(first.read);
    expect((await history(repo)).read).toBeLessThan(first.read);
  });
});

describe('what is remembered', () => {
  it('holds no secret, no digest of one, and is for the user alone', async () => {
    const repo = repository();
    const { findings } = await history(repo);
    const [file] = files(repo) as [string];
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain(githubToken(1).slice(6));
    for (const { id } of findings) expect(text).not.toContain(id);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(statSync(folderOf(repo)).mode & 0o077).toBe(0);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['altered', (text: string) => text.replace(/"again":\[[^\]]*\]/, '"again":[]')],
    ['without its seal', (text: string) => text.slice(text.indexOf('\n') + 1)],
    ['empty', () => ''],
    ['of something else', () => '{"packs":{}}'],
  ])('counts for nothing when it is %s', async (_, spoil) => {
    const repo = repository();
    repo.git('repack', '-adq');
    const first = await history(repo);
    const [file] = files(repo) as [string];
    writeFileSync(file, spoil(readFileSync(file, 'utf8')));
    expect(await history(repo)).toEqual(first);
    expect((await history(repo)).read).toBeLessThan(first.read);
  });

  it('counts for nothing when another key sealed it: a repository cannot bring its own along', async () => {
    const repo = repository();
    repo.git('repack', '-adq');
    const theirs = await history(repo, { ...MEMORY!, key: randomBytes(32) });
    const [forged] = files(repo) as [string];
    const ours = await history(repo);
    expect(ours).toEqual(theirs);
    const own = files(repo).find((file) => file !== forged)!;
    copyFileSync(forged, own);
    expect(await history(repo)).toEqual(theirs);
  });

  it('counts for nothing in a repository of the same content that lies elsewhere', async () => {
    const repo = repository();
    repo.git('repack', '-adq');
    const first = await history(repo);
    const moved = join(temporaryFolder(), 'moved');
    renameSync(repo.dir, moved);
    expect(await history(TestRepo.at(moved))).toEqual(first);
  });

  it('counts for nothing when a pack says something else under its old name, and for all when it was only touched', async () => {
    const repo = repository();
    repo.git('repack', '-adq');
    const first = await history(repo);
    const packs = repo.path('.git/objects/pack');
    const [name] = readdirSync(packs).filter((file) => file.endsWith('.pack')) as [string];
    const pack = join(packs, name);
    utimesSync(pack, new Date(0), new Date(0));
    expect((await history(repo)).read).toBeLessThan(first.read);
    const { atime, mtime } = statSync(pack);
    const bytes = readFileSync(pack);
    bytes[bytes.length - 1]! ^= 1;
    chmodSync(pack, 0o600);
    writeFileSync(pack, bytes);
    utimesSync(pack, atime, mtime);
    // Git reads nothing of such a pack, so there is nothing to tell; but all of it was asked for again.
    expect((await history(repo)).read).toBe(first.read);
  });

  it('is not kept where others may write, in a linked folder, or for another user', async () => {
    const repo = repository();
    mkdirSync(folderOf(repo));
    chmodSync(folderOf(repo), 0o777);
    const first = await history(repo);
    expect(files(repo)).toEqual([]);
    rmSync(folderOf(repo), { recursive: true });
    const elsewhere = temporaryFolder();
    symlinkSync(elsewhere, folderOf(repo));
    expect(await history(repo)).toEqual(first);
    expect(readdirSync(elsewhere)).toEqual([]);
    rmSync(folderOf(repo));
    expect(await history(repo, { key: KEY, uid: process.getuid!() + 1 })).toEqual(first);
    expect(files(repo)).toEqual([]);
  });

  it('is not kept for changes that are not trusted, for ranges, or when it is not asked for', async () => {
    const repo = repository();
    await history(repo, MEMORY, {
      policy: { inline: true, allowIncomplete: [], baseRevision: repo.head() },
    });
    await history(repo, MEMORY, {
      source: {
        kind: 'history',
        revisions: ['HEAD~1..HEAD'],
        exclude: [],
        unreachable: false,
        archives: true,
      },
    });
    await none(repo);
    expect(files(repo)).toEqual([]);
  });

  it('lies in a folder of choice, for several repositories', async () => {
    const folder = temporaryFolder();
    const repos = [repository(), repository({ objectFormat: 'sha256' })];
    for (const repo of repos) {
      const first = await history(repo, { ...MEMORY!, folder });
      const second = await history(repo, { ...MEMORY!, folder });
      expect(same(second)).toEqual(same(first));
      expect(second.read).toBeLessThan(first.read);
      expect(files(repo)).toEqual([]);
    }
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('is whole after scans at the same time', async () => {
    const repo = repository();
    const all = await Promise.all(Array.from({ length: 4 }, () => history(repo)));
    for (const told of all) expect(same(told)).toEqual(same(all[0]!));
    expect(files(repo)).toHaveLength(1);
    expect((await history(repo)).read).toBeLessThan(20);
  });
});
