import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../../src/engine/regex.js';
import { parseGoRegex } from '../../../src/policy/import/go-regex.js';
import { keywordsOf, longest, nameSecret, sampleOf } from '../../../src/policy/import/regex-facts.js';
import { expand } from '../../../src/rules/sample.js';

/** The group that is the secret, put together so that no scanner takes it for one. */
const secret = (inner: string) => `(?P<${'secret'}>${inner})`;
const tree = (pattern: string) => parseGoRegex(pattern)!;

/** Patterns of every part that the parser knows. */
const atom = fc.oneof(
  fc.constantFrom(
    'a',
    'B',
    '7',
    '_',
    '-',
    'abc',
    '\\.',
    '\\x41',
    '\\x{42}',
    '\\d',
    '\\w',
    '\\s',
    '\\t',
    '\\Qa.b\\E',
  ),
  fc.constantFrom('[a-f]', '[^a-z]', '[\\w.-]', '[[:alnum:]]', '[]a]', '[a\\-z]', '.', '[0-9A-Za-z_]'),
);
const pattern = fc.letrec((tie) => ({
  part: fc.oneof(
    { maxDepth: 3 },
    atom,
    fc
      .tuple(tie('all'), fc.constantFrom('(', '(?:', '(?i:', '(?P<n>'))
      .map(([inner, open]) => `${open}${inner})`),
  ),
  counted: fc
    .tuple(tie('part'), fc.constantFrom('', '', '?', '*', '+', '{2}', '{1,3}', '{2,}', '??'))
    .map(([inner, count]) => (count === '' ? `${inner}` : `(?:${inner})${count}`)),
  all: fc.oneof(
    fc.array(tie('counted'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
    fc.tuple(tie('counted'), tie('counted')).map(([a, b]) => `${a}|${b}`),
  ),
})).all as fc.Arbitrary<string>;

describe('a pattern of Go', () => {
  it('is matched by the sample made from it', () => {
    let tried = 0;
    fc.assert(
      fc.property(pattern, (source) => {
        // A group name may stand once only.
        const once = source.replace(/\?P<n>/g, '?:');
        const sample = sampleOf(tree(once));
        if (sample === undefined) return;
        tried++;
        expect(compilePattern(`^(?s:${once})`).test(expand(sample))).toBe(true);
      }),
      { numRuns: 1000, seed: 1 },
    );
    expect(tried).toBeGreaterThan(800);
  });

  it('holds one of the keywords found in it, in every match', () => {
    fc.assert(
      fc.property(pattern, (source) => {
        const once = source.replace(/\?P<n>/g, '?:');
        const keywords = keywordsOf(tree(once));
        const sample = sampleOf(tree(once));
        if (!keywords || sample === undefined) return;
        const text = expand(sample).toLowerCase();
        expect(keywords.some((word) => text.includes(word))).toBe(true);
      }),
      { numRuns: 1000, seed: 2 },
    );
  });

  it.each([
    ['acme_[a-z]{8}', ['acme_']],
    ['(?:prod|stage)-key-\\d', ['-key-']],
    ['(?:production|staging)\\d+', ['production', 'staging']],
    ['[aA][cC][mM][eE]\\d', ['acme']],
    ['(?:acme)?x\\d', undefined],
    ['a|acme', undefined],
    ['\\d{40}', undefined],
  ])('%s is led to by %j', (source, keywords) => expect(keywordsOf(tree(source))).toEqual(keywords));

  it.each([
    ['a(b)(c)', 0, `a${secret('b')}(c)`],
    ['a(b)(c)', 2, `a(b)${secret('c')}`],
    ['a(?:b)(?P<key>c)', 1, `a(?:b)${secret('c')}`],
    ['\\(a[(](b)', 1, `\\(a[(]${secret('b')}`],
    [`${secret('a')}(b)`, 2, `${secret('a')}(b)`],
    ['ab', 0, 'ab'],
    ['a(b)', 2, undefined],
  ])('%s with group %i as the secret is %s', (source, group, named) =>
    expect(nameSecret(source, tree(source), group)).toBe(named),
  );

  it.each([
    ['a{3}b?', 4],
    ['a+', Infinity],
    ['(?:ab|c)*$', Infinity],
    ['(?:^)*x', 1],
  ])('%s matches at most %d characters', (source, length) => expect(longest(tree(source))).toBe(length));

  it.each([
    '(?=a)',
    'a(b',
    'a)',
    '\\pL',
    '[a',
    '\\',
    '*a',
    '\\1',
    '('.repeat(100) + ')'.repeat(100),
    '[[:nope:]]',
  ])('%s is left alone', (source) => expect(parseGoRegex(source)).toBeUndefined());
});
