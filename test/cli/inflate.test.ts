/** Streams restored without `node:zlib` are what that makes of them; all else is left to it. */
import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fromNode, inflateQuickly } from '../../src/cli/inflate.js';

const MOST = 1 << 20;
const STEP = 64 << 10;
const { Z_DEFAULT_STRATEGY, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE } = constants;

/** Bytes that deflate finds something in: few different ones, repeats near and far, runs. */
const content = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.tuple(fc.nat(255), fc.integer({ min: 1, max: 9000 })).map(([b, n]) => new Uint8Array(n).fill(b)),
      fc.string({ maxLength: 60 }).map((text) => new TextEncoder().encode(text.repeat(3))),
    ),
    { maxLength: 30 },
  )
  .map((parts) => Buffer.concat(parts));

const settings = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  memLevel: fc.integer({ min: 1, max: 9 }),
  windowBits: fc.integer({ min: 9, max: 15 }),
  strategy: fc.constantFrom(Z_DEFAULT_STRATEGY, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED),
});

function refuse(): never {
  throw new Error('not permitted');
}

const isTried = fromNode(process.versions.node) !== undefined;

describe.runIf(isTried)('a stream', () => {
  it('is restored whatever zlib was told to do, with other bytes behind it or none', () => {
    fc.assert(
      fc.property(content, settings, fc.uint8Array({ maxLength: 20 }), (bytes, options, behind) => {
        const found = inflateQuickly(Buffer.concat([deflateSync(bytes, options), behind]), MOST);
        expect(found?.equals(bytes)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each([0, 1, STEP - 1, STEP, STEP + 1, 2 * STEP, 5 * STEP + 7])('of %i bytes is restored', (size) => {
    const bytes = Buffer.alloc(size, 'some bytes ');
    for (const level of [0, 6])
      expect(inflateQuickly(deflateSync(bytes, { level }), size)?.equals(bytes)).toBe(true);
  });

  it('keeps its content when the next one is restored', () => {
    const first = inflateQuickly(deflateSync(Buffer.from('the first')), MOST);
    inflateQuickly(deflateSync(Buffer.from('another')), MOST);
    expect(first?.toString()).toBe('the first');
  });
});

describe('what is left to zlib', () => {
  const bytes = Buffer.from('a stream that is as it should be '.repeat(9));
  const packed = deflateSync(bytes);

  it('longer content than is asked for, without more of it in memory', () => {
    expect(inflateQuickly(packed, bytes.length - 1)).toBeUndefined();
    const bomb = deflateSync(Buffer.alloc(64 << 20));
    const before = process.memoryUsage().arrayBuffers;
    expect(inflateQuickly(bomb, STEP)).toBeUndefined();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4 * STEP);
  });

  it('a stream that is cut anywhere', () => {
    for (let length = 0; length < packed.length; length++)
      expect(inflateQuickly(packed.subarray(0, length), MOST)).toBeUndefined();
  });

  it('another format, a dictionary', () => {
    expect(inflateQuickly(deflateRawSync(bytes), MOST)).toBeUndefined();
    const dictionary = Buffer.from('as it should be');
    expect(inflateQuickly(deflateSync(bytes, { dictionary }), MOST)).toBeUndefined();
  });

  it('a stream with changed bytes, unless the content is the same; and the next one is restored again', () => {
    const change = fc.tuple(fc.nat(), fc.nat(255));
    fc.assert(
      fc.property(content, fc.array(change, { minLength: 1, maxLength: 4 }), (plain, changes) => {
        const broken = deflateSync(plain);
        for (const [at, byte] of changes) broken[at % broken.length] = byte;
        const found = inflateQuickly(broken, MOST);
        if (found !== undefined) expect(found.equals(plain)).toBe(true);
        expect(inflateQuickly(packed, MOST)?.equals(bytes) ?? !isTried).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['18.20.0', '21.0.0', '23.1.0', '27.0.0', ''])(
    'everything, on Node %s, which was not tried',
    (version) => {
      expect(fromNode(version)).toBeUndefined();
    },
  );

  it('everything, where Node refuses or has something else there', () => {
    const asked = vi.spyOn(process as unknown as { binding: (name: string) => unknown }, 'binding');
    for (const answer of [() => undefined, () => ({}), () => ({ Zlib: class {} }), refuse]) {
      asked.mockImplementationOnce(answer);
      expect(fromNode(process.versions.node)).toBeUndefined();
    }
    expect(process.noDeprecation).toBeFalsy();
    asked.mockRestore();
  });
});
