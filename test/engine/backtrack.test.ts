/** What stepping back finds is what the linear engine finds: for every rule's pattern, in texts of all rules' examples. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Backtracker, SPENT } from '../../src/engine/backtrack.js';
import { bytewise } from '../../src/engine/bytewise.js';
import { compilePattern } from '../../src/engine/regex.js';
import { loadRules } from '../../src/rules/load.js';
import { expand } from '../../src/rules/sample.js';

const specs = loadRules(['rules']).filter(({ regex }) => regex !== undefined);
const sources = specs.flatMap(({ regex }) => [regex!.pattern, ...(regex!.each ? [regex!.each] : [])]);
const texts = specs.flatMap(({ examples, nonExamples }) => [...examples, ...nonExamples]);

/** All matches one after another, as the linear engine finds them. */
function all(find: (from: number) => ReturnType<Backtracker['find']>, length: number) {
  const found = [];
  for (let from = 0; from <= length; ) {
    const match = find(from);
    if (match === undefined || match === SPENT) return match === SPENT ? SPENT : found;
    found.push(match);
    from = Math.max(match.end, match.start + 1);
  }
  return found;
}

const same = (source: string, text: string): boolean => {
  const quick = Backtracker.of(bytewise(source))!;
  const found = all((from) => quick.find(text, from, text.length), text.length);
  if (found === SPENT) return false;
  const linear = compilePattern(source);
  expect(found, source).toEqual(all((from) => linear.find(text, from), text.length));
  return true;
};

describe('a pattern tried by stepping back', () => {
  it('is made of every rule, and finds what the linear engine finds in the rules own examples', () => {
    let decided = 0;
    const all = specs.flatMap(({ regex, examples, nonExamples }) =>
      [...examples, ...nonExamples].map((text, i) => same(regex!.pattern, latin1(expand(text, i)))),
    );
    for (const isDecided of all) decided += Number(isDecided);
    expect(decided).toBeGreaterThan(0.97 * all.length);
  });

  it('finds the same in texts put together of pieces of examples', () => {
    const piece = fc
      .tuple(fc.constantFrom(...texts), fc.nat(999), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(300))
      .map(([text, seed, where, length]) => {
        const whole = latin1(expand(text, seed));
        const at = Math.floor(where * whole.length);
        return seed % 2 === 0 ? whole : whole.slice(at, at + length);
      });
    const glue = fc.constantFrom('', '\n', ' ', '"', '=', ': ', '\xe9', '\0');
    const text = fc.array(fc.tuple(piece, glue), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...sources), text, (source, pieces) => {
        same(source, pieces.flat().join('').slice(0, 2000));
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same for small patterns of every kind', () => {
    const atoms = [
      'a',
      'b',
      '.',
      '[ab]',
      '[^a]',
      '\\b',
      '^',
      '$',
      '\\s',
      '(?:a|ab)',
      '(?i:A)',
      '(?P<secret>a+?b?)',
      '(?:|b)',
      '(a*)',
      '\\A',
      '\\z',
      '\\x61',
      '[\\x60-b]',
      '[[:upper:]b]',
      '(?i:a(?-i:A|b))',
    ];
    const counts = ['', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{0,3}?', '{1,}'];
    const part = fc.tuple(fc.constantFrom(...atoms), fc.constantFrom(...counts));
    const pattern = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => {
      let hasSecret = false;
      return parts
        .map(([atom, count]) => {
          const isSecond = atom.includes('secret') && hasSecret;
          hasSecret ||= atom.includes('secret');
          return `${isSecond ? 'b' : atom}${/^(?:\\[bAz]|\^|\$)$/.test(atom) ? '' : count}`;
        })
        .join('');
    });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', ' ', '\n', 'é'), maxLength: 12 });
    const wrap = fc.constantFrom('@', '(?:@){0,2}', '(?i)@', '(?m)@', '(?s)@|b', '(?:@|a){1,3}?b');
    fc.assert(
      fc.property(pattern, wrap, text, (inner, outer, content) => {
        const source = outer.replace('@', () =>
          outer.includes('{') ? inner.replace('?P<secret>', '?:') : inner,
        );
        same(source, latin1(content));
      }),
      { numRuns: 2000 },
    );
  });

  it('begins no later than it is told', () => {
    const quick = Backtracker.of('ab')!;
    expect(quick.find('xxab', 0, 1)).toBeUndefined();
    expect(quick.find('xxab', 0, 2)).toEqual({ start: 2, end: 4, secretStart: 2, secretEnd: 4 });
  });

  it('gives up where stepping back would not end, and where loops in loops would fill the stack', () => {
    expect(Backtracker.of('(?:a+)+$')!.find(`${'a'.repeat(5000)}!`, 0, 5000)).toBe(SPENT);
    expect(Backtracker.of('(?:ab)*c')!.find('ab'.repeat(50_000), 0, 0)).toBe(SPENT);
    expect(Backtracker.of('(?:(?:(?:ab)*)*)*c')!.find('ab'.repeat(50_000), 0, 0)).toBe(SPENT);
  });

  it('leaves to the linear engine what it does not know, and what is no pattern', () => {
    for (const source of [
      '\\pL',
      '[[:^alpha:]]',
      '[[:space:]]',
      '\\x{41}',
      '\\x4',
      '\\xe9',
      'a\\B',
      '(?)',
      '(?U:a)',
      '(?P<a>a)(?P<a>b)',
      'a{12345}',
      `${'('.repeat(101)}a${')'.repeat(101)}`,
      'a**',
      '(a',
      'a)',
      '[a',
      '(?=a)',
      'é',
      'a{2000}',
      'a\\',
    ])
      expect(Backtracker.of(source), source).toBeUndefined();
  });
});

function latin1(text: string): string {
  return Buffer.from(text).toString('latin1');
}
