/** The walk through a baseline, on a real terminal: one key each, remembered at once, and never a value on the screen. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { githubToken } from '../cli/token.js';
import { removeTemporaryFolders } from '../helpers/repo.js';
import { Desk } from './built.js';
import { HAS_TERMINAL, onTerminal } from './terminal.js';

afterAll(removeTemporaryFolders);

const PROMPT = 'q quit';

/** A repository whose baseline has an entry for each of the files a.ts, b.ts, …. */
function withBaseline(names: string[]): Desk {
  const desk = new Desk();
  names.forEach((name, i) => {
    desk.repo.write({
      [name]: `// before\nconst token = "${githubToken(i + 1)}";\n// after ${githubToken(50 + i)}\n`,
    });
  });
  expect(desk.stanch(['baseline', 'create', '--by', 'import']).code).toBe(0);
  return desk;
}

/** Fields of the entries by path, without those for the line after. */
function entries(desk: Desk): string[][] {
  return readFileSync(desk.repo.path('.stanch-baseline'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

function count(desk: Desk, reason: string): number {
  return entries(desk).filter((fields) => fields[2] === reason).length;
}

if (!HAS_TERMINAL) console.warn('script(1) of util-linux is missing: audits on a terminal are not tested');

describe.skipIf(!HAS_TERMINAL)('an audit', () => {
  test('takes a key for each entry and remembers it, with who said so and when', async () => {
    const desk = withBaseline(['a.ts', 'b.ts']);
    const { code, screen } = await onTerminal(desk, ['baseline', 'audit', '--by', 'Ada'], PROMPT, [
      'f',
      't',
      'r',
      'a',
    ]);
    expect(code).toBe(0);
    expect(screen).toContain('4 entries judged, none left');
    for (const reason of ['false-positive', 'test-value', 'revoked', 'accepted-risk'])
      expect(count(desk, reason)).toBe(1);
    for (const fields of entries(desk)) {
      expect(fields).toContain('by=Ada');
      expect(fields.join(' ')).toMatch(/audited=\d{4}-\d\d-\d\d/);
    }
  });

  test('shows each secret in its place, with its neighbours masked as well', async () => {
    const desk = withBaseline(['a.ts']);
    const { screen } = await onTerminal(desk, ['baseline', 'audit'], PROMPT, ['s', 's']);
    expect(screen).toContain('a.ts:2');
    expect(screen).toContain('// before');
    expect(screen).toContain('// after ');
    for (const seed of [1, 50]) expect(screen).not.toContain(githubToken(seed).slice(8));
  });

  test('goes on where the last one ended', async () => {
    const desk = withBaseline(['a.ts', 'b.ts']);
    const first = await onTerminal(desk, ['baseline', 'audit'], PROMPT, ['f', 'q']);
    expect(first.screen).toContain('1 entry judged, 3 left');
    const second = await onTerminal(desk, ['baseline', 'audit'], PROMPT, ['f', 'f', 'f']);
    expect(second.screen).toContain('1 of 3');
    expect((await onTerminal(desk, ['baseline', 'audit'], PROMPT, [])).screen).toContain(
      'Every entry has been audited',
    );
    expect((await onTerminal(desk, ['baseline', 'audit', '--all'], PROMPT, ['q'])).screen).toContain(
      '1 of 4',
    );
  });

  test('a real secret leaves the baseline and counts again; back undoes it; Ctrl-C keeps what was said', async () => {
    const desk = withBaseline(['a.ts']);
    await onTerminal(desk, ['baseline', 'audit'], PROMPT, ['x', 'b', 'zt', 'x']);
    expect(entries(desk)).toHaveLength(1);
    expect(count(desk, 'test-value')).toBe(1);
    expect(desk.stanch(['scan']).code).toBe(1);
    const other = withBaseline(['a.ts']);
    const { code } = await onTerminal(other, ['baseline', 'audit'], PROMPT, ['f', '\u0003']);
    expect(code).toBe(0);
    expect(count(other, 'false-positive')).toBe(1);
  });
});

describe('without a terminal', () => {
  test('an audit says so, and the list works', () => {
    const desk = withBaseline(['a.ts']);
    const { code, err } = desk.stanch(['baseline', 'audit'], { input: 'f\nf\n' });
    expect(code).toBe(2);
    expect(err).toContain('needs a terminal');
    expect(count(desk, 'false-positive')).toBe(0);
    expect(desk.stanch(['baseline', 'audit', '--list']).code).toBe(1);
  });
});
