/** Where secrets hide: each place planted in a real repository, found by the built program, and attributed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { githubToken } from '../cli/token.js';
import { removeTemporaryFolders } from '../helpers/repo.js';
import { Desk } from './built.js';

afterAll(removeTemporaryFolders);

interface Reported {
  rule: { id: string };
  origin: { kind: string; path?: string; of?: string };
  places?: unknown[];
  provenance?: { introduced?: { id: string; author: string; date: string }; atHead: boolean; refs: string[] };
  region: { startLine: number };
  decoders: string[];
  mask: string;
}

const line = (seed: number) => `token = "${githubToken(seed)}"\n`;

/** Findings of a command that must end with the given code; no output may hold a planted value. */
function report(desk: Desk, args: string[], code: number): Reported[] {
  const result = desk.stanch([...args, '--format', 'json']);
  expect({ code: result.code, err: result.err }).toEqual({ code, err: expect.any(String) });
  for (let seed = 1; seed <= 20; seed++) {
    expect(result.out).not.toContain(githubToken(seed).slice(4, 24));
    expect(result.err).not.toContain(githubToken(seed).slice(4, 24));
  }
  return JSON.parse(result.out).findings;
}

const pathOf = (finding: Reported) => finding.origin.path;

describe('full history', () => {
  const desk = new Desk();
  const { repo } = desk;
  const ids: Record<string, string> = {};
  let found: Reported[];

  beforeAll(() => {
    repo.commit('start', { 'a.txt': 'a\n', 'b.txt': 'b\n' });
    ids.deleted = repo.commit('add config', { 'gone.env': line(1) });
    repo.remove('gone.env');
    repo.commit('remove config');
    repo.git('checkout', '-q', '-b', 'side');
    repo.commit('side', { 'side.txt': 'side\n' });
    repo.git('checkout', '-q', '-');
    repo.commit('main goes on', { 'main.txt': 'main\n' });
    ids.merge = repo.merge('side', { 'evil.txt': line(2) });
    repo.write({ 'a.txt': `a\n${line(3)}` });
    repo.git('stash');
    repo.git('tag', '-a', 'v1', '-m', `release ${githubToken(4)}`);
    ids.message = repo.commit(`mention ${githubToken(5)}`, { 'c.txt': 'c\n' });
    ids.standing = repo.commit('still there', { 'live.txt': line(6), 'copy/live.txt': line(6) });
    found = report(desk, ['history'], 1);
  });

  const at = (path: string) => found.find((f) => pathOf(f) === path);

  test('finds what was deleted, with the commit that brought it', () => {
    const finding = at('gone.env');
    expect(finding?.provenance?.introduced?.id).toBe(ids.deleted);
    expect(finding?.provenance).toMatchObject({ atHead: false, refs: [] });
  });

  test('finds what exists only in a merge commit, and blames the merge', () => {
    expect(at('evil.txt')?.provenance?.introduced?.id).toBe(ids.merge);
    expect(at('evil.txt')?.provenance?.atHead).toBe(true);
  });

  test('finds what is only stashed', () => {
    expect(at('a.txt')?.provenance?.atHead).toBe(false);
    expect(at('a.txt')?.region.startLine).toBe(2);
  });

  test('finds secrets in tag and commit messages', () => {
    const messages = found.filter((f) => f.origin.kind === 'message');
    expect(messages.map((f) => f.origin.of).sort()).toEqual(['commit', 'tag']);
    const commit = messages.find((f) => f.origin.of === 'commit');
    expect(commit?.provenance?.introduced?.id).toBe(ids.message);
  });

  test('tells one secret with all its places, and where it still stands', () => {
    const finding = at('live.txt') ?? at('copy/live.txt');
    expect(finding?.places).toHaveLength(1);
    expect(finding?.provenance).toMatchObject({ atHead: true, introduced: { id: ids.standing } });
    expect(finding?.provenance?.refs).toHaveLength(1);
  });

  test('finds nothing twice and nothing else', () => {
    expect(found).toHaveLength(6);
  });

  test('finds what no ref reaches any more, when asked', () => {
    const lost = new Desk();
    lost.repo.commit('start', { 'a.txt': 'a\n' });
    lost.repo.commit('slip', { 'slip.txt': line(7) });
    lost.repo.git('reset', '-q', '--hard', 'HEAD~1');
    lost.repo.git('reflog', 'expire', '--expire=now', '--all');
    expect(report(lost, ['history'], 0)).toEqual([]);
    expect(report(lost, ['history', '--unreachable'], 1)).toHaveLength(1);
  });

  test('warns that a shallow clone is not the history, says how to deepen it, and is incomplete', () => {
    const clone = new Desk();
    clone.repo.git('fetch', '-q', '--depth=1', `file://${repo.dir}`, 'HEAD');
    clone.repo.git('checkout', '-q', 'FETCH_HEAD');
    const result = clone.stanch(['history']);
    expect(result.code).toBe(4);
    expect(result.out + result.err).toMatch(/shallow/);
    expect(result.out + result.err).toMatch(/git fetch --unshallow/);
  });
});

