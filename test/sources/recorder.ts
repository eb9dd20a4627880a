/** A sink that keeps what a source gives it, copying each chunk: readers reuse their buffers. */
import type { Chunk, ChunkSink, Problem, Skipped } from '../../src/core/types.js';

export class Recorder implements ChunkSink {
  readonly chunks: Chunk[] = [];
  readonly skips: Skipped[] = [];
  readonly problems: Problem[] = [];
  readonly sizes: number[] = [];

  chunk(chunk: Chunk): void {
    this.chunks.push({ ...chunk, bytes: Buffer.from(chunk.bytes) });
  }

  skipped(skipped: Skipped): void {
    this.skips.push(skipped);
  }

  problem(problem: Problem): void {
    this.problems.push(problem);
  }

  scanned(bytes: number): void {
    this.sizes.push(bytes);
  }

  /** Owned bytes of each content, by origin, joined. */
  contents(): Map<string, Buffer> {
    const parts = new Map<string, Buffer[]>();
    for (const { origin, bytes, from, to } of this.chunks) {
      const name = originName(origin);
      parts.set(name, [...(parts.get(name) ?? []), bytes.subarray(from, to)]);
    }
    return new Map([...parts].map(([name, pieces]) => [name, Buffer.concat(pieces)]));
  }

  text(name: string): string | undefined {
    return this.contents().get(name)?.toString('utf8');
  }
}

/** A name for an origin that tells every unit of a scan apart. */
export function originName(origin: Chunk['origin']): string {
  switch (origin.kind) {
    case 'blob':
      return origin.blob;
    case 'message':
      return origin.object;
    case 'entry':
      return `${originName(origin.outer)}!${origin.entry}`;
    case 'log':
      return origin.step === undefined ? origin.path : `${origin.path}#${origin.step}`;
    default:
      return origin.path;
  }
}
