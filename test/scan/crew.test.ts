/**
 * A history read by several threads tells what one thread tells, in the same order; a thread that dies costs nothing but
 * time, and one that never ends does not hold up a stop. Needs the built worker.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem, Skipped } from '../../src/core/types.js';
import { DEFAULT_LIMITS, type ScanJob } from '../../src/index.js';
import { crewOf } from '../../src/scan/crew.js';
import { ArchiveOpener } from '../../src/scan/opener.js';
import { Places } from '../../src/scan/places.js';
import { type Prepared, prepare } from '../../src/scan/prepare.js';
import { Sighter } from '../../src/scan/sighter.js';
import type { PackSlice } from '../../src/scan/sightings.js';
import type { WorkerData } from '../../src/scan/threads.js';
import { TreeSighter } from '../../src/scan/trees.js';
import type { SliceResult } from '../../src/scan/wire.js';
import { historySource } from '../../src/sources/git/history.js';
import type { Crew } from '../../src/sources/git/pack/crew.js';
import type { SharedPack } from '../../src/sources/git/pack/shared.js';
import { githubToken } from '../cli/token.js';
import { HISTORY, jobOf } from '../helpers/job.js';
import { removeTemporaryFolders, TestRepo } from '../helpers/repo.js';
import { workerOf } from '../helpers/worker.js';
import { zip } from '../sources/archives.js';
import { pdf } from '../sources/pdf.js';

afterAll(removeTemporaryFolders);

const WORKER = resolve(import.meta.dirname, '../../dist/worker.js');
const LIVE = new AbortController().signal;
const CONTEXT = { env: process.env, now: new Date('2026-11-21') };
/** Small enough that one file of the repository is said to be too large. */
const LIMITS = { ...DEFAULT_LIMITS, maxFileBytes: 1_500_000, findingsPerFile: 40 };

/** Six files of some size, so that they are slices of their own, with secrets that come, move and go; and an archive. */
function repository(): TestRepo {
  const repo = TestRepo.create();
  const password = `pass${'word'} = "kX9${'-'}vQ2mZp7Lw4"`;
  for (let n = 0; n < 5; n++) {
    const files: Record<string, string> = {};
    for (let file = 0; file < 6; file++) {
      // Nothing in common with the other files, so that no delta joins them.
      const words = 'abcdef'.charAt(file).repeat(25);
      const lines = Array.from({ length: 20_000 }, (_, line) => `${words} ${line}`);
      lines[100 * n + file] = `token = "${githubToken(file % 3)}"`;
      if (n % 2 === 0) lines[7000] = password;
      lines[9000 + n] = `changed ${n}`;
      files[`dir/${file}.txt`] = `${lines.join('\n')}\n`;
    }
    repo.commit(`change ${n} with ${githubToken(20 + n)}`, files);
  }
  repo.commit('the rest', {
    'a.pdf': pdf([[`token = ${githubToken(8)}`]]),
    'a.zip': zip({ 'in.txt': `${githubToken(9)}\n${'x\n'.repeat(400)}` }),
    'large.txt': 'too large to be read here\n'.repeat(80_000),
    'many.txt': Array.from({ length: 60 }, (_, n) => `${githubToken(100 + n)}\n`).join(''),
  });
  repo.git('tag', '-a', 'v1', '-m', `tag with ${githubToken(3)}`);
  repo.git('repack', '-adfq', '--depth=50', '--window=20');
  return repo;
}

let repo: TestRepo;
let prepared: Prepared;
let job: ScanJob;

beforeAll(async () => {
  expect(existsSync(WORKER), 'run npm run build first').toBe(true);
  repo = repository();
  job = jobOf(repo.dir, HISTORY, { limits: LIMITS, jobs: 3 });
  prepared = await prepare(job, CONTEXT);
});

interface Told {
  placings: unknown[];
  events: (Skipped | Problem)[];
  opened: SliceResult[];
  units: number;
  bytes: number;
}

/** Reads the history as a scan does. @param crewed what becomes of the crew that there would be; nothing = no crew. */
async function read(
  options?: Parameters<typeof crewOf>[4],
  crewed: (crew: Crew) => Crew = (crew) => crew,
  signal: AbortSignal = LIVE,
): Promise<Told> {
  const told: Told = { placings: [], events: [], opened: [], units: 0, bytes: 0 };
  const places = new Places();
  const { archives, revisions, exclude, unreachable } = job.source as Extract<
    ScanJob['source'],
    { kind: 'history' }
  >;
  const source = historySource({
    ...CONTEXT,
    cwd: repo.dir,
    limits: LIMITS,
    archives,
    revisions,
    exclude,
    unreachable,
  });
  const say = (event: Skipped | Problem) => void told.events.push(event);
  const examiner = {
    chunk: () => expect.unreachable('all is looked at again, or opened'),
    scanned: (bytes: number, units = 1) => {
      told.units += units;
      told.bytes += bytes;
    },
  };
  const { rules } = prepared.inspector;
  const rule = (id: string) => rules.at(rules.indexOf(id)!);
  const noted = new Set<string>();
  const note = (id: string) => void noted.add(id);
  const sighter = new Sighter(prepared, examiner, places, { skipped: say, problem: say }, note);
  const crew =
    options && crewOf(job, prepared, { see: places.see.bind(places), note, rule }, CONTEXT, options);
  const opens = new ArchiveOpener(prepared, job);
  const beside = new ArchiveOpener(prepared, job);
  const opener = {
    open: opens.open.bind(opens),
    openBeside: beside.openBeside.bind(beside),
    tell: (opened: object) => void told.opened.push(opened as SliceResult),
  };
  await source.read(sighter, signal, { opener, ...(crew && { crew: crewed(crew) }) });
  const trace = await source.trace(places.objects(), signal);
  const attributed = await trace.attribute(places.objects(), signal);
  const placings = places.place(attributed, false).map(({ rule: { id }, ...rest }) => ({ id, ...rest }));
  return { ...told, placings: [...placings, [...noted]] };
}

