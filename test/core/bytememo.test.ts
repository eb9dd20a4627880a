/** Answers about ranges of bytes: worked out once, never too many, and never those of other bytes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteMemo, hashOf } from '../../src/core/bytememo.js';

function counting(most: number, longest: number) {
  const asked: string[] = [];
  const memo = new ByteMemo<string | undefined>(
    (text) => {
      asked.push(text);
      return text === 'none' ? undefined : text.toUpperCase();
    },
    most,
    longest,
  );
  const ask = (text: string) => memo.of(Buffer.from(`<${text}>`, 'latin1'), 1, 1 + text.length);
  return { asked, memo, ask };
}

describe('a memo of bytes', () => {
  it('works an answer out once, also one that is none, wherever the bytes stand', () => {
    const { asked, memo } = counting(8, 10);
    const bytes = Buffer.from('none, a, none, a');
    const answers = [
      memo.of(bytes, 0, 4),
      memo.of(bytes, 6, 7),
      memo.of(bytes, 9, 13),
      memo.of(bytes, 15, 16),
    ];
    expect(answers).toEqual([undefined, 'A', undefined, 'A']);
    expect(asked).toEqual(['none', 'a']);
  });

  it('knows an empty range', () => {
    const { asked, ask } = counting(8, 10);
    expect([ask(''), ask('')]).toEqual(['', '']);
    expect(asked).toEqual(['']);
  });

  it('begins anew when it is full', () => {
    const { asked, ask } = counting(2, 10);
    for (const text of ['a', 'b', 'c', 'c', 'a']) ask(text);
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });

  it('keeps no long ranges', () => {
    const { asked, ask } = counting(2, 3);
    for (const text of ['long', 'abc', 'long', 'abc']) expect(ask(text)).toBe(text.toUpperCase());
    expect(asked).toEqual(['long', 'abc', 'long']);
  });

  it('looks through a few of those that share a place and works out the others anew: a text may hold any number', () => {
    const { asked, ask } = counting(64, 4);
    const place = (text: string) => hashOf(Buffer.from(text), 0, text.length) & 127;
    const all = Array.from({ length: 4096 }, (_, i) => String.fromCharCode(32 + (i >> 6), 32 + (i & 63)));
    const alike = all.filter((text) => place(text) === place(all[0]!)).slice(0, 20);
    expect(alike.length).toBe(20);
    for (const text of [...alike, ...alike]) expect(ask(text)).toBe(text.toUpperCase());
    expect(asked).toEqual([...alike, ...alike]);
    for (const text of alike.slice(-8)) ask(text);
    expect(asked.length).toBe(40);
  });

  it('gives each range its own answer, whatever was asked before and even once the bytes have changed', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\xff', '\0'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
        const memo = new ByteMemo((known) => known, 8, 5);
        const bytes = Buffer.alloc(8);
        for (const text of texts) {
          bytes.write(text, 'latin1');
          expect(memo.of(bytes, 0, text.length)).toBe(text);
        }
      }),
    );
  });
});
