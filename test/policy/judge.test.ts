import { describe, expect, it } from 'vitest';
import { PUBLIC_KEY } from '../../src/core/digest.js';
import type { Finding } from '../../src/core/types.js';
import { compilePattern } from '../../src/engine/regex.js';
import { createBaseline } from '../../src/policy/baseline/update.js';
import { resolvePolicy } from '../../src/policy/config/resolve.js';
import { readIgnoreFile } from '../../src/policy/ignore-file.js';
import { createJudge, type JudgeOptions } from '../../src/policy/judge.js';
import { closingProblems } from '../../src/policy/tally.js';
import { expectLinear } from '../helpers/growth.js';
import { filesReader, sampleFinding, sampleValue, TODAY, TOOLS } from './sample.js';

const judgeWith = (files: Record<string, string>, options: Partial<JudgeOptions> = {}) =>
  createJudge({
    tree: resolvePolicy({ readFile: filesReader(files) }),
    tools: TOOLS,
    today: TODAY,
    untrusted: false,
    inline: true,
    ...options,
  });
const verdict = (config: string, finding: Finding, options: Partial<JudgeOptions> = {}) =>
  judgeWith({ '.stanch.toml': config }, options).judge(finding).verdict;
const isNew = { status: 'new' };
const note = { marker: 'stanch:allow', rules: [], line: 3 };

