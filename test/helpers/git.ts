/** A git in front of git, for tests that ask how it is called or what comes of it when it lies. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './repo.js';

/** A PATH whose first git is a shell script. @param script made of the real git's path and a folder of its own. */
export function gitInFront(script: (real: string, folder: string) => string): string {
  const path = process.env.PATH ?? '';
  const real = path
    .split(':')
    .map((folder) => join(folder, 'git'))
    .find((file) => existsSync(file))!;
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'git'), `#!/bin/sh\n${script(real, folder)}\n`, { mode: 0o755 });
  return `${folder}:${path}`;
}

/** An environment whose git writes down how it is called. */
export function countingGit(): { env: Record<string, string>; calls: () => string[] } {
  let log = '';
  const PATH = gitInFront((real, folder) => {
    log = join(folder, 'calls');
    return `echo "$*" >> ${log}\nexec ${real} "$@"`;
  });
  return { env: { PATH }, calls: () => readFileSync(log, 'utf8').trim().split('\n') };
}
