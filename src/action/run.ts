/**
 * A plan → a scan, its reports and its counts. The scan is the same as everywhere, `src/scan.ts`; here its events meet
 * the runner.
 */
import type { Io } from '../cli/io.js';
import { scanJob } from '../cli/jobs.js';
import { type RuleTexts, ruleTexts } from '../cli/rule-texts.js';
import { contextOf } from '../cli/run-scan.js';
import { stopCode } from '../cli/settle.js';
import type { Problem, ScanEvent, ScanJob, SourceSpec, Summary } from '../core/types.js';
import { reaches } from '../policy/judge.js';
import { scan } from '../scan.js';
import type { Inputs } from './inputs.js';
import { openReports } from './reports.js';
import { settled } from './settle.js';
import type { Plan } from './trust.js';

export interface Outcome {
  summary: Summary;
  /** Findings that policy allows are counted too. */
  findings: number;
  markdown: string;
}

/** @param io its `cwd` is the folder to scan. @returns undefined when the run was stopped before its end. */
export async function runPlan(
  plan: Plan & { source: SourceSpec },
  inputs: Inputs,
  sarif: string | undefined,
  io: Io,
): Promise<Outcome | undefined> {
  const job = jobOf(plan, inputs, io);
  const context = contextOf(io);
  let texts: RuleTexts = new Map();
  const reports = openReports(inputs, sarif, io, (id) => texts.get(id));
  const tally = new Tally(inputs.failOn);
  const emit = (event: ScanEvent): void => {
    tally.event(event);
    if (event.type === 'start') reports.event({ ...event, job: afterwards(job) });
    else if (event.type === 'end')
      reports.event({ type: 'end', summary: tally.settle(event.summary, plan.seen, io) });
    else reports.event(event);
    if (event.type === 'start' && !plan.seen) reports.event({ type: 'problem', problem: notSeen(plan) });
  };
  try {
    const summary = await scan(job, emit, context, io.signal);
    texts = await ruleTexts(tally.rules, job, context);
    const markdown = reports.finish();
    return { summary: tally.settle(summary, plan.seen, io), findings: tally.findings, markdown };
  } catch (error) {
    reports.discard();
    if (io.signal.aborted) return undefined;
    throw error;
  }
}

function jobOf(plan: Plan & { source: SourceSpec }, { args }: Inputs, io: Io): ScanJob {
  const job = scanJob(plan.source, args, io);
  return { ...job, policy: { ...job.policy, ...plan.policy } };
}

/** The job as reports tell of it: what a workflow sees was sent long ago, so advice on how to push again is not for it. */
function afterwards(job: ScanJob): ScanJob {
  return job.source.kind === 'history' ? { ...job, source: { ...job.source, incremental: false } } : job;
}

function notSeen({ scope }: Plan): Problem {
  return { level: 'warning', code: 'range-not-seen', message: scope };
}

/** Counts what the outputs and `fail-on` need. */
class Tally {
  readonly #failOn: Inputs['failOn'];
  readonly rules = new Set<string>();
  findings = 0;
  failing = 0;

  constructor(failOn: Inputs['failOn']) {
    this.#failOn = failOn;
  }

  event(event: ScanEvent): void {
    if (event.type !== 'finding') return;
    const { ruleId, severity, verdict } = event.finding;
    this.rules.add(ruleId);
    this.findings++;
    const least = this.#failOn;
    if (least === undefined || least === 'none' || verdict.status !== 'new') return;
    if (reaches(severity, least)) this.failing++;
  }

  settle(summary: Summary, seen: boolean, io: Io): Summary {
    const stopped = stopCode(io.signal) as 130 | 143 | undefined;
    const counted = { ...summary, problems: summary.problems + (seen ? 0 : 1) };
    return settled(counted, { failOn: this.#failOn, failing: this.failing, seen, stopped });
  }
}
