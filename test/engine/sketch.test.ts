import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { compilePattern, patternLater, useRegexEngine } from '../../src/engine/regex.js';
import { sketch } from '../../src/engine/sketch.js';
import { loadRules } from '../../src/rules/load.js';
import { expand } from '../../src/rules/sample.js';

// Native re2 compiles in no time and needs no sketch.
beforeAll(() => void useRegexEngine('ported'));
afterAll(() => void useRegexEngine('ported'));

test.each([
  ['a{3}', 'a{3}'],
  ['a{3,}', 'a{3,}'],
  ['a{0,200}?b', 'a{0,}?b'],
  ['[0-9a-f]{64}', '[0-9a-f]{16,}'],
  ['(?:ab){12,800}', '(?:ab){12,}'],
  // No counts: what is quoted, escaped, in a class, or lacks its number.
  ['\\Qa{20}\\E{20}', '\\Qa{20}\\E{16,}'],
  ['\\Qa{20}', '\\Qa{20}'],
  ['\\{20}', '\\{20}'],
  ['\\x{41}\\p{Lu}{20}', '\\x{41}\\p{Lu}{16,}'],
  ['[]{20}]{20}', '[]{20}]{16,}'],
  ['[^]{20}]{20}', '[^]{20}]{16,}'],
  ['[\\]{20}][[:alpha:]{20}]', '[\\]{20}][[:alpha:]{20}]'],
  ['a{,20}', 'a{,20}'],
])('%s is sketched as %s', (pattern, drawn) => {
  expect(sketch(pattern)).toBe(drawn);
});

it('matches wherever its pattern does', () => {
  const atom = fc.constantFrom(
    'a',
    'b',
    '.',
    '[ab]',
    '[^a]',
    '\\x{61}',
    '\\b',
    '^',
    '(?:a|b)',
    '(?:ab|)',
    '\\}',
    '[{]',
  );
  const count = fc
    .tuple(fc.nat(30), fc.nat(30), fc.constantFrom('exact', 'open', 'range'), fc.constantFrom('', '?'))
    .map(([least, more, kind, lazy]) => {
      const rest = kind === 'exact' ? '' : kind === 'open' ? ',' : `,${least + more}`;
      return `{${least}${rest}}${lazy}`;
    });
  const part = fc.tuple(atom, fc.option(count, { nil: '' })).map(([what, often]) => what + often);
  const pattern = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  const text = fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'ab', ' ', '{', '}'), fc.nat(20)), { maxLength: 6 })
    .map((runs) => runs.map(([what, times]) => what.repeat(times)).join(''));
  let matched = 0;
  fc.assert(
    fc.property(pattern, text, fc.nat(8), (source, content, from) => {
      const found = compilePattern(source).find(content, Math.min(from, content.length));
      expect(patternLater(source).find(content, Math.min(from, content.length))).toEqual(found);
      if (found !== undefined) matched++;
    }),
    { numRuns: 2000 },
  );
  expect(matched).toBeGreaterThan(200);
});

describe('patterns of rules', () => {
  const specs = loadRules([fileURLToPath(new URL('../../rules', import.meta.url))]);
  const patterns = specs.filter((spec) => spec.regex !== undefined);
  const texts = patterns.flatMap((spec) =>
    [...spec.examples, ...spec.nonExamples].map((text, i) =>
      Buffer.from(expand(text, i + 1)).toString('latin1'),
    ),
  );

  it('find the same, compiled at once or when a text may hold them', () => {
    let found = 0;
    for (const { regex } of patterns) {
      const [atOnce, later] = [compilePattern(regex!.pattern), patternLater(regex!.pattern)];
      for (const text of texts) {
        const match = atOnce.find(text, 0);
        expect(later.find(text, 0)).toEqual(match);
        expect(later.test(text)).toBe(match !== undefined);
        if (match !== undefined) found++;
      }
    }
    expect(found).toBeGreaterThanOrEqual(patterns.length);
  });
});
