import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DeltaApplier } from '../../../../src/sources/git/pack/delta.js';
import { delta } from '../../../helpers/pack.js';

/** Any bytes, so that each place in the base looks different. */
const BASE = Buffer.from(Array.from({ length: 700 }, (_, i) => (i * 167 + (i >> 3)) & 255));

type Op = [from: number, length: number] | Buffer;

/** Applies a delta on `BASE`, with everything at odd places of one buffer. */
function applied(ops: Op[]): { result: Buffer; copies: number[][] } {
  const result = Buffer.concat(ops.map((op) => (Buffer.isBuffer(op) ? op : cut(op))));
  const bytes = delta(BASE.length, result.length, ops);
  const space = Buffer.concat([Buffer.alloc(3), BASE, bytes, Buffer.alloc(result.length + 1)]);
  const of = { start: 3 + BASE.length, size: bytes.length };
  const out = { start: of.start + of.size, size: result.length };
  const applier = new DeltaApplier();
  expect(DeltaApplier.resultSize(space, of, BASE.length)).toBe(result.length);
  applier.apply(space, { start: 3, size: BASE.length }, of, out);
  const made = space.subarray(out.start, out.start + out.size);
  expect(made.equals(result)).toBe(true);
  expect(space[out.start + out.size]).toBe(0);
  const { copies, copyCount } = applier;
  return {
    result: made,
    copies: Array.from({ length: copyCount }, (_, i) => [...copies.subarray(3 * i, 3 * i + 3)]),
  };
}

function cut([from, length]: [number, number]): Buffer {
  return BASE.subarray(from, from + length);
}

const op = fc.oneof(
  fc.tuple(fc.nat(600), fc.integer({ min: 1, max: 100 })),
  fc.uint8Array({ minLength: 1, maxLength: 127 }).map((bytes) => Buffer.from(bytes)),
);

describe('a delta', () => {
  it('makes what its copies and its new bytes say, and tells true of the copies', () => {
    fc.assert(
      fc.property(fc.array(op, { maxLength: 12 }), (ops) => {
        const { result, copies } = applied(ops);
        let at = 0;
        for (const [from, length, to] of copies as [number, number, number][]) {
          expect(to).toBeGreaterThanOrEqual(at);
          expect(result.subarray(to, to + length).equals(cut([from, length]))).toBe(true);
          at = to + length;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('tells of no copy that is too short to know anything by', () => {
    expect(applied([[5, 47], [100, 300], Buffer.from('new'), [500, 48], [0, 47]]).copies).toEqual([
      [100, 300, 47],
      [500, 48, 350],
    ]);
  });

  it('tells of copies that go on in the base as one', () => {
    expect(applied([[10, 20], [30, 20], [50, 20], Buffer.from('new'), [70, 60]]).copies).toEqual([
      [10, 60, 0],
      [70, 60, 63],
    ]);
  });
});
