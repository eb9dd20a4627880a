import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.js';
import { compilePattern } from '../../../src/engine/regex.js';
import { resolvePolicy } from '../../../src/policy/config/resolve.js';
import { convertEntries } from '../../../src/policy/import/convert.js';
import { IMPORTABLE, IMPORTED_RULES, type Imported, importFrom } from '../../../src/policy/import/index.js';
import { createJudge } from '../../../src/policy/judge.js';
import { loadRules } from '../../../src/rules/load.js';
import { proveRules } from '../../../src/rules/proof.js';
import { trialOf } from '../../../src/rules/trial.js';
import { filesReader, sampleFinding, sampleValue, TODAY, TOOLS } from '../sample.js';

const fixture = (name: string) => readFileSync(join('fixtures/foreign', name), 'utf8');
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
const knownRules = ['acme-api-key', 'acme-token', 'github-pat', 'github-app-token'];
const run = (tool: string, files: Record<string, string>, file?: string): Imported =>
  importFrom(tool, file, { readFile: filesReader(files), knownRules, compilePattern, sha256: TOOLS.sha256 });
const losses = ({ notCarried }: Imported) =>
  notCarried.map(({ what, why, inPart }) => `${what}: ${inPart ? 'in part: ' : ''}${why}`);
const allows = (imported: Imported) =>
  resolvePolicy({ readFile: filesReader({ '.stanch.toml': imported.config }) }).root.allow.map(
    ({ base: _, where: __, ...entry }) => entry,
  );

