/**
 * Archives among a repository's blobs → what is in them. They are noted while blobs go by, by their first bytes, and
 * opened afterwards, in memory, one at a time or a few that are small. Their own bytes have been scanned like any other
 * content by then. With an opener the small ones are kept and opened as soon as the reading pauses, by whichever thread
 * met them, and only told afterwards, in the order in which they were met. Small documents, for which a thread of its own
 * is waited, are opened one by one beside the reading.
 */
import type { Chunk, ChunkSink, Limits, Origin } from '../../core/types.js';
import { archiveKind, HEAD_BYTES, isDocument, mayBeArchive } from '../archive/kind.js';
import { Pieces } from '../pieces.js';
import { readBlobs } from './blobs.js';
import type { Git } from './spawn.js';
import { ROOM, Waiting } from './waiting.js';

/** Largest archive opened, in bytes: it is held in memory. */
const LARGEST = 256 << 20;
/** Bytes of archives that are read by one process, if there are several: each costs more than reading a small archive. */
const TOGETHER = 8 << 20;

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
  /** Absent when it was opened, or is to be read again for that. */
  content?: Uint8Array;
}

interface Found extends MetArchive {
  origin: Origin;
}

export class BlobArchives {
  readonly #opener: Omit<Opener, 'tell'> | undefined;
  #found: Found[] = [];
  /** To be opened at the next pause. */
  readonly #small = new Waiting<Found>();
  /** Their contents, one behind another: fresh memory for each would have V8 look for garbage again and again. */
  #room: Buffer | undefined;
  #roomUsed = 0;
  /** To be opened beside the reading, and the opening of those that were there when it began. */
  readonly #documents = new Waiting<Found>();
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
    this.#small.clear();
    this.#documents.clear();
    return met;
  }

  /** Notes the chunk's blob if it begins like an archive. */
  note({ origin, bytes, offset, final }: Chunk): void {
    if (offset !== 0 || !mayBeArchive(bytes, bytes.length)) return;
    if (origin.kind !== 'blob' && origin.kind !== 'staged') return;
    const kind = archiveKind(bytes.subarray(0, HEAD_BYTES));
    if (kind === undefined) return;
    const found: Found = { origin, id: origin.blob, size: final ? bytes.length : undefined };
    this.#found.push(found);
    if (this.#opener === undefined || !final) return;
    if (isDocument(kind)) this.#documents.keep(found, bytes.length, () => new Uint8Array(bytes));
    else this.#small.keep(found, bytes.length, () => this.#placed(bytes));
  }

  #placed(bytes: Buffer): Uint8Array {
    this.#room ??= Buffer.allocUnsafeSlow(ROOM);
    const start = this.#roomUsed;
    if (start + bytes.length > ROOM) return new Uint8Array(bytes);
    this.#roomUsed += bytes.copy(this.#room, start);
    return this.#room.subarray(start, this.#roomUsed);
  }

  /** Notes archives that others met, and begins to open those that came with their content. */
  add(met: readonly MetArchive[], signal: AbortSignal): void {
    for (const { content, ...archive } of met) {
      const found: Found = { ...archive, origin: { kind: 'blob', blob: archive.id } };
      this.#found.push(found);
      if (content !== undefined) this.#documents.keep(found, content.length, () => content);
    }
    this.#beginDocuments(signal);
  }

  /** Opens what was kept. To be called whenever the reading may pause. */
  async openKept(signal: AbortSignal): Promise<void> {
    this.#beginDocuments(signal);
    for (let found = this.#small.next(); found !== undefined; found = this.#small.next()) {
      found.opened = await this.#opener!.open(found.origin, contentOf(found), signal);
      signal.throwIfAborted();
      this.#small.release(found);
    }
    this.#roomUsed = 0;
  }

  #beginDocuments(signal: AbortSignal): void {
    if (this.#documents.any && this.#opener?.openBeside !== undefined)
      this.#beside ??= this.#openBeside(AbortSignal.any([signal, this.#left.signal]));
  }

  /** Gives up what is being opened beside the reading: a scan that failed would be kept from its end. */
  leave(): void {
    this.#left.abort();
  }

  /** Opens documents one by one until none waits. Never rejects: what is not opened here is opened at the end. */
  async #openBeside(signal: AbortSignal): Promise<void> {
    for (let found = this.#documents.next(); found !== undefined; found = this.#documents.next()) {
      const opening = this.#opener!.openBeside!(found.origin, contentOf(found), signal);
      const opened = await opening.catch(() => undefined);
      if (signal.aborted) return;
      if (opened !== undefined) found.opened = opened;
      this.#documents.release(found);
    }
    this.#beside = undefined;
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

/** The content of one that waited for it, without a copy. */
function contentOf({ content }: Found): Buffer {
  const { buffer, byteOffset, length } = content!;
  return Buffer.from(buffer, byteOffset, length);
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
