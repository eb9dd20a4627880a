import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLineEnds } from '../../src/core/lineends.js';
import { LineCursor, lineEnd, lineStart, position } from '../../src/core/lines.js';
import { expectLinear } from '../helpers/growth.js';

/** Lines by the text book: what an editor makes of the whole text. */
function expected(text: string, index: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (const end of text.matchAll(/\r\n|\r|\n/g)) {
    const after = end.index + end[0].length;
    if (after > index) break;
    line++;
    start = after;
  }
  return { line, column: index - start + 1 };
}

const text = fc
  .array(fc.constantFrom('a', 'é', '€', '😀', '\n', '\r', '\r\n', '\u2028', '\t', ''), { maxLength: 60 })
  .map((parts) => parts.join(''));

describe('positions', () => {
  it('are those of an editor, for every character of every mixture of line ends', () => {
    fc.assert(
      fc.property(text, (text) => {
        const bytes = Buffer.from(text);
        const cursor = new LineCursor(bytes, 0);
        for (let index = 0; index <= text.length; index++) {
          if (text.charCodeAt(index) >>> 10 === 0x37) continue; // second half of a surrogate pair
          const offset = Buffer.byteLength(text.slice(0, index));
          expect(cursor.at(offset)).toEqual(expected(text, index));
          expect(position(bytes, offset, 41).line).toBe(expected(text, index).line + 41);
        }
      }),
    );
  });

  it('do not depend on the order of the questions', () => {
    const bytes = Buffer.from('one\r\ntwo\rthree\nfour');
    const cursor = new LineCursor(bytes, 0);
    const late = cursor.at(17);
    expect(cursor.at(2)).toEqual({ line: 1, column: 3 });
    expect(cursor.at(17)).toEqual(late);
    expect(late).toEqual({ line: 4, column: 3 });
  });

  it('count each byte that is not UTF-8 as one column', () => {
    expect(position(Buffer.from([0xe9, 0xff, 0x80, 0x41]), 3, 0)).toEqual({ line: 1, column: 4 });
  });

  it('give an offset inside a character the position of that character', () => {
    expect(position(Buffer.from('a€b'), 2, 0)).toEqual({ line: 1, column: 2 });
  });

  it('cost one pass for many findings on one long line', () => {
    expectLinear((size) => {
      const cursor = new LineCursor(Buffer.alloc(size, 'x'), 0);
      for (let offset = 0; offset < size; offset += 100) cursor.at(offset);
    }, 1 << 19);
  });
});

describe('counting line ends', () => {
  it('adds up over any cut', () => {
    fc.assert(
      fc.property(text, fc.nat(), (text, at) => {
        const bytes = Buffer.from(text);
        const cut = Math.min(at, bytes.length);
        const whole = text.match(/\r\n|\r|\n/g)?.length ?? 0;
        expect(countLineEnds(bytes, 0, cut) + countLineEnds(bytes, cut, bytes.length)).toBe(whole);
      }),
    );
  });

  it('reads whole units of UTF-16 and UTF-32', () => {
    // U+0A0D holds both bytes of a line end and is none.
    const text = 'a\u0a0d\r\nb\nc\rd';
    const little = Buffer.from(text, 'utf16le');
    expect(countLineEnds(little, 0, little.length, 'utf16le')).toBe(3);
    expect(countLineEnds(Buffer.from(little).swap16(), 0, little.length, 'utf16be')).toBe(3);
    const wide = Buffer.alloc(4 * text.length);
    for (const [i, character] of [...text].entries()) wide.writeUInt32LE(character.codePointAt(0)!, 4 * i);
    expect(countLineEnds(wide, 0, wide.length, 'utf32le')).toBe(3);
    expect(countLineEnds(wide.swap32(), 0, wide.length, 'utf32be')).toBe(3);
  });
});

describe('the line around an offset', () => {
  const line = (bytes: Buffer, offset: number) =>
    bytes.toString('utf8', lineStart(bytes, offset), lineEnd(bytes, offset));

  it('leaves out its line end, whichever it is', () => {
    const bytes = Buffer.from('one\r\ntwo\rthree\nfour');
    expect([0, 3, 5, 8, 10, 19].map((offset) => line(bytes, offset))).toEqual([
      'one',
      'one',
      'two',
      'two',
      'three',
      'four',
    ]);
  });

  it('is cut at whole characters some kilobytes to either side', () => {
    const bytes = Buffer.from('€'.repeat(10_000));
    const cut = line(bytes, 15_000);
    expect(cut).toMatch(/^€+$/);
    expect(Buffer.byteLength(cut)).toBeGreaterThan(8000);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(8192);
  });
});
