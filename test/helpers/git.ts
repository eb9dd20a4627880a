/** A git in front of git, for tests that ask how it is called. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './repo.js';

/** An environment whose git writes down how it is called. */
export function countingGit(): { env: Record<string, string>; calls: () => string[] } {
  const path = process.env.PATH ?? '';
  const real = path
    .split(':')
    .map((folder) => join(folder, 'git'))
    .find((file) => existsSync(file))!;
  const folder = temporaryFolder();
  const log = join(folder, 'calls');
  writeFileSync(join(folder, 'git'), `#!/bin/sh\necho "$*" >> ${log}\nexec ${real} "$@"\n`, { mode: 0o755 });
  return { env: { PATH: `${folder}:${path}` }, calls: () => readFileSync(log, 'utf8').trim().split('\n') };
}
