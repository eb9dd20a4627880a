import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/core/nearest.js';

describe('nearest', () => {
  const fields = ['examples', 'severity', 'near', 'name'];
  it.each([
    ['exmaples', 'examples'],
    ['example', 'examples'],
    ['Severity', 'severity'],
    ['nmae', 'name'],
    ['colour', undefined],
    ['x', undefined],
    ['SEVERTIY', 'severity'],
    ['something else altogether', undefined],
    ['e'.repeat(1_000_000), undefined],
  ])('%.30s means %s', (word, meant) => expect(nearest(word, fields)).toBe(meant));
});

describe('edit distance', () => {
  it('is nothing for equals, symmetric, and never more than the longer length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const edits = editDistance(a, b);
        expect(edits === 0).toBe(a === b);
        expect(edits).toBe(editDistance(b, a));
        expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
