/** `--cache-dir`, `--no-cache`: where a history is remembered, sealed with whose key, and where it is not. */
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { removeTemporaryFolders, TestRepo, temporaryFolder } from '../helpers/repo.js';
import { stanch } from './io.js';

afterAll(removeTemporaryFolders);

function desk() {
  const repo = TestRepo.create();
  repo.commit('one', { 'a.txt': 'nothing here\n' });
  const home = temporaryFolder();
  const run = (args: string[] = [], env: Record<string, string> = {}) =>
    stanch(['history', ...args], { cwd: repo.dir, env: { HOME: home, ...env } });
  return { repo, home, run, kept: () => existsSync(repo.path('.git', 'stanch')) };
}

describe('remembering a history', () => {
  it('happens in the git folder, sealed with a key in the user state folder', async () => {
    const { repo, home, run } = desk();
    expect((await run()).code).toBe(0);
    const key = join(home, '.local/state/stanch/key');
    expect(readFileSync(key)).toHaveLength(32);
    expect(statSync(key).mode & 0o077).toBe(0);
    expect(readdirSync(repo.path('.git', 'stanch'))).toHaveLength(1);
    const before = readFileSync(key);
    await run([], { XDG_STATE_HOME: join(home, '.local/state') });
    expect(readFileSync(key)).toEqual(before);
    expect(readdirSync(repo.path('.git', 'stanch'))).toHaveLength(1);
  });

  it.each([
    ['--no-cache', ['--no-cache'], {}],
    ['in CI', [], { CI: 'true' }],
    ['of a change that is not trusted', ['--policy-from', 'HEAD'], {}],
    ['without a home', [], { HOME: '' }],
  ])('does not happen %s', async (_, args, env) => {
    const { run, kept } = desk();
    expect((await run(args, env as Record<string, string>)).code).toBe(0);
    expect(kept()).toBe(false);
  });

  it('happens in a folder of choice, in CI too, and the key lies there', async () => {
    const { home, run, kept } = desk();
    const folder = join(home, 'cache');
    expect((await run(['--cache-dir', folder], { CI: '1' })).code).toBe(0);
    expect(
      readdirSync(folder)
        .map((name) => name.slice(0, 7))
        .sort(),
    ).toEqual(['history', 'key']);
    expect(kept()).toBe(false);
  });

  it('refuses a folder that others may write to, and both options at once', async () => {
    const { home, run } = desk();
    const folder = join(home, 'open');
    await run(['--cache-dir', folder]);
    chmodSync(folder, 0o777);
    const refused = await run(['--cache-dir', folder]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--cache-dir')]);
    expect((await run(['--cache-dir', folder, '--no-cache'])).code).toBe(2);
  });

  it('goes without where the key is not one, or could be read by others', async () => {
    const { home, run, kept } = desk();
    await run(['--cache-dir', join(home, '.local/state/stanch')]);
    const key = join(home, '.local/state/stanch/key');
    chmodSync(key, 0o644);
    expect((await run()).code).toBe(0);
    chmodSync(key, 0o600);
    writeFileSync(key, 'short');
    expect((await run()).code).toBe(0);
    expect(kept()).toBe(false);
  });
});
