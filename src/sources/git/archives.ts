/**
 * Archives among a repository's blobs → what is in them. They are noted while blobs go by, by their first bytes, and
 * opened afterwards, one at a time, in memory. Their own bytes have been scanned like any other content by then.
 */
import type { Chunk, ChunkSink, Limits, Origin } from '../../core/types.js';
import { archiveKind, HEAD_BYTES } from '../archive/kind.js';
import { Pieces } from '../pieces.js';
import { readBlobs } from './blobs.js';
import type { Git } from './spawn.js';

/** Largest archive opened, in bytes: it is held in memory. */
const LARGEST = 256 << 20;

export class BlobArchives {
  #found: { origin: Origin; id: string }[] = [];

  /** Ids of the archives noted so far. */
  get ids(): string[] {
    return this.#found.map(({ id }) => id);
  }

  /** Forgets what was noted, for another to open it. @returns its ids. */
  handOver(): string[] {
    const { ids } = this;
    this.#found = [];
    return ids;
  }

  /** Notes the chunk's blob if it begins like an archive. */
  note({ origin, bytes, offset }: Chunk): void {
    if (offset !== 0 || (origin.kind !== 'blob' && origin.kind !== 'staged')) return;
    if (archiveKind(bytes.subarray(0, HEAD_BYTES)) !== undefined)
      this.#found.push({ origin, id: origin.blob });
  }

  /** Notes blobs that others saw to begin like an archive. */
  add(ids: readonly string[]): void {
    for (const id of ids) this.#found.push({ origin: { kind: 'blob', blob: id }, id });
  }

  /** The same sink, with archives noted on the way. */
  noting(sink: ChunkSink): ChunkSink {
    return {
      chunk: (chunk) => {
        this.note(chunk);
        sink.chunk(chunk);
      },
      skipped: (skipped) => sink.skipped(skipped),
      problem: (problem) => sink.problem(problem),
      scanned: (bytes, units) => sink.scanned(bytes, units),
    };
  }

  /** Opens what was noted. */
  async expand(git: Git, sink: ChunkSink, limits: Limits, signal: AbortSignal): Promise<void> {
    if (this.#found.length === 0) return;
    // Loaded only now: most commits hold no archive.
    const { expand } = await import('../archive.js');
    const units = new Pieces(sink, limits.chunkBytes);
    // The archive itself was counted when its bytes were.
    const quiet = { skipped: sink.skipped.bind(sink), scanned: () => undefined };
    for (const { origin, id } of this.#found) {
      signal.throwIfAborted();
      const bytes = readBlobs(git, [id], LARGEST).get(id);
      if (bytes === undefined) {
        const detail =
          'The archive is too large to be opened inside the repository; its bytes were scanned as they are. Scan a checked-out copy.';
        sink.skipped({ origin, reason: 'archive-limit', level: 'failure', detail });
        continue;
      }
      await expand(origin, bytes, bytes.subarray(0, HEAD_BYTES), { sink: quiet, units, limits, signal });
    }
  }
}
