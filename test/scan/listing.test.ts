/**
 * A tree read by several threads tells what one thread tells, in the same order, though they begin before its end is
 * known; of a thread that dies it is said what it had claimed. Needs the built worker.
 */
import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScanJob } from '../../src/core/types.js';
import { Examiner, type Findings } from '../../src/scan/examine.js';
import { type CrewOptions, FileCrew } from '../../src/scan/listing.js';
import { type Prepared, prepare } from '../../src/scan/prepare.js';
import { openSource } from '../../src/sources/open.js';
import type { TreeSource } from '../../src/sources/tree.js';
import { githubToken } from '../cli/token.js';
import { contextOf, jobOf, TREE } from '../helpers/job.js';
import { removeTemporaryFolders, TestRepo, temporaryFolder } from '../helpers/repo.js';
import { workerOf } from '../helpers/worker.js';
import { zip } from '../sources/archives.js';

afterAll(removeTemporaryFolders);

const WORKER = resolve(import.meta.dirname, '../../dist/worker.js');
const LIVE = new AbortController().signal;
/** Enough that the list has many slices in some ten parts. */
const FILES = 3000;
const WORTH = 300;

/** Files in folders, secrets in some of them; a link, an archive, and a file that is too large. */
function write(top: string): void {
  const files: Record<string, string | Buffer> = {
    'a.zip': zip({ 'in.txt': `${githubToken(9)}\n` }),
    'large.txt': 'too large to be read here\n'.repeat(5000),
  };
  for (let n = 0; n < FILES; n++) {
    const text = n % 50 === 0 ? `token = "${githubToken(n / 50)}"` : `text ${n}`;
    files[`folder-${n % 70}/${'deeper/'.repeat(n % 3)}file-${n}.txt`] = `${text}\n`;
  }
  TestRepo.at(top).write(files);
  symlinkSync('/etc/hostname', join(top, 'folder-9/link'));
}

let top: string;
beforeAll(() => {
  expect(existsSync(WORKER), 'run npm run build first').toBe(true);
  top = temporaryFolder();
  write(top);
});

interface How extends CrewOptions {
  cwd?: string;
  paths?: string[];
  signal?: AbortSignal;
  /** What to wait for before this thread begins. */
  first?: () => Promise<unknown>;
}

const limits = { ...jobOf('', TREE).limits, maxFileBytes: 100_000 };

/** Everything that is told, in order; by this thread alone when there is no crew to be. */
async function read({
  cwd = top,
  paths = [],
  signal = LIVE,
  first,
  ...options
}: How = {}): Promise<unknown[]> {
  const job: ScanJob = jobOf(cwd, { ...TREE, paths } as typeof TREE, { limits, jobs: 3 });
  const prepared: Prepared = await prepare(job, contextOf());
  const told: unknown[] = [];
  const out: Findings = {
    finding: ({ secret, ...finding }) => told.push({ ...finding, secret: String(secret) }),
    unsure: (by) => told.push(by),
    skipped: (skipped) => told.push(skipped),
    problem: (problem) => told.push(problem),
    scanned: (bytes) => told.push(bytes),
  };
  const opened = openSource(job.source, {
    git: { cwd, env: process.env, hook: false },
    limits: prepared.limits,
    filter: prepared.judge.filter,
    stdin: contextOf().stdin,
  }) as TreeSource;
  const source: TreeSource = {
    ...opened,
    async readListing(...args) {
      await first?.();
      await opened.readListing(...args);
    },
  };
  const examiner = new Examiner(prepared, job, out);
  if (options.worth === undefined) await source.read(examiner, signal);
  else await new FileCrew(job, prepared, out, contextOf(), signal, options).read(source, examiner);
  return told;
}

