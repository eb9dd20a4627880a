/**
 * A repository → whether its commit hook stops a secret: a dry commit. A made-up secret is staged in an index of its
 * own, its object goes to a store of its own, and git starts the hook on them; index, objects, refs and files of the
 * repository stay as they are. Only ever done where the hook is ours.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expand } from '../../rules/sample.js';
import type { Io } from '../io.js';
import { PROBE, TRIAL } from './skip.js';

/** stopped: a secret is stopped and a harmless file is not. passed: the secret went through. all: everything is stopped. untried: git could not set the trial up. */
export type TrialResult = 'stopped' | 'passed' | 'all' | 'untried';

/** Milliseconds for one of git's answers. */
const PATIENCE = 60_000;
const NAME = 'stanch-doctor-trial.txt';

/** @param top where git starts hooks. */
export function tryCommit(top: string, io: Io): TrialResult {
  const folder = mkdtempSync(join(tmpdir(), 'stanch-trial-'));
  try {
    const secret = expand('token = "<<crc32-base62 ghp_>>"\n', io.randomBytes(4).readInt32LE());
    const withSecret = hookStatus(secret, top, folder, io);
    const without = hookStatus('nothing to see\n', top, folder, io);
    if (withSecret === undefined || without === undefined) return 'untried';
    if (withSecret === 0) return 'passed';
    return without === 0 ? 'stopped' : 'all';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Exit status of the hook for a commit of one file; undefined when the commit could not be prepared. */
function hookStatus(content: string, top: string, folder: string, io: Io): number | undefined {
  const objects = run(['rev-parse', '--git-path', 'objects'], top, io.env);
  if (objects === undefined) return undefined;
  const env = {
    ...io.env,
    STANCH_SKIP: '',
    [PROBE]: TRIAL,
    GIT_INDEX_FILE: join(folder, 'index'),
    GIT_OBJECT_DIRECTORY: join(folder, 'objects'),
    GIT_ALTERNATE_OBJECT_DIRECTORIES: resolve(top, objects.trim()),
  };
  mkdirSync(join(folder, 'objects'), { recursive: true });
  writeFileSync(join(folder, NAME), content);
  // Before the first commit there is no HEAD, and the index begins empty.
  if (run(['read-tree', 'HEAD'], top, env) === undefined) run(['read-tree', '--empty'], top, env);
  const id = run(['hash-object', '-w', '--no-filters', join(folder, NAME)], top, env)?.trim();
  if (id === undefined) return undefined;
  if (run(['update-index', '--add', '--cacheinfo', `100644,${id},${NAME}`], top, env) === undefined)
    return undefined;
  const { status } = git(['hook', 'run', 'pre-commit'], top, env);
  return status ?? undefined;
}

/** What git printed; undefined when it failed. */
function run(args: string[], cwd: string, env: Io['env']): string | undefined {
  const { status, stdout } = git(args, cwd, env);
  return status === 0 ? stdout : undefined;
}

function git(args: string[], cwd: string, env: Io['env']) {
  return spawnSync('git', args, {
    cwd,
    env,
    encoding: 'utf8',
    timeout: PATIENCE,
    windowsHide: true,
    input: '',
  });
}
