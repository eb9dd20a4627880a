/**
 * Archives among a repository's blobs → what is in them. They are noted while blobs go by, by their first bytes, and
 * opened afterwards, in memory, one at a time or a few that are small. Their own bytes have been scanned like any other
 * content by then. With an opener the small ones are kept and opened as soon as the reading pauses, by whichever thread
 * met them, and only told afterwards, in the order in which they were met. Small documents, for which a thread of its own
 * is waited, are opened one by one beside the reading.
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

/** Bytes of archives that are kept until they are opened, all together; and as many of documents. */
const KEPT = 8 << 20;

/** What was found in an archive: plain data that only its opener reads. */
export type Opened = object;

/** Opens archives now and tells later what was in them. */
export interface Opener {
  /** @param bytes of an archive that is no document. */
  open(origin: Origin, bytes: Buffer, signal: AbortSignal): Promise<Opened>;
  /** @param bytes of a document. Resolves to undefined when it must be opened while nothing else goes on. */
  openBeside?(origin: Origin, bytes: Buffer, signal: AbortSignal): Promise<Opened | undefined>;
  tell(opened: Opened): void;
}

/** An archive that was met. May cross from thread to thread. */
export interface MetArchive {
  id: string;
  /** In bytes; undefined when nobody here saw all of it. */
  size: number | undefined;
  /** Absent when it is still to be opened. */
  opened?: Opened;
  /** Of a document that is still to be opened. */
  content?: Uint8Array;
}

interface Found extends MetArchive {
  origin: Origin;
  /** The content of another archive, until it is opened. */
  kept?: Buffer;
}

export class BlobArchives {
  readonly #opener: Omit<Opener, 'tell'> | undefined;
  #found: Found[] = [];
  #kept: Found[] = [];
  /** In bytes. */
  #keptSize = 0;
  #documentsSize = 0;
  /** Documents to be opened beside the reading, and the opening of those that were there when it began. */
  #documents: Found[] = [];
  #beside: Promise<void> | undefined;
  readonly #left = new AbortController();

  constructor(opener?: Omit<Opener, 'tell'>) {
    this.#opener = opener;
  }

  /** Ids of the archives noted so far. */
  get ids(): string[] {
    return this.#found.map(({ id }) => id);
  }

  /** Forgets what was noted, for another to tell of it. */
  handOver(): MetArchive[] {
    const met = this.#found.map(({ id, size, opened, content }) => ({
      id,
      size,
      ...(opened && { opened }),
      ...(content && { content }),
    }));
    this.#found = [];
    this.#documentsSize = 0;
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
    if (this.#opener === undefined || !final) return;
    if (isDocument(kind)) this.#keepDocument(found, bytes.length, () => Uint8Array.from(bytes));
    else if (this.#keptSize + bytes.length <= KEPT) {
      found.kept = Buffer.from(bytes);
      this.#kept.push(found);
      this.#keptSize += bytes.length;
    }
  }

  #keepDocument(found: Found, size: number, content: () => Uint8Array): void {
    delete found.content;
    if (this.#documentsSize + size > KEPT) return;
    found.content = content();
    this.#documentsSize += size;
    if (this.#opener?.openBeside !== undefined) this.#documents.push(found);
  }

  /** Notes archives that others met, and begins to open the documents among them. */
  add(met: readonly MetArchive[], signal: AbortSignal): void {
    for (const archive of met) {
      const { content } = archive;
      const found: Found = { ...archive, origin: { kind: 'blob', blob: archive.id } };
      this.#found.push(found);
      if (content !== undefined) this.#keepDocument(found, content.length, () => content);
    }
    this.#beginDocuments(signal);
  }

  /** Opens what was kept. To be called whenever the reading may pause. */
  async openKept(signal: AbortSignal): Promise<void> {
    this.#beginDocuments(signal);
    if (this.#opener === undefined || this.#kept.length === 0) return;
    for (const found of this.#kept) {
      found.opened = await this.#opener.open(found.origin, found.kept!, signal);
      signal.throwIfAborted();
    }
    this.#forgetKept();
  }

  #beginDocuments(signal: AbortSignal): void {
    if (this.#documents.length > 0)
      this.#beside ??= this.#openBeside(AbortSignal.any([signal, this.#left.signal]));
  }

  /** Gives up what is being opened beside the reading: a scan that failed would be kept from its end. */
  leave(): void {
    this.#left.abort();
  }

  /** Opens documents one by one until none waits. Never rejects: what is not opened here is opened at the end. */
  async #openBeside(signal: AbortSignal): Promise<void> {
    for (let found = this.#documents.shift(); found !== undefined; found = this.#documents.shift()) {
      const { buffer, byteOffset, length } = found.content!;
      const bytes = Buffer.from(buffer, byteOffset, length);
      const opened = await this.#opener?.openBeside?.(found.origin, bytes, signal).catch(() => undefined);
      if (signal.aborted) return;
      if (opened !== undefined) found.opened = opened;
      delete found.content;
      this.#documentsSize -= bytes.length;
    }
    this.#beside = undefined;
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
    await this.#beside;
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