/** Slices tell sizes first, then findings, then what was not read; each kind keeps its order. */
function byKind(told: unknown[]): unknown[][] {
  const kind = (event: unknown) => (typeof event === 'object' ? Object.keys(event!)[0]! : typeof event);
  return ['number', 'string', 'ruleId', 'origin', 'level'].map((name) =>
    told.filter((event) => kind(event) === name),
  );
}

describe('a tree on several threads', () => {
  it('tells what one thread tells, in the same order, inside of the root and outside', async () => {
    const elsewhere = temporaryFolder();
    for (const how of [{}, { paths: ['folder-3', 'folder-9', 'a.zip'] }, { cwd: elsewhere, paths: [top] }]) {
      const alone = await read(how);
      const together = await read({ ...how, worker: WORKER, worth: how.paths?.length === 3 ? 20 : WORTH });
      expect(byKind(together)).toEqual(byKind(alone));
      expect(alone.length).toBeGreaterThan(80);
    }
  }, 60_000);

  it('is read by this thread alone when there is no worker to start, or it is not worth it', async () => {
    const alone = await read();
    expect(byKind(await read({ worker: '/nowhere/worker.js', worth: WORTH }))).toEqual(byKind(alone));
    const never = workerOf('throw new Error("started");');
    expect(await read({ worker: never, worth: FILES + 10 })).toEqual(alone);
  }, 60_000);

  it.each([
    ['throws at once', 'throw new Error("no")'],
    ['cannot be parsed', 'this is no program'],
  ])('is whole when a thread %s', async (_, text) => {
    expect(byKind(await read({ worker: workerOf(text), worth: WORTH }))).toEqual(byKind(await read()));
  });

  it('is not whole, and says so, when a thread dies with what it had claimed', async () => {
    const alone = await read();
    const died = join(temporaryFolder(), 'died');
    const dying = workerOf(`import { appendFileSync } from 'node:fs';
      import { workerData } from 'node:worker_threads';
      Atomics.add(new Int32Array(workerData.work.files.claimed), 0, 1);
      appendFileSync(${JSON.stringify(died)}, '.');
      process.exit(3);`);
    const bothDied = async () => {
      while (!existsSync(died) || readFileSync(died).length < 2) await setTimeout(20);
    };
    const told = await read({ worker: dying, worth: WORTH, first: bothDied });
    const lost = told.filter((event) => (event as { reason?: string }).reason === 'worker-lost');
    // The first part has one slice, so one of the two claimed nothing.
    expect(lost).toHaveLength(1);
    expect(lost.every((event) => (event as { level: string }).level === 'failure')).toBe(true);
    const sizes = (events: unknown[]) => events.filter((event) => typeof event === 'number').length;
    expect(sizes(told)).toBeLessThan(sizes(alone));
  }, 20_000);

  it('ends when it is stopped, though a thread never does', async () => {
    const stop = new AbortController();
    const hanging = workerOf(`import { workerData } from 'node:worker_threads';
      Atomics.add(new Int32Array(workerData.work.files.claimed), 0, 1);
      for (;;);`);
    const reading = read({ worker: hanging, worth: WORTH, signal: stop.signal });
    await setTimeout(1500);
    stop.abort(new Error('stopped'));
    await reading;
  }, 20_000);

  it('ends when the listing cannot go on, and its threads with it', async () => {
    const broken = temporaryFolder();
    write(broken);
    writeFileSync(join(broken, 'folder-9/.stanch.toml'), 'not = a config');
    const beat = join(temporaryFolder(), 'beat');
    const beating = workerOf(`import { appendFileSync } from 'node:fs';
      for (;;) appendFileSync(${JSON.stringify(beat)}, '.');`);
    await expect(read({ cwd: broken, worker: beating, worth: WORTH })).rejects.toThrow(
      'folder-9/.stanch.toml',
    );
    const beats = () => (existsSync(beat) ? statSync(beat).size : 0);
    await setTimeout(500);
    const sofar = beats();
    await setTimeout(300);
    expect(beats()).toBe(sofar);
  }, 20_000);
});
