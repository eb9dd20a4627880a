import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPrintable, printable } from '../../src/core/printable.js';

describe('text that is plainly visible', () => {
  it('is known without being written anew', () => {
    const units = [
      'a',
      ' ',
      ':',
      '::',
      '#',
      '##[',
      '##vso[',
      '\n',
      '\u001b',
      '\u202e',
      'é',
      '\ud800',
      '~',
      '\u007f',
    ];
    const texts = fc.array(fc.constantFrom(...units), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
        expect(isPrintable(text)).toBe(printable(text) === text);
      }),
      { numRuns: 500 },
    );
  });

  it('holds no command of a CI runner', () => {
    expect(isPrintable(' ::error::x')).toBe(false);
    expect(isPrintable('a ##[group]')).toBe(false);
    expect(isPrintable('a::b')).toBe(true);
  });
});
