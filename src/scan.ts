/**
 * A scan job → its events and summary: prepares it, has its source read and examined within the time it has, tells what
 * only the end can tell, and counts the outcome. It holds no rule, no policy and no format of its own.
 */
import { deadline } from './core/limits.js';
import type { ScanJob, Summary } from './core/types.js';
import { regexEngineName } from './engine/regex.js';
import { type Coverage, closingProblems } from './policy/tally.js';
import type { ScanContext } from './scan/context.js';
import { Examiner, type Findings } from './scan/examine.js';
import { FileCrew } from './scan/listing.js';
import { Looks } from './scan/looks.js';
import { Outcome } from './scan/outcome.js';
import { folderOf, type Prepared, prepare } from './scan/prepare.js';
import { sourceOf } from './scan/source.js';
import { type Emit, toldAs } from './scan/told.js';
import { Verdicts } from './scan/verdicts.js';
import { VERSION } from './version.js';

export type { ScanContext } from './scan/context.js';
export type { Emit } from './scan/told.js';

/**
 * Runs a job to its end. Rejects with UserError when it cannot be run at all; the exit code is then 2.
 * @param signal stops it: it then either rejects or ends early with a summary that is not complete.
 */
export async function scan(
  job: ScanJob,
  emit: Emit,
  context: ScanContext,
  signal: AbortSignal = new AbortController().signal,
): Promise<Summary> {
  const startedAt = context.now.toISOString();
  const begun = context.clock();
  const prepared = await prepare(job, context);
  emit({ type: 'start', tool: { name: 'stanch', version: VERSION }, job, startedAt });
  const run = new Run(job, prepared, context, emit);
  const ready = context.clock();
  await run.readWithin(prepared.limits.runSeconds, signal);
  const read = context.clock();
  await run.settle(signal);
  const summary = run.summary(begun, {
    start: ready - begun,
    read: read - ready,
    settle: context.clock() - read,
  });
  emit({ type: 'end', summary });
  return summary;
}

class Run {
  readonly #job: ScanJob;
  readonly #prepared: Prepared;
  readonly #context: ScanContext;
  readonly #outcome: Outcome;
  readonly #told: Findings;
  readonly #source: ReturnType<typeof sourceOf>;
  /** Of a history. */
  readonly #looks: Looks | undefined;

  constructor(job: ScanJob, prepared: Prepared, context: ScanContext, emit: Emit) {
    this.#job = job;
    this.#prepared = prepared;
    this.#context = context;
    this.#outcome = new Outcome({
      allowIncomplete: [...prepared.policy.allowIncomplete, ...job.policy.allowIncomplete],
    });
    const verdicts = new Verdicts(prepared.judge);
    this.#told = toldAs(emit, this.#outcome, verdicts);
    this.#source = sourceOf(job, prepared, context);
    if ('trace' in this.#source)
      this.#looks = new Looks(this.#source, job, prepared, context, verdicts, this.#told);
  }

  /** Reads until the end or the time limit; what the limit cut off is said. */
  async readWithin(seconds: number, signal: AbortSignal): Promise<void> {
    const limit = deadline(seconds);
    try {
      await this.#read(AbortSignal.any([signal, limit]));
    } catch (error) {
      // Git's sources reject when they are stopped; others end early.
      if (!limit.aborted || signal.aborted) throw error;
    }
    if (signal.aborted) this.#outcome.stopped();
    if (!limit.aborted || signal.aborted) return;
    const detail = 'The time limit of the run was reached; give it more with --timeout.';
    this.#told.skipped({
      origin: { kind: 'stream', path: '(the rest)' },
      reason: 'time-limit',
      level: 'failure',
      detail,
    });
  }

  async #read(signal: AbortSignal): Promise<void> {
    const { problems, ignoreFiles } = this.#prepared;
    for (const problem of problems) this.#told.problem(problem);
    for (const { problems } of ignoreFiles) for (const problem of problems) this.#told.problem(problem);
    if (this.#looks !== undefined) return this.#looks.first(signal);
    const examiner = new Examiner(this.#prepared, this.#job, this.#told);
    if ('listing' in this.#source && this.#job.jobs > 1) {
      const crew = new FileCrew(this.#job, this.#prepared, this.#told, this.#context, signal);
      await crew.read(this.#source, examiner);
    } else {
      await this.#source.read(examiner, signal);
    }
  }

  /** What can only be said at the end: history's findings, and suppressions that nothing used. */
  async settle(signal: AbortSignal): Promise<void> {
    await this.#looks?.second(signal);
    const { judge, baseline } = this.#prepared;
    const today = this.#context.now.toISOString().slice(0, 10);
    const problems = closingProblems(judge.tally(), judge.policies(), baseline, this.#covered(), today);
    for (const problem of problems) this.#told.problem(problem);
  }

  /** What was read to its end: where a suppression that nothing used is none. */
  #covered(): Coverage {
    const whole = this.#outcome.complete;
    const { source } = this.#job;
    return {
      tree: whole && source.kind === 'tree' && source.paths.length === 0 && folderOf(this.#job) === '',
      history:
        whole && source.kind === 'history' && source.revisions.length === 0 && source.exclude.length === 0,
      log: whole && source.kind === 'log',
    };
  }

  summary(begun: number, stages: Record<string, number>): Summary {
    const outcome = this.#outcome;
    return {
      scanned: outcome.scanned,
      bytes: outcome.bytes,
      findings: outcome.findings,
      suppressed: outcome.suppressed,
      notScanned: outcome.notScanned,
      excluded: outcome.excluded,
      ignored: outcome.ignored,
      problems: outcome.problems,
      complete: outcome.complete,
      exitCode: outcome.exitCode,
      seconds: (this.#context.clock() - begun) / 1000,
      regexEngine: regexEngineName(),
      rules: this.#prepared.active,
      rulesDigest: this.#prepared.pack.digest,
      stages,
    };
  }
}
