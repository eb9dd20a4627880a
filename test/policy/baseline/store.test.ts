import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.js';
import { readBaseline } from '../../../src/policy/baseline/format.js';
import { loadBaseline, saveBaseline } from '../../../src/policy/baseline/store.js';
import type { Baseline } from '../../../src/policy/baseline/types.js';
import { addToBaseline, createBaseline } from '../../../src/policy/baseline/update.js';
import { diskReader } from '../../../src/policy/config/disk.js';
import { sampleFinding, sampleValue, TODAY } from '../sample.js';

let root: string;
let file: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stanch-baseline-'));
  file = join(root, '.stanch-baseline');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const facts = { reason: 'accepted-risk' as const, today: TODAY };
const some = (seeds: Iterable<string>) =>
  [...seeds].map((seed) => sampleFinding({ value: sampleValue(seed) }));
const seeds = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i}`);
const first = createBaseline(Buffer.alloc(32, 3), some(seeds('base', 40)), facts);

describe('a baseline on disk', () => {
  it('comes back as it was written, and only its owner may read it', () => {
    saveBaseline(file, first);
    expect(loadBaseline(diskReader(root), '.stanch-baseline', true)?.entries).toHaveLength(40);
    expect(lstatSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(root)).toEqual(['.stanch-baseline']);
  });

  it('is nothing when there is none, save when it was asked for', () => {
    expect(loadBaseline(diskReader(root), '.stanch-baseline', false)).toBeUndefined();
    expect(() => loadBaseline(diskReader(root), 'b', true)).toThrow('b: no such baseline');
  });

  it('is not read or written through a link', () => {
    const target = join(root, 'target');
    writeFileSync(target, 'precious');
    symlinkSync(target, file);
    expect(() => saveBaseline(file, first)).toThrow('not a regular file, so it is not replaced');
    expect(() => loadBaseline(diskReader(root), '.stanch-baseline', false)).toThrow('not a regular file');
    expect(readFileSync(target, 'utf8')).toBe('precious');
  });

  it('is not written through a link planted at a temporary name', () => {
    const target = join(root, 'target');
    symlinkSync(target, `${file}.0.tmp`);
    saveBaseline(file, first);
    expect(existsSync(target)).toBe(false);
    expect(lstatSync(file).isFile()).toBe(true);
  });

  it('stays as it was when it cannot be written, and leaves nothing behind', () => {
    mkdirSync(join(root, 'folder'));
    expect(() => saveBaseline(join(root, 'folder'), first)).toThrow(UserError);
    expect(() => saveBaseline(join(root, 'no/such/folder'), first)).toThrow('cannot be written (ENOENT)');
    expect(readdirSync(root)).toEqual(['folder']);
  });
});

describe('two branches that both add to the baseline', () => {
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'init.defaultBranch=main', ...args],
      {
        cwd: root,
        encoding: 'utf8',
        stdio: 'pipe',
        env: { PATH: process.env.PATH!, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
      },
    );
  const commit = (baseline: Baseline, message: string) => {
    saveBaseline(file, baseline);
    git('add', '.');
    git('commit', '-qm', message);
  };
  const branches = (ours: string[], theirs: string[]) => {
    git('init', '-q');
    commit(first, 'first');
    git('checkout', '-qb', 'theirs');
    commit(addToBaseline(first, some(theirs), { ...facts, by: 'kim', today: '2026-11-22' }), 'theirs');
    git('checkout', '-q', 'main');
    commit(addToBaseline(first, some(ours), facts), 'ours');
  };
  const digests = (baseline: Baseline) => baseline.entries.map(({ digest }) => digest).sort();
  const both = (ours: string[], theirs: string[]) =>
    digests(addToBaseline(first, some([...ours, ...theirs]), facts));

  it('merge by git alone when their lines are apart', () => {
    branches(['ours0', 'ours1'], ['theirs0']);
    git('merge', '-q', '--no-edit', 'theirs');
    expect(digests(readBaseline(readFileSync(file, 'utf8'), 'b'))).toEqual(
      both(['ours0', 'ours1'], ['theirs0']),
    );
  });

  it("merge by git's own union when their lines touch", () => {
    const [ours, theirs] = [seeds('ours', 60), seeds('theirs', 60)];
    git('init', '-q');
    writeFileSync(join(root, '.gitattributes'), '.stanch-baseline merge=union\n');
    branches(ours, theirs);
    git('merge', '-q', '--no-edit', 'theirs');
    expect(digests(readBaseline(readFileSync(file, 'utf8'), 'b'))).toEqual(both(ours, theirs));
  });

  it.each(['merge', 'diff3', 'zdiff3'])(
    'are refused half-merged, and good when the marks are out: style %s',
    (style) => {
      const [ours, theirs] = [seeds('ours', 60), seeds('theirs', 60)];
      branches(ours, theirs);
      expect(() => git('-c', `merge.conflictStyle=${style}`, 'merge', '-q', '--no-edit', 'theirs')).toThrow();
      const text = readFileSync(file, 'utf8');
      expect(() => readBaseline(text, 'b')).toThrow('b: holds the marks of an unfinished merge');
      const unmarked = text.replace(/^(?:<{7}|\|{7}|={7}|>{7}).*\n/gm, '');
      expect(digests(readBaseline(unmarked, 'b'))).toEqual(both(ours, theirs));
    },
  );
});
