/**
 * Archives among a repository's blobs → what is in them. They are noted while blobs go by, by their first bytes, and
 * opened afterwards, in memory, one at a time or a few that are small. Their own bytes have been scanned like any other
 * content by then. With an opener the small ones are kept and opened as soon as the reading pauses, by whichever thread
 * met them, and only told afterwards, in the order in which they were met.
 */
import type { Chunk, ChunkSink, Limits, Origin } from '../../core/types.js';
import { archiveKind, HEAD_BYTES, isDocument } from '../archive/kind.js';
import { Pieces } from '../pieces.js';
import { readBlobs } from './blobs.js';
import type { Git } from './spawn.js';

/** Largest archive opened, in bytes: it is held in memory. */
const LARGEST = 256 << 20;
/** Bytes of archives that are read by one process, if there are several: each costs more than reading a small archive. */
const TOGETHER = 8 << 20;

/** Bytes of archives that are kept until they are opened, all together. */
const KEPT = 8 << 20;

/** What was found in an archive: plain data that only its opener reads. */
export type Opened = object;

/** Opens archives now and tells later what was in them. */
export interface Opener {
  /** @param bytes of an archive that is no document. */
  open(origin: Origin, bytes: Buffer, signal: AbortSignal): Promise<Opened>;
  tell(opened: Opened): void;
}

/** An archive that was met. May cross from thread to thread. */
export interface MetArchive {
  id: string;
  /** In bytes; undefined when nobody here saw all of it. */
  size: number | undefined;
  /** Absent when it is still to be opened. */
  opened?: Opened;
}

interface Found extends MetArchive {
  origin: Origin;
  /** Its content, until it is opened. */
  kept?: Buffer;
}

export class BlobArchives {
  readonly #opener: Pick<Opener, 'open'> | undefined;
  #found: Found[] = [];
  #kept: Found[] = [];
  /** In bytes. */
  #keptSize = 0;

  constructor(opener?: Pick<Opener, 'open'>) {
    this.#opener = opener;
  }

  /** Ids of the archives noted so far. */
  get ids(): string[] {
    return this.#found.map(({ id }) => id);
  }

  /** Forgets what was noted, for another to tell of it. */
  handOver(): MetArchive[] {
    const met = this.#found.map(({ id, size, opened }) => ({ id, size, ...(opened && { opened }) }));
    this.#found = [];
    this.#forgetKept();
    return met;
  }

  /** Notes the chunk's blob if it begins like an archive. */
  note({ origin, bytes, offset, final }: Chunk): void {
    if (offset !== 0 || (origin.kind !== 'blob' && origin.kind !== 'staged')) return;
    const kind = archiveKind(bytes.subarray(0, HEAD_BYTES));
    if (kind === undefined) return;
    const found: Found = { origin, id: origin.blob, size: final ? bytes.length : undefined };
    this.#found.push(found);
    // Documents are read by a thread of their own, which the main thread watches.
    if (this.#opener === undefined || !final || isDocument(kind) || this.#keptSize + bytes.length > KEPT)
      return;
    found.kept = Buffer.from(bytes);
    this.#kept.push(found);
    this.#keptSize += bytes.length;
  }

  /** Notes archives that others met. */
  add(met: readonly MetArchive[]): void {
    for (const archive of met) this.#found.push({ ...archive, origin: { kind: 'blob', blob: archive.id } });
  }

  /** Opens what was kept. To be called whenever the reading may pause. */
  async openKept(signal: AbortSignal): Promise<void> {
    if (this.#opener === undefined || this.#kept.length === 0) return;
    for (const found of this.#kept) {
      found.opened = await this.#opener.open(found.origin, found.kept!, signal);
      signal.throwIfAborted();
    }
    this.#forgetKept();
  }

  #forgetKept(): void {
    for (const found of this.#kept) delete found.kept;
    this.#kept = [];
    this.#keptSize = 0;
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

  /** Opens what was noted, and tells of what is open already. */
  async expand(
    git: Git,
    sink: ChunkSink,
    limits: Limits,
    signal: AbortSignal,
    tell?: Opener['tell'],
  ): Promise<void> {
    if (this.#found.length === 0) return;
    await this.openKept(signal);
    // Loaded only now: most commits hold no archive.
    const { expand } = await import('../archive.js');
    const units = new Pieces(sink, limits.chunkBytes);
    // The archive itself was counted when its bytes were.
    const quiet = { skipped: sink.skipped.bind(sink), scanned: () => undefined };
    for (const group of groups(this.#found)) {
      signal.throwIfAborted();
      const ids = group.filter(({ opened }) => opened === undefined).map(({ id }) => id);
      const contents = ids.length === 0 ? new Map<string, Buffer>() : readBlobs(git, ids, LARGEST);
      for (const { origin, id, opened } of group) {
        signal.throwIfAborted();
        if (opened !== undefined) {
          tell?.(opened);
          continue;
        }
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
    const size = archive.opened === undefined ? (archive.size ?? TOGETHER) : 0;
    bytes += size;
    if (group.length > 0 && bytes > TOGETHER) {
      yield group;
      group = [];
      bytes = size;
    }
    group.push(archive);
  }
  if (group.length > 0) yield group;
}
