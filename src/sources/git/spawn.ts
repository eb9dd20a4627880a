/**
 * The only file of this room that starts a process: git, by absolute path, without a shell, in an environment built
 * from nothing, with commands from a fixed list. Output is handed on as bytes; status, time and abort are checked
 * here, so no caller can mistake a failed git for an empty answer.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import type { Writable } from 'node:stream';
import { errorCode, UserError } from '../../core/errors.js';
import { assertAllowed } from './commands.js';
import {
  configEnvironment,
  type Environment,
  environmentSafeDirectories,
  GIT_FLAGS,
  gitEnvironment,
} from './environment.js';
import { GitFailure } from './failure.js';
import type { Inflate } from './loose.js';
import { findGit } from './program.js';

/** What git needs from the outside world. */
export interface GitOptions {
  /** Absolute path that git runs in. */
  cwd: string;
  /** The caller's environment; only PATH, the user's `safe.directory` and (in hooks) git's hook variables are used. */
  env: Environment;
  /** True when git itself called us as a hook: `GIT_INDEX_FILE`, quarantine and the like then count. */
  hook?: boolean;
  /** Kills a process group by its leader's id; without it only the leader is killed. */
  killGroup?: ((pid: number) => void) | undefined;
  /** Longest silence of a git process, in seconds, before it is killed; for synchronous calls, longest life. */
  seconds?: number;
  /** The caller's user id: what is its own, and of the plain kind, may be read without asking git (plain/changes.ts). */
  user?: number | undefined;
  /** Restores single objects; tried before zlib, which takes long to load for a commit's few files. */
  inflate?: Inflate | undefined;
}

/** Longest answer a synchronous call may give; 1 GiB is an index of about ten million entries. */
const MAX_ANSWER = 1 << 30;
const STDERR_KEPT = 8192;
/** Git hangs for ever on deltas that go in circles; no honest object takes this long, in seconds. */
const LONGEST_SILENCE = 120;

/** @throws UserError when there is no git to run. */
export function openGit(options: GitOptions): Git {
  return new Git(options);
}

/** Git, ready to be called in one folder. */
export class Git {
  readonly cwd: string;
  readonly #options: GitOptions;
  readonly #program: string;
  readonly #milliseconds: number;
  #environment: Record<string, string>;
  #askedForSafeDirectories = false;

  /** @throws UserError when there is no git to run. */
  constructor(options: GitOptions) {
    this.cwd = options.cwd;
    this.#options = options;
    this.#program = findGit(options.env.PATH ?? options.env.Path, options.cwd);
    this.#environment = gitEnvironment(options.env, options.hook === true);
    this.#milliseconds = 1000 * (options.seconds ?? LONGEST_SILENCE);
  }

  /** The value of a variable that git itself sees, if it is one that was passed on. */
  variable(name: string): string | undefined {
    return this.#environment[name];
  }

  /** Runs git to its end and returns its output. @throws GitFailure unless the status is 0. */
  run(args: readonly string[], input?: Buffer | string): Buffer {
    const answer = this.#runOnce(args, input, this.#environment);
    if (Buffer.isBuffer(answer)) return answer;
    if (!answer.dubiousOwnership || this.#askedForSafeDirectories) throw answer;
    this.#passOnSafeDirectories();
    const second = this.#runOnce(args, input, this.#environment);
    if (Buffer.isBuffer(second)) return second;
    throw second;
  }

  /**
   * Runs git and hands its output on piece by piece; resolves when it ended with status 0, to what it said beside: some
   * 8 KB of its warnings.
   * @throws GitFailure otherwise; the signal's reason when it was aborted; whatever `onData` throws.
   */
  async stream(
    args: readonly string[],
    onData: (bytes: Buffer) => void,
    signal: AbortSignal,
    input?: Iterable<string | Buffer>,
  ): Promise<string> {
    assertAllowed(args);
    signal.throwIfAborted();
    const child = spawn(this.#program, [...GIT_FLAGS, ...args], {
      cwd: this.cwd,
      env: this.#environment,
      detached: this.#options.killGroup !== undefined,
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const stop = () => this.#kill(child);
    const watch = watchSilence(child, this.#milliseconds, stop);
    signal.addEventListener('abort', stop, { once: true });
    try {
      return await finished(child, args[0]!, onData, input, stop);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof GitFailure && watch.stalled()) throw GitFailure.stall(args[0]!);
      throw error;
    } finally {
      watch.end();
      signal.removeEventListener('abort', stop);
    }
  }

  #runOnce(
    args: readonly string[],
    input: Buffer | string | undefined,
    env: Record<string, string>,
  ): Buffer | GitFailure {
    assertAllowed(args);
    const result = spawnSync(this.#program, [...GIT_FLAGS, ...args], {
      cwd: this.cwd,
      env,
      ...(input === undefined ? {} : { input }),
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      maxBuffer: MAX_ANSWER,
      timeout: this.#milliseconds,
      killSignal: 'SIGKILL',
      windowsHide: true,
    });
    if (result.error && result.pid === 0) throw notStarted(result.error);
    if (result.status === 0 && !result.error) return result.stdout;
    if (errorCode(result.error) === 'ETIMEDOUT') return GitFailure.stall(args[0]!);
    return new GitFailure(
      args[0]!,
      result.status ?? undefined,
      result.stderr?.toString('utf8', 0, STDERR_KEPT) ?? '',
    );
  }

