/**
 * Path arguments as typed → the files and folders they mean. A name that stands for nothing is the user's error; a
 * link is followed only where it cannot have been planted by the content under scan.
 */
import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { errorCode, UserError } from '../core/errors.js';
import { printable } from '../core/printable.js';
import type { ChunkSink } from '../core/types.js';
import { type BytePath, bytePath } from './bytepath.js';
import { type Refusal, refusalFor, specialFile } from './file.js';
import { expandGlob, isGlob } from './glob.js';
import { isWithin } from './link.js';

export interface Targets {
  /** Files named one by one, relative to the root or absolute. */
  files: BytePath[];
  /** Absolute paths of folders. */
  folders: string[];
}

/**
 * @param paths as typed; none means the root itself.
 * @throws UserError for a path that does not exist, or a pattern that stands for nothing.
 */
export async function resolveTargets(
  paths: readonly string[],
  root: string,
  sink: Pick<ChunkSink, 'skipped'>,
): Promise<Targets> {
  const targets: Targets = { files: [], folders: [] };
  for (const path of paths.length === 0 ? ['.'] : paths) {
    if (add(path, root, targets, sink)) continue;
    const found = isGlob(path) ? await expandGlob(path, root) : [];
    if (found.length === 0)
      throw new UserError(`${printable(path)}: no such file or folder`, 'Check the path.');
    for (const match of found) add(match, root, targets, sink);
  }
  return targets;
}

/** False when there is no such path. */
function add(path: string, root: string, targets: Targets, sink: Pick<ChunkSink, 'skipped'>): boolean {
  const absolute = resolve(root, path);
  const shown = shownPath(absolute, root);
  const looked = look(absolute, root);
  if (looked === undefined) return false;
  if ('reason' in looked)
    sink.skipped({ origin: { kind: 'file', path: shown || '.' }, ...looked, level: 'failure' });
  else if (looked.stats.isDirectory()) targets.folders.push(looked.path);
  else targets.files.push(bytePath(shownPath(looked.path, root)));
  return true;
}

/** What a path is, through a link that may be followed; undefined when it does not exist. */
function look(path: string, root: string): { path: string; stats: Stats } | Refusal | undefined {
  try {
    const stats = lstatSync(path);
    const target = realPath(path);
    // A link to nowhere: its own text is read.
    if (target === undefined) return { path, stats };
    const real = isPlantable(path, root) ? realpathSync.native(root) : undefined;
    if (real !== undefined && !inside(target, real)) return LINK_OUT;
    if (stats.isFile()) return { path, stats };
    // What is found in a folder of the root is read only where no link is on the way.
    if (stats.isDirectory())
      return { path: real === undefined ? path : resolve(root, relative(real, target)), stats };
    if (!stats.isSymbolicLink()) return specialFile(stats);
    const behind = statSync(target);
    return behind.isFile() || behind.isDirectory() ? { path: target, stats: behind } : specialFile(behind);
  } catch (error) {
    const code = errorCode(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : refusalFor(error);
  }
}

/** The path without links; undefined when a link leads nowhere. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ELOOP') return undefined;
    throw error;
  }
}

/** A link in the root may be the work of whoever wrote the content; one elsewhere is the user's own. */
function isPlantable(path: string, root: string): boolean {
  return path !== root && inside(path, root);
}

const LINK_OUT: Refusal = {
  reason: 'symlink-outside',
  level: 'failure',
  detail: 'A link on the way leads out of the folder under scan; name its target itself to scan it.',
};

function inside(path: string, folder: string): boolean {
  return isWithin(Buffer.from(path), Buffer.from(folder));
}

/** The path as reports show it: relative to the root (empty for the root itself), absolute outside of it, always with `/`. */
export function shownPath(absolute: string, root: string): string {
  const path = inside(absolute, root) ? relative(root, absolute) : absolute;
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
