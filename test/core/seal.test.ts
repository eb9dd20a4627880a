/** What is sealed can be read and made by those with the key alone. */
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal, sealedName, unseal } from '../../src/core/seal.js';

const KEY = randomBytes(32);

describe('a seal', () => {
  it('opens with the same key and name, whatever is in it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (content, name) => {
        expect(unseal(KEY, name, seal(KEY, name, content))).toEqual(Buffer.from(content));
      }),
    );
  });

  it('does not open with another key or name, or when a bit of it is another or missing', () => {
    const sealed = seal(KEY, 'name', Buffer.from('content'));
    expect(unseal(randomBytes(32), 'name', sealed)).toBeUndefined();
    expect(unseal(KEY, 'nam', sealed)).toBeUndefined();
    for (let at = 0; at < sealed.length; at++) {
      const other = Buffer.from(sealed);
      other[at]! ^= 1;
      expect(unseal(KEY, 'name', other)).toBeUndefined();
      expect(unseal(KEY, 'name', sealed.subarray(0, at))).toBeUndefined();
    }
  });

  it('shows nothing of its content, and is another for another content or name', () => {
    const content = Buffer.from('the same words, the same words');
    const sealed = seal(KEY, 'name', content);
    expect(sealed.includes('words')).toBe(false);
    expect(seal(KEY, 'name', content)).toEqual(sealed);
    const others = [
      seal(KEY, 'other', content),
      seal(KEY, 'name', Buffer.from('the same words, the same word.')),
    ];
    for (const other of others) {
      expect(other.subarray(0, 12)).not.toEqual(sealed.subarray(0, 12));
      expect(other.subarray(28, 40)).not.toEqual(sealed.subarray(28, 40));
    }
  });

  it('is kept under a name that hangs on the key', () => {
    expect(sealedName(KEY, 'about')).toMatch(/^[0-9a-f]{32}$/);
    expect(sealedName(KEY, 'about')).toBe(sealedName(KEY, 'about'));
    expect(sealedName(KEY, 'about')).not.toBe(sealedName(randomBytes(32), 'about'));
    expect(sealedName(KEY, 'about')).not.toBe(sealedName(KEY, 'other'));
  });
});
