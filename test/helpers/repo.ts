/**
 * Builds real git repositories for tests, with fixed people and dates and nothing taken from the machine's own
 * configuration, so that every id is the same everywhere. Not a mock: what it makes is what git makes.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type Contents = Record<string, string | Buffer>;

export interface RepoOptions {
  objectFormat?: 'sha1' | 'sha256';
  bare?: boolean;
}

const FIRST_SECOND = 1_700_000_000;

export class TestRepo {
  readonly dir: string;
  #second = FIRST_SECOND;

  private constructor(dir: string) {
    this.dir = dir;
  }

  /** A new empty repository on branch `main` in its own temporary folder. */
  static create(options: RepoOptions = {}): TestRepo {
    const repo = new TestRepo(join(temporaryFolder(), 'repo'));
    mkdirSync(repo.dir);
    const format = `--object-format=${options.objectFormat ?? 'sha1'}`;
    repo.git('init', '-q', '-b', 'main', format, '--template=', ...(options.bare ? ['--bare'] : []), '.');
    repo.git('config', 'gc.auto', '0');
    repo.git('config', 'maintenance.auto', 'false');
    return repo;
  }

  /** Takes an existing folder for a repository: clones, work trees, submodules. */
  static at(dir: string): TestRepo {
    return new TestRepo(dir);
  }

  /** Runs git here and returns its output without the last line end. Throws when git fails. */
  git(...args: string[]): string {
    return this.gitWith({}, ...args);
  }

  /** Output as bytes, nothing cut off. */
  gitRaw(...args: string[]): Buffer {
    return execFileSync('git', args, { cwd: this.dir, env: this.environment(), maxBuffer: 1 << 30 });
  }

  gitWith(options: { input?: string | Buffer; env?: Record<string, string> }, ...args: string[]): string {
    const env = { ...this.environment(), ...options.env };
    const input = options.input ?? '';
    return execFileSync('git', args, {
      cwd: this.dir,
      env,
      input,
      stdio: ['pipe', 'pipe', 'pipe'],
      maxBuffer: 1 << 30,
    })
      .toString('utf8')
      .replace(/\n$/, '');
  }

  /** Runs git where failing is expected (a merge with conflicts) and returns its status. */
  tryGit(...args: string[]): number | null {
    return spawnSync('git', args, { cwd: this.dir, env: this.environment() }).status;
  }

  path(...parts: string[]): string {
    return join(this.dir, ...parts);
  }

  write(files: Contents): this {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(this.path(name)), { recursive: true });
      writeFileSync(this.path(name), content);
    }
    return this;
  }

  remove(...names: string[]): this {
    for (const name of names) rmSync(this.path(name), { recursive: true });
    return this;
  }

  /** Writes the files and stages everything. */
  stage(files: Contents = {}): this {
    this.write(files).git('add', '-A');
    return this;
  }

  /** Stages a content that the work tree does not have, as `git add -p` does. Returns the blob's id. */
  stageBlob(path: string, content: string | Buffer, mode = '100644'): string {
    const id = this.gitWith({ input: content }, 'hash-object', '-w', '--stdin');
    this.git('update-index', '--add', '--cacheinfo', `${mode},${id},${path}`);
    return id;
  }

  /** Writes, stages and commits; each commit is one minute after the one before. Returns its id. */
  commit(message: string, files: Contents = {}): string {
    this.stage(files).git('commit', '-q', '--allow-empty', '--cleanup=verbatim', '-m', message);
    return this.head();
  }

  /** Merges a branch; `files` are added to the merge commit itself. Returns its id. */
  merge(branch: string, files: Contents = {}): string {
    this.git('merge', '-q', '--no-ff', '--no-commit', branch);
    this.stage(files).git('commit', '-q', '-m', `merge ${branch}`);
    return this.head();
  }

  head(): string {
    return this.git('rev-parse', 'HEAD');
  }

  /** Id of the object a revision or `<revision>:<path>` names. */
  id(name: string): string {
    return this.git('rev-parse', '--verify', name);
  }

  /** Deletes a loose object's file, as a broken disk would. */
  loseObject(id: string): void {
    rmSync(this.objectFile(id));
  }

  /** Overwrites a loose object's file with bytes that are no object. */
  garbleObject(id: string): void {
    rmSync(this.objectFile(id));
    writeFileSync(this.objectFile(id), 'this is not zlib');
  }

  objectFile(id: string): string {
    return this.path('.git', 'objects', id.slice(0, 2), id.slice(2));
  }

  read(...parts: string[]): Buffer {
    return readFileSync(this.path(...parts));
  }

  /** Environment of every git here: fixed people, a clock that ticks, no configuration from outside. */
  environment(): Record<string, string> {
    this.#second += 60;
    const date = `${this.#second} +0000`;
    return {
      PATH: process.env.PATH ?? '',
      HOME: '/nonexistent',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'Ada Author',
      GIT_AUTHOR_EMAIL: 'ada@example.com',
      GIT_COMMITTER_NAME: 'Cy Committer',
      GIT_COMMITTER_EMAIL: 'cy@example.com',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
      LC_ALL: 'C',
    };
  }
}

const folders: string[] = [];

/** A folder of its own under the system's temporary folder, without links in its path. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stanch-test-')));
  folders.push(folder);
  return folder;
}

/** Deletes every folder made so far; call it after the tests of a file. */
export function removeTemporaryFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
