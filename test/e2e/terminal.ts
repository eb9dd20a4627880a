/** The built program on a pseudo terminal, made by script(1): keys are pressed when the program asks for one. */
import { spawn, spawnSync } from 'node:child_process';
import { BIN, cleanEnvironment, type Desk } from './built.js';

/** True where util-linux's script is there; its options are not those of BSD's. */
export const HAS_TERMINAL =
  spawnSync('script', ['--version']).stdout?.toString().includes('util-linux') ?? false;

/** @param keys one after each time `prompt` appears. Resolves with all that was on the screen and the exit code. */
export function onTerminal(
  desk: Desk,
  args: string[],
  prompt: string,
  keys: string[],
): Promise<{ code: number | null; screen: string }> {
  const command = [process.execPath, BIN, ...args].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qefc', command, '/dev/null'], {
    cwd: desk.repo.dir,
    env: { ...cleanEnvironment(desk.home), TERM: 'xterm', NO_COLOR: '1' },
  });
  let screen = '';
  let pressed = 0;
  child.stdout.on('data', (piece: Buffer) => {
    screen += piece.toString('utf8');
    while (pressed < keys.length && screen.split(prompt).length - 1 > pressed)
      child.stdin.write(keys[pressed++]!);
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, screen })));
}
