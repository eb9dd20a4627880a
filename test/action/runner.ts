/**
 * A small stand-in for GitHub's runner: defaults from action.yml, inputs as INPUT_*, the event as a file, outputs and
 * summary as files; then the committed bundle as a child process, as a runner starts it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { TestRepo, temporaryFolder } from '../helpers/repo.js';

export const ROOT = resolve(import.meta.dirname, '../..');

interface Manifest {
  inputs: Record<string, { description: string; default: string }>;
  outputs: Record<string, { description: string }>;
  runs: { using: string; main: string };
}

export const manifest = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Manifest;

export interface Event {
  name: string;
  /** The payload; undefined = no event file. */
  payload?: unknown;
  sha?: string;
  baseRef?: string;
}

export interface Step {
  code: number | null;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  summary: string;
  /** Everything that anybody could read of it. */
  all: string;
}

export interface StepOptions {
  with?: Record<string, string>;
  env?: Record<string, string>;
  /** Program to run instead of the one in action.yml. */
  main?: string;
}

/** Runs the action in a checkout. */
export function runStep(workspace: string, event: Event, options: StepOptions = {}): Step {
  const temp = temporaryFolder();
  const files = {
    output: join(temp, 'output'),
    summary: join(temp, 'summary'),
    event: join(temp, 'event.json'),
  };
  for (const file of [files.output, files.summary]) writeFileSync(file, '');
  if (event.payload !== undefined) writeFileSync(files.event, JSON.stringify(event.payload));
  const inputs = Object.entries(manifest.inputs).map(([name, { default: value }]) => [
    `INPUT_${name.toUpperCase()}`,
    options.with?.[name] ?? value,
  ]);
  const main = options.main ?? join(ROOT, manifest.runs.main);
  const { status, stdout, stderr } = spawnSync(process.execPath, [main], {
    cwd: workspace,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: {
      PATH: process.env.PATH,
      HOME: temp,
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_REPOSITORY: 'octo/example',
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: files.event,
      GITHUB_SHA: event.sha,
      GITHUB_BASE_REF: event.baseRef ?? '',
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      ...Object.fromEntries(inputs),
      ...options.env,
    },
  });
  const [output, summary] = [readFileSync(files.output, 'utf8'), readFileSync(files.summary, 'utf8')];
  const outputs = readOutputs(output);
  const sarif = outputs.sarif && existsSync(outputs.sarif) ? readFileSync(outputs.sarif, 'utf8') : '';
  return {
    code: status,
    stdout,
    stderr,
    outputs,
    summary,
    all: [stdout, stderr, output, summary, sarif].join('\n'),
  };
}

/** `name<<delimiter`, lines, delimiter: as the runner reads it. Throws for anything else. */
export function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let i = 0; i < lines.length - 1; i++) {
    const [, name, delimiter] = /^([\w-]+)<<(\S+)$/.exec(lines[i]!) ?? [];
    const end = lines.indexOf(delimiter!, i + 1);
    if (name === undefined || end < 0) throw new Error(`not an output: ${lines[i]}`);
    outputs[name] = lines.slice(i + 1, end).join('\n');
    i = end;
  }
  return outputs;
}

/** The workflow commands that a runner would see in the log. */
export function commands(stdout: string): string[] {
  return stdout.split('\n').filter((line) => /^\s*::/.test(line) || line.includes('##['));
}

export interface CheckoutOptions {
  /** As `fetch-depth`: 0 is everything. */
  depth: number;
  /** Commit to check out. */
  sha: string;
  /** Ref that the commit is fetched by. */
  ref?: string;
}

/** A clone as actions/checkout makes it, from a repository served as if it were remote. */
export function checkout(upstream: TestRepo, { depth, sha, ref }: CheckoutOptions): TestRepo {
  const dir = join(temporaryFolder(), 'work');
  mkdirSync(dir);
  const clone = TestRepo.at(dir);
  clone.git('init', '-q', '-b', 'main', '--template=', '.');
  clone.git('remote', 'add', 'origin', `file://${upstream.dir}`);
  if (depth === 0) {
    const all = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
    clone.git(
      'fetch',
      '-q',
      '--no-tags',
      'origin',
      ...all,
      ...(ref === undefined ? [] : [`+${ref}:refs/remotes/${ref.slice(5)}`]),
    );
    if (clone.tryGit('cat-file', '-e', sha) !== 0) clone.git('fetch', '-q', '--no-tags', 'origin', sha);
  } else clone.git('fetch', '-q', '--no-tags', `--depth=${depth}`, 'origin', sha);
  clone.git('checkout', '-q', '--detach', sha);
  return clone;
}

/** Takes the way back to the remote away, as a step without credentials has it. */
export function cutOffFromRemote(clone: TestRepo): TestRepo {
  clone.git('remote', 'set-url', 'origin', 'file:///nonexistent/repository');
  return clone;
}
