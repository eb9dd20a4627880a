import { describe, expect, it } from 'vitest';
import { patternWidth } from '../../src/rules/pattern.js';

describe('width of a pattern', () => {
  it.each([
    ['abc', 3, 3],
    ['', 0, 0],
    ['a?b{2,4}c{3}', 5, 8],
    ['ab|c', 1, 2],
    ['(?P<secret>[A-Za-z0-9]{20,40})', 20, 40],
    ['(?i)(?:key|token)\\s{0,5}', 3, 10],
    ['(?i:ab)c', 3, 3],
    ['\\b^abc$\\z', 3, 3],
    ['[]a]{2}[^]]', 3, 3],
    ['[[:alpha:]_]{3}', 3, 3],
    ['[\\]x]{2}', 2, 2],
    ['\\x41\\x{1F600}\\pL\\p{Greek}\\.', 5, 5],
    ['\\Q(a)\\E', 3, 3],
    ['a{2', 3, 3],
    ['(a{2}){3}', 6, 6],
    ['a*?', 0, Number.POSITIVE_INFINITY],
    ['a+', 1, Number.POSITIVE_INFINITY],
    ['a{3,}', 3, Number.POSITIVE_INFINITY],
    ['(\\b)*x', 1, 1],
    ['(a+){0}', 0, 0],
  ])('%s', (pattern, least, most) => expect(patternWidth(pattern)).toEqual({ least, most }));
});
