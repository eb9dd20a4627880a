/**
 * The process → an Io, the program's answer → the exit code. All that commands know of the process they know from here
 * (the quick look has entry.ts); it never exits early.
 */
import { randomBytes } from 'node:crypto';
import { fstatSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Readable } from 'node:stream';
import { isatty } from 'node:tty';
import { UserError } from '../core/errors.js';
import { VERSION } from '../version.js';
import { guarded, told } from './guard.js';
import { inlineLess } from './inlining.js';
import type { ExitCode, Io } from './io.js';
import { Output } from './output.js';
import { stopSignals } from './signals.js';

/** Runs a program on this process, to its end. */
export async function launch(program: (io: Io) => Promise<ExitCode>): Promise<void> {
  inlineLess(process.versions.v8);
  // Until it says how it ended: one that waits for what never comes ends with nothing said, and must not look clean.
  process.exitCode = 2;
  const stop = stopSignals(process);
  const io: Io = {
    argv: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    stdin: standardInput,
    get stdinIsTerminal() {
      return isatty(0);
    },
    out: new Output(process.stdout),
    err: new Output(process.stderr),
    now: () => new Date(),
    // The global clock, `performance`, would have to be loaded.
    clock: () => process.uptime() * 1000,
    randomBytes,
    signal: stop.signal,
    killGroup: (pid) => process.kill(-pid, 'SIGKILL'),
    self: { node: process.execPath, script: process.argv[1] ?? '' },
    version: VERSION,
    nodeVersion: process.version,
    cores: availableParallelism(),
    user: process.geteuid?.(),
    uid: process.getuid?.(),
  };
  // Nothing may end in Node's own crash report: it would print messages that can hold content of the input.
  process.on('uncaughtException', (error) => process.exit(told(error, io)));
  const code = await guarded(program, io);
  process.exitCode = code;
  stop.done(code);
}

/** @throws UserError for a folder: Node would give it as an input that is empty. */
function standardInput(): Readable {
  if (fstatSync(0).isDirectory())
    throw new UserError(
      'standard input is a folder',
      'Name it among the arguments, as in: stanch scan FOLDER.',
    );
  return process.stdin;
}
