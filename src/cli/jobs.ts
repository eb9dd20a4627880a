/** Args → the parts of a ScanJob that every scanning command shares. What is scanned is the command's own affair. */
import { resolve } from 'node:path';
import { UserError } from '../core/errors.js';
import type { Limits, ScanJob, SkipReason, SourceSpec } from '../core/types.js';
import type { Args } from './args.js';
import type { Io } from './io.js';

/** Threads that help; beyond that the shared list is the bottleneck. */
const MOST_JOBS = 16;

/** @throws UserError for options that contradict each other. */
export function scanJob(source: SourceSpec, args: Args, io: Io): ScanJob {
  return {
    source,
    cwd: io.cwd,
    rules: rulesOf(args, io),
    policy: policyOf(args),
    limits: limitsOf(args),
    jobs: jobsOf(args, io),
    reveal: args.flag('reveal'),
  };
}

export function rulesOf(args: Args, io: Io): ScanJob['rules'] {
  return {
    packs: args.texts('rules').map((path) => resolve(io.cwd, path)),
    builtin: !args.flag('no-builtin-rules'),
    enable: args.words('enable'),
    disable: args.words('disable'),
  };
}

function policyOf(args: Args): ScanJob['policy'] {
  const base = args.text('policy-from');
  const least = args.number('min-confidence');
  if (least !== undefined && least > 1)
    throw new UserError('--min-confidence goes from 0 to 1', 'Write 0.6, say.');
  return {
    ...fileOrNone(args, 'config'),
    ...fileOrNone(args, 'baseline'),
    inline: !args.flag('no-inline'),
    allowIncomplete: args.words('allow-incomplete') as SkipReason[],
    ...(base !== undefined && { baseRevision: base }),
    ...(least !== undefined && { minConfidence: least }),
  };
}

/** `--config file`, `--no-config`, or neither. */
export function fileOrNone<N extends 'config' | 'baseline'>(
  args: Args,
  name: N,
): { [K in N]?: string | null } {
  const file = args.text(name);
  if (args.flag(`no-${name}`)) {
    if (file !== undefined)
      throw new UserError(`--${name} and --no-${name} contradict each other`, 'Give one of them.');
    return { [name]: null } as { [K in N]?: null };
  }
  return (file === undefined ? {} : { [name]: file }) as { [K in N]?: string };
}

const LIMIT_OF: Readonly<Record<string, keyof Limits>> = {
  'max-file-size': 'maxFileBytes',
  'max-archive-depth': 'archiveDepth',
  'max-archive-size': 'archiveBytes',
  'max-archive-entries': 'archiveEntries',
  'max-archive-ratio': 'archiveRatio',
  'max-decode-depth': 'decodeDepth',
  'max-findings-per-file': 'findingsPerFile',
  'file-timeout': 'fileSeconds',
  timeout: 'runSeconds',
};

function limitsOf(args: Args): Partial<Limits> {
  const limits: Partial<Limits> = {};
  for (const [option, limit] of Object.entries(LIMIT_OF)) {
    const given = args.number(option);
    if (given !== undefined) limits[limit] = given;
  }
  return limits;
}

function jobsOf(args: Args, io: Io): number {
  const asked = args.number('jobs');
  if (asked !== undefined && (asked < 1 || !Number.isInteger(asked))) {
    throw new UserError('--jobs needs a whole number from 1', 'Leave it out to use every core.');
  }
  return Math.min(MOST_JOBS, asked ?? io.cores);
}
