/** The audit's steps as values: what each key does to the walk and to the baseline. */
import { describe, expect, test } from 'vitest';
import { cardText } from '../../src/cli/audit/card.js';
import { surroundings } from '../../src/cli/audit/surroundings.js';
import { beginWalk, inView, press } from '../../src/cli/audit/walk.js';
import { Inspector } from '../../src/engine/inspector.js';
import type { Baseline, BaselineEntry } from '../../src/policy/baseline/types.js';
import { palette } from '../../src/report/text/palette.js';
import { builtinPack } from '../../src/rules/pack.js';
import { githubToken } from './token.js';

const FACTS = { today: '2026-11-21', by: 'Ada' };

function entry(path: string, more: Partial<BaselineEntry> = {}): BaselineEntry {
  const digest = Buffer.from(path.padEnd(16, '.')).toString('hex').slice(0, 32);
  return {
    kind: 'value',
    digest,
    rule: 'github-pat',
    reason: 'accepted-risk',
    path,
    here: false,
    seen: 'tree',
    since: '2026-01-01',
    ...more,
  };
}

function baseline(...entries: BaselineEntry[]): Baseline {
  return { key: Buffer.alloc(32, 1), entries };
}

describe('the walk', () => {
  test('goes by path, past what was audited before', () => {
    const walk = beginWalk(baseline(entry('b'), entry('a'), entry('c', { audited: '2026-02-02' })), false);
    expect(walk.queue.map(({ path }) => path)).toEqual(['a', 'b']);
    expect(beginWalk(baseline(entry('c', { audited: '2026-02-02' })), true).queue).toHaveLength(1);
  });

  test('a ruling is dated and signed, and keeps what else the entry says', () => {
    const before = beginWalk(baseline(entry('a', { note: 'old', expires: '2027-01-01' })), false);
    const after = press(before, 't', FACTS);
    expect(after.baseline.entries).toEqual([
      entry('a', {
        note: 'old',
        expires: '2027-01-01',
        reason: 'test-value',
        audited: '2026-11-21',
        by: 'Ada',
      }),
    ]);
    expect(inView(after)).toBeUndefined();
    expect(before.baseline.entries[0]!.reason).toBe('accepted-risk');
  });

  test('real takes the entry out; back puts it in again', () => {
    const begun = beginWalk(baseline(entry('a'), entry('b')), false);
    const real = press(begun, 'x', FACTS);
    expect(real.baseline.entries.map(({ path }) => path)).toEqual(['b']);
    const undone = press(real, 'b', FACTS);
    expect(undone.baseline).toBe(begun.baseline);
    expect(undone.judged).toBe(0);
    expect(inView(undone)?.path).toBe('a');
  });

  test('skip changes nothing, back at the beginning and unknown keys do nothing, quit ends', () => {
    const walk = beginWalk(baseline(entry('a'), entry('b')), false);
    expect(press(walk, 's', FACTS).baseline).toBe(walk.baseline);
    expect(press(walk, 'b', FACTS)).toBe(walk);
    for (const key of ['z', ' ', 'constructor', '']) expect(press(walk, key, FACTS)).toBe(walk);
    const quit = press(walk, 'q', FACTS);
    expect(inView(quit)).toBeUndefined();
    expect(press(quit, 'f', FACTS)).toBe(quit);
  });
});

describe('what is shown', () => {
  test('lines around are starred wherever a rule sees anything, also over several lines', async () => {
    const inspector = new Inspector(await builtinPack());
    const begin = ['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' ');
    const text = [`a ${githubToken(1)}`, 'plain', 'here', begin, 'x'.repeat(64), 'last'].join('\n');
    const { before, after } = surroundings('f', 3, 3, () => text, inspector);
    expect(before[0]).toMatch(/^a \*{40}$/);
    expect(before[1]).toBe('plain');
    expect(after).toHaveLength(2);
  });

  test('a file that is gone, binary or huge has no surroundings', async () => {
    const inspector = new Inspector(await builtinPack());
    for (const text of [undefined, 'a\0b\nc', 'x\n'.repeat(1 << 20)])
      expect(surroundings('f', 1, 1, () => text, inspector)).toEqual({ before: [], after: [] });
  });

  test('untrusted text in an entry does not reach the terminal as it is', () => {
    const around = { before: [], after: [] };
    const hostile = entry('a\u001b[2J', { note: 'n\u202e', by: '\u0007' });
    const text = cardText(
      { entry: hostile, number: 1, total: 1, finding: undefined, around },
      80,
      palette(false),
    );
    expect(text).not.toMatch(/[\u001b\u202e\u0007]/);
    expect(text).toContain('nothing is found there any more');
  });
});
