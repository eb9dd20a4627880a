/** Answers that are remembered: worked out once, and never too many of them. */
import { describe, expect, it } from 'vitest';
import { Memo } from '../../src/core/memo.js';

function counting(most: number, longest?: number) {
  const asked: string[] = [];
  const memo = new Memo<string | undefined>(
    (question) => {
      asked.push(question);
      return question === 'none' ? undefined : question.toUpperCase();
    },
    most,
    longest,
  );
  return { asked, memo };
}

describe('a memo', () => {
  it('works an answer out once, also one that is none', () => {
    const { asked, memo } = counting(10);
    expect([memo.of('a'), memo.of('none'), memo.of('a'), memo.of('none')]).toEqual([
      'A',
      undefined,
      'A',
      undefined,
    ]);
    expect(asked).toEqual(['a', 'none']);
  });

  it('begins anew when it is full', () => {
    const { asked, memo } = counting(2);
    for (const question of ['a', 'b', 'c', 'c', 'a']) memo.of(question);
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });

  it('keeps no long questions', () => {
    const { asked, memo } = counting(2, 3);
    for (const question of ['long', 'abc', 'long', 'abc']) memo.of(question);
    expect(asked).toEqual(['long', 'abc', 'long']);
  });
});
