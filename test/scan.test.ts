/** The library's `scan`: one job in, one stream of events out, and a summary that agrees with it. */
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, type ScanEvent, type ScanJob, scan, UserError } from '../src/index.js';
import { githubToken } from './cli/token.js';
import { contextOf, jobOf, TREE } from './helpers/job.js';
import { removeTemporaryFolders, TestRepo } from './helpers/repo.js';

afterAll(removeTemporaryFolders);

const STREAM: ScanJob['source'] = { kind: 'stream', name: 'build.log' };

describe('scan', () => {
  test('begins with a start, ends with the summary it resolves to, and tells each finding once', async () => {
    const repo = TestRepo.create();
    repo.write({ 'a.ts': `const token = "${githubToken(1)}";\n`, 'b.ts': 'clean\n' });
    const events: ScanEvent[] = [];
    const summary = await scan(jobOf(repo.dir, TREE), (event) => events.push(event), contextOf());
    expect(events[0]!.type).toBe('start');
    expect(events.at(-1)).toEqual({ type: 'end', summary });
    const findings = events.flatMap((event) => (event.type === 'finding' ? [event.finding] : []));
    expect(findings.map(({ region, verdict }) => [region.startLine, verdict.status])).toEqual([[1, 'new']]);
    expect(summary).toMatchObject({ findings: 1, scanned: 2, complete: true, exitCode: 1 });
  });

  test('never shows a value to who looks at its events', async () => {
    const repo = TestRepo.create();
    repo.write({ 'a.ts': `const token = "${githubToken(2)}";\n` });
    const events: ScanEvent[] = [];
    await scan(jobOf(repo.dir, TREE), (event) => events.push(event), contextOf());
    expect(JSON.stringify(events)).not.toContain(githubToken(2).slice(8));
  });

  test('is not complete when it was stopped in the middle of a stream', async () => {
    const stdin = new PassThrough();
    const stop = new AbortController();
    stdin.write('first line\n');
    setTimeout(() => stop.abort(), 50);
    const summary = await scan(jobOf('/', STREAM), () => {}, contextOf({ stdin: () => stdin }), stop.signal);
    expect(summary).toMatchObject({ complete: false, exitCode: 3 });
  });

  test('says what a time limit cut off', async () => {
    const stdin = new PassThrough();
    stdin.write('first line\n');
    const events: ScanEvent[] = [];
    const limits = { ...DEFAULT_LIMITS, runSeconds: 0.05 };
    const summary = await scan(
      jobOf('/', STREAM, { limits }),
      (event) => events.push(event),
      contextOf({ stdin: () => stdin }),
    );
    expect(summary).toMatchObject({ complete: false, exitCode: 3 });
    expect(events).toContainEqual(
      expect.objectContaining({
        skipped: expect.objectContaining({ reason: 'time-limit', level: 'failure' }),
      }),
    );
  });

  test('rejects a job that cannot be run, before any event', async () => {
    const events: ScanEvent[] = [];
    const rules = { packs: [], builtin: true, enable: ['no-such-rule'], disable: [] };
    const refused = scan(jobOf('/', STREAM, { rules }), (event) => events.push(event), contextOf());
    await expect(refused).rejects.toThrow(UserError);
    expect(events).toEqual([]);
  });
});
