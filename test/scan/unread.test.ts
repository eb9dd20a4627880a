/** What is encoded and was not decoded is a failure of the scan, in every kind of source. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { type ScanEvent, type ScanJob, scan } from '../../src/index.js';
import { unreadSkips } from '../../src/scan/unread.js';
import { githubToken } from '../cli/token.js';
import { contextOf, HISTORY, jobOf, STAGED, TREE } from '../helpers/job.js';
import { removeTemporaryFolders, TestRepo } from '../helpers/repo.js';

afterAll(removeTemporaryFolders);

/** A line of base64 that unpacks to three megabytes. */
const BOMB = `data: "${gzipSync(Buffer.alloc(3 << 20, ' '), { level: 9 }).toString('base64')}"`;

async function run(
  cwd: string,
  source: ScanJob['source'],
  allowIncomplete: ScanJob['policy']['allowIncomplete'] = [],
) {
  const events: ScanEvent[] = [];
  const job = jobOf(cwd, source, { policy: { inline: true, allowIncomplete } });
  const summary = await scan(job, (event) => events.push(event), contextOf());
  const skipped = events.flatMap((event) => (event.type === 'skipped' ? [event.skipped] : []));
  return { exitCode: summary.exitCode, skipped };
}

describe('a bomb in base64', () => {
  it('makes the scan of a folder incomplete, and says where and what to do', async () => {
    const repo = TestRepo.create();
    writeFileSync(join(repo.dir, 'a.yaml'), `first: 1\n${BOMB}\n`);
    const { exitCode, skipped } = await run(repo.dir, TREE);
    expect(exitCode).toBe(3);
    expect(skipped).toMatchObject([
      {
        origin: { path: 'a.yaml' },
        reason: 'decode-limit',
        level: 'failure',
        detail: expect.stringMatching(/^Line 2: .*--allow-incomplete decode-limit/),
      },
    ]);
    expect((await run(repo.dir, TREE, ['decode-limit'])).exitCode).toBe(0);
  });

  it('is said once of each version in history, also of one that is looked at again', async () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.yaml': `first: 1\n${BOMB}\n` });
    repo.commit('two', { 'a.yaml': `zero: 0\nfirst: 1\n${BOMB}\ntoken: "${githubToken(1)}"\n` });
    for (const pack of [false, true]) {
      if (pack) repo.git('repack', '-adfq', '--depth=50');
      const { exitCode, skipped } = await run(repo.dir, HISTORY);
      expect(exitCode).toBe(4);
      expect(skipped.map(({ reason, detail }) => [reason, detail?.slice(0, 7)]).sort()).toEqual([
        ['decode-limit', 'Line 2:'],
        ['decode-limit', 'Line 3:'],
      ]);
    }
  });

  it('is no business of a change that does not add it', async () => {
    const repo = TestRepo.create();
    repo.commit('one', { 'a.yaml': `first: 1\n${BOMB}\n` });
    repo.stage({ 'a.yaml': `first: 2\n${BOMB}\n` });
    expect(await run(repo.dir, STAGED)).toEqual({ exitCode: 0, skipped: [] });
    repo.stage({ 'a.yaml': `first: 2\n${BOMB}\nlast: ""\n${BOMB}\n` });
    expect(await run(repo.dir, STAGED)).toMatchObject({ exitCode: 3, skipped: [{ reason: 'decode-limit' }] });
  });

  it('is counted by reason when there are many', () => {
    const chunk = {
      origin: { kind: 'stream' as const, path: 'x' },
      bytes: Buffer.alloc(0),
      offset: 0,
      line: 0,
      from: 0,
      to: 0,
      final: true,
    };
    const unread = [2, 5, 9].map((line) => ({ reason: 'long' as const, first: line, last: line }));
    const [skipped] = unreadSkips(chunk, unread);
    expect(skipped?.detail).toMatch(/^Line 2 \(and 2 more places\): base64 of gzip is longer/);
    expect(unreadSkips({ ...chunk, added: [{ first: 3, last: 4 }] }, unread)).toEqual([]);
    expect(unreadSkips({ ...chunk, added: [{ first: 3, last: 5 }] }, unread)).toHaveLength(1);
  });
});
