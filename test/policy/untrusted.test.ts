import { describe, expect, it } from 'vitest';
import { policyChanged } from '../../src/policy/changed.js';
import { resolvePolicy } from '../../src/policy/config/resolve.js';
import { tighten } from '../../src/policy/config/tighten.js';
import { untrustedPolicy } from '../../src/policy/untrusted.js';
import { filesReader, sampleValue } from './sample.js';

const policy = (text: string) => resolvePolicy({ readFile: filesReader({ '.stanch.toml': text }) }).root;

describe("an untrusted head's config", () => {
  const base = policy(
    'min_confidence = 0.5\nfail_on = "medium"\nallow_incomplete = ["shallow"]\n[rules]\ndisable = ["a-a", "b-b"]\n[severity]\n"x-x" = "high"\n[[allow]]\npaths = ["gen/"]\n[[allow]]\nwords = ["example"]\n',
  );

  it('may tighten', () => {
    const head = policy(
      'min_confidence = 0.2\nfail_on = "info"\n[rules]\ndisable = ["a-a"]\nenable = ["group:entropy"]\n[severity]\n"x-x" = "critical"\n[rotation]\n"x-x" = 30\n[inline]\nenabled = false\n# moved\n\n[[allow]]\nwords = ["example"]\n',
    );
    const { policy: judged, loosenings } = tighten(base, head);
    expect(judged).toMatchObject({
      minConfidence: 0.2,
      failOn: 'info',
      allowIncomplete: [],
      severity: { 'x-x': 'critical' },
      rotation: { 'x-x': 30 },
      rules: { disable: ['a-a'], enable: ['group:entropy'] },
      inline: { enabled: false },
    });
    expect(judged.allow.map(({ words }) => words)).toEqual([['example']]);
    expect(loosenings).toEqual([]);
  });

  it('may not loosen; what it would let through is listed without values', () => {
    const value = sampleValue('v');
    const head = policy(
      `min_confidence = 0.99\nfail_on = "critical"\nallow_incomplete = ["shallow", "too-large"]\n[limits]\ndecode_depth = 1\n[rules]\nbuiltin = false\npacks = ["evil/"]\ndisable = ["a-a", "b-b", "provider:aws"]\n[severity]\n"x-x" = "info"\n"y-y" = "info"\n[inline]\nmarkers = ["nosec"]\npermit_in_changes = ["a-a"]\n[[allow]]\npaths = ["gen/"]\n[[allow]]\nwords = ["example"]\n[[allow]]\nvalues = ["${value}"]\n[[allow]]\npaths = ["src/**"]\nrules = ["aws-key"]\n`,
    );
    const { policy: judged, loosenings } = tighten(base, head);
    expect({ ...judged, settings: [], allow: judged.allow.length }).toEqual({
      ...base,
      settings: [],
      allow: 2,
    });
    expect(loosenings).toEqual([
      'allows 1 values (.stanch.toml:20)',
      'allows rules aws-key in src/** (.stanch.toml:22)',
      'switches off provider:aws',
      'honours comments with nosec',
      'honours comments of changes for a-a',
      'takes too-large for complete',
      'lowers limits.decode_depth from 3 to 1',
      'sets the severity of x-x to info',
      'sets the severity of y-y to info',
      'raises min_confidence from 0.5 to 0.99',
      'raises fail_on from medium to critical',
      'switches off the built-in rules',
    ]);
    expect(loosenings.join()).not.toContain(value);
  });

  it("that is the base's own changes nothing", () => {
    const same = tighten(base, base);
    expect(same.policy).toEqual(base);
    expect(same.loosenings).toEqual([]);
  });
});

describe('a change that touches policy files', () => {
  const base = policy('baseline = "ci/known.txt"\n[rules]\npacks = ["rules/"]\n');

  it.each([
    '.stanch.toml',
    'pkg/deep/.stanch.toml',
    'ci/known.txt',
    '.gitleaksignore',
    '.betterleaksignore',
    '.github/CODEOWNERS',
    'rules/acme.toml',
  ])('is told: %s', (path) => {
    expect(policyChanged(['src/a.ts', path], base, [])).toEqual([
      {
        level: 'warning',
        code: 'policy-changed',
        message: `this change touches policy (${path}), which does not count for the change itself`,
      },
    ]);
  });

  it('says what it would let through, in one bounded line', () => {
    const paths = Array.from({ length: 1000 }, (_, i) => `d${i}/.stanch.toml`);
    const [problem] = policyChanged(paths, base, ['switches off a-a', 'switches off b-b']);
    expect(problem?.message).toMatch(
      /\(d0\/\.stanch\.toml, .* and 995 more\), .*; once merged it switches off a-a; switches off b-b$/,
    );
    expect(problem!.message.length).toBeLessThan(400);
  });

  it('is not told for other files', () => {
    expect(policyChanged(['src/stanch.toml', 'x/.gitleaksignore', 'rules.md'], base, [])).toEqual([]);
  });
});

describe('the policy for judging an untrusted head', () => {
  const tree = (files: Record<string, string>) => resolvePolicy({ readFile: filesReader(files) });
  const base = tree({
    '.stanch.toml': '[[allow]]\npaths = ["gen/"]\n',
    'pkg/.stanch.toml': 'min_confidence = 0.7\n',
  });

  it("is the base's, tightened in every folder, and tells what head would let through", () => {
    const head = {
      '.stanch.toml': '[[allow]]\npaths = ["gen/"]\n[[allow]]\npaths = ["src/"]\n',
      'pkg/.stanch.toml': 'min_confidence = 0.6\n',
      'lib/.stanch.toml': 'min_confidence = 0.9\n',
    };
    const { tree: judged, problems } = untrustedPolicy(base, filesReader(head), Object.keys(head));
    expect(judged.root.allow.map(({ paths }) => paths)).toEqual([['gen/']]);
    expect(judged.at('pkg/x').minConfidence).toBe(0.6);
    expect(judged.at('lib/x').minConfidence).toBe(0.5);
    expect(judged.at('lib/y')).toBe(judged.at('lib/x'));
    expect(problems.map(({ message }) => message)).toEqual([
      'this change touches policy (.stanch.toml, pkg/.stanch.toml, lib/.stanch.toml), which does not count for the change itself; once merged it allows everything in src/ (.stanch.toml:3); raises min_confidence from 0.5 to 0.9',
    ]);
  });

  it("is the base's when head's cannot be used, and that is told", () => {
    const { tree: judged, problems } = untrustedPolicy(base, filesReader({ '.stanch.toml': 'nonsense' }), [
      '.stanch.toml',
    ]);
    expect(judged).toBe(base);
    expect(problems.map(({ message }) => message)).toEqual([
      'the change brings a config that cannot be used: .stanch.toml:1:1: not valid TOML',
      'this change touches policy (.stanch.toml), which does not count for the change itself',
    ]);
    const folder = untrustedPolicy(base, filesReader({ 'pkg/.stanch.toml': 'x = 1' }), ['pkg/.stanch.toml']);
    expect(folder.tree.at('pkg/x').minConfidence).toBe(0.7);
    expect(folder.problems[0]?.message).toContain('pkg/.stanch.toml:1: x is not a known key');
  });
});
