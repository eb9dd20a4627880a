import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { PackIndex } from '../../../../src/sources/git/pack/idx.js';
import { IndexFile } from '../../../../src/sources/git/pack/idxfile.js';
import { forgePack } from '../../../helpers/pack.js';
import { removeTemporaryFolders, temporaryFolder } from '../../../helpers/repo.js';

afterAll(removeTemporaryFolders);

/** The index of a pack that says to hold these ids, as a file. */
function written(index: Buffer): string {
  const path = `${temporaryFolder()}/a.idx`;
  writeFileSync(path, index);
  return path;
}

function forged(ids: readonly Buffer[]): Buffer {
  const data = Buffer.alloc(0);
  return forgePack(ids.map((id) => ({ id, kind: 3, data }))).index;
}

/** Ids that no digest would be: `spread` says how they differ. */
function idsOf(count: number, spread: (n: number) => number[]): Buffer[] {
  return Array.from({ length: count }, (_, n) => {
    const id = Buffer.alloc(20, 7);
    id.set(spread(n));
    id.writeUInt32BE(n, 16);
    return id;
  });
}

/** By their offsets of an index that was read whole, those of an index read by position. */
function check(index: Buffer, ids: readonly Buffer[]): void {
  const whole = PackIndex.parse(index, 20)!;
  const offsets = whole.offsets(2 ** 52)!;
  const file = IndexFile.open(written(index), 20);
  expect(file.count).toBe(whole.count);
  for (const id of ids) {
    const position = whole.find(id);
    expect(file.offsetOf(id)).toBe(position < 0 ? -1 : offsets[position]);
  }
  file.close();
}

describe('an index read by position', () => {
  const id = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => Buffer.from(bytes));
  const narrow = fc
    .tuple(fc.constantFrom(0, 1, 254, 255), fc.nat(3), fc.nat(0xffff))
    .map(([first, second, rest]) =>
      Buffer.from([first, second, ...Buffer.alloc(16), rest >> 8, rest & 0xff]),
    );

  it('tells the place of each object that the pack has, and of no other', () => {
    const list = fc.uniqueArray(fc.oneof(id, narrow), {
      maxLength: 60,
      selector: (bytes) => bytes.toString('hex'),
    });
    fc.assert(fc.property(list, list, (held, others) => check(forged(held), [...held, ...others])));
  });

  it.each([
    ['evenly spread', (n: number) => [9, (n * 7919) >> 8, n * 7919]],
    ['crowded at one end', (n: number) => [9, 0, 0, n >> 8, n]],
    ['crowded at the other', (n: number) => [9, 255, 255, n >> 8, n]],
    ['all alike but for their ends', () => [9]],
    ['in two crowds', (n: number) => [9, n < 20 ? 0 : 200, 200]],
  ])('finds ids that begin alike and are %s, in any order', (_, spread) => {
    const ids = idsOf(3000, spread);
    const held = ids.filter((_id, n) => n % 3 > 0);
    check(forged(held), ids);
    check(forged(held), [...ids].reverse());
    check(
      forged(held),
      ids.map((_id, n) => ids[(n * 1009) % ids.length]!),
    );
  });

  it('reads offsets of 2 GiB and more, and refuses those beyond its tables', () => {
    const [first, second] = [Buffer.alloc(20, 1), Buffer.alloc(20, 2)];
    const index = forged([first, second]);
    const small = 8 + 1024 + 2 * 24;
    const large = Buffer.alloc(8);
    large.writeUInt32BE(3, 0);
    large.writeUInt32BE(5, 4);
    const long = Buffer.concat([index.subarray(0, small + 8), large, index.subarray(small + 8)]);
    long.writeUInt32BE(0x80000000, small);
    long.writeUInt32BE(0x80000001, small + 4);
    const file = IndexFile.open(written(long), 20);
    expect(file.offsetOf(first)).toBe(3 * 2 ** 32 + 5);
    expect(() => file.offsetOf(second)).toThrow('no place');
    file.close();
  });

  it('is refused whenever it would be when read whole', () => {
    const index = forged(idsOf(40, (n) => [n * 6]));
    const offset = fc.oneof(fc.nat(8 + 1024), fc.nat(index.length - 1));
    fc.assert(
      fc.property(offset, fc.nat(255), fc.boolean(), (at, value, cut) => {
        const bytes = Buffer.from(index);
        bytes[at] = value;
        const spoilt = cut ? bytes.subarray(0, at) : bytes;
        const path = written(spoilt);
        if (PackIndex.parse(spoilt, 20) === undefined) expect(() => IndexFile.open(path, 20)).toThrow();
        else IndexFile.open(path, 20).close();
      }),
      { numRuns: 200 },
    );
  });
});
