import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parseToml } from '../../src/core/toml.js';
import { readRules, rulesSchema } from '../../src/rules/schema.js';
import { ruleToml } from './pack.js';

const read = (toml: string) => readRules(parseToml(toml, 'acme.toml'), 'acme.toml');
const problemsOf = (fields: Record<string, string | null>) => read(ruleToml(fields)).problems;

describe('a sound rule', () => {
  it('becomes a RuleSpec with camelCase fields and defaults', () => {
    const { specs, problems } = read(ruleToml({ rotate_days: '90', min_digits: '2' }));
    expect(problems).toEqual([]);
    expect(specs[0]).toMatchObject({
      id: 'acme-token',
      rotateDays: 90,
      minDigits: 2,
      nonExamples: ['ACME=acme_<<base62 31>>'],
      group: 'default',
      keywords: [],
      check: [],
      companions: [],
      shape: { prefix: ['acme_'], alphabet: 'base62', length: 32 },
      file: 'acme.toml',
    });
  });

  it('gets defaults inside regex, near and companions', () => {
    const regexRule = { shape: null, regex: `{ pattern = 'acme_\\w{9}' }`, keywords: '["acme_"]' };
    const more = { near: '{ words = ["acme"] }', companions: '[{ rule = "acme-id" }]' };
    const { specs, problems } = read(ruleToml({ ...regexRule, ...more }));
    expect(problems).toEqual([]);
    expect(specs[0]).toMatchObject({
      regex: { before: 64, after: 256 },
      near: { words: ['acme'], bytes: 200 },
      companions: [{ rule: 'acme-id', lines: 5, required: false }],
    });
  });

  it('takes the general form, assigned values and a verification request', () => {
    const forms = [
      { shape: `{ form = '"acme-" digit{10,13} "-" <base62{24}>' }` },
      {
        shape: null,
        assigned: '{ words = ["acme"], names = ["api key"], alphabet = "hexlower", length = 32 }',
      },
      { shape: null, tier: '"generic"', assigned: '{ alphabet = "print", length = [8, 64] }' },
      {
        verify:
          '{ request = { method = "GET", url = "https://api.acme.example/me", headers = { Authorization = "Bearer {secret}" } }, live = [200], revoked = [401] }',
      },
    ];
    for (const fields of forms) expect(problemsOf(fields)).toEqual([]);
  });
});

describe('proof', () => {
  const required = [
    'name',
    'provider',
    'category',
    'why',
    'fix',
    'severity',
    'tier',
    'references',
    'examples',
    'non_examples',
  ];
  it.each(required)('a rule without %s is refused, and told so', (field) => {
    const { specs, problems } = read(ruleToml({ [field]: null }));
    expect(specs).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(`acme.toml: rule 'acme-token': '${field}' is missing`);
  });

  it('needs two examples, one non-example, one reference', () => {
    expect(problemsOf({ examples: "['a']" })[0]).toContain("'examples' has 1, give at least 2");
    expect(problemsOf({ non_examples: '[]' })[0]).toContain("'non_examples' has 0, give at least 1");
    expect(problemsOf({ references: '[]' })[0]).toContain("'references' has 0, give at least 1");
  });

  it('takes no example twice and none that is a non-example too', () => {
    expect(problemsOf({ examples: "['a', 'a']" })[0]).toContain('the same value twice');
    expect(problemsOf({ examples: "['a', 'b']", non_examples: "['b']" })[0]).toContain('cannot be both');
  });
});

