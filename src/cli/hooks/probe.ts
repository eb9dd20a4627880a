/**
 * A hook file → whether the guard answers through it. The hook is started as git starts it, with a question in its
 * environment that only our program answers; hooks that are not ours are never started, only read.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../io.js';
import { hookState } from './install.js';
import { type Role, roleOf } from './script.js';
import { PROBE, probeAnswer } from './skip.js';

/** answers: the guard ran. silent: the hook is ours and the guard does not answer. passes: it is ours and made without the guard. mentions: a foreign hook that names stanch. */
export type Probe =
  | 'answers'
  | 'silent'
  | 'passes'
  | 'edited'
  | 'mentions'
  | 'foreign'
  | 'absent'
  | 'not-executable';

/** What a hook of another's making looks like when it calls the guard. */
const CALL = /\bstanch(?:\.cjs)?['"]? +(?:protect|staged|hook)\b/;
/** Where hook frameworks are told what to run; their hooks themselves look the same whatever that is. */
const FRAMEWORK_FILES = ['.pre-commit-config.yaml', 'lefthook.yml', 'lefthook.yaml', '.lefthook.yml'];
/** Characters of such a hook that are read. */
const MOST = 1 << 20;
/** Milliseconds. */
const PATIENCE = 20_000;

/** @param path search path to start it with, in place of the caller's. */
export function probeHook(folder: string, hook: string, top: string, io: Io, path = io.env.PATH): Probe {
  const state = hookState(folder, hook);
  if (state === 'absent') return 'absent';
  const file = join(folder, hook);
  if (state === 'foreign') return mentions(file, top, hook) ? 'mentions' : 'foreign';
  if (state === 'edited') return 'edited';
  if (!roleOf(textOf(file)).guards) return 'passes';
  const value = io.randomBytes(8).toString('hex');
  const result = spawnSync(file, [], {
    cwd: top,
    env: { ...io.env, PATH: path, [PROBE]: value },
    input: '',
    timeout: PATIENCE,
    windowsHide: true,
  });
  if (result.error && 'code' in result.error && result.error.code === 'EACCES') return 'not-executable';
  return result.stdout?.toString('utf8').includes(probeAnswer(hook, value)) ? 'answers' : 'silent';
}

/** What our hook in a folder does; undefined when there is none, or it was changed by hand. */
export function roleOfHook(folder: string, hook: string): Role | undefined {
  return hookState(folder, hook) === 'ours' ? roleOf(textOf(join(folder, hook))) : undefined;
}

/** True when a foreign hook calls the guard, or belongs to a framework that is told to. */
function mentions(path: string, top: string, hook: string): boolean {
  if (CALL.test(textOf(path))) return true;
  const files = [...FRAMEWORK_FILES, join('.husky', hook)].map((name) => join(top, name));
  return files.some((file) => /\bstanch\b/.test(textOf(file)));
}

function textOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? readFileSync(path, 'utf8').slice(0, MOST) : '';
}
