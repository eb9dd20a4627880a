/**
 * The GitHub action: a step's inputs and the event that started the workflow → a scan of what the event brings, told
 * where people look, with outputs for later steps. Its exit code is the command's own (docs/architecture.md); a mistake
 * in the workflow is an error, never a pass.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ExitCode, Io } from '../cli/io.js';
import { stopCode } from '../cli/settle.js';
import { UserError } from '../core/errors.js';
import { printable } from '../core/printable.js';
import { openRepository, type Repository } from '../sources/git/repo.js';
import { findTop } from '../sources/top.js';
import { annotation } from './annotate.js';
import { type Event, readEvent } from './event.js';
import { type Inputs, readInputs } from './inputs.js';
import { planScan } from './plan.js';
import { originOf } from './remote.js';
import { type Outcome, runPlan } from './run.js';
import { reportOutput, type StepFiles, stepFiles } from './step-files.js';
import type { Plan } from './trust.js';
import { reportPath } from './workspace.js';

/** A payload is a few hundred kB at most; what is larger is none. */
const MOST_EVENT_CHARACTERS = 64 << 20;

export async function action(io: Io): Promise<ExitCode> {
  const files = stepFiles(io.env, (count) => io.randomBytes(count));
  try {
    return await step(io, files);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const words = error.hint === undefined ? error.message : `${error.message}. ${error.hint}`;
    io.out.write(annotation('error', 'stanch could not scan', words));
    files.output('exit-code', '2');
    return 2;
  }
}

async function step(io: Io, files: StepFiles): Promise<ExitCode> {
  const inputs = readInputs(io.env);
  const workspace = io.env.GITHUB_WORKSPACE || io.cwd;
  const cwd = resolve(workspace, inputs.path);
  const here = { ...io, cwd };
  const repository = repositoryAt(here);
  const remote = originOf(cwd, io.env, io.signal);
  const plan = await planScan({ inputs, event: eventOf(io), repository, remote, signal: io.signal });
  io.out.write(`stanch scans ${printable(plan.scope)}\n`);
  if (plan.source === undefined) return nothing(plan, inputs, files);
  const sarif = inputs.output === undefined ? undefined : reportPath(workspace, inputs.output);
  const outcome = await runPlan({ ...plan, source: plan.source }, inputs, sarif, here);
  if (outcome === undefined) return stopCode(io.signal) ?? 130;
  return publish(outcome, plan, inputs, sarif, files);
}

/** undefined outside a repository. @throws UserError when git refuses the repository. */
function repositoryAt(io: Io): Repository | undefined {
  if (findTop(io.cwd) === undefined) return undefined;
  return openRepository({ cwd: io.cwd, env: io.env, killGroup: (pid) => io.killGroup(pid) });
}

function eventOf({ env }: Io): Event {
  const facts = {
    name: env.GITHUB_EVENT_NAME ?? '',
    sha: env.GITHUB_SHA,
    baseBranch: env.GITHUB_BASE_REF || undefined,
  };
  return readEvent(facts, payloadAt(env.GITHUB_EVENT_PATH));
}

/** A payload that is missing or broken says nothing; the clone then has to. */
function payloadAt(path: string | undefined): unknown {
  if (path === undefined || path === '') return undefined;
  try {
    const text = readFileSync(path, 'utf8');
    return text.length > MOST_EVENT_CHARACTERS ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function nothing(plan: Plan, inputs: Inputs, files: StepFiles): ExitCode {
  const markdown = `## stanch: nothing new to scan\n\n${plan.scope}\n`;
  if (inputs.summary) files.summary(markdown);
  outputs(files, { findings: 0, fresh: 0, exitCode: 0, sarif: '', markdown });
  return 0;
}

function publish(
  { summary, findings, markdown }: Outcome,
  plan: Plan,
  inputs: Inputs,
  sarif: string | undefined,
  files: StepFiles,
): ExitCode {
  const whole = `${markdown}\nScanned: ${plan.scope}\n`;
  if (inputs.summary) files.summary(whole);
  outputs(files, {
    findings,
    fresh: summary.findings,
    exitCode: summary.exitCode,
    sarif: sarif ?? '',
    markdown: whole,
  });
  return summary.exitCode;
}

interface Outputs {
  findings: number;
  fresh: number;
  exitCode: ExitCode;
  sarif: string;
  markdown: string;
}

function outputs(files: StepFiles, { findings, fresh, exitCode, sarif, markdown }: Outputs): void {
  files.output('findings', String(findings));
  files.output('new-findings', String(fresh));
  files.output('exit-code', String(exitCode));
  files.output('sarif', sarif);
  files.output('report', reportOutput(markdown));
}
