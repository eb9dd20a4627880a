import { describe, expect, it } from 'vitest';
import {
  namedPlaceholder,
  placeholderShare,
  reference,
  shapedPlaceholder,
} from '../../src/engine/placeholder.js';

describe('a value known by its name is a placeholder when', () => {
  it.each([
    ['it repeats', 'xxxxxxxx', 'repeats one or two characters'],
    ['it repeats a block', 'ab12x7q9'.repeat(4), 'repeats a block'],
    ['it counts', '1234567890', 'is a sequence'],
    ['it is masked', 'abc****xyz', 'is masked or elided'],
    ['it is a word', 'changeme', "is the word 'changeme'"],
    ['half of it is words', 'your-api-key', "holds the word 'your'"],
    ['it is filled in elsewhere', '$' + '{DB_PASSWORD}', 'is a template'],
    ['it is a name of secrets itself', 'mot de passe', 'is itself a name of secrets'],
    ['it is another word for password', 'kennwort', 'is itself a name of secrets'],
    ['it stands in a store', 'vault:secret/data/app', 'refers to a secret store'],
  ])('%s', (_, value, why) => {
    expect(namedPlaceholder(value, 'apiKey')).toBe(why);
  });

  it('it equals its name in another case', () => {
    expect(namedPlaceholder('client-secret', 'clientSecret')).toBe('equals its name');
  });
});

describe('a value is no placeholder because', () => {
  it.each([
    ['a short word stands in random text', `${'aB7on'}-X9kQ2mZ4`],
    ['it holds two stars', `${'l5_vi9y'}!s26#hwp**ifq7&a6pf`],
    ['it is made of marks alone', '!?%&/'],
  ])('%s', (_, value) => {
    expect(namedPlaceholder(value, 'password')).toBeUndefined();
  });
});

describe('the share of placeholder words', () => {
  it('counts letters and digits of whole parts only', () => {
    expect(placeholderShare('my-k3Zq')).toBeCloseTo(2 / 6);
    expect(placeholderShare('myself')).toBe(0);
    expect(placeholderShare('test123')).toBeCloseTo(4 / 7);
    expect(placeholderShare('!!!')).toBe(0);
  });
});

describe('a value of a provider shape', () => {
  it('is cleared by unmistakable words only', () => {
    expect(shapedPlaceholder(`ak_${'EXAMPLE'}q8Zr2xLm`, 3)).toBe("holds the word 'example'");
    expect(shapedPlaceholder(`ak_test${'q8Zr2xLmB5'}`, 3)).toBeUndefined();
  });
});

it('reads references of many languages', () => {
  for (const text of [
    '{{ .Values.pw }}',
    '%(name)s',
    '<your-key>',
    '@KEY@',
    'arn:aws:ssm:eu:1:p',
    'op://vault/item',
  ]) {
    expect(reference(text), text).toBeDefined();
  }
  expect(reference(`q8Zr${'$'}x2Lm`)).toBeUndefined();
});
