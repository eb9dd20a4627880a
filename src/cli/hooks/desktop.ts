/**
 * The search path that a program started from a desktop has, which is shorter than a terminal's: what nvm, asdf and
 * Homebrew add in a shell's start-up files is not in it. Git puts its own programs' folder in front for hooks.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** launchd's and the usual desktop session's. */
const SYSTEM = ['/usr/bin', '/bin', '/usr/sbin', '/sbin'];

export function desktopPath(): string {
  const { status, stdout } = spawnSync('git', ['--exec-path'], { encoding: 'utf8', windowsHide: true });
  return [...(status === 0 ? [stdout.trim()] : []), ...SYSTEM].join(':');
}

/** True when a program of this name stands in the path. */
export function isOn(path: string, name: string): boolean {
  return path.split(':').some((folder) => folder !== '' && existsSync(join(folder, name)));
}
