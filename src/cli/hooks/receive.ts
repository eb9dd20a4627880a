/**
 * What git tells a pre-receive hook → one scan of what the push brings, on the server, before any ref moves. Objects
 * that a ref of the server reaches are not scanned again; policy comes from the server's default branch, never from the
 * push, and where there is none yet there is no policy at all. It fails closed: what could not be read within the time
 * budget refuses the push, and says so.
 */
import type { ScanJob, SourceSpec } from '../../core/types.js';
import type { Repository } from '../../sources/git/repo.js';
import { isFullId, isZeroId } from '../../sources/git/revisions.js';
import type { Args } from '../args.js';
import type { ExitCode, Io } from '../io.js';
import { scanJob } from '../jobs.js';
import { runScan } from '../run-scan.js';
import { bringsNothingNew } from './nothing-new.js';
import { pushed } from './push.js';
import { receiveLines } from './ref-lines.js';
import { hookRepository } from './repository.js';

/** Seconds; clients and proxies in between seldom wait longer than a minute. */
export const TIME_BUDGET = 60;
/** Part of the budget for reading; the rest is for saying who brought what. */
const READING = 0.75;
/** Secrets told one by one over the wire; the others are counted. */
const MOST_TOLD = 20;

/** @param lines git's input. */
export async function scanReceived(lines: string, args: Args, io: Io): Promise<ExitCode> {
  const repository = hookRepository(io);
  const tips = ownTips(repository);
  const source = receivedSource(lines, tips, !args.flag('no-archives'));
  if (source === undefined) return 0;
  const budget = args.number('time-budget') ?? TIME_BUDGET;
  const deadline = new Deadline(budget * 1000, io);
  const job = serverJob(scanJob(source, args, io), repository, budget * READING);
  const mayBeEmpty = () => bringsNothingNew(repository, source);
  const code = await runScan(job, args, deadline.io, {
    hook: true,
    brief: true,
    most: MOST_TOLD,
    mayBeEmpty,
  });
  if (code !== 0 && repository.head === undefined && tips.length > 0) {
    io.err.write(
      'stanch: HEAD of this repository names no branch that exists, so no policy counts here.\n' +
        '        On the server: git symbolic-ref HEAD refs/heads/<default branch>\n',
    );
  }
  if (!deadline.isPast(READING) || (code !== 3 && code !== 4 && code !== 130)) return code;
  io.err.write(
    `stanch: the time budget of ${budget} s ran out before everything was scanned, so this push is refused.\n` +
      '        Push in smaller steps, or ask the server’s administrator for a larger --time-budget.\n',
  );
  return code === 4 ? 4 : 3;
}

/** undefined when nothing arrives: deletions only. */
function receivedSource(lines: string, tips: readonly string[], archives: boolean): SourceSpec | undefined {
  const arriving = receiveLines(lines)
    .map(({ localId }) => localId)
    .filter((id) => !isZeroId(id));
  return arriving.length === 0 ? undefined : pushed(arriving, tips, archives);
}

/** Commits that the server's refs name; refs to trees and blobs exclude nothing, so more is scanned, never less. */
function ownTips({ git }: Repository): string[] {
  const format = '--format=%(objecttype) %(objectname) %(*objecttype) %(*objectname)';
  const answer = git.run(['for-each-ref', format]).toString('latin1');
  return answer.split('\n').flatMap((line) => {
    const [type, id = '', inner, innerId = ''] = line.split(' ');
    if (type === 'commit' && isFullId(id)) return [id];
    return inner === 'commit' && isFullId(innerId) ? [innerId] : [];
  });
}

function serverJob(job: ScanJob, { head }: Repository, seconds: number): ScanJob {
  const limits = {
    ...job.limits,
    runSeconds: Math.min(job.limits.runSeconds ?? seconds, seconds),
    fileSeconds: Math.min(job.limits.fileSeconds ?? seconds, seconds),
  };
  const policy =
    head === undefined
      ? { ...job.policy, config: null, baseline: null, inline: false }
      : { ...job.policy, baseRevision: head };
  return { ...job, limits, policy };
}

/** An Io that is stopped when the time is up, whatever the scan is doing then. */
class Deadline {
  readonly io: Io;
  readonly #milliseconds: number;
  readonly #begun: number;

  constructor(milliseconds: number, io: Io) {
    this.#milliseconds = milliseconds;
    this.#begun = io.clock();
    this.io = { ...io, signal: AbortSignal.any([io.signal, AbortSignal.timeout(milliseconds)]) };
  }

  /** True when this part of the time has passed. */
  isPast(part: number): boolean {
    return this.io.clock() - this.#begun >= this.#milliseconds * part;
  }
}