describe('a finding', () => {
  it('is new when nothing speaks for it', () => {
    expect(verdict('', sampleFinding())).toEqual(isNew);
  });

  it.each<[string, string, Partial<JudgeOptions>, Finding]>([
    ['an allowed path', '[[allow]]\npaths = ["src/"]\nreason = "made up"', {}, sampleFinding()],
    [
      'an archive in an allowed path',
      '[[allow]]\npaths = ["*.zip"]\nreason = "made up"',
      {},
      sampleFinding({ origin: { kind: 'entry', outer: { kind: 'file', path: 'a/b.zip' }, entry: 'x.ts' } }),
    ],
    [
      'a path pattern',
      '[[allow]]\npath_patterns = ["^src/.*[.]ts$"]\nreason = "made up"',
      {},
      sampleFinding(),
    ],
    ['a rule id', '[[allow]]\nrules = ["acme-token"]\nreason = "made up"', {}, sampleFinding()],
    ['a provider', '[[allow]]\nrules = ["provider:acme"]\nreason = "made up"', {}, sampleFinding()],
    [
      'the value itself',
      `[[allow]]\nvalues = ["${sampleValue('a')}"]\nreason = "made up"`,
      {},
      sampleFinding(),
    ],
    [
      "the value's SHA-256",
      `[[allow]]\nvalues = ["sha256:${TOOLS.sha256(sampleFinding().secret)}"]\nreason = "made up"`,
      {},
      sampleFinding(),
    ],
    [
      "the value's keyed digest",
      `[[allow]]\nvalues = ["hmac:${sampleFinding().digest}"]\nreason = "made up"`,
      {},
      sampleFinding(),
    ],
    [
      'a pattern on the value',
      '[[allow]]\npatterns = ["^[0-9a-f]{40}$"]\nreason = "made up"',
      {},
      sampleFinding(),
    ],
    [
      'a word in the value',
      '[[allow]]\nwords = ["EXAMPLE"]\nreason = "made up"',
      {},
      sampleFinding({ value: 'my-example-of-a-long-value' }),
    ],
    [
      'a pattern on the masked line',
      '[[allow]]\nlines = ["^token = "]\nreason = "made up"',
      {},
      sampleFinding(),
    ],
  ])('is allowed by config for %s', (_, config, options, finding) => {
    expect(verdict(config, finding, options)).toEqual({
      status: 'suppressed',
      by: 'config',
      reason: '.stanch.toml:1: made up',
    });
  });

  it('is allowed by patterns over the bytes of text that is not ASCII', () => {
    const options = { tools: { ...TOOLS, compilePattern } };
    expect(
      verdict('[[allow]]\npath_patterns = ["^dévs/éé$"]', sampleFinding({ path: 'dévs/éé' }), options),
    ).toMatchObject({ by: 'config' });
    expect(
      verdict(
        '[[allow]]\npatterns = ["^pässwörter-sind-länger$"]',
        sampleFinding({ value: 'pässwörter-sind-länger' }),
        options,
      ),
    ).toMatchObject({ by: 'config' });
  });

  it('is allowed only when every field of an entry holds', () => {
    const entry = '[[allow]]\npaths = ["src/"]\nrules = ["acme-token"]\nwords = ["example"]\n';
    expect(verdict(entry, sampleFinding({ value: 'an-example-value-of-some-length' }))).toMatchObject({
      by: 'config',
    });
    expect(verdict(entry, sampleFinding())).toEqual(isNew);
    expect(
      verdict(entry, sampleFinding({ value: 'an-example-value-of-some-length', path: 'lib/a' })),
    ).toEqual(isNew);
    expect(
      verdict(entry, sampleFinding({ value: 'an-example-value-of-some-length', ruleId: 'other' })),
    ).toEqual(isNew);
  });

  it('without a path is not allowed by paths', () => {
    const message = sampleFinding({ origin: { kind: 'message', of: 'commit', object: '0'.repeat(40) } });
    expect(verdict('[[allow]]\npaths = ["*"]', message)).toEqual(isNew);
    expect(verdict('[[allow]]\nrules = ["acme-token"]', message)).toMatchObject({ by: 'config' });
  });

  it('is judged by the config of its folder, with paths from there', () => {
    const judge = judgeWith({
      'pkg/.stanch.toml': '[[allow]]\npaths = ["/data.json"]\n[rules]\ndisable = ["noisy-rule"]\n',
    });
    expect(judge.judge(sampleFinding({ path: 'pkg/data.json' })).verdict).toMatchObject({ by: 'config' });
    expect(judge.judge(sampleFinding({ path: 'data.json' })).verdict).toEqual(isNew);
    expect(judge.judge(sampleFinding({ path: 'pkg/x', ruleId: 'noisy-rule' })).verdict).toMatchObject({
      reason: 'pkg/.stanch.toml:4: rule switched off',
    });
    expect(judge.judge(sampleFinding({ path: 'x', ruleId: 'noisy-rule' })).verdict).toEqual(isNew);
  });

  it('of a rule switched off by selector is kept when the rule itself is switched on', () => {
    const config = '[rules]\ndisable = ["provider:acme"]\nenable = ["acme-token"]\n';
    expect(verdict(config, sampleFinding())).toEqual(isNew);
    expect(verdict(config, sampleFinding({ ruleId: 'acme-key' }))).toMatchObject({ by: 'config' });
    expect(
      verdict('[rules]\ndisable = ["acme-key"]', sampleFinding({ ruleId: 'acme-key' }), {
        enable: ['acme-key'],
      }),
    ).toEqual(isNew);
  });

  it('is suppressed by an inline note, with the reason given there', () => {
    const finding = sampleFinding({ inline: { ...note, reason: 'sample' } });
    expect(verdict('', finding)).toEqual({
      status: 'suppressed',
      by: 'inline',
      reason: 'stanch:allow on line 3: sample',
    });
    expect(verdict('', finding, { inline: false })).toEqual(isNew);
    expect(verdict('[inline]\nenabled = false', finding)).toEqual(isNew);
  });

  it('is not suppressed by a note for another rule, and that is told', () => {
    const judge = judgeWith({});
    expect(judge.judge(sampleFinding({ inline: { ...note, rules: ['other'] } })).verdict).toEqual(isNew);
    expect(judge.tally().mismatched).toEqual([
      'src/app.ts:3: stanch:allow is for other, but found was acme-token',
    ]);
  });

  it('is suppressed by an ignore file of another tool', () => {
    const ignoreFiles = [readIgnoreFile('src/app.ts:acme-api-key:3\n', '.gitleaksignore')];
    expect(verdict('', sampleFinding(), { ignoreFiles })).toEqual({
      status: 'suppressed',
      by: 'ignore-file',
      reason: '.gitleaksignore:1',
    });
    expect(verdict('', sampleFinding({ line: 4 }), { ignoreFiles })).toEqual(isNew);
  });

  it('is suppressed by the baseline, wherever it moved', () => {
    const baseline = createBaseline(Buffer.alloc(32, 7), [sampleFinding()], {
      reason: 'revoked',
      today: '2026-01-02',
      by: 'kim',
      note: 'old key',
    });
    expect(verdict('', sampleFinding({ path: 'moved/to.ts', line: 99 }), { baseline })).toEqual({
      status: 'suppressed',
      by: 'baseline',
      reason: 'revoked since 2026-01-02 by kim: old key',
    });
    expect(verdict('', sampleFinding({ value: sampleValue('b') }), { baseline })).toEqual(isNew);
    expect(verdict('', sampleFinding({ ruleId: 'other' }), { baseline })).toEqual(isNew);
  });

  it('on a line that the change does not touch is old', () => {
    expect(verdict('', sampleFinding({ added: false }))).toMatchObject({ by: 'untouched' });
  });

  it('of little confidence is suppressed, below the nearest threshold or the one given', () => {
    const finding = sampleFinding({ confidence: 0.4 });
    expect(verdict('', finding)).toEqual({
      status: 'suppressed',
      by: 'confidence',
      reason: 'confidence 0.40 is below 0.5',
    });
    expect(verdict('min_confidence = 0.4', finding)).toEqual(isNew);
    expect(verdict('', finding, { minConfidence: 0 })).toEqual(isNew);
  });

  it('that opens nothing is suppressed for what it is, unless the threshold lets it pass', () => {
    const finding = sampleFinding({
      confidence: 0.1,
      deadEnd: 'canary',
      reasons: ['canary token', 'has the shape of one'],
    });
    expect(verdict('', finding)).toEqual({ status: 'suppressed', by: 'canary', reason: 'canary token' });
    expect(verdict('', finding, { minConfidence: 0 })).toEqual(isNew);
    expect(verdict('', sampleFinding({ confidence: 0.9, deadEnd: 'sealed' }))).toEqual(isNew);
  });

  it('of a URL whose time is over is suppressed from the day after', () => {
    const until = (time: string) => verdict('', sampleFinding({ detail: { until: time } }));
    expect(until('2026-11-20T10:00:00.000Z')).toEqual({
      status: 'suppressed',
      by: 'expired',
      reason: 'opened something until 2026-11-20T10:00:00.000Z',
    });
    expect(until('2026-11-21T10:00:00.000Z')).toEqual(isNew);
    expect(until('+099999-01-01T00:00:00.000Z')).toEqual(isNew);
  });

  it('is judged in the documented order', () => {
    const baseline = createBaseline(PUBLIC_KEY, [sampleFinding()], { reason: 'revoked', today: TODAY });
    const ignoreFiles = [readIgnoreFile('src/app.ts:generic-api-key:3', '.gitleaksignore')];
    const everything = sampleFinding({ added: false, confidence: 0, inline: note });
    const by = (config: string, finding: Finding, options: Partial<JudgeOptions>) => {
      const found = verdict(config, finding, options);
      return found.status === 'suppressed' ? `${found.by} ${found.reason.slice(0, 16)}` : 'new';
    };
    const off = '[rules]\ndisable = ["acme-token"]\n';
    const entry = '[[allow]]\nrules = ["acme-token"]\n';
    const path = '[[allow]]\npaths = ["src/"]\n';
    const { inline: _, ...silent } = everything;
    expect([
      by(off + entry + path, everything, { baseline, ignoreFiles }),
      by(off + entry, everything, { baseline, ignoreFiles }),
      by(entry, everything, { baseline, ignoreFiles }),
      by('', everything, { baseline, ignoreFiles }),
      by('', silent, { baseline, ignoreFiles }),
      by('', silent, { baseline }),
      by('', silent, {}),
      by('', { ...silent, added: true }, {}),
      by('', sampleFinding(), {}),
    ]).toEqual([
      'config .stanch.toml:5',
      'config .stanch.toml:2: ',
      'config .stanch.toml:1',
      'inline stanch:allow on ',
      'ignore-file .gitleaksignore:',
      'baseline revoked since 20',
      'untouched the change does ',
      'confidence confidence 0.00 ',
      'new',
    ]);
  });
});

