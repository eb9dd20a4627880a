/** A baseline through the life of a real repository: moves, renames, rebases, squashes, merges, time. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { githubToken } from '../cli/token.js';
import { removeTemporaryFolders } from '../helpers/repo.js';
import { Desk } from './built.js';

afterAll(removeTemporaryFolders);

const FILE = '.stanch-baseline';
const leak = (seed: number) => `const token = "${githubToken(seed)}";\n`;

/** A repository with a known secret in a.ts, on its main branch. */
function withKnown(...flags: string[]): Desk {
  const desk = new Desk();
  desk.repo.commit('leak', { 'a.ts': leak(1) });
  const { code, out, err } = desk.stanch(['baseline', 'create', '--reason', 'revoked', ...flags]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain(`echo '${FILE} merge=union' >> .gitattributes`);
  desk.repo.commit('baseline');
  expect(desk.stanch(['scan']).code).toBe(0);
  return desk;
}

function lines(desk: Desk): string[] {
  return readFileSync(desk.repo.path(FILE), 'utf8').trim().split('\n');
}

function add(desk: Desk, seed: number, file: string): void {
  desk.repo.write({ [file]: leak(seed) });
  expect(desk.stanch(['baseline', 'update', '--reason', 'test-value', file]).code).toBe(0);
}

describe('a known secret stays known', () => {
  test('when its line moves and its file is renamed', () => {
    const desk = withKnown();
    desk.repo.write({ 'a.ts': `// one\n// two\n\n${leak(1)}` });
    expect(desk.stanch(['scan']).code).toBe(0);
    desk.repo.git('mv', 'a.ts', 'b.ts');
    desk.repo.commit('renamed');
    expect(desk.stanch(['scan']).code).toBe(0);
    expect(desk.stanch(['history']).code).toBe(0);
  });

  test('when commits are rebased, squashed and merged', () => {
    const desk = withKnown();
    const { repo } = desk;
    repo.git('checkout', '-q', '-b', 'topic');
    repo.commit('more lines above', { 'a.ts': `// above\n${leak(1)}` });
    repo.commit('more lines below', { 'a.ts': `// above\n${leak(1)}// below\n` });
    repo.git('checkout', '-q', 'main');
    repo.commit('elsewhere', { 'x.txt': 'x\n' });
    repo.git('checkout', '-q', 'topic');
    repo.git('rebase', '-q', 'main');
    expect(desk.stanch(['history']).code).toBe(0);
    repo.git('reset', '-q', '--soft', 'main');
    repo.commit('squashed');
    expect(desk.stanch(['history']).code).toBe(0);
    repo.git('checkout', '-q', 'main');
    repo.commit('meanwhile', { 'y.txt': 'y\n' });
    repo.merge('topic');
    expect(desk.stanch(['history']).code).toBe(0);
    expect(desk.stanch(['scan']).code).toBe(0);
  });

  test('in the index and in a push as well', () => {
    const desk = withKnown();
    desk.repo.stage({ 'copy.ts': leak(1) });
    expect(desk.stanch(['staged']).code).toBe(0);
    desk.repo.stage({ 'other.ts': leak(2) });
    expect(desk.stanch(['staged']).code).toBe(1);
  });
});

describe('two branches', () => {
  test('that each add entries merge, and every entry counts', () => {
    const desk = withKnown();
    const { repo } = desk;
    for (let i = 10; i < 22; i++) add(desk, i, `known${i}.ts`);
    repo.commit('a longer baseline');
    const before = lines(desk);
    /** Where the entry just added stands among those that were there before. */
    const gap = () => lines(desk).findIndex((line) => !before.includes(line));
    repo.git('checkout', '-q', '-b', 'theirs');
    add(desk, 31, 'theirs.ts');
    const theirs = gap();
    repo.commit('theirs');
    repo.git('checkout', '-q', 'main');
    // The key is random, so entries fall anywhere; side by side they need merge=union, which the next test has.
    for (let seed = 41; ; seed++) {
      add(desk, seed, 'ours.ts');
      if (Math.abs(gap() - theirs) > 1) break;
      repo.git('checkout', '-q', '--', FILE);
    }
    repo.commit('ours');
    repo.merge('theirs');
    expect(lines(desk)).toHaveLength(1 + 13 + 2);
    expect(desk.stanch(['scan']).code).toBe(0);
  });

  test('whose entries stand side by side merge with merge=union, too', () => {
    const desk = withKnown();
    const { repo } = desk;
    repo.commit('attributes', { '.gitattributes': `${FILE} merge=union\n` });
    repo.git('checkout', '-q', '-b', 'theirs');
    add(desk, 31, 'theirs.ts');
    repo.commit('theirs');
    repo.git('checkout', '-q', 'main');
    add(desk, 41, 'ours.ts');
    repo.commit('ours');
    repo.merge('theirs');
    expect(desk.stanch(['scan']).code).toBe(0);
    expect(desk.stanch(['baseline', 'stats']).out).toContain('3 entries');
  });

  test('that say different things about one secret merge to the later audit', () => {
    const desk = withKnown();
    const entry = lines(desk)[1]!;
    const audited = entry
      .replace('\trevoked\t', '\tfalse-positive\t')
      .replace('\tsince=', '\taudited=2026-11-01\tsince=');
    desk.repo.write({ [FILE]: `${lines(desk)[0]}\n${entry}\n${audited}\n` });
    expect(desk.stanch(['baseline', 'update']).code).toBe(0);
    expect(lines(desk)).toHaveLength(2);
    expect(lines(desk)[1]).toContain('false-positive');
  });
});

describe('an entry', () => {
  test('tells who said so, whose it is and since when, from CODEOWNERS and git', () => {
    const desk = new Desk();
    desk.repo.commit('leak', { 'a.ts': leak(1), 'b.ts': leak(2), CODEOWNERS: '/b.ts @acme/platform\n' });
    desk.git(['config', '--global', 'user.email', 'me@example.com']);
    expect(desk.stanch(['baseline', 'create', '--history', '--reason', 'accepted-risk']).code).toBe(0);
    const [, ...entries] = lines(desk);
    const a = entries.find((line) => line.includes('a.ts'))!;
    const b = entries.find((line) => line.includes('b.ts'))!;
    expect(a).toContain('first=2023-11-14');
    expect(a).toContain('owner=ada@example.com');
    expect(b).toContain('owner=@acme/platform');
    for (const line of entries) expect(line).toContain('by=me@example.com');
  });

  test('that has expired counts as new again, and the message says why', () => {
    const desk = withKnown('--expires', '2099-12-31');
    desk.repo.write({
      [FILE]: readFileSync(desk.repo.path(FILE), 'utf8').replace('2099-12-31', '2020-01-31'),
    });
    const { code, out } = desk.stanch(['scan']);
    expect(code).toBe(1);
    expect(out).toMatch(/a\.ts:1: its baseline entry \(revoked\) counted until 2020-01-31/);
    expect(desk.stanch(['baseline', 'stats']).out).toContain('1 expired');
    expect(desk.stanch(['baseline', 'audit', '--list']).out).toContain('expired on 2020-01-31');
    expect(desk.stanch(['baseline', 'update', '--reason', 'revoked']).code).toBe(0);
    expect(desk.stanch(['scan']).code).toBe(0);
  });

  test('of a secret that only the history has is made by --history and kept by prune', () => {
    const desk = new Desk();
    desk.repo.commit('leak', { 'a.ts': leak(1) });
    desk.repo.commit('gone', { 'a.ts': 'clean\n' });
    expect(desk.stanch(['history']).code).toBe(1);
    desk.stanch(['baseline', 'create', '--history', '--reason', 'revoked']);
    expect(desk.stanch(['history']).code).toBe(0);
    expect(desk.stanch(['baseline', 'prune']).out).toContain('0 entries dropped');
    expect(desk.stanch(['history']).code).toBe(0);
  });

  test('is called stale by a scan of everything, and not by that of a sub-folder it is not in', () => {
    const desk = withKnown();
    desk.repo.write({ 'a.ts': 'clean\n', 'sub/b.ts': 'clean\n' });
    expect(desk.stanch(['scan']).out).toContain('stale-suppression');
    expect(desk.stanch(['scan'], { cwd: desk.repo.path('sub') }).out).not.toContain('stale-suppression');
  });

  test('that nothing matches any more is dropped by prune', () => {
    const desk = withKnown();
    desk.repo.write({ 'a.ts': 'clean\n' });
    expect(desk.stanch(['baseline', 'prune']).out).toContain('1 entry dropped');
  });
});
