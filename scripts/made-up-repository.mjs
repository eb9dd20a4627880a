// Nothing → a git repository in a temporary folder, for as long as it is used, with a user's code to put into it. Of the
// machine's own configuration it takes nothing but where git is.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Holds names that rules look for, and no secret. */
export const CODE = `import { readFile } from 'node:fs/promises';

/** Reads settings; a token stands in the environment. */
export async function settings(path, options = {}) {
  const token = options.token ?? process.env.SERVICE_TOKEN;
  const text = await readFile(path, 'utf8');
  return { ...JSON.parse(text), headers: { Authorization: 'Bearer ' + token }, url: 'https://example.com/api?key=' };
}
`;

/** @param use is given the repository, which is gone when it returns. Throws what that throws, and when there is no git. */
export function withRepository(use) {
  const folder = mkdtempSync(join(tmpdir(), 'stanch-compile-'));
  try {
    const repository = new MadeUpRepository(folder);
    repository.git('init', '-q');
    use(repository);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

class MadeUpRepository {
  #folder;
  #env;

  constructor(folder) {
    this.#folder = folder;
    this.#env = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
  }

  git(...args) {
    execFileSync('git', args, { cwd: this.#folder, stdio: 'ignore', env: this.#env });
  }

  /** @param files texts by path. */
  stage(files) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.#folder, path)), { recursive: true });
      writeFileSync(join(this.#folder, path), text);
    }
    this.git('add', '.');
  }

  commit() {
    this.git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '-qm', 'made up');
  }

  /** What this Node says when it runs the code here: `status`, `stdout` and `stderr`. */
  node(code, ...args) {
    return spawnSync(process.execPath, ['-e', code, ...args], {
      cwd: this.#folder,
      env: this.#env,
      encoding: 'utf8',
    });
  }
}
