/**
 * A scan job → its events and summary. The only file that sees every room: it opens the source, examines its chunks,
 * judges the findings and counts the outcome. It holds no rule, no policy and no format of its own.
 */

import { contentDigest } from './core/digest.js';
import { deadline } from './core/limits.js';
import { originObject } from './core/origin.js';
import type { Finding, Problem, ScanEvent, ScanJob, Skipped, Summary } from './core/types.js';
import { regexEngineName } from './engine/regex.js';
import { CONFIG_NAME } from './policy/config/defaults.js';
import { closingProblems } from './policy/tally.js';
import { Veil } from './report/veil.js';
import type { ScanContext } from './scan/context.js';
import { crewOf } from './scan/crew.js';
import { Examiner, type Findings } from './scan/examine.js';
import { FileCrew } from './scan/listing.js';
import { ArchiveOpener } from './scan/opener.js';
import { Outcome } from './scan/outcome.js';
import { Places, type Placing, type Secreted } from './scan/places.js';
import { folderOf, type Prepared, prepare } from './scan/prepare.js';
import { recall, recollect } from './scan/recollection.js';
import { Reread } from './scan/reread.js';
import { Sighter } from './scan/sighter.js';
import { Verdicts } from './scan/verdicts.js';
import { replay, type SliceResult } from './scan/wire.js';
import type { HistorySource } from './sources/git/history.js';
import type { MemoryOptions } from './sources/git/memory.js';
import { openSource } from './sources/open.js';
import type { Watch } from './sources/tree.js';
import { VERSION } from './version.js';

export type { ScanContext } from './scan/context.js';

