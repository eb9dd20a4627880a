import { describe, expect, it } from 'vitest';
import { indexBaseline } from '../../../src/policy/baseline/entry.js';
import { readBaseline, writeBaseline } from '../../../src/policy/baseline/format.js';
import {
  addToBaseline,
  baselineStats,
  createBaseline,
  pruneBaseline,
  sayOfFindings,
} from '../../../src/policy/baseline/update.js';
import { expectLinear } from '../../helpers/growth.js';
import { sampleFinding, sampleValue, TODAY } from '../sample.js';

const key = Buffer.alloc(32, 9);
const findings = ['a', 'b', 'c'].map((seed) =>
  sampleFinding({ value: sampleValue(seed), path: `src/${seed}.ts` }),
);
const facts = { reason: 'accepted-risk' as const, today: TODAY };
const baseline = createBaseline(key, findings, facts);

describe('a baseline made from findings', () => {
  it('holds no value and no part of one', () => {
    const text = writeBaseline(
      createBaseline(key, [...findings, sampleFinding({ value: 'hunter2-hunter2', tier: 'generic' })], facts),
    );
    for (const value of [...findings.map(({ secret }) => secret.reveal().toString()), 'hunter2']) {
      for (let i = 0; i + 6 <= value.length; i++) expect(text).not.toContain(value.slice(i, i + 6));
    }
  });

  it('is the same bytes for the same findings in any order, and after a second update', () => {
    const again = createBaseline(key, findings.toReversed(), facts);
    expect(writeBaseline(again)).toBe(writeBaseline(baseline));
    const later = addToBaseline(readBaseline(writeBaseline(baseline), 'b'), findings, {
      reason: 'revoked',
      today: '2027-05-05',
    });
    expect(writeBaseline(later)).toBe(writeBaseline(baseline));
  });

  it('has other digests under another key', () => {
    const other = createBaseline(Buffer.alloc(32, 1), findings, facts);
    expect(other.entries.map(({ digest }) => digest)).not.toEqual(
      baseline.entries.map(({ digest }) => digest),
    );
  });

  it('has one entry for a secret that stands in several places', () => {
    const twice = [sampleFinding({ path: 'a' }), sampleFinding({ path: 'b' })];
    expect(createBaseline(key, twice, facts).entries).toHaveLength(1);
    expect(createBaseline(key, twice, { ...facts, here: true }).entries.map(({ path }) => path)).toEqual([
      'a',
      'b',
    ]);
  });
});

describe('an entry', () => {
  const index = indexBaseline(baseline);

  it('covers its secret after moves, renames and rewritten commits', () => {
    expect(index.find(sampleFinding({ path: 'other/place.go', line: 900 }), TODAY)).toBe(baseline.entries[0]);
    expect(index.find(sampleFinding({ origin: { kind: 'blob', blob: 'f'.repeat(40) } }), TODAY)).toBe(
      baseline.entries[0],
    );
  });

  it('covers no other value and no other rule', () => {
    expect(index.find(sampleFinding({ value: sampleValue('x') }), TODAY)).toBeUndefined();
    expect(index.find(sampleFinding({ ruleId: 'acme-key' }), TODAY)).toBeUndefined();
  });

  it('that is scoped covers its own path only', () => {
    const here = indexBaseline(createBaseline(key, [sampleFinding()], { ...facts, here: true }));
    expect(here.find(sampleFinding(), TODAY)).toBeDefined();
    expect(here.find(sampleFinding({ path: 'copy.ts' }), TODAY)).toBeUndefined();
  });

  it('for a guessable value holds no digest of it: it covers the masked line at that path', () => {
    const password = (value: string, path = 'a.env') =>
      sampleFinding({ value, path, tier: 'generic', excerpt: 'PASSWORD=******** (14 characters)' });
    const made = createBaseline(key, [password('correct-horse1')], facts);
    expect(made.entries[0]).toMatchObject({ kind: 'line' });
    expect(made.entries[0]?.digest).not.toBe(password('correct-horse1').secret.digest(key));
    const found = indexBaseline(made);
    expect(found.find(password('correct-horse1'), TODAY)).toBeDefined();
    expect(found.find(password('correct-horse1', 'b.env'), TODAY)).toBeUndefined();
    expect(
      found.find({ ...password('longer-than-before'), excerpt: 'PASSWORD=******** (18 characters)' }, TODAY),
    ).toBeUndefined();
  });

  it('covers a finding of a scan that began in a folder', () => {
    expect(index.find(sampleFinding(), TODAY, 'pkg/')).toBeDefined();
    const guessable = sampleFinding({ value: 'short-one', path: 'pkg/a' });
    const found = indexBaseline(createBaseline(key, [guessable], facts));
    expect(found.find(sampleFinding({ value: 'short-one', path: 'a' }), TODAY, 'pkg/')).toBeDefined();
  });
});

