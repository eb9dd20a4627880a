/** The person at the keyboard, as git knows them: who said so, for entries that are made without `--by`. */
import { spawnSync } from 'node:child_process';
import type { Io } from './io.js';

/** Longest name that is taken over. */
const LONGEST = 200;

/** E-mail address or name from git's config; undefined when git knows none. */
export function person(io: Io): string | undefined {
  for (const key of ['user.email', 'user.name']) {
    const { status, stdout } = spawnSync('git', ['config', '--get', key], {
      cwd: io.cwd,
      env: io.env,
      encoding: 'utf8',
      windowsHide: true,
    });
    const value = status === 0 ? stdout.trim().slice(0, LONGEST) : '';
    if (value !== '') return value;
  }
  return undefined;
}
