/**
 * Archives among a repository's blobs → what is in them. They are noted while blobs go by, by their first bytes, and
 * opened afterwards, in memory, one at a time or a few that are small. Their own bytes have been scanned like any other content by then.
 */
import type { Chunk, ChunkSink, Limits, Origin } from '../../core/types.js';
import { archiveKind, HEAD_BYTES } from '../archive/kind.js';
import { Pieces } from '../pieces.js';
import { readBlobs } from './blobs.js';
import type { Git } from './spawn.js';

/** Largest archive opened, in bytes: it is held in memory. */
const LARGEST = 256 << 20;
/** Bytes of archives that are read by one process, if there are several: each costs more than reading a small archive. */
const TOGETHER = 8 << 20;

interface Found {
  origin: Origin;
  id: string;
  /** In bytes; undefined when nobody here saw all of it. */
  size: number | undefined;
}

export class BlobArchives {
  #found: Found[] = [];

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
  note({ origin, bytes, offset, final }: Chunk): void {
    if (offset !== 0 || (origin.kind !== 'blob' && origin.kind !== 'staged')) return;
    if (archiveKind(bytes.subarray(0, HEAD_BYTES)) !== undefined)
      this.#found.push({ origin, id: origin.blob, size: final ? bytes.length : undefined });
  }

  /** Notes blobs that others saw to begin like an archive. */
  add(ids: readonly string[]): void {
    for (const id of ids) this.#found.push({ origin: { kind: 'blob', blob: id }, id, size: undefined });
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
    for (const group of groups(this.#found)) {
      signal.throwIfAborted();
      const ids = group.map(({ id }) => id);
      const contents = readBlobs(git, ids, LARGEST);
      for (const { origin, id } of group) {
        signal.throwIfAborted();
        const bytes = contents.get(id);
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
}

/** In order, those that are read together; each that is large, or of unknown size, by itself. */
function* groups(found: readonly Found[]): Generator<Found[]> {
  let group: Found[] = [];
  let bytes = 0;
  for (const archive of found) {
    bytes += archive.size ?? TOGETHER;
    if (group.length > 0 && bytes > TOGETHER) {
      yield group;
      group = [];
      bytes = archive.size ?? TOGETHER;
    }
    group.push(archive);
  }
  if (group.length > 0) yield group;
}
