import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.js';
import { streamSource } from '../../src/sources/stream.js';
import { Recorder } from './recorder.js';

const limits = { ...DEFAULT_LIMITS, chunkBytes: 140_000 };

async function read(input: Readable, signal = new AbortController().signal): Promise<Recorder> {
  const recorder = new Recorder();
  await streamSource('stdin', input, limits).read(recorder, signal);
  return recorder;
}

describe('a stream', () => {
  it('is read to its end, byte by byte if need be', async () => {
    const recorder = await read(Readable.from([...'one\ntwo'].map((c) => Buffer.from(c))));
    expect(recorder.text('stdin')).toBe('one\ntwo');
    expect(recorder.sizes).toEqual([7]);
  });

  it('may be empty', async () => {
    const recorder = await read(Readable.from([]));
    expect([recorder.chunks, recorder.sizes]).toEqual([[], [0]]);
  });

  it('leaves in pieces before it ends', async () => {
    const input = new PassThrough();
    const recorder = new Recorder();
    const reading = streamSource('stdin', input, limits).read(recorder, new AbortController().signal);
    for (let i = 0; i < 10; i++) input.write(Buffer.alloc(40_000, 'x'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(recorder.chunks.length).toBeGreaterThan(2);
    input.end();
    await reading;
    expect(recorder.sizes).toEqual([400_000]);
  });

  it('that never ends takes no memory and can be stopped; what came is handed on', async () => {
    const block = Buffer.alloc(1 << 20, 'x');
    const endless = new Readable({
      read() {
        setImmediate(() => this.push(block));
      },
    });
    const stop = new AbortController();
    let bytes = 0;
    let final = false;
    let most = 0;
    const sink = {
      chunk: (chunk: { from: number; to: number; final: boolean }) => {
        bytes += chunk.to - chunk.from;
        final = chunk.final;
        most = Math.max(most, process.memoryUsage.rss());
        if (bytes > 200 << 20) stop.abort();
      },
      skipped: () => expect.unreachable(),
      problem: () => expect.unreachable(),
      scanned: () => expect.unreachable('it has no end'),
    };
    const before = process.memoryUsage.rss();
    await streamSource('stdin', endless, limits).read(sink, stop.signal);
    expect(final).toBe(true);
    expect(most - before).toBeLessThan(100 << 20);
  });

  it('that is silent can be stopped', async () => {
    const stop = new AbortController();
    const input = new PassThrough();
    input.write('before');
    setTimeout(() => stop.abort(), 20);
    const recorder = await read(input, stop.signal);
    expect(recorder.text('stdin')).toBe('before');
    expect(recorder.sizes).toEqual([]);
    expect(recorder.skips).toEqual([]);
  });

  it('that breaks gives what came and says that it is not all', async () => {
    const input = new PassThrough();
    input.write('before');
    setTimeout(() => input.destroy(Object.assign(new Error('broken'), { code: 'EIO' })), 20);
    const recorder = await read(input);
    expect(recorder.text('stdin')).toBe('before');
    expect(recorder.sizes).toEqual([]);
    expect(recorder.skips).toMatchObject([{ reason: 'unreadable', level: 'failure' }]);
  });
});
