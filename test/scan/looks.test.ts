/** History's two looks: what is told of a secret does not hang on how the objects lie, and comes from the place that counts. */
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { originPath } from '../../src/core/origin.js';
import { type Finding, type ScanEvent, type ScanJob, scan } from '../../src/index.js';
import { githubToken } from '../cli/token.js';
import { countingGit } from '../helpers/git.js';
import { contextOf, HISTORY, jobOf } from '../helpers/job.js';
import { removeTemporaryFolders, TestRepo } from '../helpers/repo.js';
import { zip } from '../sources/archives.js';

afterAll(removeTemporaryFolders);

async function history(
  repo: TestRepo,
  more: Partial<ScanJob> = {},
  during?: (event: ScanEvent) => void,
  env: Record<string, string | undefined> = process.env,
) {
  const events: ScanEvent[] = [];
  const emit = (event: ScanEvent) => {
    events.push(event);
    during?.(event);
  };
  const summary = await scan(jobOf(repo.dir, HISTORY, more), emit, contextOf({ env }));
  const findings = events.flatMap((event) => (event.type === 'finding' ? [event.finding] : []));
  const skipped = events.flatMap((event) => (event.type === 'skipped' ? [event.skipped] : []));
  return { summary, findings, skipped };
}

const told = (findings: Finding[]) =>
  findings.map(
    ({ id, ruleId, confidence, reasons, origin, region, excerpt, inline, provenance, places }) => ({
      id,
      ruleId,
      confidence,
      reasons,
      origin,
      region,
      excerpt,
      inline,
      provenance,
      places,
    }),
  );

/** Versions of files that move and rename secrets, weaken and strengthen what stands around them. */
function busyRepository(): TestRepo {
  const repo = TestRepo.create();
  const filler = (n: number) => `line ${n} of the file\n`.repeat(30);
  const password = `pass${'word'} = "kX9${'-'}vQ2mZp7Lw4"`;
  for (let n = 0; n < 12; n++) {
    repo.commit(`change ${n}`, {
      'a.txt': `${filler(n)}token = "${githubToken(1)}"\n${filler(2 * n)}`,
      'b/settings.py': `${filler(1)}${n % 2 ? `# example: ${password}\n` : `${password}\n`}${filler(n)}`,
      [`c${n % 3}.txt`]: `moved ${githubToken(2 + (n % 4))} here\n${filler(3)}`,
    });
  }
  repo.commit(`a message with ${githubToken(9)} in it`);
  return repo;
}

it('a secret in the summary of the commit that brought it is masked there, for whoever listens', async () => {
  const repo = TestRepo.create();
  repo.commit(`add ${githubToken(5)} for the deploy`, { 'a.ts': `const token = "${githubToken(5)}";\n` });
  const { findings } = await history(repo);
  const summaries = findings.flatMap(({ provenance, places }) =>
    [provenance, ...places.map((place) => place.provenance)].map((of) => of?.introduced?.summary),
  );
  expect(summaries.length).toBeGreaterThan(0);
  for (const summary of summaries) expect(summary).toBe('add ******** for the deploy');
});