describe('a suppression that has expired', () => {
  const day = '2026-11-20';

  it('in the config suppresses nothing and is told', () => {
    const judge = judgeWith({ '.stanch.toml': `[[allow]]\npaths = ["src/"]\nexpires = ${day}\n` });
    expect(judge.judge(sampleFinding()).verdict).toEqual(isNew);
    expect(judge.filter('src/app.ts')).toEqual({ excluded: false });
    const problems = closingProblems(
      judge.tally(),
      judge.policies(),
      undefined,
      { tree: true, history: true, log: true },
      TODAY,
    );
    expect(problems).toEqual([
      {
        level: 'warning',
        code: 'expired-suppression',
        message: '.stanch.toml:1: this allow entry has expired; set a new date or take it out',
      },
    ]);
  });

  it('counts on its last day', () => {
    expect(verdict(`[[allow]]\npaths = ["src/"]\nexpires = ${TODAY}\n`, sampleFinding())).toMatchObject({
      by: 'config',
      expires: TODAY,
    });
  });

  it('in a comment suppresses nothing and is told; so is a date that is none', () => {
    for (const expires of [day, 'soon', '2026-02-31', '']) {
      const judge = judgeWith({});
      expect(judge.judge(sampleFinding({ inline: { ...note, expires } })).verdict).toEqual(isNew);
      expect(judge.tally().expired).toHaveLength(1);
    }
  });

  it('in the baseline suppresses nothing, is told, and is not called stale', () => {
    const baseline = createBaseline(PUBLIC_KEY, [sampleFinding()], {
      reason: 'accepted-risk',
      today: TODAY,
      expires: day,
    });
    const judge = judgeWith({}, { baseline });
    expect(judge.judge(sampleFinding()).verdict).toEqual(isNew);
    const problems = closingProblems(
      judge.tally(),
      judge.policies(),
      baseline,
      { tree: true, history: true, log: true },
      TODAY,
    );
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'expired-suppression src/app.ts:3: its baseline entry (accepted-risk) counted until 2026-11-20; rotate the secret or set a new date',
    ]);
  });
});

