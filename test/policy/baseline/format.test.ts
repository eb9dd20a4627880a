import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.js';
import { readBaseline, writeBaseline } from '../../../src/policy/baseline/format.js';
import { type BaselineEntry, ENTRY_REASONS, SEEN } from '../../../src/policy/baseline/types.js';

const salt = '5a'.repeat(32);
const header = `stanch-baseline 1 salt=${salt}`;
const line = (digest: string, rest = '') =>
  `v:${digest.repeat(32)}\tacme-token\trevoked\tsrc/a.ts\tsince=2026-01-02${rest}`;
const read = (text: string) => readBaseline(text, '.stanch-baseline');

const text = fc.string({ unit: 'grapheme' });
const entry: fc.Arbitrary<BaselineEntry> = fc.record(
  {
    kind: fc.constantFrom('value' as const, 'line' as const),
    digest: fc.stringMatching(/^[0-9a-f]{32}$/),
    rule: fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/),
    reason: fc.constantFrom(...ENTRY_REASONS),
    path: text,
    here: fc.boolean(),
    seen: fc.constantFrom(...SEEN),
    since: fc.constant('2026-01-02'),
    expires: fc.constant('2027-02-03'),
    by: text,
    owner: text,
    note: text,
  },
  { requiredKeys: ['kind', 'digest', 'rule', 'reason', 'path', 'here', 'seen', 'since'] },
);

describe('the text of a baseline', () => {
  it('is one header and one sorted line per entry, readable by people', () => {
    expect(
      writeBaseline(read(`${header}\n${line('b', '\there\tnote=kept: it is 100%25 fake')}\n${line('a')}\n`)),
    ).toBe(`${header}\n${line('a')}\n${line('b', '\there\tnote=kept: it is 100%25 fake')}\n`);
  });

  it('holds every entry exactly, whatever is in its texts, one line each', () => {
    fc.assert(
      fc.property(fc.uniqueArray(entry, { maxLength: 5, selector: ({ digest }) => digest }), (entries) => {
        const baseline = { key: Buffer.from(salt, 'hex'), entries };
        const written = writeBaseline(baseline);
        expect(written.split('\n')).toHaveLength(
          new Set(entries.map((item) => JSON.stringify(item))).size + 2,
        );
        const back = read(written);
        expect(back.key).toEqual(baseline.key);
        expect(back.entries).toEqual(expect.arrayContaining(entries));
        expect(writeBaseline(back)).toBe(written);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('keeps of two lines about the same the one that lasts longest, then the oldest', () => {
    const lasting = (since: string, rest = '') => line('a').replace('2026-01-02', since) + rest;
    const kept = (...lines: string[]) =>
      writeBaseline(read([header, ...lines].join('\n')))
        .split('\n')
        .slice(1, -1);
    expect(
      kept(lasting('2026-01-01', '\texpires=2026-05-05'), lasting('2026-06-01', '\texpires=2027-05-05')),
    ).toEqual([lasting('2026-06-01', '\texpires=2027-05-05')]);
    expect(
      kept(lasting('2026-06-01'), lasting('2026-01-01'), lasting('2025-01-01', '\texpires=2027-05-05')),
    ).toEqual([lasting('2026-01-01')]);
  });

  it('escapes what would break a line or a terminal', () => {
    const [one] = read(`${header}\n${line('a')}`).entries;
    const written = writeBaseline({
      key: Buffer.from(salt, 'hex'),
      entries: [{ ...one!, path: 'a\tb\nc\u202e\u001b[31m%' }],
    });
    expect(written).toContain('a%09b%0ac%e2%80%ae%1b[31m%25');
    expect(read(written).entries[0]?.path).toBe('a\tb\nc\u202e\u001b[31m%');
  });

  it('may have been sorted, doubled, or given Windows line ends and a byte order mark by other tools', () => {
    const messy = `\ufeff${header}\r\n\r\n${line('b')}\r\n${line('a')}\r\n${line('b')}\r\n`;
    expect(writeBaseline(read(messy))).toBe(`${header}\n${line('a')}\n${line('b')}\n`);
  });
});

describe('an unusable baseline', () => {
  it.each([
    ['nothing', '', '.stanch-baseline:1: not a stanch baseline'],
    ['garbage', '\u0000\u0001', '.stanch-baseline:1: not a stanch baseline'],
    ["another tool's", '{"version": "1.5.0"}', '.stanch-baseline:1: not a stanch baseline'],
    ['no salt', 'stanch-baseline 1\n', '.stanch-baseline:1: not a stanch baseline'],
    [
      'a newer version',
      `stanch-baseline 2 salt=${salt}\n`,
      '.stanch-baseline: written by a newer stanch (format 2)',
    ],
    [
      'merge marks',
      `${header}\n<<<<<<< HEAD\n${line('a')}\n=======\n>>>>>>> x\n`,
      '.stanch-baseline: holds the marks of an unfinished merge',
    ],
    ['a bare word', `${header}\nx\n`, '.stanch-baseline:2: unusable baseline: must begin with a digest'],
    ['a short digest', `${header}\nv:12\tr\trevoked\tp\tsince=2026-01-02\n`, 'must begin with a digest'],
    ['a plain value', `${header}\n${'x'.repeat(40)}\tr\trevoked\tp\n`, 'must begin with a digest'],
    [
      'an unknown reason',
      `${header}\n${line('a').replace('revoked', 'whatever')}`,
      'the third field must be one of',
    ],
    [
      'a rule that is none',
      `${header}\n${line('a').replace('acme-token', '../x y')}`,
      'the second field must be a rule id',
    ],
    [
      'an unknown field',
      `${header}\n${line('a', '\tline=3')}`,
      'has a field that this version does not know',
    ],
    ['a field twice', `${header}\n${line('a', '\tby=x\tby=y')}`, 'a field stands twice'],
    ['a date that is none', `${header}\n${line('a', '\texpires=2026-02-30')}`, 'expires must be a date'],
    ['no date', `${header}\n${line('a').replace('\tsince=2026-01-02', '')}`, 'needs since='],
    ['a broken escape', `${header}\n${line('a', '\tnote=%zz')}`, 'a % that is not followed by'],
    ['cut off in the middle', `${header}\n${line('a').slice(0, 50)}`, 'unusable baseline'],
  ])('is an error, never an empty one: %s', (_, content, message) => {
    expect(() => read(content)).toThrow(UserError);
    expect(() => read(content)).toThrow(message);
  });

  it('is told without repeating what stands in it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12 }), (junk) => {
        try {
          read(`${header}\n${junk}`);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
          expect((error as UserError).message).not.toContain(junk);
        }
      }),
      { seed: 1 },
    );
  });
});
