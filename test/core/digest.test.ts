/** The keys and digests that findings are called by. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { PUBLIC_KEY } from '../../src/core/digest.js';

it('the public key is made of words that hide nothing', () => {
  const words = 'stanch finding id, version 1';
  expect([...PUBLIC_KEY]).toEqual([...createHash('sha256').update(words).digest()]);
});
