/**
 * Paths of rule files and folders → RuleSpec[]. The disk half of loading: links, FIFOs, huge and undecodable files
 * are refused with the reason, never skipped, since a rule that is quietly missing finds nothing.
 */
import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { errorCode, UserError } from '../core/errors.js';
import { printable } from '../core/printable.js';
import type { RuleSpec } from '../core/types.js';
import { collectRules, type RulePack, type RuleSource } from './collect.js';

/** Largest rule file, in bytes. */
const FILE_BYTES = 8 << 20;
/** Deepest folder below a given one. */
const DEPTH = 8;

/**
 * Rules of files and folders (every `*.toml` below them, in order of name).
 * @param known rules that are loaded already, see collectRules.
 * @throws UserError when a path cannot be read or a rule is unusable.
 */
export function loadRules(paths: readonly string[], known: readonly { id: string }[] = []): RuleSpec[] {
  return loadPack(
    paths,
    known.map(({ id }) => id),
  ).specs;
}

/** The same, with all that is known of the files. @param known ids of the rules that are loaded already. */
export function loadPack(paths: readonly string[], known: readonly string[] = []): RulePack {
  return collectRules(paths.flatMap(readSources), known);
}

/** The rule files at a path: the file itself, or every `*.toml` of the folder. */
function readSources(path: string): RuleSource[] {
  const files = kindOf(path) === 'folder' ? rulesBelow(path, 0) : [path];
  if (files.length === 0)
    throw new UserError(`${printable(path)}: holds no .toml file`, 'Name a folder with rule files.');
  return files.map((file) => ({ name: printable(file), text: readText(file) }));
}

function rulesBelow(folder: string, depth: number): string[] {
  if (depth > DEPTH)
    throw new UserError(`${printable(folder)}: nested too deeply`, 'Flatten the folder of rules.');
  return attempt(folder, () => readdirSync(folder))
    .sort()
    .map((name) => `${folder.replace(/\/+$/, '')}/${name}`)
    .flatMap((path) => {
      if (path.endsWith('.toml')) return [path];
      const kind = kindOf(path);
      if (kind === 'link') throw notRegular(path, kind);
      return kind === 'folder' ? rulesBelow(path, depth + 1) : [];
    });
}

/** What stands at a path, links not followed. */
function kindOf(path: string): 'file' | 'folder' | 'link' | 'special' {
  const stat = attempt(path, () => lstatSync(path));
  if (stat.isFile()) return 'file';
  if (stat.isDirectory()) return 'folder';
  return stat.isSymbolicLink() ? 'link' : 'special';
}

/** A regular file's text, read to its size at opening. */
function readText(path: string): string {
  const kind = kindOf(path);
  if (kind !== 'file') throw notRegular(path, kind);
  // O_NOFOLLOW and its like do not exist on Windows; there the check above is all there is.
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0, O_NOCTTY = 0 } = constants;
  const fd = attempt(path, () => openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY));
  try {
    const stat = fstatSync(fd);
    if (!stat.isFile()) throw notRegular(path, 'special');
    if (stat.size > FILE_BYTES) {
      throw new UserError(`${printable(path)}: larger than ${FILE_BYTES >> 20} MB`, 'Split the rule file.');
    }
    return decode(
      path,
      attempt(path, () => readWhole(fd, stat.size)),
    );
  } finally {
    closeSync(fd);
  }
}

function readWhole(fd: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(fd, bytes, filled, size - filled, filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

function decode(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UserError(`${printable(path)}: not UTF-8`, 'Save the rule file as UTF-8.', { cause: error });
  }
}

function notRegular(path: string, kind: string): UserError {
  const what = kind === 'link' ? 'a link' : kind === 'folder' ? 'a folder' : 'not a regular file';
  return new UserError(`${printable(path)}: is ${what}`, 'Name the rule file itself.');
}

/** Runs one file operation; a system error becomes a message with the path and the error's code. */
function attempt<T>(path: string, operation: () => T): T {
  try {
    return operation();
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    throw new UserError(
      `${printable(path)}: cannot be read (${code})`,
      'Check the path and its permissions.',
      {
        cause: error,
      },
    );
  }
}