describe('updating', () => {
  it('adds only what is new and leaves the rest untouched', () => {
    const added = addToBaseline(baseline, [sampleFinding(), sampleFinding({ value: sampleValue('d') })], {
      reason: 'test-value',
      today: '2027-01-01',
      by: 'kim',
    });
    expect(added.entries.slice(0, 3)).toEqual(baseline.entries);
    expect(added.entries[3]).toMatchObject({ reason: 'test-value', by: 'kim', since: '2027-01-01' });
    expect(baseline.entries).toHaveLength(3);
  });

  it('replaces an entry that has expired', () => {
    const old = createBaseline(key, [sampleFinding()], { ...facts, expires: '2026-01-01' });
    const renewed = addToBaseline(old, [sampleFinding()], { ...facts, expires: '2027-01-01' });
    expect(renewed.entries.map(({ expires }) => expires)).toEqual(['2027-01-01']);
  });

  it('takes what is said of a finding now for what was said of it before', () => {
    const others = [sampleFinding({ value: sampleValue('d') })];
    const before = createBaseline(key, findings, { ...facts, by: 'ada', note: 'old', expires: '2030-01-01' });
    const now = { reason: 'revoked' as const, today: '2027-01-01', expires: '2027-02-01' };
    const { baseline: after, changed } = sayOfFindings(before, [findings[0]!, ...others], now);
    expect(changed).toBe(1);
    const { by: _by, note: _note, ...rest } = before.entries[0]!;
    expect(after.entries[0]).toEqual({ ...rest, reason: 'revoked', expires: '2027-02-01' });
    expect(after.entries.slice(1, 3)).toEqual(before.entries.slice(1));
    expect(after.entries[3]).toMatchObject({ reason: 'revoked', since: '2027-01-01' });
    expect(after.entries).toHaveLength(4);
  });

  it('prunes what a whole scan no longer finds', () => {
    const pruned = pruneBaseline(baseline, findings.slice(1), TODAY);
    expect(pruned.removed).toEqual([baseline.entries[0]]);
    expect(pruned.baseline.entries).toEqual(baseline.entries.slice(1));
  });

  it('counts by reason, rule, owner and expiry', () => {
    const more = addToBaseline(baseline, [{ ...sampleFinding({ value: 'short' }), owner: '@ops' }], {
      reason: 'test-value',
      today: TODAY,
      expires: '2026-12-01',
    });
    expect(baselineStats(more, TODAY)).toEqual({
      entries: 4,
      byReason: { 'accepted-risk': 3, 'test-value': 1, 'false-positive': 0, revoked: 0 },
      byRule: { 'acme-token': 4 },
      byOwner: { '': 3, '@ops': 1 },
      expired: 0,
      expiring: 1,
      guessable: 1,
    });
    expect(baselineStats(more, '2026-12-02').expired).toBe(1);
  });

  it('is made, written, read and pruned in linear time', () => {
    const many = Array.from({ length: 16_000 }, (_, i) => sampleFinding({ value: sampleValue(`${i}`) }));
    expectLinear((size) => {
      const some = many.slice(0, size);
      const read = readBaseline(writeBaseline(createBaseline(key, some, facts)), 'b');
      expect(pruneBaseline(read, some, TODAY).removed).toEqual([]);
    }, 2000);
  });
});
