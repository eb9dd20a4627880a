import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytewise } from '../../src/engine/bytewise.js';
import { isPlainPattern } from '../../src/engine/plain.js';
import { assertPattern, compilePattern } from '../../src/engine/regex.js';
import { loadRules } from '../../src/rules/load.js';

describe('a pattern known to be valid without the engine', () => {
  it('is nearly every rule of ours', () => {
    const patterns = loadRules(['rules']).flatMap(({ regex }) => regex?.pattern ?? []);
    const plain = patterns.filter((pattern) => isPlainPattern(bytewise(pattern)));
    expect(plain.length).toBeGreaterThan(0.9 * patterns.length);
  });

  it('is one that the engine takes, whatever it is put together of', () => {
    const tokens = (
      'a B 7 _ - . , : / @ # | ( (?: (?i) (?s-i) (?-m: (?P<secret> (?<b> (? ) ) ) [ ] ] [^ [a-z] [z-a] [a- [[:alpha:]] [: ' +
      '* + ? *? {3} {2,} {,2} {3,2} {1,1000} {1001} {12345} { } \\ \\d \\W \\b \\B \\A \\z \\x41 \\x4 \\q \\_ \\. \\- ^ $ & ~ é \\é'
    ).split(' ');
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 9 }), (parts) => {
        const pattern = parts.join('');
        if (!isPlainPattern(bytewise(pattern))) return;
        accepted++;
        expect(() => compilePattern(pattern), pattern).not.toThrow();
      }),
      { numRuns: 20_000 },
    );
    expect(accepted).toBeGreaterThan(1000);
  });

  it('is none that comes to more than the engine may take', () => {
    for (const pattern of [
      '(?:a{900}){900}',
      '(?:(?:a{90}b){90}){90}',
      '.{999}.{999}.{999}',
      'a{0,1000}'.repeat(3),
    ])
      expect(isPlainPattern(pattern), pattern).toBe(false);
    expect(isPlainPattern('(?:[a-f]{16}-){60}')).toBe(true);
  });

  it('is told in no time from one that repeats itself without end, and from one that is none', () => {
    const hostile = [
      '('.repeat(4000),
      '(?:'.repeat(1300),
      '[a'.repeat(2000),
      'a{2}'.repeat(1000),
      '(a|'.repeat(1300),
    ];
    for (const pattern of hostile) expect(isPlainPattern(pattern)).toBe(false);
    expect(() => assertPattern('('.repeat(4000))).toThrow('not valid RE2 syntax');
  });
});