describe('a suppression that nothing needed', () => {
  const baseline = createBaseline(PUBLIC_KEY, [sampleFinding({ path: 'gone.ts' })], {
    reason: 'revoked',
    today: TODAY,
  });
  const closing = (covered: { tree: boolean; history: boolean; log: boolean }) => {
    const judge = judgeWith({ '.stanch.toml': '[[allow]]\nrules = ["never-found"]\n' }, { baseline });
    judge.judge(sampleFinding({ value: sampleValue('z') }));
    return closingProblems(judge.tally(), judge.policies(), baseline, covered, TODAY).map(
      ({ level, code, message }) => `${level} ${code} ${message}`,
    );
  };

  it('is told when everything it could be for was scanned', () => {
    expect(closing({ tree: true, history: true, log: false })).toEqual([
      'warning stale-suppression .stanch.toml:1: this allow entry matched nothing; take it out if it is not meant for something else',
      'warning stale-suppression baseline: acme-token in gone.ts is no longer found; stanch baseline prune takes it out',
    ]);
  });

  it('is not told after a scan of a part', () => {
    expect(closing({ tree: false, history: false, log: false })).toEqual([]);
  });

  it('is only a note for a config entry when history was not scanned', () => {
    expect(closing({ tree: true, history: false, log: false })[0]).toMatch(/^note stale-suppression/);
  });

  it('lists the first of very many and counts the rest', () => {
    const many = createBaseline(
      PUBLIC_KEY,
      Array.from({ length: 500 }, (_, i) => sampleFinding({ value: sampleValue(`${i}`) })),
      { reason: 'revoked', today: TODAY },
    );
    const problems = closingProblems(
      judgeWith({}).tally(),
      [],
      many,
      { tree: true, history: true, log: true },
      TODAY,
    );
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)?.message).toBe('480 more of the same');
  });
});

describe('in an untrusted change', () => {
  const untrusted = { untrusted: true };

  it('a comment does not allow a secret on a line that the change adds, and is listed', () => {
    const judge = judgeWith({}, untrusted);
    expect(judge.judge(sampleFinding({ inline: note })).verdict).toEqual(isNew);
    expect(
      closingProblems(judge.tally(), [], undefined, { tree: false, history: false, log: false }, TODAY),
    ).toEqual([
      {
        level: 'warning',
        code: 'inline-not-honoured',
        message: 'src/app.ts:3: a comment that an untrusted change adds does not allow its own secret',
      },
    ]);
  });

  it('a comment counts on lines that were there, and for rules that the base permits', () => {
    expect(verdict('', sampleFinding({ inline: note, added: false }), untrusted)).toMatchObject({
      by: 'inline',
    });
    expect(
      verdict('[inline]\npermit_in_changes = ["acme-token"]', sampleFinding({ inline: note }), untrusted),
    ).toMatchObject({ by: 'inline' });
  });
});

