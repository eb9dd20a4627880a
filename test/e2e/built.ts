/** The built program as a process, in a home of its own. STANCH_BIN names another build than dist/. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gitInFront } from '../helpers/git.js';
import { TestRepo, temporaryFolder } from '../helpers/repo.js';

export const BIN = process.env.STANCH_BIN ?? fileURLToPath(new URL('../../dist/stanch.cjs', import.meta.url));
if (!existsSync(BIN)) throw new Error('dist/stanch.cjs is missing: npm run build');

export interface Result {
  code: number | null;
  out: string;
  err: string;
}

/** Environment without anything of the machine that could decide a result. */
export function cleanEnvironment(home: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.com',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.com',
  };
}

/** A PATH whose git is the real one, except that it names no objects when asked for those of a range, and says all is well. */
export function silentGit(): string {
  return gitInFront(
    (real) => `case " $* " in *" rev-list --objects "*) cat > /dev/null; exit 0;; esac\nexec ${real} "$@"`,
  );
}

/** A repository and a user. */
export class Desk {
  readonly home = temporaryFolder();
  readonly repo: TestRepo;

  constructor(repo = TestRepo.create()) {
    this.repo = repo;
  }

  stanch(
    args: string[],
    options: { input?: string; cwd?: string; env?: Record<string, string> } = {},
  ): Result {
    return this.#run(process.execPath, [BIN, ...args], options);
  }

  /** Git as a user runs it: hooks and all. */
  git(args: string[], options: { input?: string; cwd?: string; env?: Record<string, string> } = {}): Result {
    return this.#run('git', args, options);
  }

  start(args: string[], stdio: ('pipe' | 'ignore')[] = ['pipe', 'pipe', 'pipe']): ChildProcess {
    return spawn(process.execPath, [BIN, ...args], {
      cwd: this.repo.dir,
      env: cleanEnvironment(this.home),
      stdio,
    });
  }

  #run(
    file: string,
    args: string[],
    options: { input?: string; cwd?: string; env?: Record<string, string> },
  ): Result {
    const env = { ...cleanEnvironment(this.home), ...options.env };
    const cwd = options.cwd ?? this.repo.dir;
    const { status, stdout, stderr } = spawnSync(file, args, {
      cwd,
      env,
      input: options.input ?? '',
      maxBuffer: 1 << 28,
    });
    return { code: status, out: stdout.toString('utf8'), err: stderr.toString('utf8') };
  }
}
