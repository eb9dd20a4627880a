import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteOrderMark } from '../../src/core/encoding.js';
import { countLineEnds } from '../../src/core/lineends.js';
import { Pieces } from '../../src/sources/pieces.js';
import { Recorder } from './recorder.js';

const OVERLAP = 16;
const origin = { kind: 'file', path: 'f' } as const;

/** Cuts content that arrives in the given portions. */
function cut(portions: Buffer[], chunkBytes: number): { recorder: Recorder; size: number } {
  const recorder = new Recorder();
  const pieces = new Pieces(recorder, chunkBytes, OVERLAP);
  pieces.begin(origin);
  for (const portion of portions) pieces.write(portion);
  return { recorder, size: pieces.end() };
}

const portions = fc.array(
  fc.array(fc.constantFrom(0x0a, 0x0d, 0x41), { maxLength: 70 }).map((bytes) => Buffer.from(bytes)),
  { maxLength: 8 },
);

describe('pieces', () => {
  it('give every byte to exactly one piece, in order, however the content arrives', () => {
    fc.assert(
      fc.property(portions, fc.integer({ min: 32, max: 80 }), (portions, chunkBytes) => {
        const whole = Buffer.concat(portions);
        const { recorder, size } = cut(portions, chunkBytes);
        expect(size).toBe(whole.length);
        let next = 0;
        for (const { bytes, offset, from, to } of recorder.chunks) {
          expect(offset + from).toBe(next);
          expect(bytes.equals(whole.subarray(offset, offset + bytes.length))).toBe(true);
          next = offset + to;
        }
        expect(next).toBe(whole.length);
      }),
    );
  });

  it('leave half the overlap as context on both sides of what a piece judges', () => {
    fc.assert(
      fc.property(portions, fc.integer({ min: 32, max: 80 }), (portions, chunkBytes) => {
        const { chunks } = cut(portions, chunkBytes).recorder;
        for (const { bytes, offset, from, to, final } of chunks) {
          expect(from >= OVERLAP / 2 || (offset === 0 && from === 0)).toBe(true);
          expect(bytes.length - to >= OVERLAP / 2 || (final && to === bytes.length)).toBe(true);
        }
        expect(chunks.map((chunk) => chunk.final).lastIndexOf(false)).toBe(
          chunks.length - 2 < 0 ? -1 : chunks.length - 2,
        );
      }),
    );
  });

  it('count the line ends before each piece, with CRLF cut anywhere', () => {
    fc.assert(
      fc.property(portions, fc.integer({ min: 32, max: 80 }), (portions, chunkBytes) => {
        const whole = Buffer.concat(portions);
        for (const { offset, line } of cut(portions, chunkBytes).recorder.chunks) {
          expect(line).toBe(countLineEnds(whole, 0, offset));
        }
      }),
    );
  });

  it('are one chunk up to the chunk size', () => {
    const { chunks } = cut([Buffer.alloc(64, 'a')], 64).recorder;
    expect(chunks.map(({ from, to, final }) => ({ from, to, final }))).toEqual([
      { from: 0, to: 64, final: true },
    ]);
  });

  it('are none for empty content', () => {
    expect(cut([], 64).recorder.chunks).toEqual([]);
  });

  it('forget content that was not ended when the next begins', () => {
    const recorder = new Recorder();
    const pieces = new Pieces(recorder, 64, OVERLAP);
    pieces.begin(origin);
    pieces.write(Buffer.alloc(100, 'a'));
    pieces.begin(origin);
    pieces.write(Buffer.from('b'));
    expect(pieces.end()).toBe(1);
    expect(recorder.chunks.at(-1)).toMatchObject({ offset: 0, line: 0, from: 0, to: 1, final: true });
  });

  it('of UTF-16 begin at whole units and say what they are', () => {
    const text = Buffer.from(`\ufeff${'a\u0a0d\n'.repeat(60)}`, 'utf16le');
    const { chunks } = cut([text.subarray(0, 33), text.subarray(33)], 62).recorder;
    expect(chunks.length).toBeGreaterThan(3);
    for (const { offset, from, encoding, line } of chunks) {
      expect(offset % 4).toBe(0);
      expect(from % 4).toBe(0);
      expect(encoding).toBe('utf16le');
      expect(line).toBe(countLineEnds(text, 0, offset, 'utf16le'));
    }
  });
});

describe('byte order marks', () => {
  it('are told apart', () => {
    const mark = (...bytes: number[]) => byteOrderMark(Buffer.from(bytes));
    expect(mark(0xff, 0xfe, 0x41, 0)).toBe('utf16le');
    expect(mark(0xff, 0xfe)).toBe('utf16le');
    expect(mark(0xff, 0xfe, 0, 0)).toBe('utf32le');
    expect(mark(0xfe, 0xff)).toBe('utf16be');
    expect(mark(0, 0, 0xfe, 0xff)).toBe('utf32be');
    expect(mark(0xef, 0xbb, 0xbf)).toBeUndefined();
    expect(mark()).toBeUndefined();
  });
});
