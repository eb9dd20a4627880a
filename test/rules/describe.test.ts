import { describe, expect, it } from 'vitest';
import { parseToml } from '../../src/core/toml.js';
import type { RuleSpec } from '../../src/core/types.js';
import { catalogue } from '../../src/rules/catalogue.js';
import { code, helpMarkdown, helpText, prose, ruleText } from '../../src/rules/describe.js';
import { readRules } from '../../src/rules/schema.js';
import { ruleToml } from './pack.js';

const rule = (fields: Record<string, string | null> = {}): RuleSpec =>
  readRules(parseToml(ruleToml(fields), 'x'), 'x').specs[0]!;

describe('help on a rule', () => {
  const full = ruleText(
    rule({ rotate_days: '90', revoke: '"https://acme.example/tokens"', audit: '"the audit log"' }),
  );

  it('says what it is, why it matters, what to do in order, when to rotate, and where the facts come from', () => {
    expect(helpText(full)).toBe(
      [
        'What it is:',
        'Acme access token. Issued by Acme. The value has a shape of its own: a finding is hardly ever something else.',
        '',
        'Why it matters:',
        'Acts as its owner.',
        '',
        'What to do:',
        '1. Revoke it in the console.',
        '2. Revoke it here: https://acme.example/tokens',
        '3. Look for uses you do not know, from the day it leaked: the audit log.',
        '4. If something depends on it, rotate without downtime: create the new one, let both work, move every user over, then retire the old one.',
        '5. Keep the new one outside the repository, in a secret store or an environment variable. Deleting the line is not enough: history, forks and caches keep it.',
        '',
        'Rotation:',
        'Rotate it at least every 90 days, and at once after a leak.',
        '',
        'References:',
        'https://acme.example/docs/tokens',
      ].join('\n'),
    );
  });

  it('says the same in Markdown', () => {
    const markdown = helpMarkdown(full);
    for (const part of [
      '**What to do**',
      '1. Revoke it in the console.',
      'every 90 days',
      '<https://acme.example/docs/tokens>',
    ]) {
      expect(markdown).toContain(part);
    }
  });

  it('does without what a rule does not say', () => {
    const text = helpText(ruleText(rule()));
    expect(text).toContain('in the access log that Acme or the service keeps');
    expect(text).toContain('No fixed window');
    expect(text).not.toContain('undefined');
  });

  it('says how this one is replaced without downtime, where a rule knows', () => {
    const steps = helpText(ruleText(rule({ rotate: '"Promote the secondary one."' })));
    expect(steps).toContain('rotate without downtime: Promote the secondary one.');
    expect(steps).not.toContain('let both work');
  });

  it('has no markup but its own', () => {
    const hostile = ruleText(rule({ why: '"<img src=x> [a](javascript:x) *b* `code <b>`"' }));
    expect(helpMarkdown(hostile)).toContain('&lt;img src=x\\> \\[a\\](javascript:x) \\*b\\* `code <b>`');
  });
});

describe('Markdown code', () => {
  it('survives backticks and line ends', () => {
    expect(code('a')).toBe('`a`');
    expect(code('a`b')).toBe('`` a`b ``');
    expect(code('a\0b\x1b\tc')).toBe('`a\\x00b\\x1b\tc`');
    expect(code('a\n```\nb\n')).toBe('````\na\n```\nb\n````');
    expect(prose('`a|b` | c')).toBe('`a|b` \\| c');
    expect(prose('see https://x.io/a_b, not_c')).toBe('see https://x.io/a_b, not\\_c');
    expect(prose('https://x.io/[a](javascript:x)')).toBe('https://x.io/\\[a\\](javascript:x)');
  });
});

describe('the catalogue', () => {
  const beta = rule({
    id: '"beta-key"',
    provider: '"Beta"',
    rotate_days: '30',
    entropy: '3.5',
    group: '"entropy"',
  });
  const omitted = [{ id: 'beta-webhook', reason: 'free text' }];
  const text = catalogue({ specs: [beta, rule({ id: '"acme-z"' }), rule()], omitted });

  it('has every rule, sorted by provider and id, whatever the order given', () => {
    expect(text).toBe(catalogue({ specs: [rule(), rule({ id: '"acme-z"' }), beta], omitted }));
    expect(text.match(/^## .*|^\*\*[\w-]+\*\*/gm)).toEqual([
      '## When one leaks',
      '## Acme',
      '**acme-token**',
      '**acme-z**',
      '## Beta',
      '**beta-key**',
      '## Types without a rule of their own',
    ]);
    expect(text).toContain('3 types of secret of 2 providers');
  });

  it('names the types that have no rule, and why', () => {
    expect(text).toContain('- **beta-webhook**: free text');
    expect(catalogue({ specs: [beta], omitted: [] })).not.toContain('without a rule');
  });

  it('shows examples with their templates, conditions, rotation and the way out', () => {
    expect(text).toContain('Example: `ACME=acme_<<base62 32>>`');
    expect(text).toContain('only with group entropy, entropy of 3.5 bits or more, rotate every 30 days');
    expect(text).toContain('Revoke it in the console.');
  });

  it('says once what holds for all, and with each type where to revoke, what to read, how to rotate', () => {
    const known = rule({
      revoke: '"https://acme.example/my_tokens"',
      audit: '"The audit log"',
      rotate: '"Two may exist."',
    });
    const page = catalogue({ specs: [known, beta], omitted: [] });
    expect(page).toContain(
      '**Revoke**: https://acme.example/my_tokens **Audit**: The audit log. **Rotate**: Two may exist.',
    );
    expect(page.match(/let both work/g)).toHaveLength(1);
    expect(page.slice(page.indexOf('## Beta'))).not.toContain('**Revoke**');
  });
});