describe('beside the verdict', () => {
  it('config sets severity, what fails, and rotation, by id before selector', () => {
    const judge = judgeWith({
      '.stanch.toml':
        'fail_on = "high"\n[severity]\n"acme-token" = "medium"\n"provider:acme" = "low"\n[rotation]\n"tier:precise" = 90\n',
    });
    expect(judge.judge(sampleFinding())).toMatchObject({ severity: 'medium', fails: false, rotateDays: 90 });
    expect(judge.judge(sampleFinding({ ruleId: 'acme-key' }))).toMatchObject({ severity: 'low' });
    expect(judge.judge(sampleFinding({ ruleId: 'other', tier: 'generic' }))).toMatchObject({
      severity: 'high',
      fails: true,
      rotateDays: undefined,
    });
  });

  it('groups are known when the caller tells them', () => {
    const config = '[[allow]]\nrules = ["group:logging"]\n';
    expect(verdict(config, sampleFinding())).toEqual(isNew);
    expect(
      verdict(config, sampleFinding(), { ruleFacts: () => ({ group: 'logging', provider: 'acme' }) }),
    ).toMatchObject({ by: 'config' });
  });

  it("paths are counted from the policy's root when a folder in it is scanned", () => {
    const judge = judgeWith({ '.stanch.toml': '[[allow]]\npaths = ["/pkg/src/"]\n' }, { prefix: 'pkg/' });
    expect(judge.judge(sampleFinding()).verdict).toMatchObject({ by: 'config' });
    expect(judge.filter('src/app.ts')).toMatchObject({ excluded: true });
  });
});

describe('the path filter', () => {
  const judge = judgeWith({
    '.stanch.toml':
      '[[allow]]\npaths = ["gen/**", "!gen/keep/**", "*.snap"]\nreason = "made by tools"\n[[allow]]\npaths = ["*.ts"]\nrules = ["acme-token"]\n',
    'pkg/.stanch.toml': '[[allow]]\npaths = ["/big.json"]\n',
  });

  it('keeps paths from being read and names the entry', () => {
    expect(judge.filter('gen/a/b')).toEqual({ excluded: true, by: '.stanch.toml:1: made by tools' });
    expect(judge.filter('x/y.snap')).toMatchObject({ excluded: true });
    expect(judge.filter('pkg/big.json')).toEqual({ excluded: true, by: 'pkg/.stanch.toml:1' });
  });

  it('lets everything else be read, also what a narrower entry speaks of', () => {
    for (const path of [
      'a.ts',
      'GEN/a',
      'gen',
      'src/gen.ts',
      'big.json',
      'pkg/sub/big.json',
      '../x',
      '/abs',
      '',
    ]) {
      expect(judge.filter(path)).toEqual({ excluded: false });
    }
  });

  it('counts as use of the entry', () => {
    judge.filter('gen/a');
    expect(judge.tally().used).toContain('.stanch.toml:1');
  });
});

describe('a config that cannot be used', () => {
  it('is told before the scan, without the pattern', () => {
    const pasted = `(${sampleValue('p')}`;
    expect(() => verdict(`\n[[allow]]\npatterns = ["${pasted}"]`, sampleFinding())).toThrow(
      '.stanch.toml:2: allow: a pattern is not valid RE2 syntax, or too large',
    );
    expect(() => verdict('[[allow]]\npaths = ["*a*a*a*a*a*b"]', sampleFinding())).toThrow(
      '.stanch.toml:1: allow: path pattern *a*a*a*a*a*b has too many wildcards',
    );
  });

  it('cannot make a hostile file name slow', () => {
    const judge = judgeWith({ '.stanch.toml': '[[allow]]\npaths = ["**/*a*a*b/**/x*y"]\n' });
    expectLinear((size) => judge.filter(`${'a'.repeat(255)}/`.repeat(size)), 15);
  });
});
