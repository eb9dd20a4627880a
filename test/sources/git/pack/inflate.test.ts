import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseInflate, inflatePublic } from '../../../../src/sources/git/pack/inflate.js';

const chosen = chooseInflate();

describe.each([
  ['the chosen way', chosen],
  ['the public way', inflatePublic],
])('decompression by %s', (_, into) => {
  const inflate = (bytes: Buffer, out: Buffer, size: number) => into(bytes, 0, bytes.length, out, 0, size);

  it('restores what was compressed, call after call, whatever failed before', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 3000 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (bytes, at, flip) => {
          const content = Buffer.from(bytes);
          const good = deflateSync(content);
          const bad = Buffer.from(good);
          bad[at % bad.length]! ^= flip;
          const out = Buffer.alloc(content.length + 1);
          try {
            inflate(bad, out, content.length);
          } catch (error) {
            expect(error).toBeInstanceOf(Error);
          }
          inflate(good, out, content.length);
          expect(out.subarray(0, content.length).equals(content)).toBe(true);
        },
      ),
    );
  });

  it('refuses streams that are cut, empty, broken at the end, or of another size', () => {
    const content = Buffer.from('some content '.repeat(50));
    const good = deflateSync(content);
    const out = Buffer.alloc(2000);
    const broken = Buffer.from(good);
    broken[broken.length - 1]! ^= 1;
    for (const bytes of [
      good.subarray(0, -1),
      good.subarray(0, 10),
      Buffer.alloc(0),
      Buffer.from('plain'),
      broken,
    ]) {
      expect(() => inflate(bytes, out, content.length)).toThrow();
    }
    for (const size of [content.length - 1, content.length + 1, 0])
      expect(() => inflate(good, out, size)).toThrow();
  });

  it('reads from anywhere in one buffer and writes to anywhere in another, and nowhere else', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 500 }),
        fc.nat(300),
        fc.nat(300),
        fc.nat(300),
        (bytes, before, behind, at) => {
          const content = Buffer.from(bytes);
          const good = deflateSync(content);
          const among = Buffer.concat([Buffer.alloc(before, 0x78), good, Buffer.alloc(behind, 0x78)]);
          const out = Buffer.alloc(at + content.length + 100, 'z');
          into(among, before, before + good.length, out, at, content.length);
          expect(out.subarray(at, at + content.length).equals(content)).toBe(true);
          out.fill('z', at, at + content.length + 1);
          expect(out.every((byte) => byte === 0x7a)).toBe(true);
        },
      ),
    );
  });

  it('does not mind bytes behind the stream', () => {
    const content = Buffer.from('content');
    const out = Buffer.alloc(8);
    inflate(Buffer.concat([deflateSync(content), Buffer.from('next object')]), out, 7);
    expect(out.toString('latin1', 0, 7)).toBe('content');
  });
});

describe('the choice', () => {
  it('falls on the reused decompressor where Node has it', () => {
    expect(chosen).not.toBe(inflatePublic);
  });
});
