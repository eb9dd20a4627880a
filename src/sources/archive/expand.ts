/**
 * One archive → the contents of everything in it, at any depth the limits allow, as units of their own. Nothing is
 * written anywhere. What is not read to its end is said; what cannot be opened is scanned as the bytes it is.
 */
import type { ChunkSink, Limits, Origin } from '../../core/types.js';
import type { DocumentKind } from '../document/part.js';
import { Budget } from './budget.js';
import { decompress } from './decompress.js';
import { type ArchiveKind, archiveKind, type Foreign, HEAD_BYTES, isDocument } from './kind.js';
import { innerName } from './name.js';
import { ArchiveProblem, BudgetSpent } from './problem.js';
import { bufferStream, collect, copied, fileStream, peek } from './streams.js';
import { tarEntries } from './tar.js';
import { type ZipBytes, zipEntries } from './zip.js';

/** Takes contents one at a time and cuts them into chunks: `Pieces`, or what strips logs first. */
export interface Units {
  begin(origin: Origin): void;
  write(bytes: Buffer): void;
  /** Returns the size of the content in bytes. */
  end(): number;
}

/** What opening archives needs. */
export interface Expansion {
  sink: Pick<ChunkSink, 'skipped'>;
  /** Must not share its buffer with the archive's own bytes. */
  units: Units;
  limits: Limits;
  signal: AbortSignal;
}

/** An archive's bytes: in memory, or in an open file. */
export type ArchiveBytes = Buffer | { fd: number; size: number };

/** Zip archives up to this size, in bytes, are held in memory: needed where they are inside others, faster elsewhere. */
const ZIP_IN_MEMORY = 64 << 20;
/** Documents above this size, in bytes, are not opened: they are held in memory. */
const DOCUMENT_IN_MEMORY = 96 << 20;
const TOO_LARGE = 'It is too large to be opened; exclude it, or pass --allow-incomplete archive-limit.';
const TOO_LARGE_INSIDE = 'It is too large to be opened inside another archive; scan it on its own.';
const TOO_DEEP = 'It is nested deeper than the limit allows; raise it with --max-archive-depth.';

/** Where some content stands. */
interface Place {
  /** Its origin, if it is an ordinary file. */
  leaf: Origin;
  /** Its origin, if it is a container: a tar in a gzip is called by the gzip's name. */
  container: Origin;
  /** Number of archives around it. */
  depth: number;
  inCompression: boolean;
}

export class Expander {
  readonly #expansion: Expansion;
  readonly #budget: Budget;
  /** Bytes of all contents handed on. */
  size = 0;

  /** @param bytesIn size of the outermost archive. */
  constructor(expansion: Expansion, bytesIn: number) {
    this.#expansion = expansion;
    this.#budget = new Budget(expansion.limits, bytesIn, expansion.signal);
  }

  /** Opens the outermost archive. Returns whether it was read to its end; says why not. @throws Stopped */
  async expand(kind: ArchiveKind, bytes: ArchiveBytes, origin: Origin): Promise<boolean> {
    try {
      const stream = Buffer.isBuffer(bytes) ? bufferStream(bytes) : fileStream(bytes.fd, bytes.size);
      if (isDocument(kind)) return await this.#outerDocument(kind, bytes, origin);
      if (kind !== 'zip') await this.#stream(kind, stream, origin, 0);
      else if (Buffer.isBuffer(bytes) || bytes.size > ZIP_IN_MEMORY) await this.#zip(bytes, origin, 0);
      else await this.#zip((await collect(stream, ZIP_IN_MEMORY)).bytes, origin, 0);
      return true;
    } catch (error) {
      this.#say(origin, error);
      return false;
    }
  }

