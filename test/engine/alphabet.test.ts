import { describe, expect, it } from 'vitest';
import { alphabet } from '../../src/engine/alphabet.js';

const holds = (name: string, text: string) => [...Buffer.from(text)].map((byte) => alphabet(name)[byte]);

describe('a bracket class', () => {
  it('holds bytes, ranges and escapes', () => {
    expect(holds('[a-c_\\n\\f-]', 'abcd_\n\f-\\')).toEqual([1, 1, 1, 0, 1, 1, 1, 1, 0]);
  });

  it('holds all other bytes when a caret begins it', () => {
    expect(holds('[^a-c\\n]', 'abd\n^é')).toEqual([0, 0, 1, 0, 1, 1, 1]);
  });

  it('holds a caret that stands elsewhere, or alone', () => {
    expect(holds('[a^]', 'a^b')).toEqual([1, 1, 0]);
    expect(holds('[^]', '^a')).toEqual([1, 0]);
  });
});
