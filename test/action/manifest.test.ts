/** action.yml says what the code does, and the committed bundle is all that a runner needs. */
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { INPUTS } from '../../src/action/inputs.js';
import { githubToken } from '../cli/token.js';
import { removeTemporaryFolders, TestRepo, temporaryFolder } from '../helpers/repo.js';
import { compress, make, zip } from '../sources/archives.js';
import { manifest, ROOT, runStep } from './runner.js';

afterAll(removeTemporaryFolders);

const BUNDLE = join(ROOT, 'action/dist');

describe('action.yml', () => {
  test('has exactly the inputs that the code reads, with the same defaults', () => {
    const defaults = Object.fromEntries(
      Object.entries(manifest.inputs).map(([name, input]) => [name, input.default]),
    );
    expect(defaults).toEqual(INPUTS);
  });

  test('has exactly the outputs that a step writes', () => {
    const repo = TestRepo.create();
    repo.commit('first', { 'a.txt': 'a\n' });
    const { outputs } = runStep(repo.dir, { name: 'release', payload: {} });
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(manifest.outputs).sort());
  });

  test('describes each of them and names a program that is there', () => {
    for (const { description } of [...Object.values(manifest.inputs), ...Object.values(manifest.outputs)]) {
      expect(description.length).toBeGreaterThan(20);
    }
    expect(manifest.runs.using).toBe('node24');
    expect(existsSync(join(ROOT, manifest.runs.main))).toBe(true);
  });
});

describe('the bundle', () => {
  test('runs from a folder of its own, with nothing installed', () => {
    const folder = join(temporaryFolder(), 'somewhere');
    cpSync(BUNDLE, folder, { recursive: true });
    const repo = TestRepo.create();
    repo.commit('leak', { 'a.txt': `token = ${githubToken(1)}\n` });
    const step = runStep(repo.dir, { name: 'release', payload: {} }, { main: join(folder, 'index.js') });
    expect([step.code, step.outputs['new-findings']]).toEqual([1, '1']);
    expect(step.stderr).toBe('');
  });

  test('reads many files on several threads with the same result', () => {
    const repo = TestRepo.create();
    const files = Array.from({ length: 3200 }, (_, n) => [
      `f${n}.txt`,
      n % 800 === 0 ? `token = ${githubToken(n)}\n` : `${n}\n`,
    ]);
    repo.write(Object.fromEntries(files));
    const results = ['1', '3'].map((jobs) =>
      runStep(repo.dir, { name: 'release', payload: {} }, { with: { args: `--jobs ${jobs}` } }),
    );
    for (const { code, outputs } of results) expect([code, outputs['new-findings']]).toEqual([1, '4']);
  });

  test('opens every kind of archive without anything installed', () => {
    const folder = join(temporaryFolder(), 'somewhere');
    cpSync(BUNDLE, folder, { recursive: true });
    const leak = (n: number) => ({ 'a.txt': `token = ${githubToken(n)}\n` });
    const repo = TestRepo.create().write({
      'a.zip': zip(leak(1)),
      'b.tar.gz': make(leak(2), 'tar czf out a.txt'),
      'c.tar.xz': make(leak(3), 'tar cJf out a.txt'),
      'd.tar.bz2': make(leak(4), 'tar cjf out a.txt'),
      'e.zst': compress('zstd', leak(5)['a.txt']),
    });
    const step = runStep(repo.dir, { name: 'release', payload: {} }, { main: join(folder, 'index.js') });
    expect([step.code, step.outputs['new-findings'], step.stderr]).toEqual([1, '5', '']);
  });

  test('comes with the licences of what is in it, and holds no trace of the machine that made it', () => {
    const licenses = readFileSync(join(BUNDLE, 'licenses.txt'), 'utf8');
    for (const name of ['re2js', 'yauzl', 'smol-toml', 'ignore'])
      expect(licenses).toMatch(new RegExp(`^${name} \\d`, 'm'));
    for (const file of readdirSync(BUNDLE))
      expect(readFileSync(join(BUNDLE, file), 'utf8')).not.toContain(ROOT);
  });
});
