import { describe, expect, it } from 'vitest';
import type { Origin } from '../../src/core/types.js';
import { createBaseline } from '../../src/policy/baseline/update.js';
import { resolvePolicy } from '../../src/policy/config/resolve.js';
import type { Doubtful } from '../../src/policy/doubt.js';
import { readIgnoreFile } from '../../src/policy/ignore-file.js';
import { createJudge, type JudgeOptions } from '../../src/policy/judge.js';
import { filesReader, sampleFinding, sampleValue, TODAY, TOOLS } from './sample.js';

const RULE = { id: 'acme-token', tier: 'generic', group: 'default', provider: 'acme' } as const;
const SOURCE: Origin = { kind: 'file', path: 'src/app.ts' };

/** Whether a match of a low confidence is left to its confidence alone. */
function inDoubt(
  files: Record<string, string> = {},
  {
    confidence = 0.2,
    deadEnd,
    detail = {},
    origin = SOURCE,
    ...options
  }: Partial<JudgeOptions> & Partial<Doubtful> & { origin?: Origin } = {},
): boolean {
  const judge = createJudge({
    tree: resolvePolicy({ readFile: filesReader(files) }),
    tools: TOOLS,
    today: TODAY,
    untrusted: false,
    inline: true,
    ...options,
  });
  return judge.doubt(origin)(RULE, { confidence, detail, ...(deadEnd && { deadEnd }) });
}
const config = (text: string) => ({ '.stanch.toml': text });

describe('a match is left to its confidence', () => {
  it('when that is below the threshold and nothing else speaks', () => {
    expect(inDoubt()).toBe(true);
    expect(inDoubt({}, { confidence: 0.5 })).toBe(false);
  });

  it('as its file weighs it', () => {
    const at = (path: string, confidence: number) =>
      inDoubt({}, { origin: { kind: 'file', path }, confidence });
    expect(at('config/.env', 0.4)).toBe(false);
    expect(at('test/a_test.go', 0.7)).toBe(true);
    expect(at('src/a.go', 0.7)).toBe(false);
  });

  it("by its own folder's threshold, or the one that was asked for", () => {
    const files = { 'src/.stanch.toml': 'min_confidence = 0.1' };
    expect(inDoubt(files)).toBe(false);
    expect(inDoubt(files, { origin: { kind: 'file', path: 'app.ts' } })).toBe(true);
    expect(inDoubt(files, { minConfidence: 0.3 })).toBe(true);
    expect(inDoubt({}, { minConfidence: 0 })).toBe(false);
  });

  it('though it is sealed, which counts for less in a test', () => {
    const origin: Origin = { kind: 'file', path: 'test/a_test.go' };
    expect(inDoubt({}, { origin, confidence: 0.6, deadEnd: 'sealed' })).toBe(true);
  });
});

describe('a match is judged as a finding', () => {
  it('when its own time may be over', () => {
    expect(inDoubt({}, { detail: { until: '2020-01-01T00:00:00.000Z' } })).toBe(false);
  });

  it.each([
    ['an allow entry without a place', '[[allow]]\nwords = ["made-up"]\nreason = "r"', false],
    ['an allow entry for its path', '[[allow]]\npaths = ["src/"]\nwords = ["x"]\nreason = "r"', false],
    ['an allow entry for another path', '[[allow]]\npaths = ["lib/"]\nwords = ["x"]\nreason = "r"', true],
    ['an allow entry for its rule', '[[allow]]\nrules = ["acme-token"]\nlines = ["x"]\nreason = "r"', false],
    ['an allow entry for another rule', '[[allow]]\nrules = ["other"]\nlines = ["x"]\nreason = "r"', true],
    ['an entry that has expired', '[[allow]]\nwords = ["x"]\nreason = "r"\nexpires = 2020-01-01', true],
    ['its rule switched off', '[rules]\ndisable = ["provider:acme"]', false],
    ['another rule switched off', '[rules]\ndisable = ["provider:other"]', true],
  ])('where the config could say something first: %s', (_, text, doubted) => {
    expect(inDoubt(config(text))).toBe(doubted);
  });

  it('where an ignore file could', () => {
    expect(inDoubt({}, { ignoreFiles: [readIgnoreFile('a.ts:x:1\n', '.gitleaksignore')] })).toBe(false);
  });

  it('where the baseline knows its rule', () => {
    const baseline = (ruleId: string) =>
      createBaseline(Buffer.from(TOOLS.digestKey), [sampleFinding({ ruleId, value: sampleValue('b') })], {
        reason: 'accepted-risk',
        today: TODAY,
      });
    expect(inDoubt({}, { baseline: baseline('acme-token') })).toBe(false);
    expect(inDoubt({}, { baseline: baseline('other') })).toBe(true);
  });
});
