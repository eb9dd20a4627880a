/**
 * One hook file: put in, recognise, take out. A hook that is not ours is renamed, never rewritten, and renamed back on
 * removal, so that it returns byte for byte; one of ours that somebody edited is left alone.
 */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { errorCode, UserError } from '../../core/errors.js';
import { printable } from '../../core/printable.js';
import { hookScript, KEPT, MARK, type ScriptOptions } from './script.js';

/** ours: made by this program. edited: ours once, changed since. foreign: somebody else's. */
export type HookState = 'absent' | 'ours' | 'edited' | 'foreign';

/** Larger files are no hooks of ours. */
const MOST = 64 << 10;

export function hookState(folder: string, hook: string): HookState {
  const path = join(folder, hook);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 'absent';
  if (!stat.isFile() || stat.size > MOST) return 'foreign';
  const text = readFileSync(path, 'utf8');
  if (text.split('\n')[1] !== MARK) return 'foreign';
  return variants(hook).includes(withoutPaths(text)) ? 'ours' : 'edited';
}

export type Installed = 'installed' | 'refreshed' | 'chained';

/** @throws UserError when the folder cannot be written, or a hook of ours was edited. */
export function installHook(folder: string, options: ScriptOptions): Installed {
  const path = join(folder, options.hook);
  const state = hookState(folder, options.hook);
  if (state === 'edited') throw edited(path);
  if (state === 'foreign' && existsSync(path + KEPT)) {
    throw new UserError(
      `${printable(path + KEPT)}: is there already, so the hook beside it cannot be kept under that name`,
      'Look at both, and take one away.',
    );
  }
  try {
    mkdirSync(folder, { recursive: true });
    if (state === 'foreign') renameSync(path, path + KEPT);
    writeScript(path, hookScript(options));
  } catch (error) {
    if (state === 'foreign' && !existsSync(path) && existsSync(path + KEPT)) renameSync(path + KEPT, path);
    throw new UserError(
      `${printable(path)}: cannot be written (${errorCode(error) ?? 'unknown reason'})`,
      'Check the folder.',
      { cause: error },
    );
  }
  return state === 'foreign' ? 'chained' : state === 'ours' ? 'refreshed' : 'installed';
}

/** Takes our hook out and puts back what was there. False when there was none of ours. @throws UserError when it was edited. */
export function uninstallHook(folder: string, hook: string): boolean {
  const path = join(folder, hook);
  const state = hookState(folder, hook);
  if (state === 'edited') throw edited(path);
  if (state !== 'ours') return false;
  if (lstatSync(path + KEPT, { throwIfNoEntry: false }) === undefined) rmSync(path);
  else renameSync(path + KEPT, path);
  return true;
}

function edited(path: string): UserError {
  return new UserError(
    `${printable(path)}: is a hook of stanch that was changed by hand`,
    'Save what you added elsewhere, delete the file, and run this again.',
  );
}

/** Whole or not at all: a commit may run the hook at this moment. */
function writeScript(path: string, text: string): void {
  const temporary = `${path}.stanch-new`;
  rmSync(temporary, { force: true });
  writeFileSync(temporary, text, { flag: 'wx', mode: 0o755 });
  chmodSync(temporary, 0o755);
  renameSync(temporary, path);
}

/** Every text a hook of ours can have, apart from the paths in it. */
function variants(hook: string): string[] {
  const texts: string[] = [];
  for (const guard of [true, false]) {
    for (const global of [true, false])
      texts.push(withoutPaths(hookScript({ hook, guard, global, node: '', script: '' })));
  }
  return texts;
}

function withoutPaths(text: string): string {
  return text.replace(/^(node|program|budget)='.*'$/gm, '$1=');
}
