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
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { PUBLIC_KEY } from '../../src/core/digest.js';
import { unseal } from '../../src/core/seal.js';
import { Secret } from '../../src/core/secret.js';
import {
  DEFAULT_LIMITS,
  type Finding,
  type ScanContext,
  type ScanEvent,
  type ScanJob,
  type Skipped,
  scan,
} from '../../src/index.js';
import { githubToken } from '../cli/token.js';
import { countingGit } from '../helpers/git.js';
import { contextOf, HISTORY, jobOf } from '../helpers/job.js';
import { removeTemporaryFolders, TestRepo, temporaryFolder } from '../helpers/repo.js';
import { zip } from '../sources/archives.js';

afterAll(removeTemporaryFolders);

const KEY = randomBytes(32);
const MEMORY: ScanContext['memory'] = { key: KEY, uid: process.getuid!() };

interface Told {
  findings: Partial<Finding>[];
  skipped: Skipped[];
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
  env: Record<string, string | undefined> = process.env,
): Promise<Told> {
  const findings: Finding[] = [];
  const skipped: Skipped[] = [];
  let last = 0;
  let read = 0;
  const emit = (event: ScanEvent) => {
    if (event.type === 'finding') findings.push(event.finding);
    if (event.type === 'skipped') skipped.push(event.skipped);
    // What is remembered comes many at a time.
    if (event.type === 'progress') {
      if (event.scanned - last === 1) read++;
      last = event.scanned;
    }
  };
  const context = contextOf({ memory: memory ?? undefined, env });
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
  return { findings: told, skipped, scanned, bytes, suppressed, exitCode, read };
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

/** What people do to a repository between two scans. */
const CHANGES: Record<string, (repo: TestRepo, n: number) => unknown> = {
  'a commit': (repo, n) => repo.commit(`commit ${n}`, { [`new${n}.txt`]: `new ${n}\n` }),
  'a secret': (repo, n) => repo.commit(`secret ${n}`, { 'b/x.env': `\ntoken = ${githubToken(10 + n)}\n` }),
  'an unsure one': (repo, n) =>
    repo.commit(`unsure ${n}`, { 'u.txt': `client_token = "copper_lantern_${n}"\n` }),
  'an old secret elsewhere': (repo, n) =>
    repo.commit(`copy ${n}`, { [`old${n}.txt`]: `${n} ${githubToken(1)}\n` }),
  'a branch': (repo, n) => repo.git('branch', `branch-${n}`, 'HEAD~1'),
  'a tag with a secret': (repo, n) => repo.git('tag', '-a', `v${n}`, '-m', `says ${githubToken(20 + n)}`),
  'history taken back': (repo) => repo.git('reset', '-q', '--hard', 'HEAD~2'),
  'a pack more': (repo) => repo.git('repack', '-q'),
  'one pack': (repo) => repo.git('repack', '-adq'),
  'a large pack beside': (repo) => repo.git('repack', '-aq'),
  'loose objects': (repo) => {
    for (const name of readdirSync(repo.path('.git/objects/pack')).filter((file) => file.endsWith('.pack'))) {
      const away = join(temporaryFolder(), name);
      renameSync(repo.path('.git/objects/pack', name), away);
      rmSync(repo.path('.git/objects/pack', name.replace(/pack$/, 'idx')));
      repo.gitWith({ input: readFileSync(away) }, 'unpack-objects', '-q');
    }
  },
};

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

  it('asks git for no object, when nothing has changed', async () => {
    const repo = repository();
    repo.git('repack', '-adq');
    const first = await history(repo);
    const { env, calls } = countingGit();
    const second = await history(repo, MEMORY, {}, env);
    expect(same(second)).toEqual(same(first));
    const commands = calls().map((call) => /(?:-c \S+ )*(\S+)/.exec(call)![1]);
    expect(new Set(commands)).toEqual(new Set(['rev-parse', 'for-each-ref']));
  });

  it('opens an archive again only when something was found in it', async () => {
    const repo = TestRepo.create();
    repo.commit('archives', {
      'clean.zip': zip({ 'in.txt': 'x\n'.repeat(400) }),
      'a.zip': zip({ 'in.txt': `${githubToken(2)}\n${'x\n'.repeat(400)}` }),
    });
    repo.git('repack', '-adq');
    const first = await history(repo);
    expect(first.findings).toHaveLength(1);
    const second = await history(repo);
    expect(same(second)).toEqual(same(first));
    expect(second.read).toBe(1);
  });

  it.each([
    ['a file that is too large', { 'large.txt': 'x\n'.repeat(9000) }],
    ['findings beyond the limit', { 'many.txt': `${githubToken(1)}\n${githubToken(2)}\n` }],
  ])('says again that it did not scan %s', async (_, contents) => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.txt': `${githubToken(3)}\n`, ...contents });
    const limits = { ...DEFAULT_LIMITS, maxFileBytes: 10_000, findingsPerFile: 1 };
    for (const how of ['loose', 'packed']) {
      if (how === 'packed') repo.git('repack', '-adq');
      const first = await history(repo, MEMORY, { limits });
      expect(first.exitCode).toBe(4);
      expect(first.skipped).toHaveLength(1);
      expect(same(await history(repo, MEMORY, { limits }))).toEqual(same(first));
    }
  });

  it('tells what no memory would tell, whatever happens to the repository in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...Object.keys(CHANGES)), { maxLength: 6 }),
        async (steps) => {
          const repo = repository();
          repo.git('repack', '-adq');
          await history(repo);
          for (const [n, step] of steps.entries()) {
            CHANGES[step]!(repo, n);
            for (const more of [{}, { countUnsure: true }]) {
              const truth = same(await history(repo, null, more));
              expect(same(await history(repo, MEMORY, more)), steps.join()).toEqual(truth);
              expect(same(await history(repo, MEMORY, more)), steps.join()).toEqual(truth);
            }
          }
        },
      ),
      { numRuns: Number(process.env.STANCH_RUNS ?? 4) },
    );
  }, 120_000);

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
  it('says nothing to those without the key, and is for the user alone', async () => {
    const repo = repository();
    await history(repo);
    const [file] = files(repo) as [string];
    const bytes = readFileSync(file);
    // Not even whether a guess is right: values, digests, rules, paths and ids of objects are all encrypted.
    const words = ['github-pat', 'a.txt', 'blob', repo.id('HEAD:a.txt'), githubToken(1).slice(6)];
    for (const key of [PUBLIC_KEY, KEY]) words.push(new Secret(Buffer.from(githubToken(1))).digest(key));
    for (const word of words) expect(bytes.includes(word), word).toBe(false);
    expect(bytes.length).toBeGreaterThan(1000);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(statSync(folderOf(repo)).mode & 0o077).toBe(0);
  });

  it('holds no value, no excerpt and nothing that people wrote, for those with the key', async () => {
    const repo = repository();
    repo.commit(`says ${githubToken(7)}`, { 'said.txt': `${githubToken(7)} in a line of its own\n` });
    await history(repo);
    const [file] = files(repo) as [string];
    const text = unseal(KEY, basename(file), readFileSync(file))!.toString();
    expect(text).toContain('github-pat');
    for (const n of [1, 2, 7]) expect(text).not.toContain(githubToken(n).slice(4));
    for (const word of ['token =', 'line of its own', 'change 5', 'Ada', 'ghp_'])
      expect(text).not.toContain(word);
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    [
      'altered',
      (bytes: Buffer) =>
        Buffer.concat([bytes.subarray(0, -9), Buffer.from([bytes.at(-9)! ^ 1]), bytes.subarray(-8)]),
    ],
    ['without its seal', (bytes: Buffer) => bytes.subarray(28)],
    ['empty', () => Buffer.alloc(0)],
    ['of something else', () => Buffer.from('{"packs":{}}')],
  ])('counts for nothing when it is %s', async (_, spoil) => {
    const repo = repository();
    repo.git('repack', '-adq');
    const first = await history(repo);
    const [file] = files(repo) as [string];
    writeFileSync(file, spoil(readFileSync(file)));
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
