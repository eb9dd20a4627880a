/** An id is found at its place however the others are spread, and looking for it ends in any index. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEAD, PackIndex } from '../../../../src/sources/git/pack/idx.js';
import { forgePack } from '../../../helpers/pack.js';

function indexOf(ids: readonly Buffer[]): Buffer {
  const data = Buffer.alloc(0);
  return forgePack(ids.map((id) => ({ id, kind: 3, data }))).index;
}

/** Ids evenly spread, as digests are, and such that only a later byte tells apart, in a heap or in several. */
const ids = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom(0, 1, 4, 19),
      fc.constantFrom(0, 0x7f, 0xff),
      fc.uint8Array({ minLength: 20, maxLength: 20 }),
    )
    .map(([alike, byte, rest]) => Buffer.from(rest).fill(byte, 0, alike)),
  { selector: (id) => id.toString('hex'), maxLength: 300 },
);

describe('an index', () => {
  it('finds each of its ids at its place, and no other', () => {
    fc.assert(
      fc.property(ids, ids, (own, others) => {
        const index = PackIndex.parse(indexOf(own), 20)!;
        const sorted = own.map((id) => id.toString('hex')).sort();
        for (const [position, id] of sorted.entries())
          expect(index.find(Buffer.from(id, 'hex'))).toBe(position);
        for (const id of others) expect(index.find(id)).toBe(sorted.indexOf(id.toString('hex')));
      }),
    );
  });

  it('answers with a place that holds the id or with none when its ids stand in no order', () => {
    fc.assert(
      fc.property(ids, ids, fc.nat(), (own, others, from) => {
        const bytes = indexOf(own);
        const end = HEAD + own.length * 20;
        // As a forger may leave it: the ids of one part in the place of another.
        bytes.copyWithin(HEAD, HEAD + 20 * (from % (own.length + 1)), end);
        const index = PackIndex.parse(bytes, 20)!;
        for (const id of [...own, ...others]) {
          const position = index.find(id);
          if (position >= 0) expect(index.idBytes(position)).toEqual(id);
        }
      }),
    );
  });
});
