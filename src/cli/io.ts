/**
 * Everything a command may touch of the process it runs in, as one value: arguments, environment, streams, clock,
 * randomness, stop signal. Commands take an `Io` and give an exit code, so a test can run the real program in its own
 * process. The one place that builds it from the real process is launch.ts.
 */
import type { Readable } from 'node:stream';
import type { Output } from './output.js';

/** Exit codes, the same for every command and format (docs/architecture.md). */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 130 | 143;

export interface Io {
  /** Arguments after the program's name. */
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  cwd: string;
  /** Opened on first use: hooks that do not read it do not pay for it. */
  stdin(): Readable;
  stdinIsTerminal: boolean;
  out: Output;
  err: Output;
  now(): Date;
  /** Monotonic milliseconds. */
  clock(): number;
  randomBytes(count: number): Buffer;
  /** Aborted on SIGINT and SIGTERM, with the exit code as its reason. */
  signal: AbortSignal;
  /** Kills a child's process group by its leader's id. */
  killGroup(pid: number): void;
  /** This program, for hooks that must find it again: absolute paths of node and of the bundle. */
  self: { node: string; script: string };
  version: string;
  /** Node's own, with a v. */
  nodeVersion: string;
  /** Threads that a scan may use by default. */
  cores: number;
  /** The id that files are opened with; absent where the system has none. */
  user?: number | undefined;
  /** The user's id; absent where the system has none. */
  uid?: number | undefined;
}
