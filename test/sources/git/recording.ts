/** A sink that remembers what a git source said, with the bytes copied out of the reused buffers. */
import { DEFAULT_LIMITS } from '../../../src/core/limits.js';
import type {
  Chunk,
  ChunkSink,
  Limits,
  LineRange,
  Problem,
  Skipped,
  Source,
} from '../../../src/core/types.js';
import type { Attribution } from '../../../src/sources/git/attribute.js';
import type { HistorySource } from '../../../src/sources/git/history.js';

export interface Heard {
  origin: Chunk['origin'];
  text: string;
  offset: number;
  added: readonly LineRange[] | undefined;
}

export class Recording implements ChunkSink {
  readonly heard: Heard[] = [];
  readonly skips: Skipped[] = [];
  readonly problems: Problem[] = [];
  bytes = 0;
  units = 0;

  chunk(chunk: Chunk): void {
    this.heard.push({
      origin: chunk.origin,
      text: chunk.bytes.toString('latin1'),
      offset: chunk.offset,
      added: chunk.added,
    });
  }

  skipped(skipped: Skipped): void {
    this.skips.push(skipped);
  }

  problem(problem: Problem): void {
    this.problems.push(problem);
  }

  scanned(bytes: number): void {
    this.units++;
    this.bytes += bytes;
  }

  /** Every content heard, in order. */
  texts(): string[] {
    return this.heard.map((h) => h.text);
  }

  of(path: string): Heard | undefined {
    return this.heard.find((h) => 'path' in h.origin && h.origin.path === path);
  }

  holds(text: string): boolean {
    return this.heard.some((h) => h.text.includes(text));
  }

  failures(): string[] {
    return this.skips.filter((s) => s.level === 'failure').map((s) => s.reason);
  }
}

export async function record(source: Source, signal = new AbortController().signal): Promise<Recording> {
  const recording = new Recording();
  await source.read(recording, signal);
  return recording;
}

export const LIMITS: Limits = DEFAULT_LIMITS;
/** The part of the machine's environment that sources are given. */
export const ENV = { PATH: process.env.PATH, HOME: '/nonexistent' };
export const LIVE: AbortSignal = new AbortController().signal;

/** Who brought these objects, when, and where they still are. */
export async function attributed(
  source: HistorySource,
  ids: readonly string[],
): Promise<Map<string, Attribution>> {
  const objects = new Set(ids);
  const trace = await source.trace(objects, LIVE);
  return trace.attribute(objects, LIVE);
}
