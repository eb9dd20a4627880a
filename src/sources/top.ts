/**
 * A folder → the top of the work tree that it belongs to, by looking for `.git` on the way up: no process, a few
 * microseconds. Only for finding policy files; what is scanned is decided by git itself.
 */
import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Absolute path of the nearest folder at or above `folder` that has a `.git`, or undefined. */
export function findTop(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (lstatSync(join(at, '.git'), { throwIfNoEntry: false }) !== undefined) return at;
    if (dirname(at) === at) return undefined;
  }
}
