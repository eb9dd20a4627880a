/** Checksums against the vectors that their definitions publish, and against Node's own where it has one. */
import { createHash, randomBytes } from 'node:crypto';
import { crc32 as zlibCrc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { crc16 } from '../../../src/engine/checks/sums/crc16.js';
import { crc24 } from '../../../src/engine/checks/sums/crc24.js';
import { crc32 } from '../../../src/engine/checks/sums/crc32.js';
import { marvin32, marvinSeed } from '../../../src/engine/checks/sums/marvin32.js';
import { sha256 } from '../../../src/engine/checks/sums/sha256.js';

const DIGITS = Buffer.from('123456789');

describe('the checksums', () => {
  test('give the check values of the CRC catalogue', () => {
    expect(crc32(DIGITS).toString(16)).toBe('cbf43926');
    expect(crc16(DIGITS).toString(16)).toBe('31c3');
    expect(crc24(DIGITS).toString(16)).toBe('21cf02');
  });

  test('crc32 agrees with zlib on any bytes and on any part of them', () => {
    const bytes = randomBytes(1000);
    if (zlibCrc32 !== undefined) expect(crc32(bytes)).toBe(zlibCrc32(bytes));
    expect(crc32(bytes, 10, 20)).toBe(crc32(bytes.subarray(10, 20)));
    expect(crc32(Buffer.alloc(0))).toBe(0);
  });

  test('sha256 agrees with Node at every length around a block', () => {
    for (const length of [0, 1, 3, 31, 33, 55, 56, 63, 64, 65, 119, 120, 200]) {
      const bytes = randomBytes(length);
      expect(sha256(bytes).toString('hex'), `${length} bytes`).toBe(
        createHash('sha256').update(bytes).digest('hex'),
      );
    }
  });

  test('marvin32 gives the vectors of SymCrypt and of security-utilities', () => {
    const seed = (hex: string): [number, number] => {
      const value = BigInt(hex);
      return [Number(value & 0xffffffffn), Number(value >> 32n)];
    };
    const sum = (bytes: Uint8Array, hex: string): string => marvin32(bytes, seed(hex)).toString(16);
    expect(sum(Buffer.from('abc'), '0xd53cd9cecd0893b7')).toBe('6be02a86');
    expect(sum(Buffer.from('abcdefghijklmnopqrstuvwxyz'), '0xddddeeeeffff000')).toBe('d34847dc');
    expect(sum(Buffer.alloc(0), '0x004fb61a001bdbcc')).toBe('302009bc');
    expect(sum(Buffer.of(175), '0x004fb61a001bdbcc')).toBe('3592e206');
    expect(sum(Buffer.of(231, 15), '0x004fb61a001bdbcc')).toBe('fdab5e04');
  });

  test('a seed is the kind name as a big-endian number', () => {
    expect(marvinSeed('Default0')).toEqual([0x756c7430, 0x44656661]);
  });
});
