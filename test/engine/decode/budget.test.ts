/** What decoding may cost, and what is said when it would cost more. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BLOCK_REACH, decodedBytes } from '../../../src/core/limits.js';
import type { Chunk, Delta } from '../../../src/core/types.js';
import { Inspection } from '../../../src/engine/inspect.js';
import { inspectorOf } from '../../helpers/inspector.js';

const inspector = inspectorOf('shape = { prefix = ["tok_"], alphabet = "base62", length = 16 }');
const TOKEN = `tok_${'aZ09'.repeat(4)}`;
const MB = 1 << 20;

const base64 = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64');
/** Base64 of gzip that unpacks to so many bytes, about a thousand times its size. */
const bomb = (bytes: number) => base64(gzipSync(`${TOKEN}${' '.repeat(bytes)}`, { level: 9 }));
/** Text that gzip can do little with, the same at every run. */
function noise(length: number): string {
  let [text, state] = ['', 1];
  while (text.length < length) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    text += `${(state >>> 4).toString(36)} `;
  }
  return text.slice(0, length);
}

const chunk = (text: string | Buffer, more: Partial<Chunk> = {}): Chunk => {
  const bytes = Buffer.from(text);
  const origin = { kind: 'stream' as const, path: 'x' };
  return { origin, bytes, offset: 0, line: 0, from: 0, to: bytes.length, final: true, ...more };
};

function look(text: string | Buffer, inspection = new Inspection(inspector), more: Partial<Chunk> = {}) {
  const views = inspection.views(chunk(text, more));
  return { secrets: views.flatMap(({ matches }) => matches).length, unread: inspection.unread };
}

describe('the budget of decoding', () => {
  it('is a hundred times the text beyond the first megabyte, and 64 MB at most', () => {
    expect(decodedBytes(0)).toBe(MB);
    expect(decodedBytes(1000)).toBe(MB + 100_000);
    expect(decodedBytes(4 * MB)).toBe(64 * MB);
  });

  it('leaves a bomb packed, and says where it stands', () => {
    expect(look(`first line\ndata: "${bomb(3 * MB)}"\nlast line\n`)).toEqual({
      secrets: 0,
      unread: [{ reason: 'budget', first: 2, last: 2 }],
    });
  });

  it('lets what is small unpack to a thousand times its size', () => {
    expect(look(bomb(200_000))).toMatchObject({ unread: [] });
    expect(look(base64(gzipSync(`${TOKEN} ${' '.repeat(500_000)}`)))).toEqual({ secrets: 1, unread: [] });
  });

  it('counts bombs inside other encodings, and many small ones together', () => {
    expect(look(base64(gzipSync(`x ${bomb(3 * MB)}`))).unread).toMatchObject([{ reason: 'budget' }]);
    expect(look(base64(` ${TOKEN} ${bomb(3 * MB)}`)).unread).toMatchObject([{ reason: 'budget' }]);
    const many = Array.from({ length: 40 }, () => `${bomb(150_000)}=`).join('\n');
    expect(look(many).unread).toMatchObject([{ reason: 'budget' }]);
  });

  it('begins anew with each chunk, and bombs do not keep what stands open from being found', () => {
    const inspection = new Inspection(inspector);
    expect(look(`${bomb(3 * MB)} ${TOKEN}`, inspection)).toMatchObject({ secrets: 1, unread: [{}] });
    expect(look(base64(`key ${TOKEN} and more`), inspection)).toEqual({ secrets: 1, unread: [] });
  });

  it('holds when every character may begin a member', () => {
    const begun = process.cpuUsage().user;
    expect(look('H4sIAAAA'.repeat(MB / 8)).unread).toMatchObject([{ reason: 'budget' }]);
    expect(process.cpuUsage().user - begun).toBeLessThan(20e6);
  });

  it('is enough for four megabytes of text in base64', () => {
    const text = `${TOKEN} ${noise(100)}\n`.repeat(24_000);
    expect(look(base64(text).slice(0, 4 * MB)).unread).toEqual([]);
  });
});

describe('a packed run that is too long', () => {
  it('is read as far as it goes, and said', () => {
    const packed = base64(gzipSync(`${TOKEN} ${noise(4 * BLOCK_REACH)}`));
    expect(packed.length).toBeGreaterThan(BLOCK_REACH);
    expect(look(`\n${packed}\n`)).toEqual({ secrets: 1, unread: [{ reason: 'long', first: 2, last: 2 }] });
  });

  it('is said in every version of a text that holds it, however the version came to be', () => {
    const packed = base64(gzipSync(`${TOKEN} ${noise(4 * BLOCK_REACH)}`));
    const base = Buffer.from(`one\n${packed}\n${' '.repeat(BLOCK_REACH)}`);
    const next = Buffer.concat([Buffer.from('zero\n'), base]);
    const root: Delta = { depth: 0, copies: new Int32Array(0), copyCount: 0 };
    const delta: Delta = { depth: 1, copies: Int32Array.from([0, base.length, 5]), copyCount: 1 };
    const inspection = new Inspection(inspector);
    const first = look(base, inspection, { delta: root });
    const second = look(next, inspection, { delta });
    expect(first.unread).toEqual([{ reason: 'long', first: 2, last: 2 }]);
    expect(second.unread).toEqual([{ reason: 'long', first: 3, last: 3 }]);
    expect(second.secrets).toBe(1);
  });
});

describe('history', () => {
  it('takes nothing over from a version that was not decoded to its end', () => {
    const hidden = base64(`key ${TOKEN} and more`);
    const base = Buffer.from(`${bomb(3 * MB)}\n${hidden}\n`);
    const kept = base.indexOf('\n');
    const next = base.subarray(kept);
    const root: Delta = { depth: 0, copies: new Int32Array(0), copyCount: 0 };
    const delta: Delta = { depth: 1, copies: Int32Array.from([kept, next.length, 0]), copyCount: 1 };
    const inspection = new Inspection(inspector);
    expect(look(base, inspection, { delta: root }).unread).toMatchObject([{ reason: 'budget' }]);
    expect(look(next, inspection, { delta })).toEqual({ secrets: 1, unread: [] });
  });
});