  /** Its own bytes hold more than what it shows, so they remain to be scanned. */
  async #outerDocument(kind: DocumentKind, bytes: ArchiveBytes, origin: Origin): Promise<false> {
    if ((Buffer.isBuffer(bytes) ? bytes.length : bytes.size) > DOCUMENT_IN_MEMORY)
      throw new ArchiveProblem('archive-limit', TOO_LARGE);
    const whole = Buffer.isBuffer(bytes)
      ? bytes
      : (await collect(fileStream(bytes.fd, bytes.size), DOCUMENT_IN_MEMORY)).bytes;
    await this.#document(kind, whole, origin, 0);
    return false;
  }

  async #document(kind: DocumentKind, bytes: Uint8Array, origin: Origin, depth: number): Promise<void> {
    // Loaded only now: it brings threads along.
    const { documentEntries } = await import('../document/thread.js');
    for await (const { name, content } of documentEntries(kind, bytes, this.#budget))
      await this.#entry(name, this.#budget.inflated(content), origin, depth);
  }

  async #stream(
    kind: Exclude<ArchiveKind, 'zip' | DocumentKind>,
    input: AsyncIterable<Buffer>,
    origin: Origin,
    depth: number,
  ): Promise<void> {
    if (isForeign(kind)) throw foreign(kind);
    if (kind === 'tar') {
      for await (const { name, content } of tarEntries(input))
        await this.#entry(name, content, origin, depth);
      return;
    }
    const content = this.#budget.inflated(decompress(kind, input));
    const leaf: Origin = { kind: 'entry', outer: origin, entry: innerName(origin) };
    await this.#content(content, { leaf, container: origin, depth, inCompression: true });
  }

  async #zip(bytes: ZipBytes, origin: Origin, depth: number): Promise<void> {
    const refuse = (name: string, problem: ArchiveProblem) =>
      this.#say({ kind: 'entry', outer: origin, entry: name }, problem);
    for await (const { name, content } of zipEntries(bytes, refuse)) {
      await this.#entry(name, this.#budget.inflated(content), origin, depth);
    }
  }

  /** One broken entry does not keep the others from being read. */
  async #entry(name: string, content: AsyncIterable<Buffer>, outer: Origin, depth: number): Promise<void> {
    await this.#budget.countEntry();
    const leaf: Origin = { kind: 'entry', outer, entry: name };
    await this.#contained(leaf, () =>
      this.#content(content, { leaf, container: leaf, depth: depth + 1, inCompression: false }),
    );
  }

  /** Something of unknown kind: opened if it is an archive, handed on if it is not. */
  async #content(source: AsyncIterable<Buffer>, place: Place): Promise<void> {
    const { head, stream, close } = await peek(source, HEAD_BYTES);
    try {
      const kind = archiveKind(head);
      if (kind === undefined) await this.#leaf(stream, place.leaf);
      else await this.#nested(kind, copied(stream), place);
    } finally {
      await close();
    }
  }

  async #nested(kind: ArchiveKind, stream: AsyncIterable<Buffer>, place: Place): Promise<void> {
    const isContainer = kind === 'tar' || kind === 'zip';
    const origin = isContainer ? place.container : place.leaf;
    const depth = place.depth + (place.inCompression && !isContainer ? 1 : 0);
    if (isForeign(kind) || depth >= this.#expansion.limits.archiveDepth) {
      this.#say(origin, isForeign(kind) ? foreign(kind) : new ArchiveProblem('archive-limit', TOO_DEEP));
      await this.#leaf(stream, place.leaf);
    } else if (kind === 'zip') {
      await this.#nestedZip(stream, { ...place, container: origin, depth });
    } else if (isDocument(kind)) {
      await this.#nestedDocument(kind, stream, { ...place, depth });
    } else {
      await this.#contained(origin, () => this.#stream(kind, stream, origin, depth));
    }
  }

  async #nestedZip(stream: AsyncIterable<Buffer>, { leaf, container, depth }: Place): Promise<void> {
    const { bytes, rest } = await collect(stream, ZIP_IN_MEMORY);
    if (rest === undefined) {
      if (await this.#contained(container, () => this.#zip(bytes, container, depth))) return;
      return this.#leaf(bufferStream(bytes), leaf);
    }
    this.#say(container, new ArchiveProblem('archive-limit', TOO_LARGE_INSIDE));
    return this.#leaf(chain(bytes, rest), leaf);
  }

  async #nestedDocument(
    kind: DocumentKind,
    stream: AsyncIterable<Buffer>,
    { leaf, depth }: Place,
  ): Promise<void> {
    const { bytes, rest } = await collect(stream, ZIP_IN_MEMORY);
    if (rest === undefined) await this.#contained(leaf, () => this.#document(kind, bytes, leaf, depth));
    else this.#say(leaf, new ArchiveProblem('archive-limit', TOO_LARGE_INSIDE));
    return this.#leaf(rest === undefined ? bufferStream(bytes) : chain(bytes, rest), leaf);
  }

  async #leaf(stream: AsyncIterable<Buffer>, origin: Origin): Promise<void> {
    const { units } = this.#expansion;
    units.begin(origin);
    try {
      for await (const bytes of stream) {
        this.#budget.checkStop();
        units.write(bytes);
      }
    } finally {
      this.size += units.end();
    }
  }

  /** Says what went wrong within and returns whether all went well; a spent budget ends everything. */
  async #contained(origin: Origin, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      if (error instanceof BudgetSpent) throw error;
      this.#say(origin, error);
      return false;
    }
  }

  /** @throws the error itself when it is not an archive's. */
  #say(origin: Origin, error: unknown): void {
    if (!(error instanceof ArchiveProblem)) throw error;
    this.#expansion.sink.skipped({ origin, reason: error.reason, level: 'failure', detail: error.advice });
  }
}

function isForeign(kind: ArchiveKind): kind is Foreign {
  return kind === '7z' || kind === 'rar' || kind === 'lz4';
}

function foreign(kind: Foreign): ArchiveProblem {
  return new ArchiveProblem('archive-unsupported', `Archives of this kind (${kind}) cannot be read.`);
}

async function* chain(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}
