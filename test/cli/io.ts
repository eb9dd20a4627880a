/** An Io in memory, so that tests run the real program in their own process and read what it would have printed. */
import { randomBytes } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { guarded } from '../../src/cli/guard.js';
import type { ExitCode, Io } from '../../src/cli/io.js';
import { Output } from '../../src/cli/output.js';
import { program } from '../../src/cli/program.js';

export interface Answer {
  code: ExitCode;
  out: string;
  err: string;
}

export interface Setting {
  cwd?: string;
  stdin?: string;
  env?: Record<string, string | undefined>;
  terminal?: boolean;
}

/** An Io and what was written to it so far. */
export function memoryIo(
  argv: readonly string[],
  setting: Setting = {},
): { io: Io; read: () => { out: string; err: string } } {
  const [out, readOut] = memory(setting.terminal ?? false);
  const [err, readErr] = memory(setting.terminal ?? false);
  let ticks = 0;
  const io: Io = {
    argv,
    env: { PATH: process.env.PATH, ...setting.env },
    cwd: setting.cwd ?? process.cwd(),
    stdin: () => Readable.from([Buffer.from(setting.stdin ?? '')]),
    stdinIsTerminal: false,
    out,
    err,
    now: () => new Date('2026-11-21T09:00:00Z'),
    clock: () => ticks++,
    randomBytes,
    signal: new AbortController().signal,
    killGroup: () => {},
    self: { node: process.execPath, script: process.argv[1]! },
    version: '1.2.3',
    nodeVersion: process.version,
    cores: 1,
    uid: process.getuid?.(),
  };
  return { io, read: () => ({ out: readOut(), err: readErr() }) };
}

/** Runs the whole program. */
export async function stanch(argv: readonly string[], setting: Setting = {}): Promise<Answer> {
  const { io, read } = memoryIo(argv, setting);
  const code = await guarded(program, io);
  return { code, ...read() };
}

function memory(isTTY: boolean): [Output, () => string] {
  const pieces: Buffer[] = [];
  const stream = new PassThrough();
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  return [new Output(Object.assign(stream, { isTTY })), () => Buffer.concat(pieces).toString('utf8')];
}
