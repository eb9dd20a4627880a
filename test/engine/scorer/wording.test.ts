import { describe, expect, it } from 'vitest';
import { wording } from '../../../src/engine/scorer/wording.js';
import { expectLinear } from '../../helpers/growth.js';

function read(text: string) {
  const bytes = Buffer.from(text);
  return { ...wording(bytes, 0, bytes.length) };
}

describe('the wording of a value', () => {
  it('counts letters of common words across humps and marks', () => {
    expect(read('userAccountName').known).toBe(15);
    expect(read('secret_value-1').known).toBe(11);
    expect(read('HTTPServer').runs).toBe(2);
  });

  it('takes short words for chance inside random text, long ones not', () => {
    expect(read('pvhnauth').known).toBe(0);
    expect(read('mypassword').known).toBe(8);
  });

  it('is less surprised by words than by noise', () => {
    expect(read('configuration').surprise).toBeLessThan(read('qzkxwvjhgtpbf').surprise - 2);
    expect(read('qzkxwvjhgtpbf').consonants).toBeGreaterThan(8);
  });

  it('finds nothing in a text without letters', () => {
    expect(read('12345!')).toEqual({
      letters: 0,
      known: 0,
      surprise: 0,
      strangest: 0,
      consonants: 0,
      runs: 0,
    });
    expect(read('').letters).toBe(0);
  });

  it('takes time in proportion to the length', () => {
    expectLinear((size) => {
      const bytes = Buffer.alloc(size, 'abz');
      for (let i = 0; i < 20; i++) wording(bytes, 0, size);
    }, 40_000);
  });
});
