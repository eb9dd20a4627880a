import { describe, expect, it } from 'vitest';
import { Waiting } from '../../../src/sources/git/waiting.js';

interface Archive {
  name: string;
  content?: Uint8Array;
}

const HALF = 4 << 20;
const content = () => new Uint8Array(HALF);

describe('contents of archives that wait to be opened', () => {
  it('come in the order in which they were met', () => {
    const waiting = new Waiting<Archive>();
    for (const name of ['first', 'second']) waiting.keep({ name }, 1, () => new Uint8Array(1));
    expect([waiting.next()?.name, waiting.next()?.name, waiting.next()]).toEqual([
      'first',
      'second',
      undefined,
    ]);
  });

  it('are kept as long as there is room, which comes back when one is released', () => {
    const waiting = new Waiting<Archive>();
    const kept = (name: string) => {
      const archive: Archive = { name };
      waiting.keep(archive, HALF, content);
      return archive.content !== undefined;
    };
    expect(['a', 'b', 'c'].map(kept)).toEqual([true, true, false]);
    const first = waiting.next()!;
    expect(kept('still opening')).toBe(false);
    waiting.release(first);
    expect(first.content).toBeUndefined();
    expect(kept('d')).toBe(true);
  });

  it('go with their archives when all are handed over', () => {
    const waiting = new Waiting<Archive>();
    const archive: Archive = { name: 'a' };
    waiting.keep(archive, HALF, content);
    waiting.clear();
    expect(waiting.any).toBe(false);
    expect(archive.content).toHaveLength(HALF);
  });
});
