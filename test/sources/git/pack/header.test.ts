/** Headers of pack entries say what was written into them, or are refused when they are cut. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeader } from '../../../../src/sources/git/pack/header.js';

/** As gitformat-pack(5) has it: 4 bits of the size beside the kind, then 7 in each byte, the lowest first. */
function sizeBytes(kind: number, size: number): number[] {
  const bytes = [(kind << 4) | (size % 16)];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1]! |= 0x80;
    bytes.push(rest % 128);
  }
  return bytes;
}

/** 7 bits in each byte, the highest first; each that is not the last counts one more than it shows. */
function distanceBytes(distance: number): number[] {
  const bytes = [distance % 128];
  for (let rest = Math.floor(distance / 128); rest > 0; rest = Math.floor((rest - 1) / 128))
    bytes.unshift(0x80 | ((rest - 1) % 128));
  return bytes;
}

const sizes = fc.oneof(fc.nat(300), fc.maxSafeNat());
const distances = fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 2 ** 45 }));

describe('the header of a pack entry', () => {
  it('tells kind and size of a whole object', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 3, 4), sizes, (kind, size) => {
        const header = sizeBytes(kind, size);
        const bytes = Buffer.from([0xff, ...header, 0x78]);
        const end = 1 + header.length;
        expect(readHeader(bytes, 1, bytes.length, 20)).toEqual({ kind, size, distance: 0, end });
      }),
    );
  });

  it('tells how far before a delta its base begins', () => {
    fc.assert(
      fc.property(sizes, distances, (size, distance) => {
        const bytes = Buffer.from([...sizeBytes(6, size), ...distanceBytes(distance), 0x78]);
        const end = bytes.length - 1;
        expect(readHeader(bytes, 0, bytes.length, 20)).toEqual({ kind: 6, size, distance, end });
      }),
    );
  });

  it.each([20, 32])('ends behind the id of a base, of %i bytes', (width) => {
    const header = sizeBytes(7, 1000);
    const bytes = Buffer.from([...header, ...Array<number>(width).fill(0xab), 0x78]);
    const end = header.length + width;
    expect(readHeader(bytes, 0, bytes.length, width)).toEqual({ kind: 7, size: 1000, distance: 0, end });
  });

  it.each([
    ['a size', sizeBytes(3, 100_000)],
    ['a distance', [...sizeBytes(6, 5), ...distanceBytes(100_000)]],
    ['an id', [...sizeBytes(7, 100_000), ...Array<number>(20).fill(0xab)]],
  ])('is refused when %s is cut, also where more bytes stand behind', (_, header) => {
    const bytes = Buffer.from([...header, ...Array<number>(40).fill(0xff)]);
    for (let end = 1; end < header.length; end++) {
      expect(() => readHeader(bytes, 0, end, 20)).toThrow('ends early');
      expect(() => readHeader(bytes.subarray(0, end), 0, end, 20)).toThrow('ends early');
    }
    expect(readHeader(bytes, 0, header.length, 20).end).toBe(header.length);
  });

  it('is read no farther than it may go when every byte says that another follows', () => {
    const bytes = Buffer.alloc(1 << 20, 0xff);
    expect(() => readHeader(bytes, 0, 30, 20)).toThrow('ends early');
  });
});