describe('mistakes', () => {
  it.each([
    [{ exmaples: '["a", "b"]' }, "'exmaples' is not a field, did you mean 'examples'?"],
    [{ severity: '"hgih"' }, "'severity' is not one of critical, high, medium, low, info"],
    [{ id: '"Acme Token"' }, "'id' is not kebab-case"],
    [{ category: '"cars"' }, "'category' is not one of cloud"],
    [{ references: '["somewhere"]' }, "'references[0]' is neither a URL nor repo:path"],
    [{ check: '"crc99"' }, "'check[0]' is not one of"],
    [{ entropy: '9.5' }, "'entropy' is not a number from 0 to 8"],
    [{ min_digits: '1.5' }, "'min_digits' is not a whole number"],
    [{ rotate_days: '0' }, "'rotate_days' is not a whole number from 1"],
    [{ why: '"line\\nbreak"' }, "'why' is not one line"],
    [{ near: '{ words = ["acme"], bytes = 5000 }' }, "'near.bytes' is not a whole number from 1 to 1024"],
    [{ near: '{ word = ["acme"] }' }, "'near.word' is not a field, did you mean 'words'?"],
    [{ path: '"(?=x)"' }, "'path' is refused: pattern is not valid RE2 syntax"],
    [
      { shape: '{ prefix = ["acme_"], alphabet = "base63", length = 32 }' },
      "'shape.alphabet' is refused: unknown alphabet",
    ],
    [{ shape: '{ prefix = ["acme_"], alphabet = "base62" }' }, "'shape' is incomplete"],
    [
      { shape: '{ prefix = ["acme_"], alphabet = "base62", length = [40, 30] }' },
      "'shape.length' is not a whole number",
    ],
    [
      { shape: `{ form = '"acme' }` },
      "'shape.form' is refused: form has a literal without its closing quote",
    ],
    [
      { shape: '{ prefix = ["SK"], alphabet = "hexlower", length = 32 }' },
      "'shape' has no literal of 3 or more bytes",
    ],
    [{ shape: null }, "looks for nothing, give it one of 'shape', 'assigned' and 'regex'"],
    [{ regex: "{ pattern = 'acme' }", keywords: '["acme"]' }, 'has shape and regex, keep one of them'],
    [{ keywords: '["acme"]' }, "'keywords' is derived for this form, leave it out"],
    [{ shape: null, regex: "{ pattern = 'acme' }" }, "'keywords' is missing"],
    [
      { shape: null, regex: "{ pattern = 'acme' }", keywords: '["ac"]' },
      "'keywords[0]' is shorter than 3 bytes",
    ],
    [{ shape: null, regex: "{ pattern = '(?<=a)b' }", keywords: '["acme"]' }, "'regex.pattern' is refused"],
    [
      { shape: null, assigned: '{ alphabet = "hex", length = 32 }' },
      "'assigned' has neither words nor names",
    ],
    [{ shape: null, assigned: '{ words = ["acme"], alphabet = "hex" }' }, "'assigned' is incomplete"],
    [{ verify: '{ live = [200] }' }, "'verify.request' is missing"],
    [
      { verify: '{ request = { method = "GET", url = "https://{secret}.acme.example/" }, live = [200] }' },
      "'verify.request.url' is not an https URL with a fixed host",
    ],
    [
      { verify: '{ request = { method = "GET", url = "https://acme.example/" }, live = [200] }' },
      "'verify.request' sends no secret",
    ],
  ])('%o is refused', (fields, problem) => {
    const problems = problemsOf(fields as Record<string, string | null>);
    expect(problems.join('\n')).toContain(problem);
    for (const one of problems) expect(one).toMatch(/^acme\.toml: rule '[^']+': [^\n]+$/);
  });

  it('are told by their place, however deep', () => {
    const headers = '{ Accept = "", "\u202eX" = "{secret}" }';
    const verify = `{ request = { method = "GET", url = "https://acme.example/", headers = ${headers} }, live = [200, 99] }`;
    const problems = problemsOf({ verify, companions: '[{ rule = "acme-id" }, { rule = "b", lines = -1 }]' });
    expect(problems.map((problem) => problem.split("'")[3])).toEqual([
      'companions[1].lines',
      'verify.request.headers.Accept',
      'verify.live[1]',
    ]);
    expect(problemsOf({ '"\u202ex"': '1' })[0]).toContain("'\\u{202e}x' is not a field");
  });

  it('in long lists too: a value that stands twice, an example that is also a non-example', () => {
    const listed = (...more: string[]) =>
      JSON.stringify([...Array.from({ length: 20 }, (_, i) => `sample ${i}`), ...more]);
    expect(problemsOf({ examples: listed('sample 3') })[0]).toContain('the same value twice');
    const both = { examples: '["a", "sample 19"]', non_examples: listed() };
    expect(problemsOf(both)[0]).toContain('cannot be both');
    expect(problemsOf({ examples: listed(), non_examples: '["none of them"]' })).toEqual([]);
  });

  it('are all told at once, rule by rule', () => {
    const { problems } = read(
      `${ruleToml({ why: null, severity: '"x"' })}${ruleToml({ id: null, fix: '7' })}`,
    );
    expect(problems.map((problem) => problem.split(': ')[1])).toEqual([
      "rule 'acme-token'",
      "rule 'acme-token'",
      'rule 2',
      'rule 2',
    ]);
  });

  it('never quote a value, which may be a secret', () => {
    const pasted = `hunter${'2'.repeat(20)}`;
    for (const field of [
      'severity',
      'category',
      'references',
      'shape',
      'entropy',
      'check',
      'path',
      'verify',
    ]) {
      const problems = problemsOf({ [field]: `"(${pasted}"` }).join('\n');
      expect(problems).not.toBe('');
      expect(problems).not.toContain(pasted);
    }
  });

  it('in the file itself are told too', () => {
    expect(read('[[rules]]\nid = "a"').problems[0]).toBe(
      "acme.toml: 'rules' is not a field of a rule file, write rules as [[rule]]",
    );
    expect(read('rule = 3').problems[0]).toContain("'rule' is not a list of tables");
    expect(read('').problems[0]).toContain('is empty');
    expect(read('rule = [1]').problems[0]).toContain('rule 1: is not a table');
  });
});

describe('types without a rule', () => {
  it('are read with their reason, and need one', () => {
    const file = read('[[omitted]]\nid = "acme-webhook"\nreason = "free text"\n[[omitted]]\nid = "acme-pin"');
    expect(file.omitted).toEqual([{ id: 'acme-webhook', reason: 'free text' }]);
    expect(file.problems).toHaveLength(1);
    expect(file.problems[0]).toContain("omitted 'acme-pin': 'reason' is missing");
  });
});

describe('the JSON Schema', () => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true });
  const accepts = ajv.compile(rulesSchema());

  it('accepts what the reader accepts', () => {
    expect(accepts(parseToml(ruleToml(), 'x'))).toBe(true);
  });

  it.each([
    { why: null },
    { exmaples: '["a"]' },
    { severity: '"hgih"' },
    { examples: '["a"]' },
    { entropy: '9' },
  ])('refuses %o as the reader does', (fields) => {
    expect(accepts(parseToml(ruleToml(fields as Record<string, string | null>), 'x'))).toBe(false);
  });
});