  /** The fixed environment hides the user's config, and with it the repositories the user declared safe. */
  #passOnSafeDirectories(): void {
    this.#askedForSafeDirectories = true;
    const env = configEnvironment(this.#options.env);
    const found = environmentSafeDirectories(this.#options.env);
    for (const scope of ['--system', '--global']) {
      const answer = this.#runOnce(
        ['config', scope, '--type=path', '-z', '--get-all', 'safe.directory'],
        undefined,
        env,
      );
      if (Buffer.isBuffer(answer))
        found.push(
          ...answer
            .toString('utf8')
            .split('\0')
            .filter((e) => e !== ''),
        );
    }
    this.#environment = gitEnvironment(this.#options.env, this.#options.hook === true, found);
  }

  #kill(child: ChildProcess): void {
    if (this.#options.killGroup && child.pid !== undefined) this.#options.killGroup(child.pid);
    child.kill('SIGKILL');
    // A grandchild that outlives the kill must not keep us waiting on its end of the pipe.
    child.stdout?.destroy();
    child.stderr?.destroy();
  }
}

/**
 * Calls `stop` when a whole interval passes without output. It ticks instead of being rearmed, so that time we spend on
 * the output ourselves never counts as git's silence.
 */
function watchSilence(child: ChildProcess, milliseconds: number, stop: () => void) {
  let heard = true;
  let stalled = false;
  child.stdout!.on('data', () => {
    heard = true;
  });
  const timer = setInterval(() => {
    stalled = !heard;
    heard = false;
    if (stalled) stop();
  }, milliseconds);
  return { stalled: () => stalled, end: () => clearInterval(timer) };
}

/** Waits for the child: its output is passed on, its input fed, its status judged. @returns its warnings. */
async function finished(
  child: ChildProcess,
  command: string,
  onData: (bytes: Buffer) => void,
  input: Iterable<string | Buffer> | undefined,
  stop: () => void,
): Promise<string> {
  let stderr = '';
  let thrown: { error: unknown } | undefined;
  child.stderr!.on('data', (bytes: Buffer) => {
    if (stderr.length < STDERR_KEPT) stderr += bytes.toString('utf8');
  });
  child.stdout!.on('data', (bytes: Buffer) => {
    if (thrown) return;
    try {
      onData(bytes);
    } catch (error) {
      thrown = { error };
      stop();
    }
  });
  const fed = feed(child.stdin!, input ?? []);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', (error) => reject(notStarted(error)));
    child.on('close', resolve);
  });
  await fed;
  if (thrown) throw thrown.error;
  if (status !== 0) throw new GitFailure(command, status ?? undefined, stderr);
  return stderr;
}

/** Writes the input as fast as git takes it. A git that ends early closes the pipe; its status says what that means. */
async function feed(pipe: Writable, input: Iterable<string | Buffer>): Promise<void> {
  let wake: () => void = () => undefined;
  pipe.on('drain', () => wake());
  pipe.on('close', () => wake());
  pipe.on('error', () => wake());
  for (const part of input) {
    if (pipe.destroyed) return;
    if (pipe.write(part)) continue;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
  pipe.end();
}

function notStarted(error: Error): Error {
  const missing = errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR';
  return new UserError(missing ? 'the folder to scan does not exist' : 'git could not be started');
}
