import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseInflate, inflatePublic, RAW, ZLIB } from '../../src/sources/inflate.js';

describe.each([
  ['zlib streams by the chosen way', ZLIB, chooseInflate(ZLIB)],
  ['zlib streams by the public way', ZLIB, inflatePublic(ZLIB)],
  ['raw streams by the chosen way', RAW, chooseInflate(RAW)],
  ['raw streams by the public way', RAW, inflatePublic(RAW)],
])('decompression of %s', (_, { deflate, spoil }, into) => {
  const inflate = (bytes: Buffer, out: Buffer, size: number) => into(bytes, 0, bytes.length, out, 0, size);

  it('restores what was compressed, call after call, whatever failed before', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 3000 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (bytes, at, flip) => {
          const content = Buffer.from(bytes);
          const good = deflate(content);
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
    const good = deflate(content);
    const out = Buffer.alloc(2000);
    const broken = Buffer.from(good);
    spoil(broken);
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
          const good = deflate(content);
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
    inflate(Buffer.concat([deflate(content), Buffer.from('next object')]), out, 7);
    expect(out.toString('latin1', 0, 7)).toBe('content');
  });
});

describe.each([
  ['zlib', ZLIB],
  ['raw', RAW],
])('the choice for %s streams', (_, wrapping) => {
  it('falls on the reused decompressor where Node has it', () => {
    let calls = 0;
    const inflate: typeof wrapping.inflate = (bytes, options) => {
      calls++;
      return wrapping.inflate(bytes, options);
    };
    const content = Buffer.from('content');
    const stream = wrapping.deflate(content);
    const room = Buffer.alloc(8);
    for (const choose of [chooseInflate, inflatePublic])
      choose({ ...wrapping, inflate })(stream, 0, stream.length, room, 0, content.length);
    expect(calls).toBe(1);
  });

  it('falls on the public way where what Node has does not refuse what is broken', () => {
    const lenient = () => {
      const stream = wrapping.create() as { _handle: { onerror: unknown } };
      Object.defineProperty(stream._handle, 'onerror', { set: () => undefined });
      return stream;
    };
    const content = Buffer.from('content');
    const stream = wrapping.deflate(content);
    wrapping.spoil(stream);
    const inflate = chooseInflate({ ...wrapping, create: lenient });
    expect(() => inflate(stream, 0, stream.length, Buffer.alloc(8), 0, content.length)).toThrow();
  });
});
