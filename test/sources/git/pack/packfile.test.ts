/** Bytes of a pack at any place, of packs that are kept, of larger ones and of those that are read here and there. */
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, truncateSync, writeSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { PackFile } from '../../../../src/sources/git/pack/packfile.js';
import { removeTemporaryFolders, temporaryFolder } from '../../../helpers/repo.js';

afterAll(removeTemporaryFolders);

/** A file that begins like a pack, with something here and there and holes between. */
function packOf(size: number): string {
  const path = `${temporaryFolder()}/a.pack`;
  const fd = openSync(path, 'w');
  writeSync(fd, Buffer.from('PACK\0\0\0\x02\0\0\0\x07', 'latin1'));
  for (let at = 100; at < size; at += size >> 4) writeSync(fd, randomBytes(70_000), 0, 70_000, at);
  closeSync(fd);
  truncateSync(path, size);
  return path;
}

function bytesOf(path: string, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const fd = openSync(path, 'r');
  readSync(fd, bytes, 0, length, offset);
  closeSync(fd);
  return bytes;
}

describe.each([
  ['that is kept', 3_000_001, 'whole'],
  ['too large to be kept', 70_000_001, 'whole'],
  ['of which a part is read', 3_000_001, 'some'],
] as const)('a pack file %s', (_, size, reading) => {
  it('gives its bytes at any place, in any order', () => {
    const path = packOf(size);
    const pack = PackFile.open(path, reading);
    expect([pack.size, pack.count]).toEqual([size, 7]);
    const place = fc.record({
      ahead: fc.option(fc.nat(1 << 20), { nil: undefined }),
      offset: fc.oneof(fc.nat(size - 1), fc.nat(200_000)),
      length: fc.oneof(fc.nat(100), fc.nat(200_000)),
    });
    fc.assert(
      fc.property(fc.array(place), (places) => {
        for (const { offset, length, ahead } of places) {
          const fitting = Math.min(length, size - offset);
          const at = pack.locate(offset, fitting, ahead);
          const read = pack.window.subarray(at, at + fitting);
          expect(read.equals(bytesOf(path, offset, fitting))).toBe(true);
          expect(pack.bytes(offset, fitting).equals(read)).toBe(true);
        }
      }),
    );
    pack.close();
  });

  it('refuses what lies beyond its end, and what was cut off since', () => {
    const path = packOf(size);
    const pack = PackFile.open(path, reading);
    expect(() => pack.bytes(size - 10, 11)).toThrow('ends early');
    expect(pack.bytes(size - 10, 10)).toHaveLength(10);
    truncateSync(path, 1_000_000);
    expect(() => pack.bytes(1_500_000, 10)).toThrow('ends early');
    expect(() => pack.bytes(1_500_000, 10)).toThrow('ends early');
    expect(pack.bytes(500_000, 10).equals(bytesOf(path, 500_000, 10))).toBe(true);
    pack.close();
  });
});
