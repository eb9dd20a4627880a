/** What is written for a slow reader, and how wide it may be. */
import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { Output } from '../../src/cli/output.js';

/** Takes one byte at a time, each a turn later. */
function slowReader(): Writable {
  return new Writable({ highWaterMark: 1, write: (_bytes, _encoding, done) => setImmediate(done) });
}

describe('output', () => {
  test('waits for a slow reader as often as it must, and leaves nothing behind', async () => {
    const stream = slowReader();
    const before = stream.listenerCount('close') + stream.listenerCount('error');
    const out = new Output(stream);
    for (let i = 0; i < 20; i++) await out.take(Buffer.from('text'));
    expect(stream.listenerCount('close') + stream.listenerCount('error')).toBe(before + 1);
    expect(stream.listenerCount('drain')).toBe(0);
  });

  test('has some width on a terminal that does not know its own', () => {
    expect(new Output(Object.assign(slowReader(), { isTTY: true, columns: 0 })).columns).toBe(100);
  });
});
