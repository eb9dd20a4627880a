import { describe, expect, it } from 'vitest';
import { parseToml } from '../../src/core/toml.js';
import { relaxed } from '../../src/rules/relax.js';
import { readRules } from '../../src/rules/schema.js';
import { ruleToml } from './pack.js';

const variants = (fields: Record<string, string | null>) =>
  relaxed(readRules(parseToml(ruleToml(fields), 'x'), 'x').specs[0]!);

describe('a rule without its conditions', () => {
  it('has none left, and looser lengths', () => {
    const conditions = {
      entropy: '3.5',
      min_digits: '2',
      near: '{ words = ["acme"] }',
      path: '"x"',
      allow: '{ words = ["demo"] }',
    };
    const [first, second] = variants({
      ...conditions,
      companions: '[{ rule = "acme-id", required = true }]',
    });
    expect(first).toMatchObject({
      check: [],
      companions: [],
      shape: { length: [31, 33], alphabet: 'base62', left: 'none' },
    });
    for (const gone of ['entropy', 'minDigits', 'near', 'path', 'allow'])
      expect(first).not.toHaveProperty(gone);
    expect(second).toMatchObject({ shape: { length: [31, 33], alphabet: 'print' } });
  });

  it('has looser counts in its form, literals untouched', () => {
    const [first, second] = variants({
      shape: `{ form = '"acme{3}" <digit{10,13}> ("hex"|"b") [a-f]{4} "-" hex' }`,
    });
    expect(first?.shape?.form).toBe(`"acme{3}" <digit{9,14}> ("hex"|"b") [a-f]{3,5} "-" hex`);
    expect(second?.shape?.form).toBe(`"acme{3}" <print{9,14}> ("hex"|"b") print{3,5} "-" print`);
  });

  it('of any value stays as it is', () => {
    const [first] = variants({
      shape: null,
      tier: '"generic"',
      assigned: '{ names = ["password"] }',
      entropy: '3',
    });
    expect(first).toMatchObject({ assigned: { words: [], names: ['password'] } });
    expect(first).not.toHaveProperty('entropy');
  });

  it('of an assigned value keeps the vendor’s words', () => {
    const [first, second] = variants({
      shape: null,
      assigned: '{ words = ["acme"], names = ["key"], alphabet = "hex", length = [20, 40] }',
    });
    expect(first?.assigned).toEqual({ words: ['acme'], names: ['key'], alphabet: 'hex', length: [19, 41] });
    expect(second?.assigned).toMatchObject({ words: ['acme'], names: [], alphabet: 'print' });
  });
});
