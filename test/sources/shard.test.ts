import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Listed } from '../../src/sources/listed.js';
import { claim, sharePaths, sliceCount } from '../../src/sources/shard.js';

const path = fc.oneof(
  fc.array(fc.integer({ min: 1, max: 255 }), { minLength: 1, maxLength: 40 }),
  fc.integer({ min: 1, max: 50_000 }).map((length) => Array<number>(length).fill(0x61)),
);
const listed = (path: string) => new Listed(path);
const list = fc
  .array(path, { maxLength: 60 })
  .map((paths) => paths.map((bytes) => Buffer.from(bytes).toString('latin1')));

describe('a shared list of paths', () => {
  it('gives every path to exactly one slice, in order, whatever its bytes and length', () => {
    fc.assert(
      fc.property(list, (paths) => {
        const shared = sharePaths(paths.map(listed));
        const claimed: string[] = [];
        let next = 0;
        for (let slice = claim(shared); slice !== undefined; slice = claim(shared)) {
          expect(slice.index).toBe(next++);
          claimed.push(...slice.files.map(({ path }) => path));
        }
        expect(next).toBe(sliceCount(shared));
        expect(claimed).toEqual(paths);
      }),
    );
  });

  it('has slices that depend on nothing but their number', () => {
    const shared = sharePaths(Array.from({ length: 10_000 }, (_, i) => listed(`folder/file-${i}`)));
    const again = {
      list: shared.list,
      claimed: new SharedArrayBuffer(4),
      first: 0,
      areSeen: false,
      tops: [],
    };
    const first = [claim(shared), claim(shared), claim(shared)];
    expect([claim(again), claim(again), claim(again)]).toEqual(first);
    expect(first[1]!.files.length).toBeGreaterThan(100);
  });

  it('tells that a listing saw its files when it saw all of them', () => {
    const seen = [Listed.seen('a'), Listed.seen('b')];
    const claimed = (files: Listed[]) => claim(sharePaths(files))!.files.map(({ isSeen }) => isSeen);
    expect(claimed(seen)).toEqual([true, true]);
    expect(claimed([...seen, listed('c')])).toEqual([false, false, false]);
  });

  it('stays used up', () => {
    const shared = sharePaths([listed('one')]);
    expect(claim(shared)!.files.map(({ path }) => path)).toEqual(['one']);
    expect([claim(shared), claim(shared)]).toEqual([undefined, undefined]);
    expect(claim(sharePaths([]))).toBeUndefined();
  });
});
