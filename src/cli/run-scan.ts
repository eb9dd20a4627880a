/**
 * A job → reports, progress and the exit code: what every scanning command ends in. The scan itself is `src/scan.ts`;
 * here its events meet the outside world. A report that cannot be written makes the run an error, whatever was found;
 * a scan that is stopped still prints what it found.
 */
import { Readable } from 'node:stream';
import { UserError } from '../core/errors.js';
import type { Finding, ScanEvent, ScanJob, Summary } from '../core/types.js';
import { lastLine } from '../report/words.js';
import type { ScanContext } from '../scan/context.js';
import { scan } from '../scan.js';
import type { Args } from './args.js';
import type { ExitCode, Io } from './io.js';
import { progress } from './progress.js';
import { openReports } from './reports.js';
import { type RuleTexts, ruleTexts } from './rule-texts.js';
import { settle, stopCode } from './settle.js';
import { timing } from './timing.js';

export interface ScanOptions {
  /** What the scan reads instead of standard input. */
  stdin?: string;
  /** True when git called us: its index and quarantine count. */
  hook?: boolean;
  /** True: a clean scan is told in one line, as befits a hook that runs on every commit. */
  brief?: boolean;
  /** Asked when nothing was scanned: false makes that an error. */
  mayBeEmpty?: () => boolean;
  /** Secrets that the text report tells one by one; the others are counted. */
  most?: number;
  /** What a history scan may remember. */
  memory?: ScanContext['memory'];
}

/** Runs a job with the reports that the arguments ask for. */
export async function runScan(
  job: ScanJob,
  args: Args,
  io: Io,
  options: ScanOptions = {},
): Promise<ExitCode> {
  let texts: RuleTexts = new Map();
  const reports = openReports(args, io, (id) => texts.get(id), options.most);
  const bar = progress(io, args.flag('quiet'));
  const demands = {
    exitZero: args.flag('exit-zero'),
    requireNonempty: () => args.flag('require-nonempty') || options.mayBeEmpty?.() === false,
  };
  const context = contextOf(io, options);
  const found = new Set<string>();
  const settled = (summary: Summary) => settle(summary, demands, stopCode(io.signal));
  const emit = (event: ScanEvent): void => {
    if (event.type === 'progress') bar.event(event);
    else if (event.type === 'finding') found.add(event.finding.ruleId);
    reports.event(event.type === 'end' ? { type: 'end', summary: settled(event.summary) } : event);
  };
  try {
    const told = { ...job, countUnsure: !args.flag('include-suppressed') && !args.flag('verbose') };
    const summary = await untilStopped(told, emit, context, io);
    bar.wipe();
    texts = await ruleTexts(found, job, context);
    reports.finish(summary && insteadOfReport(settled(summary), args, options));
    if (summary === undefined) return stopCode(io.signal)!;
    if (args.flag('timing')) io.err.write(timing(summary.stages ?? {}, summary.seconds));
    if (summary.scanned === 0 && demands.requireNonempty()) throw nothingScanned(options);
    return settled(summary).exitCode;
  } catch (error) {
    bar.wipe();
    reports.discard();
    throw error;
  }
}

/** Runs a job for its findings alone: baselines and explanations. */
export async function collectFindings(
  job: ScanJob,
  io: Io,
): Promise<{ findings: Finding[]; summary: Summary }> {
  const findings: Finding[] = [];
  const emit = (event: ScanEvent) => {
    if (event.type === 'finding') findings.push(event.finding);
  };
  const summary = await scan(job, emit, contextOf(io), io.signal);
  return { findings, summary };
}

/** What a scan may know of the outside world. */
export function contextOf(io: Io, { stdin, hook, memory }: ScanOptions = {}): ScanContext {
  return {
    now: io.now(),
    clock: () => io.clock(),
    env: io.env,
    stdin: stdin === undefined ? () => io.stdin() : () => Readable.from([Buffer.from(stdin)]),
    killGroup: (pid) => io.killGroup(pid),
    hook: hook ?? false,
    memory,
    user: io.user,
  };
}

/** undefined when the user stopped the scan before its end. */
async function untilStopped(
  job: ScanJob,
  emit: (event: ScanEvent) => void,
  context: ScanContext,
  io: Io,
): Promise<Summary | undefined> {
  try {
    return await scan(job, emit, context, io.signal);
  } catch (error) {
    if (io.signal.aborted) return undefined;
    throw error;
  }
}

/** What stands for the text report when there is nothing to act on. */
function insteadOfReport(summary: Summary, args: Args, { brief }: ScanOptions): string | undefined {
  if (summary.exitCode !== 0 || summary.findings > 0) return undefined;
  if (args.flag('quiet')) return '';
  return brief === true ? `stanch: ${lastLine(summary)}\n` : undefined;
}

function nothingScanned({ mayBeEmpty }: ScanOptions): UserError {
  return mayBeEmpty === undefined
    ? new UserError('nothing was scanned', 'Check the paths, what is excluded, and what git ignores.')
    : new UserError(
        'nothing was scanned, though there is something new',
        'Git named none of it. Run: git fsck',
      );
}
