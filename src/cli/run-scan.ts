/**
 * A job → reports, progress and the exit code: what every scanning command ends in. The scan itself is `src/scan.ts`;
 * here its events meet the outside world. A report that cannot be written makes the run an error, whatever was found.
 */
import type { Readable } from 'node:stream';
import { UserError } from '../core/errors.js';
import type { Finding, RuleText, ScanEvent, ScanJob, Skipped, SkipReason, Summary } from '../core/types.js';
import type { Args } from './args.js';
import type { ExitCode, Io } from './io.js';
import { progress } from './progress.js';
import { openReports } from './reports.js';
import { settle } from './settle.js';

/** What a scan may know of the outside world. */
export interface ScanContext {
  now: Date;
  env: Readonly<Record<string, string | undefined>>;
  stdin?: Readable;
  randomBytes?: (count: number) => Buffer;
  killGroup?: (pid: number) => void;
  version?: string;
  /** True when git called us: its index and quarantine count. */
  hook?: boolean;
}

export type Scan = (
  job: ScanJob,
  emit: (event: ScanEvent) => void,
  context: ScanContext,
  signal?: AbortSignal,
) => Promise<Summary>;

/** The two things that the program around a scan needs: the scan, and what its rules say about themselves. */
export interface Engine {
  scan: Scan;
  ruleText(id: string): RuleText | undefined;
}

export interface ScanOptions {
  stdin?: Readable;
  /** git called us. */
  hook?: boolean;
}

/** Runs a job with the reports that the arguments ask for. */
export async function runScan(engine: Engine, job: ScanJob, args: Args, io: Io, options: ScanOptions = {}): Promise<ExitCode> {
  const reports = openReports(args, io, engine.ruleText);
  const bar = progress(io, args.flag('quiet'));
  const lost: Skipped[] = [];
  const allowances = {
    exitZero: args.flag('exit-zero'),
    incomplete: args.words('allow-incomplete') as SkipReason[],
    requireNonempty: args.flag('require-nonempty'),
  };
  let settled: Summary | undefined;
  const emit = (event: ScanEvent): void => {
    if (event.type === 'progress') bar.event(event);
    if (event.type === 'skipped' && event.skipped.level === 'failure') lost.push(event.skipped);
    if (event.type === 'end') {
      settled = settle(event.summary, lost, allowances);
      reports.event({ type: 'end', summary: settled });
    } else reports.event(event);
  };
  try {
    const summary = await engine.scan(job, emit, contextOf(io, options), io.signal);
    bar.wipe();
    reports.finish();
    settled ??= settle(summary, lost, allowances);
  } catch (error) {
    bar.wipe();
    reports.discard();
    throw error;
  }
  if (args.flag('timing')) io.err.write(timing(settled));
  if (allowances.requireNonempty && settled.scanned === 0) throw nothingScanned();
  return settled.exitCode;
}

/** Runs a job for its findings alone: baselines and explanations. Throws UserError when the scan was not complete. */
export async function collectFindings(engine: Engine, job: ScanJob, io: Io): Promise<{ findings: Finding[]; summary: Summary }> {
  const findings: Finding[] = [];
  const emit = (event: ScanEvent) => {
    if (event.type === 'finding') findings.push(event.finding);
  };
  const summary = await engine.scan(job, emit, contextOf(io, {}), io.signal);
  io.signal.throwIfAborted();
  return { findings, summary };
}

function contextOf(io: Io, options: ScanOptions): ScanContext {
  return {
    now: io.now(),
    env: io.env,
    randomBytes: io.randomBytes,
    killGroup: io.killGroup,
    version: io.version,
    ...options,
  };
}

function nothingScanned(): UserError {
  return new UserError('nothing was scanned', 'Check the paths, what is excluded, and what git ignores.');
}

function timing({ seconds, stages }: Summary): string {
  const parts = Object.entries(stages ?? {}).map(([stage, time]) => `  ${stage.padEnd(12)} ${time.toFixed(3)} s\n`);
  return `time         ${seconds.toFixed(3)} s\n${parts.join('')}`;
}
