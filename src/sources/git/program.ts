/**
 * The user's PATH → the absolute path of the git program to run. Relative and empty PATH entries, and entries inside
 * the folder under scan, are never considered: a repository must not be able to bring its own `git`.
 */
import { statSync } from 'node:fs';
import { delimiter, isAbsolute, join, parse, relative, sep } from 'node:path';
import { UserError } from '../../core/errors.js';

/** Folders that are the system's own, allowed even when a scan of `/usr` has them below its root. */
const SYSTEM = ['/usr/bin', '/usr/local/bin', '/bin', '/opt/homebrew/bin'];

/** Absolute path of git. @throws UserError when PATH holds none that may be used. */
export function findGit(path: string | undefined, cwd: string): string {
  const name = delimiter === ';' ? 'git.exe' : 'git';
  for (const folder of (path ?? '').split(delimiter)) {
    if (!isAbsolute(folder) || (within(folder, cwd) && !SYSTEM.includes(folder))) continue;
    const program = join(folder, name);
    if (isProgram(program)) return program;
  }
  throw new UserError('git is not on PATH', 'Install git 2.31 or newer, or scan plain files with --no-git.');
}

/** True when `folder` is `root` or lies below it; the root of a file system holds everything and so says nothing. */
function within(folder: string, root: string): boolean {
  if (parse(root).root === root) return false;
  const way = relative(root, folder);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** Looked at, not tried: on Windows the mode says nothing and the name does. */
function isProgram(path: string): boolean {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() === true && (delimiter === ';' || (stats.mode & 0o111) !== 0);
  } catch {
    return false;
  }
}