describe('a history read by several threads', () => {
  it('tells what one thread tells, in the same order', async () => {
    const alone = await read();
    const together = await read({ worker: WORKER, worth: 0 });
    expect(together).toEqual(alone);
    expect(JSON.stringify(together)).toBe(JSON.stringify(alone));
    expect(alone.placings.length).toBeGreaterThan(40);
    expect(alone.events.map((event) => 'reason' in event && event.reason).sort()).toEqual([
      'findings-limit',
      'too-large',
    ]);
    expect(alone.opened.map(({ findings }) => findings.length)).toEqual([1, 1]);
  });

  it('is seen by a worker as it is seen here', async () => {
    let shared: SharedPack | undefined;
    await read({ worker: workerOf(''), worth: 0 }, (crew) => ({
      ...crew,
      read: (pack, told, first, signal) => {
        shared = structuredClone(pack);
        shared.slices.claimed = new Int32Array(new SharedArrayBuffer(4));
        return crew.read(pack, told, first, signal);
      },
    }));
    const slices = new Map<number, PackSlice>();
    const workerData: WorkerData = {
      job,
      work: { pack: shared! },
      env: { ...process.env },
      now: CONTEXT.now,
    };
    await new Promise<void>((ended, failed) => {
      const worker = new Worker(WORKER, { workerData });
      worker.on('message', (slice: PackSlice) => slices.set(slice.index, slice));
      worker.on('error', failed);
      worker.on('exit', () => ended());
    });
    expect(slices.size).toBe(shared!.slices.ends.length);
    expect(slices.size).toBeGreaterThan(4);
    const here = new TreeSighter(shared!, job, prepared);
    for (let index = 0; index < slices.size; index++)
      expect(slices.get(index)).toEqual(structuredClone(await here.read(index, LIVE)));
    here.close();
  });

  it('sends no value from thread to thread', async () => {
    let shared: SharedPack | undefined;
    await read({ worker: workerOf(''), worth: 0 }, (crew) => ({
      ...crew,
      read: (pack, told, first, signal) => {
        shared = pack;
        return crew.read(pack, told, first, signal);
      },
    }));
    const here = new TreeSighter(shared!, job, prepared);
    let seen = 0;
    for (let index = 0; index < shared!.slices.ends.length; index++) {
      const slice = await here.read(index, LIVE);
      seen += slice.seen.length;
      expect(JSON.stringify(slice)).not.toContain(githubToken(1).slice(8, 20));
    }
    here.close();
    expect(seen).toBeGreaterThan(100);
  });

  it('is whole when a thread dies with what it had claimed, which is said', async () => {
    const alone = await read();
    const { events, ...rest } = await read({ worker: workerOf('process.exit(3)'), worth: 0 }, (crew) => ({
      ...crew,
      read: (pack, told, first, signal) => {
        // Two slices that nobody will deliver.
        Atomics.add(pack.slices.claimed, 0, 2);
        return crew.read(pack, told, first, signal);
      },
    }));
    const { events: before, ...expected } = alone;
    expect(rest).toEqual(expected);
    expect(events).toEqual([...before, expect.objectContaining({ level: 'warning', code: 'worker-lost' })]);
  });

  it.each([
    ['throws at once', 'throw new Error("no")'],
    ['cannot be parsed', 'this is no program'],
    [
      'claims and throws',
      `import { workerData } from 'node:worker_threads';
      const { order, claimed } = workerData.work.pack.slices;
      if (Atomics.add(claimed, 0, 1) < order.length) throw new Error('no');`,
    ],
    [
      'posts what cannot be',
      `import { workerData, parentPort } from 'node:worker_threads';
      const { claimed } = workerData.work.pack.slices;
      Atomics.add(claimed, 0, 1);
      parentPort.postMessage(() => 1);`,
    ],
  ])('is whole when a thread %s', async (_, text) => {
    const { events: before, ...alone } = await read();
    const { events, ...together } = await read({ worker: workerOf(text), worth: 0 });
    expect(together).toEqual(alone);
    expect(events.filter((event) => 'reason' in event)).toEqual(before);
  });

  it('is read by this thread alone when there is no worker to start, or it is not worth it', async () => {
    const alone = await read();
    expect(await read({ worker: '/nowhere/worker.js', worth: 0 })).toEqual(alone);
    let calls = 0;
    const counted = await read({ worker: WORKER }, (crew) => ({
      ...crew,
      read: (...args) => {
        calls++;
        return crew.read(...args);
      },
    }));
    expect(counted).toEqual(alone);
    expect(calls).toBe(0);
  });

  it('ends when it is stopped, though a thread never does', async () => {
    const stop = new AbortController();
    const hanging = workerOf('for (;;);');
    const reading = read({ worker: hanging, worth: 0 }, undefined, stop.signal);
    setTimeout(() => stop.abort(new Error('stopped')), 1500);
    await expect(reading).rejects.toThrow('stopped');
  }, 20_000);

  it('ends when it cannot go on here, and its threads with it', async () => {
    const failing = read({ worker: workerOf('for (;;);'), worth: 0 }, (crew) => ({
      ...crew,
      read: (pack, told, first, signal) => {
        const skipped = () => {
          throw new Error('the sink is full');
        };
        return crew.read(
          pack,
          { ...told, sink: { ...told.sink, skipped, problem: skipped, scanned: skipped } },
          first,
          signal,
        );
      },
    }));
    await expect(failing).rejects.toThrow('the sink is full');
  }, 20_000);
});
