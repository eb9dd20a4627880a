/**
 * A path from the inputs → an absolute path from the workspace. A report may lie outside of it, where the workflow's
 * author said so, but no link that the checkout brought may lead it out.
 */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { UserError } from '../core/errors.js';
import { printable } from '../core/printable.js';

/** @throws UserError when a link in the workspace leads the path out of it. */
export function reportPath(workspace: string, path: string): string {
  const file = resolve(workspace, path);
  if (!within(workspace, file)) return file;
  let folder = dirname(file);
  while (!existsSync(folder) && folder !== dirname(folder)) folder = dirname(folder);
  if (within(realpathSync(workspace), realpathSync(folder))) return file;
  throw new UserError(
    `input output: a link leads ${printable(path)} out of the workspace`,
    'Write it to runner.temp.',
  );
}

function within(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
