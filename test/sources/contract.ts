/**
 * What every source promises, as one suite: run it over each of them. The promises are those of `Source` and `Chunk`
 * in core/types.ts.
 */
import { describe, expect, it } from 'vitest';
import type { ChunkSink, Source } from '../../src/core/types.js';
import { originName, Recorder } from './recorder.js';

/** A source and what it must deliver. */
export interface Subject {
  source: Source;
  /** Every content by name (see `originName`), whole. */
  contents: Map<string, Buffer>;
  /** Number of units that cannot be read and must be said. */
  unread: number;
}

/** @param make builds the subject anew: each test reads it once. It should hold content of more than one chunk. */
export function sourceContract(name: string, make: () => Promise<Subject>): void {
  describe(`${name}, as a source`, () => {
    it('delivers every byte once, in order', async () => {
      const { source, contents } = await make();
      const recorder = await readAll(source);
      expect([...recorder.contents().keys()].sort()).toEqual(nonEmpty(contents));
      for (const [unit, content] of recorder.contents())
        expect(content.equals(contents.get(unit)!)).toBe(true);
    });

    it('gives each chunk its true place', async () => {
      const { source, contents } = await make();
      const ended = new Map<string, boolean>();
      for (const { origin, bytes, offset, from, to, final } of (await readAll(source)).chunks) {
        const unit = originName(origin);
        expect(ended.get(unit)).not.toBe(true);
        expect(0 <= from && from <= to && to <= bytes.length).toBe(true);
        expect(bytes.equals(contents.get(unit)!.subarray(offset, offset + bytes.length))).toBe(true);
        ended.set(unit, final);
      }
      expect([...ended.values()].every((final) => final)).toBe(true);
    });

    it('counts what it read and what it did not', async () => {
      const { source, contents, unread } = await make();
      const recorder = await readAll(source);
      expect(recorder.skips.filter(({ level }) => level === 'failure').length).toBe(unread);
      const total = [...contents.values()].reduce((sum, content) => sum + content.length, 0);
      expect(recorder.sizes.reduce((sum, size) => sum + size, 0)).toBe(total);
    });

    it('delivers nothing, or says by rejecting that it stopped, when it was stopped before', async () => {
      const { source } = await make();
      const recorder = new Recorder();
      const stopped = AbortSignal.abort();
      const ended = await source.read(recorder, stopped).then(
        () => 'resolved',
        (error: unknown) => error,
      );
      if (ended === 'resolved') expect(recorder.sizes).toEqual([]);
      else expect(ended).toBe(stopped.reason);
    });

    it('ends when it is stopped, without claiming to have read everything', async () => {
      const { source, contents } = await make();
      const stop = new AbortController();
      const recorder = new Recorder();
      const stopping: ChunkSink = {
        chunk(chunk) {
          recorder.chunk(chunk);
          stop.abort();
        },
        skipped: (skipped) => recorder.skipped(skipped),
        problem: (problem) => recorder.problem(problem),
        scanned: (bytes) => recorder.scanned(bytes),
      };
      await settle(source.read(stopping, stop.signal), stop.signal);
      expect(recorder.chunks.length).toBeGreaterThan(0);
      expect(recorder.sizes.length).toBeLessThanOrEqual(contents.size);
    });
  });
}

async function readAll(source: Source, signal = new AbortController().signal): Promise<Recorder> {
  const recorder = new Recorder();
  await settle(source.read(recorder, signal), signal);
  return recorder;
}

/** A source that was stopped may say so by rejecting with the signal's reason. */
async function settle(reading: Promise<void>, signal: AbortSignal): Promise<void> {
  try {
    await reading;
  } catch (error) {
    if (!signal.aborted || error !== signal.reason) throw error;
  }
}

function nonEmpty(contents: Map<string, Buffer>): string[] {
  return [...contents]
    .filter(([, content]) => content.length > 0)
    .map(([unit]) => unit)
    .sort();
}