/** Errors of the proof of imported rules, on the real engine. */
function proofErrors(rules: string): { ids: string[]; errors: string[] } {
  const root = mkdtempSync(join(tmpdir(), 'stanch-import-'));
  try {
    const file = join(root, IMPORTED_RULES);
    mkdirSync(join(root, '.stanch'));
    writeFileSync(file, rules);
    const specs = loadRules([file]);
    const { problems } = proveRules(specs, trialOf(specs, 0.5), { build: (some) => trialOf(some, 0.5) });
    const errors = problems
      .filter(({ level }) => level === 'error')
      .map(({ ruleId, message }) => `${ruleId}: ${message}`);
    return { ids: specs.map(({ id }) => id), errors };
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe('a config of gitleaks', () => {
  const imported = run('gitleaks', { '.gitleaks.toml': fixture('gitleaks.toml') });

  it('gives rules that load and hold their proof', () => {
    expect(proofErrors(imported.rules)).toEqual({
      ids: ['acme-internal-token', 'no-keywords', 'keywords-apart'],
      errors: [],
    });
  });

  it('gives a config that is valid, names the rules and keeps every condition', () => {
    const { root } = resolvePolicy({ readFile: filesReader({ '.stanch.toml': imported.config }) });
    expect(root.rules).toMatchObject({ builtin: true, packs: [IMPORTED_RULES], disable: ['acme-api-key'] });
    expect(allows(imported)).toEqual([
      {
        reason: "the documentation's token",
        pathPatterns: ['^docs/'],
        patterns: ['^0{32}$'],
        rules: ['acme-internal-token'],
      },
      { reason: 'from .gitleaks.toml', words: ['sample'], rules: ['github-pat', 'github-app-token'] },
      { reason: 'generated', pathPatterns: ['^gen/', '(^|/)package-lock\\.json$'] },
      { reason: 'either', patterns: ['EXAMPLE$'] },
      { reason: 'either', words: ['dummy'] },
      { reason: 'lines', lines: ['^\\s*#'] },
      { reason: "only Acme's", words: ['fake'], rules: ['acme-internal-token'] },
    ]);
  });

  it('says what is lost, and why', () => {
    expect(losses(imported)).toEqual([
      'rule hopeless: no literal of 3 or more characters is in every match: write the rule by hand',
      'rule keywords-apart: in part: its keywords are not in its pattern: one must stand within 1024 bytes of the value',
      'rule look-around: its pattern is not valid RE2, or uses Unicode classes: write the rule by hand',
      'rule file-names: looks for file names only, which is not secret scanning',
      '.gitleaks.toml: allowlist 1: commits: no counterpart: a baseline survives rewritten commits',
      '.gitleaks.toml: allowlist 3: regexTarget = line: in part: our patterns see the line with secrets masked',
      '.gitleaks.toml: allowlist 4: regexTarget = match: no counterpart: use patterns (on the value) or lines',
      '.gitleaks.toml: allowlist 6: its targetRules have no counterpart among our rules',
      'disabled rule generic-api-key: ours about the same: acme-api-key, acme-token, github-pat, github-app-token; disable what you mean',
      'disabled rule nobody-knows: we have no such rule',
    ]);
  });

  it('is read with any spelling of keys, the old single allowlist, and what it extends', () => {
    const { config, notCarried } = run('gitleaks', {
      '.gitleaks.toml':
        '[Extend]\nPath = "conf/base.toml"\nurl = "https://example.com"\n[AllowList]\nPaths = ["a"]\n',
      'conf/base.toml': '[allowlist]\nstopWords = ["b"]\n',
    });
    expect(allows({ config } as Imported)).toEqual([
      { reason: 'from base.toml', words: ['b'] },
      { reason: 'from .gitleaks.toml', pathPatterns: ['a'] },
    ]);
    expect(notCarried.map(({ what }) => what)).toEqual(['.gitleaks.toml: extend.url']);
  });

  it('that extends itself comes to an end', () => {
    expect(losses(run('gitleaks', { '.gitleaks.toml': '[extend]\npath = ".gitleaks.toml"\n' }))).toEqual([
      '.gitleaks.toml: extend.path: the file is not there, or extended too deep',
    ]);
  });

  it('drops an AND list of which a part is lost: the rest alone would allow more', () => {
    const lost = run('gitleaks', {
      '.gitleaks.toml': '[[allowlists]]\ncondition = "AND"\npaths = ["a"]\ncommits = ["b"]\n',
    });
    expect(lost.config).toBe('');
    expect(losses(lost)[1]).toMatch(/its condition is AND/);
  });

  it('judges findings as gitleaks would have', () => {
    const judge = createJudge({
      tree: resolvePolicy({ readFile: filesReader({ '.stanch.toml': imported.config }) }),
      tools: { ...TOOLS, compilePattern },
      today: TODAY,
      untrusted: false,
      inline: true,
    });
    const status = (finding: ReturnType<typeof sampleFinding>) => judge.judge(finding).verdict.status;
    const zeros = '0'.repeat(32);
    expect(status(sampleFinding({ ruleId: 'acme-internal-token', value: zeros, path: 'docs/a' }))).toBe(
      'suppressed',
    );
    expect(status(sampleFinding({ ruleId: 'acme-internal-token', value: zeros, path: 'src/a' }))).toBe('new');
    expect(status(sampleFinding({ path: 'x/package-lock.json' }))).toBe('suppressed');
    expect(status(sampleFinding({ value: 'long-enough-but-a-DUMMY' }))).toBe('suppressed');
    expect(judge.filter('gen/x')).toMatchObject({ excluded: true });
  });
});

describe('known findings of other tools', () => {
  const key = Buffer.alloc(32, 5);
  const options = {
    key,
    today: TODAY,
    sha1: (secret: { reveal(): Buffer }) => sha1(secret.reveal().toString()),
  };
  const finding = (seed: string, line = 3, path = 'src/app.ts') =>
    sampleFinding({ value: sampleValue(seed), line, path });
  const convert = (imported: Imported, findings = [finding('a'), finding('b', 9), finding('z', 50)]) => {
    const { entries, unmatched } = convertEntries(imported.entries, findings, options);
    return {
      entries: entries.map(({ digest, reason, note }) => [digest, reason, note]),
      unmatched: unmatched.length,
    };
  };
  const digest = (seed: string) => finding(seed).secret.digest(key);

  it('in a detect-secrets baseline are matched by SHA-1, with their labels', () => {
    const text = fixture('secrets.baseline.json').replace(/\$\{SHA1_(.)\}/g, (_, seed: string) =>
      sha1(sampleValue(seed)),
    );
    const imported = run('detect-secrets', { '.secrets.baseline': text });
    expect(convert(imported, [finding('a', 77, 'moved.ts'), finding('b'), finding('z')])).toEqual({
      entries: [
        [digest('a'), 'false-positive', undefined],
        [digest('b'), 'accepted-risk', 'audited as a real secret'],
      ],
      unmatched: 1,
    });
    expect(allows(imported)).toEqual([
      { reason: 'from .secrets.baseline', pathPatterns: ['^vendor/'] },
      { reason: 'from .secrets.baseline', patterns: ['^changeme$'] },
    ]);
    expect(losses(imported)).toEqual([
      'filter detect_secrets.filters.regex.should_exclude_file: a pattern is not valid RE2 (look-around, back-references)',
      'filter detect_secrets.filters.wordlist.should_exclude_secret: copy its words into an allow entry with words',
      'filter file://evil.py::f: it is code, which is never run: write an allow entry',
      'plugin Ours: it is code, which is never run: write a rule',
      'a result in src/other.ts: it has no SHA-1',
    ]);
  });

  it('in a gitleaks report are matched by value, or by place when it was redacted', () => {
    const report = [
      { RuleID: 'acme-api-token', File: 'elsewhere.ts', StartLine: 1, Secret: sampleValue('a'), Commit: 'c' },
      { RuleID: 'acme-api-token', File: 'src\\app.ts', StartLine: 9, Secret: 'REDACTED' },
      { RuleID: 'github-pat', File: 'src/app.ts', StartLine: 50, Secret: 'REDACTED' },
      { nonsense: true },
    ];
    const imported = run('gitleaks', { 'report.json': JSON.stringify(report) }, 'report.json');
    expect(convert(imported)).toEqual({
      entries: [
        [digest('a'), 'accepted-risk', undefined],
        [digest('b'), 'accepted-risk', undefined],
      ],
      unmatched: 1,
    });
    expect(losses(imported)).toEqual(['report.json: 1 findings: without a path, line or rule']);
    expect(JSON.stringify(imported)).not.toContain(sampleValue('a'));
  });

  it.each([
    ['gitleaks', '.gitleaksignore', 'gitleaksignore', 1, ['line 4: not of the form [commit:]file:rule:line']],
    ['kingfisher', 'old.yml', 'kingfisher-v1.yml', 0, []],
    ['kingfisher', 'new.yml', 'kingfisher-v2.yml', 0, ['new.yml: 1 findings: without a path, line or rule']],
  ])('of %s in %s are matched by place', (tool, path, name, unmatched, lost) => {
    const imported = run(tool, { [path]: fixture(name) }, path);
    expect(convert(imported)).toEqual({ entries: [[digest('a'), 'accepted-risk', undefined]], unmatched });
    expect(losses(imported)).toEqual(lost);
  });
});

describe('configs of other tools', () => {
  it("ggshield's gives paths, and values as digests only", () => {
    const text = fixture('gitguardian.yaml').replace('@SHA256@', 'a'.repeat(64));
    const imported = run('ggshield', { '.gitguardian.yaml': text });
    const hash = createHash('sha256').update('not-a-real-one').digest('hex');
    expect(allows(imported)).toEqual([
      { reason: 'from .gitguardian.yaml', paths: ['**/tests/**', 'docs/*.md'] },
      { reason: "the documentation's password", values: [`sha256:${hash}`] },
    ]);
    expect(losses(imported)).toEqual([
      'ignored match by hash: its hash is of value and detector together, which nothing else can make: baseline the finding',
      'detector Acme API Key: ours about the same: acme-api-key, acme-token; disable what you mean',
      'detector Nobody Knows: we have no such rule',
      'exit_zero: give --exit-zero on the command line',
    ]);
  });

  it("secretlint's gives allowed patterns and switched-off providers", () => {
    const imported = run('secretlint', {
      '.secretlintrc.json': fixture('secretlintrc.json'),
      '.secretlintignore': '# x\nvendor/\n!vendor/ours\n',
    });
    expect(allows(imported)).toEqual([
      { reason: 'from .secretlintrc.json', patterns: ['(?i)^dummy-', 'a\\.b'], rules: ['provider:acme'] },
      { reason: 'from .secretlintignore', paths: ['vendor/', '!vendor/ours'] },
    ]);
    expect(
      resolvePolicy({ readFile: filesReader({ '.stanch.toml': imported.config }) }).root.rules.disable,
    ).toEqual(['provider:acme']);
    expect(losses(imported)).toEqual([
      '@secretlint/secretlint-rule-basicauth: disabled: we have no provider of that name',
      '@secretlint/secretlint-rule-basicauth: allowMessageIds: no counterpart: disable the rule you mean',
      '@secretlint/secretlint-rule-pattern: an allow pattern: not valid RE2 syntax',
    ]);
  });

  it('that are programs are refused, never run', () => {
    expect(() => run('secretlint', { '.secretlintrc.js': 'throw 1' }, '.secretlintrc.js')).toThrow(
      'a config that is a program is never run',
    );
  });

  it("trufflehog's excluded paths become one entry", () => {
    const imported = run('trufflehog', { 'x.txt': fixture('trufflehog-exclude.txt') }, 'x.txt');
    expect(allows(imported)).toEqual([
      { reason: 'from x.txt', pathPatterns: ['^gen/', '(.*/)?testdata/.*'] },
    ]);
    expect(losses(imported)).toEqual(['x.txt:5: not valid RE2 syntax']);
  });
});

describe('importing', () => {
  it('names what it knows when asked for anything else', () => {
    expect(() => run('gitleeks', {})).toThrow("nothing is known about 'gitleeks'");
    expect(() => run('gitleaks', {})).toThrow('no file of gitleaks found');
    expect(() => run('gitleaks', {}, 'x.toml')).toThrow('x.toml: no such file');
    expect(() => run('gitleaks', { 'x.png': '' }, 'x.png')).toThrow('x.png: not a file of that tool');
  });

  const marker = 'pasted0secret0';
  const quotes = "'".repeat(3);
  const aliases = Array.from({ length: 30 }, (_, i) => `x${i}: &y${i} [*y${i - 1}, *y${i - 1}]`);
  const hostile = [
    '',
    '\u0000\u0001',
    marker,
    '['.repeat(100_000),
    '{"a":'.repeat(100_000),
    '- '.repeat(100_000),
    'null',
    '[]',
    '{}',
    '"x"',
    '\ufeff{}',
    'a: &a [*a, *a]',
    'rules: 1',
    'rules: [1, {id: 2, options: 3, rules: [[]]}]',
    '__proto__: {x: 1}\nrules: []',
    `[[rules]]\nid = "${marker}\nregex = 1`,
    '[[rules]]\nid = 3\nregex = []\n[[allowlists]]\n[[allowlists]]\npaths = 1',
    '{"results": {"a": [1, null, {"hashed_secret": 5}], "b": 3}, "filters_used": 7}',
    '{"results": []}',
    `y: &y-1 [a, a]\n${aliases.join('\n')}`,
    Array.from({ length: 50_000 }, (_, i) => `k${i}: 1`).join('\n'),
    `[[rules]]\nid = "a"\nregex = ${quotes}${'('.repeat(2000)}${quotes}`,
    `[[rules]]\nid = "a"\nregex = ${quotes}acme${'(a{1000}){9}'.repeat(50)}${quotes}`,
    '[{"RuleID": 1, "File": {}, "Secret": []}]',
    'secret: {ignored_matches: [1, {match: 2}, {}], ignored_paths: 3}',
    'repositories: [{findings: [{path: 1}]}]',
    'secret: {ignored_paths: ["*a*a*a*a*a*", "[z-a]", "\\\\", "!", "/"]}',
    `(${'x'.repeat(5000)})`,
    '*a*a*a*a*a*\n[z-a]\n!\n/\n',
    "!!js/function 'function(){ throw 1 }'",
  ];

  it.each([...IMPORTABLE])('survives hostile files for %s without repeating them', (tool) => {
    for (const text of hostile) {
      for (const file of ['a.toml', 'a.json', 'a.yml', '.gitleaksignore', '.secrets.baseline']) {
        let config = '';
        try {
          config = run(tool, { [file]: text }, file).config;
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
          expect((error as UserError).message).not.toContain(marker);
          expect((error as UserError).message).not.toContain('\n');
        }
        // What comes out must always be a config that works.
        const tree = resolvePolicy({ readFile: filesReader({ '.stanch.toml': config }) });
        createJudge({
          tree,
          tools: { ...TOOLS, compilePattern },
          today: TODAY,
          untrusted: false,
          inline: true,
        });
      }
    }
  });
});