export type Emit = (event: ScanEvent) => void;

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
  readonly #emit: Emit;
  readonly #outcome: Outcome;
  readonly #source: ReturnType<typeof openSource>;
  readonly #places: Places | undefined;
  readonly #verdicts: Verdicts;

  constructor(job: ScanJob, prepared: Prepared, context: ScanContext, emit: Emit) {
    this.#job = job;
    this.#prepared = prepared;
    this.#context = context;
    this.#emit = emit;
    this.#outcome = new Outcome({
      allowIncomplete: [...prepared.policy.allowIncomplete, ...job.policy.allowIncomplete],
    });
    this.#verdicts = new Verdicts(prepared.judge);
    this.#places = job.source.kind === 'history' ? new Places(prepared.key) : undefined;
    this.#source = openSource(job.source, {
      git: {
        cwd: job.cwd,
        env: context.env,
        hook: context.hook ?? false,
        killGroup: context.killGroup,
        user: context.user,
        inflate: context.inflate,
      },
      limits: prepared.limits,
      filter: prepared.judge.filter,
      watch: watchOf(job, prepared),
      stdin: context.stdin,
      memory: memoryOf(job, prepared, context),
    });
  }

  /** Reads until the end or the time limit; what the limit cut off is said. */
  async readWithin(seconds: number, signal: AbortSignal): Promise<void> {
    const limit = deadline(seconds);
    try {
      await this.read(AbortSignal.any([signal, limit]));
    } catch (error) {
      // Git's sources reject when they are stopped; others end early.
      if (!limit.aborted || signal.aborted) throw error;
    }
    if (signal.aborted) this.#outcome.stopped();
    if (!limit.aborted || signal.aborted) return;
    const detail = 'The time limit of the run was reached; give it more with --timeout.';
    this.#skipped({
      origin: { kind: 'stream', path: '(the rest)' },
      reason: 'time-limit',
      level: 'failure',
      detail,
    });
  }

  async read(signal: AbortSignal): Promise<void> {
    const { ignoreFiles } = this.#prepared;
    for (const problem of this.#prepared.problems) this.#problem(problem);
    for (const { problems } of ignoreFiles) for (const problem of problems) this.#problem(problem);
    const out: Findings = {
      finding: (finding) => this.#found(finding),
      unsure: (by) => this.#outcome.unsure(by),
      skipped: (skipped) => this.#skipped(skipped),
      problem: (problem) => this.#problem(problem),
      scanned: (bytes, units) => this.#scanned(bytes, units),
    };
    const examiner = new Examiner(this.#prepared, this.#job, out);
    if ('listing' in this.#source && this.#job.jobs > 1) {
      const crew = new FileCrew(this.#job, this.#prepared, out, this.#context, signal);
      await crew.read(this.#source, examiner);
    } else if (this.#places && 'note' in this.#source) {
      const source = this.#source;
      const { rules } = this.#prepared.inspector;
      const seer = {
        see: this.#places.see.bind(this.#places),
        note: source.note,
        rule: (id: string) => rules.byId(id)!,
      };
      const crew = crewOf(this.#job, this.#prepared, seer, this.#context);
      const sighter = new Sighter(this.#prepared, examiner, this.#places, out, source.note);
      const opens = new ArchiveOpener(this.#prepared, this.#job);
      // Of its own: one opens one at a time.
      const opensBeside = new ArchiveOpener(this.#prepared, this.#job);
      // What was not read in an archive is to be read again, as the sighter knows.
      const told: Findings = { ...out, skipped: sighter.skipped.bind(sighter) };
      const opener = {
        open: opens.open.bind(opens),
        openBeside: opensBeside.openBeside.bind(opensBeside),
        tell: (opened: object) => replay(opened as SliceResult, told),
      };
      await source.read(sighter, signal, { crew, opener });
      const recalled = source.recalled();
      if (recalled !== undefined) recall(recalled.seen, recalled.objects, seer);
    } else {
      await this.#source.read(examiner, signal);
    }
  }

  #found(finding: Finding): void {
    if (this.#places === undefined) this.#judge(finding);
    else this.#places.add(this.#prepared.inspector.rules.byId(finding.ruleId)!, finding);
    // What stands in an archive is told with its own text, which is not kept.
    if (finding.origin.kind === 'entry' && 'note' in this.#source)
      this.#source.note(originObject(finding.origin) ?? '');
  }

  /** History's second look: at the objects that count, now that it is known which do. */
  async #lookAgain(
    places: Places,
    source: HistorySource,
    unreachable: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    const trace = await source.trace(places.objects(), signal);
    if (this.#job.countUnsure) places.sift(trace, unreachable, (secret) => this.#isInDoubt(secret));
    const attributed = await trace.attribute(places.objects(), signal);
    const placings = places.place(attributed, unreachable).filter((placing) => !this.#isInDoubt(placing));
    await this.#readAgain(placings, source, signal);
    const findings = places.settle(placings);
    const veil = new Veil();
    for (const finding of findings) veil.add(finding);
    for (const finding of findings) this.#judge(veil.wordsOf(finding));
    if (!places.lost) source.keep(() => recollect(places));
  }

  async #readAgain(placings: readonly Placing[], source: HistorySource, signal: AbortSignal): Promise<void> {
    const found: Findings = {
      finding: (finding) => reread.examined(finding),
      unsure: () => undefined,
      skipped: (skipped) => {
        // Said when the object was read first.
        if (skipped.reason !== 'findings-limit' && skipped.reason !== 'decode-limit') this.#skipped(skipped);
      },
      problem: (problem) => this.#problem(problem),
      scanned: () => undefined,
    };
    const examiner = new Examiner(this.#prepared, this.#job, found);
    let reread = new Reread(placings, examiner);
    // Once more for what is told instead of what is gone.
    for (; reread.objects.length > 0; reread = new Reread(placings, examiner)) {
      await source.readAgain(reread.objects, reread, signal);
      reread.close();
    }
  }

  /** True, and counted, when the confidence alone decides about a secret at each of its places. */
  #isInDoubt(secret: Secreted): boolean {
    if (this.#job.countUnsure !== true || !this.#verdicts.isInDoubt(secret)) return false;
    this.#outcome.unsure(secret.known.deadEnd ?? 'confidence');
    return true;
  }

  /** What can only be said at the end: history's findings, and suppressions that nothing used. */
  async settle(signal: AbortSignal): Promise<void> {
    if (this.#places && this.#job.source.kind === 'history' && 'trace' in this.#source) {
      await this.#lookAgain(this.#places, this.#source, this.#job.source.unreachable, signal);
    }
    const { judge, baseline } = this.#prepared;
    const { source } = this.#job;
    const whole = this.#outcome.complete;
    const covered = {
      tree: whole && source.kind === 'tree' && source.paths.length === 0 && folderOf(this.#job) === '',
      history:
        whole && source.kind === 'history' && source.revisions.length === 0 && source.exclude.length === 0,
      log: whole && source.kind === 'log',
    };
    const today = this.#context.now.toISOString().slice(0, 10);
    for (const problem of closingProblems(judge.tally(), judge.policies(), baseline, covered, today))
      this.#problem(problem);
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

  #judge(finding: Finding): void {
    const fails = this.#verdicts.reach(finding);
    const event = { type: 'finding' as const, finding };
    this.#outcome.finding(event, fails);
    this.#emit(event);
  }

  #scanned(bytes: number, units?: number): void {
    this.#outcome.unit(bytes, units);
    this.#emit({ type: 'progress', scanned: this.#outcome.scanned, bytes: this.#outcome.bytes });
  }

  #skipped(skipped: Skipped): void {
    const event = { type: 'skipped' as const, skipped };
    this.#outcome.skipped(event);
    this.#emit(event);
  }

  #problem(problem: Problem): void {
    const event = { type: 'problem' as const, problem };
    this.#outcome.problem(event);
    this.#emit(event);
  }
}

/** A listing that sees every name in a folder need not be followed by a look for its config. */
function watchOf(job: ScanJob, { configs }: Prepared): Watch | undefined {
  if (configs === undefined) return undefined;
  const front = folderOf(job);
  const below = (path: string) => front + path;
  return {
    name: CONFIG_NAME,
    seen: ({ within, places, unknown }) =>
      configs.learn({ within: below(within), places: places.map(below), unknown: unknown.map(below) }),
    alsoSeen: (place) => configs.add(below(place)),
  };
}

/** What a history scan may remember, and the digest of all that decides what it sees. Not for changes that are not trusted. */
function memoryOf(
  job: ScanJob,
  prepared: Prepared,
  { memory, hook }: ScanContext,
): MemoryOptions | undefined {
  if (memory === undefined || hook || job.policy.baseRevision !== undefined) return undefined;
  const { limits, policy, pack } = prepared;
  const fingerprint = contentDigest([
    VERSION,
    pack.digest,
    regexEngineName(),
    JSON.stringify([job.rules.enable, job.rules.disable, policy.rules.enable, policy.rules.disable]),
    JSON.stringify([limits, job.source]),
    // What is seen is named by keyed digests.
    prepared.key,
  ]);
  return { ...memory, fingerprint };
}
