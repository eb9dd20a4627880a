/**
 * `--cache-dir`, `--no-cache` → where a whole history is remembered between scans, and the key that seals it. By default
 * in the repository's own git folder, sealed with a key that lies in the user's state folder: a repository cannot bring
 * along what it wants to have been scanned. In CI, and for changes that are not trusted, nothing is remembered unless a
 * folder is named; then whoever can write there is trusted.
 */
import { closeSync, lstatSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../core/errors.js';
import { printable } from '../core/printable.js';
import type { ScanContext } from '../scan/context.js';
import { readRegularFile } from '../sources/git/files.js';
import type { Args } from './args.js';
import type { Io } from './io.js';

const KEY_BYTES = 32;

/** @throws UserError for a named folder that cannot be used. */
export function memoryOf(args: Args, io: Io): ScanContext['memory'] {
  const named = args.text('cache-dir');
  if (args.flag('no-cache')) {
    if (named !== undefined)
      throw new UserError('--cache-dir and --no-cache contradict each other', 'Give one of them.');
    return undefined;
  }
  if (named === undefined && io.env.CI !== undefined && io.env.CI !== '' && io.env.CI !== 'false')
    return undefined;
  const folder = named === undefined ? stateFolder(io.env) : resolve(io.cwd, named);
  const key = folder === undefined ? undefined : keyIn(folder, io);
  if (key !== undefined) {
    return {
      key,
      ...(named !== undefined && { folder: folder! }),
      ...(io.uid !== undefined && { uid: io.uid }),
    };
  }
  if (named === undefined) return undefined;
  throw new UserError(
    `${printable(named)}: cannot be used for --cache-dir`,
    'It must be a folder of your own that nobody else may write to.',
  );
}

/** Where programs keep what is theirs: XDG base directories, and their like on Windows. */
function stateFolder(env: Io['env']): string | undefined {
  if (env.XDG_STATE_HOME?.startsWith('/')) return join(env.XDG_STATE_HOME, 'stanch');
  if (env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'stanch');
  return env.HOME?.startsWith('/') ? join(env.HOME, '.local', 'state', 'stanch') : undefined;
}

/** The folder's key, made when there is none; undefined where others could have put it. */
function keyIn(folder: string, io: Io): Buffer | undefined {
  const path = join(folder, 'key');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOwn(folder, 0o022, io)) return undefined;
    makeKey(path, io);
    const key = isOwn(path, 0o077, io) ? readRegularFile(path, KEY_BYTES) : undefined;
    return key?.length === KEY_BYTES ? key : undefined;
  } catch {
    return undefined;
  }
}

/** Of several programs that start at once one makes it. */
function makeKey(path: string, io: Io): void {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch {
    return;
  }
  try {
    writeSync(file, io.randomBytes(KEY_BYTES));
  } finally {
    closeSync(file);
  }
}

function isOwn(path: string, forbidden: number, { uid }: Io): boolean {
  const stats = lstatSync(path);
  return (
    !stats.isSymbolicLink() && (uid === undefined || (stats.uid === uid && (stats.mode & forbidden) === 0))
  );
}
