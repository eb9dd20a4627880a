/** Secrets of a run are hidden wherever a report repeats them; what is no secret hides nothing. */
import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.js';
import { Veil } from '../../src/report/veil.js';

const VALUE = ['folder', 'of', 'my', 'q7Zr', 'Lw9k'].join('-');

function found(confidence: number) {
  return { confidence, secret: new Secret(Buffer.from(VALUE)) };
}

function pathOf(veil: Veil): string | undefined {
  const skipped = { reason: 'unreadable', level: 'failure' } as const;
  const { origin } = veil.skipped({ ...skipped, origin: { kind: 'file', path: `a/${VALUE}/b` } });
  return origin.kind === 'file' ? origin.path : undefined;
}

describe('a path that repeats a value', () => {
  test('is masked where the value is a secret, also one that is doubted', () => {
    for (const confidence of [0.99, 0.3]) {
      const veil = new Veil();
      veil.add(found(confidence));
      expect(pathOf(veil)).toBe('a/********/b');
    }
  });

  test('stands where the value is plainly none, so that the file is found again', () => {
    const veil = new Veil();
    veil.add(found(0.014));
    expect(pathOf(veil)).toBe(`a/${VALUE}/b`);
  });
});