describe('the working tree', () => {
  test('is read in UTF-16, with and without byte order mark, and in UTF-32', () => {
    const desk = new Desk();
    const text = `// settings\n${line(8)}`;
    const utf32 = Buffer.alloc(4 * [...text].length);
    for (const [i, char] of [...text].entries()) utf32.writeUInt32LE(char.codePointAt(0)!, 4 * i);
    desk.repo.write({
      'le.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
      'be.txt': Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]),
      'plain.txt': Buffer.from(text, 'utf16le'),
      'wide.txt': utf32,
    });
    const found = report(desk, ['scan', '.'], 1);
    expect(found.map(pathOf).sort()).toEqual(['be.txt', 'le.txt', 'plain.txt', 'wide.txt']);
    for (const finding of found) expect(finding.region.startLine).toBe(2);
  });

  test('is read in Latin-1, between NUL bytes and in a file called an image', () => {
    const desk = new Desk();
    desk.repo.write({
      'latin.txt': Buffer.concat([
        Buffer.from([0xe9, 0x22]),
        Buffer.from(githubToken(9)),
        Buffer.from([0x22, 0xe8]),
      ]),
      'nul.bin': Buffer.concat([Buffer.alloc(9), Buffer.from(githubToken(10)), Buffer.alloc(9)]),
      'picture.png': line(11),
    });
    expect(report(desk, ['scan', '.'], 1).map(pathOf).sort()).toEqual([
      'latin.txt',
      'nul.bin',
      'picture.png',
    ]);
  });

  test('has names with spaces, quotes, newlines and letters of every kind', () => {
    const desk = new Desk();
    const names = [
      'with space.txt',
      'with "quotes".txt',
      "with 'quote'.txt",
      'with\nnewline.txt',
      'grüße-日本.txt',
      '-rf',
    ];
    desk.repo.write(Object.fromEntries(names.map((name) => [name, line(12)])));
    expect(report(desk, ['scan', '.'], 1).map(pathOf).sort()).toEqual([...names].sort());
    desk.repo.stage();
    expect(report(desk, ['staged'], 1).map(pathOf).sort()).toEqual([...names].sort());
    desk.repo.commit('all of them');
    const [finding] = report(desk, ['history'], 1);
    expect(finding?.places).toHaveLength(names.length - 1);
    const text = desk.stanch(['scan', '.']).out;
    expect(text).not.toMatch(/with\nnewline/);
  });
});

describe('what is staged', () => {
  test('counts, not what the work tree holds', () => {
    const desk = new Desk();
    desk.repo.commit('start', { 'a.txt': 'one\ntwo\nthree\n' });
    desk.repo.stage({ 'a.txt': `one\n${line(13)}two\nthree\n` });
    desk.repo.write({ 'a.txt': 'one\ntwo\nthree\n' });
    const [finding, ...more] = report(desk, ['staged'], 1);
    expect(more).toEqual([]);
    expect(finding?.region.startLine).toBe(2);
  });

  test('passes when the secret is only in the work tree', () => {
    const desk = new Desk();
    desk.repo.commit('start', { 'a.txt': 'one\n' });
    desk.repo.stage({ 'a.txt': 'one\ntwo\n' });
    desk.repo.write({ 'a.txt': `one\ntwo\n${line(14)}` });
    expect(report(desk, ['staged'], 0)).toEqual([]);
  });

  test('blames this commit for its own lines only', () => {
    const desk = new Desk();
    desk.repo.commit('start', { 'a.txt': `${line(15)}one\n` });
    desk.repo.stage({ 'a.txt': `${line(15)}one\ntwo\n` });
    expect(report(desk, ['staged'], 0)).toEqual([]);
    desk.repo.stage({ 'a.txt': `${line(15)}one\ntwo\n${line(16)}` });
    const found = report(desk, ['staged'], 1);
    expect(found.map((f) => f.region.startLine)).toEqual([4]);
  });
});
