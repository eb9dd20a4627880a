import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyLines } from '../../../src/policy/config/key-lines.js';

describe('the lines of keys', () => {
  it('are told past comments, lists and texts of several lines, and look-alikes inside them', () => {
    const text = [
      '# a = 1',
      'first = """',
      'second = 2',
      '[table]"""',
      'list = [ # [x]',
      '  "a = ]",',
      "  'b',",
      ']',
      '"quoted" = 1',
      '[rules]',
      'disable = []',
      '[[allow]]',
      'reason = "x"',
      '[[allow]]',
      "reason = '''a\\'''",
      'paths = ["y"]',
      '[a . b]',
      'c.d = { e = 1 }',
    ].join('\n');
    expect(Object.fromEntries(keyLines(text))).toEqual({
      first: 2,
      list: 5,
      quoted: 9,
      rules: 10,
      'rules.disable': 11,
      'allow[0]': 12,
      'allow[0].reason': 13,
      'allow[1]': 14,
      'allow[1].reason': 15,
      'allow[1].paths': 16,
      'a.b': 17,
      'a.b.c.d': 18,
    });
  });

  it('come to an end for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', "'", '[', ']', '{', '=', '#', '\n', '\\', 'a', '.') }),
        (text) => {
          for (const line of keyLines(text).values()) expect(line).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2000, seed: 1 },
    );
  });
});