describe('two looks at a history', () => {
  it('tell the same whether objects lie loose or packed, with whatever deltas', async () => {
    const repo = busyRepository();
    const loose = await history(repo);
    expect(loose.findings.length).toBeGreaterThan(5);
    for (const deltas of ['--depth=50 --window=50', '--depth=1 --window=5', '--depth=250 --window=100']) {
      repo.git('repack', '-adfq', ...deltas.split(' '));
      const packed = await history(repo);
      expect(told(packed.findings)).toEqual(told(loose.findings));
      expect(packed.summary.suppressed).toEqual(loose.summary.suppressed);
    }
  });

  it('take place, excerpt and note from the version that brought the secret to its path', async () => {
    const repo = TestRepo.create();
    const line = `token = "${githubToken(1)}"`;
    repo.commit('one', { 'a.txt': `first\n${line}  # stanch:allow fixture\n` });
    repo.commit('two', { 'a.txt': `first\nsecond\n${line}\n` });
    const { findings } = await history(repo);
    expect(findings).toHaveLength(1);
    const [{ region, excerpt, inline, provenance }] = findings as [Finding];
    expect(region.startLine).toBe(2);
    expect(excerpt).toContain('stanch:allow');
    expect(inline?.line).toBe(2);
    expect(provenance?.introduced?.summary).toBe('one');
    expect(provenance?.atHead).toBe(true);
  });

  it('find what stands in messages, tags and archives', async () => {
    const repo = TestRepo.create();
    repo.commit(`says ${githubToken(1)}`, {
      'a.zip': zip({ 'inside.txt': `x ${githubToken(2)}\n${'x\n'.repeat(500)}` }),
    });
    repo.git('tag', '-a', 'v1', '-m', `tag with ${githubToken(3)}`);
    const { findings } = await history(repo);
    const kinds = findings.map(({ origin, excerpt }) => [origin.kind, excerpt.includes('********')]);
    expect(kinds.sort()).toEqual([
      ['entry', true],
      ['message', true],
      ['message', true],
    ]);
  });

  it('only count what its confidence suppresses, unless it is to be told', async () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.txt': 'client_token = "copper_lantern_station"\n' });
    const all = await history(repo);
    const counted = await history(repo, { countUnsure: true });
    expect(all.findings.map(({ verdict }) => verdict.status)).toEqual(['suppressed']);
    expect(counted.findings).toEqual([]);
    expect(counted.summary.suppressed).toEqual(all.summary.suppressed);
  });

  it('tell of each place where in it the secret stands, as if it were the only one', async () => {
    const line = `token = "${githubToken(1)}"`;
    const notebook = JSON.stringify({
      nbformat: 4,
      cells: [{ cell_type: 'code', source: ['x = 1\n', `${line}\n`] }],
    });
    const contents: Record<string, string | Buffer> = {
      'a-plain.txt': `first\n${line}\n`,
      'b-again.txt': `${line}\r\nand\r\n${line}`,
      'c-wide.txt': `ünï𝄞code ${line}\n`,
      'd-utf16.txt': Buffer.from(`\ufeffone\n${line}\n`, 'utf16le'),
      'e-notebook.ipynb': notebook,
      'f-mark.txt': `\ufeff${line}\n`,
      'g-cr.txt': `one\rtwo\r${line}\r`,
      'h-encoded.txt': `x\nvalue: ${Buffer.from(line).toString('base64')}\n`,
    };
    const all = TestRepo.create();
    all.commit('all at once', contents);
    const regions = new Map<string, unknown>();
    for (const [path, content] of Object.entries(contents)) {
      const own = TestRepo.create();
      own.commit('alone', { [path]: content });
      const [finding] = (await history(own)).findings;
      regions.set(path, finding?.region);
    }
    const { findings } = await history(all);
    const found = findings.flatMap((finding) => [finding, ...finding.places]);
    expect(new Map(found.map(({ origin, region }) => [originPath(origin), region]))).toEqual(regions);
    expect(findings).toHaveLength(1);
  });

  it('tell of the next place when the first is gone', async () => {
    const repo = TestRepo.create();
    const line = `token = "${githubToken(1)}"\n`;
    repo.commit('one', { 'a.txt': line });
    const id = repo.id('HEAD:a.txt');
    repo.commit('two', { 'b.txt': `# a place of its own\n${line}`, 'c.txt': `\n\n${line}` });
    let gone = false;
    const { findings, summary } = await history(repo, {}, (event) => {
      if (event.type !== 'progress' || gone || event.scanned < 5) return;
      gone = true;
      rmSync(repo.objectFile(id));
    });
    expect(gone).toBe(true);
    expect(
      findings.map(({ origin, region, excerpt, places }) => [
        originPath(origin),
        region.startLine,
        excerpt,
        places.map((place) => [originPath(place.origin), place.region.startLine]),
      ]),
    ).toEqual([['b.txt', 2, 'token = "ghp_********"', [['c.txt', 3]]]]);
    expect(summary).toMatchObject({ complete: false, exitCode: 4 });
  });

  it('say when an object is gone before it is looked at again', async () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.txt': `token = "${githubToken(1)}"\n` });
    const id = repo.id('HEAD:a.txt');
    let gone = false;
    const { findings, skipped, summary } = await history(repo, {}, (event) => {
      if (event.type !== 'progress' || gone || event.scanned < 2) return;
      gone = true;
      rmSync(repo.objectFile(id));
    });
    expect(gone).toBe(true);
    expect(findings).toEqual([]);
    expect(skipped).toContainEqual({
      origin: { kind: 'blob', blob: id },
      reason: 'missing-object',
      level: 'failure',
      detail: 'The object was there when it was read first. Scan again.',
    });
    expect(summary).toMatchObject({ complete: false, exitCode: 3 });
  });

  it('fetches older versions of what a push brings only where something is found, and all at once', async () => {
    const repo = TestRepo.create();
    const text = (n: number) => `line ${n}\n${'a line that stays\n'.repeat(20)}`;
    const leak = `token = ${githubToken(41)}\n`;
    const files = (n: number) => {
      const contents: Record<string, string> = {
        'a.txt': text(n),
        'b.txt': text(-n),
        'leak.txt': leak + text(n),
      };
      // Secrets of their own in files of their own, some of which the push brings.
      for (let file = 0; file < 40; file++) {
        const own = file < 20 || n > 15 ? `token = ${githubToken(50 + file)}\n` : '';
        contents[`dir/${file}.txt`] = `${file}${text(n)}${own}`;
      }
      return contents;
    };
    const first = repo.commit('start', files(0));
    for (let n = 1; n <= 30; n++) repo.commit(`step ${n}`, files(n));
    const source = {
      kind: 'history' as const,
      revisions: [repo.head()],
      exclude: [first],
      unreachable: false,
      archives: true,
      incremental: true,
    };
    const { env, calls } = countingGit();
    const { findings, summary } = await history(repo, { source }, undefined, env);
    const told = new Map(
      findings.map(({ origin, added, verdict }) => [originPath(origin), { added, by: verdict.status }]),
    );
    expect(told.size).toBe(41);
    for (const [path, { added, by }] of told) {
      const isNew = /^dir\/[23]\d/.test(path);
      expect({ path, added, by }).toEqual({ path, added: isNew, by: isNew ? 'new' : 'suppressed' });
    }
    expect(summary).toMatchObject({ complete: true, exitCode: 1, findings: 20 });
    // However many files there are: one to read them, one for what they were before, one to look at them again.
    expect(calls().filter((call) => call.includes('cat-file')).length).toBeLessThan(10);
    expect(calls().filter((call) => call.endsWith('cat-file --batch'))).toEqual([]);
  });
});
