/**
 * Paths → chunks, file by file, through one reused buffer. It reads what a file held
 * when it was opened, scans a link's own text instead of following it, and says why whatever else was not read. Files
 * that take long (large ones, archives) give the event loop its turn, so that a stop is heard.
 */
import { closeSync } from 'node:fs';
import { sep } from 'node:path';
import { deadline } from '../core/limits.js';
import { pathText } from '../core/printable.js';
import type { ChunkSink, Limits, Origin } from '../core/types.js';
import { Ancestors } from './ancestors.js';
import { expand, HEAD_BYTES, looksLikeArchive } from './archive.js';
import { type OpenFile, openFile, readAtLeast, refusalFor, sizeRefusal, TOO_LARGE } from './file.js';
import { linkRefusal } from './link.js';
import { Pieces } from './pieces.js';
import { turn } from './turn.js';

/** Files and bytes read between two turns of the event loop. */
const TURN_FILES = 256;
const TURN_BYTES = 16 << 20;
const TOO_SLOW =
  'Reading it took longer than the limit for one file; the rest was not scanned. Give it more with --file-timeout.';
const GREW = 'The file grew while it was read; what came after its size at the start was not scanned.';

export interface ReadContext {
  /** Absolute path that relative paths start from, as bytes. */
  root: Buffer;
  limits: Limits;
  /** Open archives and scan their entries. */
  archives: boolean;
}

/**
 * Reads the files to the sink, in order, until the signal says stop.
 * @param paths relative to the root, or absolute.
 * @param named the user gave these paths one by one: files without a size (`/proc`) are read too, and what cannot be
 * read is a failure even where it would go without saying in a folder.
 */
export async function readFiles(
  paths: Iterable<Buffer>,
  sink: ChunkSink,
  context: ReadContext,
  signal: AbortSignal,
  named = false,
): Promise<void> {
  const reader = new FileReader(sink, context, named);
  let files = 0;
  let bytes = 0;
  for (const path of paths) {
    if (signal.aborted) return;
    const large = reader.open(path);
    if (large !== undefined) await reader.readLarge(large, signal);
    bytes += reader.lastSize;
    if (++files < TURN_FILES && bytes < TURN_BYTES) continue;
    files = 0;
    bytes = 0;
    await turn();
  }
}

/** A file that is open and whose first bytes are in the buffer already. */
interface LargeFile extends OpenFile {
  origin: Origin;
  head: number;
  /** Says it is empty and may not be, as files under `/proc` do: read to its end. */
  unsized: boolean;
  /** Its first bytes, when they are those of an archive. */
  archive?: Buffer;
}

class FileReader {
  readonly #sink: ChunkSink;
  readonly #context: ReadContext;
  readonly #named: boolean;
  readonly #pieces: Pieces;
  /** What makes a relative path absolute. */
  readonly #front: Buffer;
  /** The same as text; undefined when it is not UTF-8. */
  readonly #frontText: string | undefined;
  readonly #ancestors: Ancestors;
  /** For the contents of archives; made when there is one. */
  #units: Pieces | undefined;
  /** Bytes of the file before. */
  lastSize = 0;

  constructor(sink: ChunkSink, context: ReadContext, named: boolean) {
    this.#sink = sink;
    this.#context = context;
    this.#named = named;
    this.#pieces = new Pieces(sink, context.limits.chunkBytes);
    this.#front = Buffer.concat([context.root, Buffer.from('/')]);
    const text = this.#front.toString('utf8');
    this.#frontText = Buffer.from(text).equals(this.#front) ? text : undefined;
    this.#ancestors = new Ancestors(context.root);
  }

  /** Reads a file to its end, or gives it back open when that takes more than one piece. */
  open(path: Buffer): LargeFile | undefined {
    this.lastSize = 0;
    const origin: Origin = { kind: 'file', path: pathText(path) };
    if (!this.#named && this.#ancestors.passLink(path)) {
      this.#sink.skipped({ origin, reason: 'vanished', level: 'note', detail: 'Its folder is a link now.' });
      return undefined;
    }
    const opened = openFile(this.#name(path, origin.path), !this.#named);
    switch (opened.kind) {
      case 'file':
        return this.#start({ ...opened, origin, head: 0, unsized: this.#named && opened.size === 0 });
      case 'link':
        this.#link(path, opened.target, origin);
        return undefined;
      case 'folder':
        // It was a file when it was listed; what is in the folder has paths of its own.
        this.#sink.skipped({
          origin,
          reason: 'vanished',
          level: 'note',
          detail: 'A folder stands in its place now.',
        });
        return undefined;
      case 'refused':
        this.#sink.skipped({ origin, ...opened.refusal, ...(this.#named ? { level: 'failure' } : {}) });
        return undefined;
    }
  }

  #absolute(path: Buffer): Buffer {
    return isAbsolute(path) ? path : Buffer.concat([this.#front, path]);
  }

  /** What the system is asked for: text where that says the same, since putting it together costs half as much. */
  #name(path: Buffer, text: string): Buffer | string {
    const isText = this.#frontText !== undefined && Buffer.byteLength(text) === path.length;
    return isText && !isAbsolute(path) ? this.#frontText + text : this.#absolute(path);
  }

  #link(path: Buffer, target: Buffer, origin: Origin): void {
    this.#pieces.begin(origin);
    this.#pieces.write(target);
    this.#sink.scanned(this.#pieces.end());
    const refusal = linkRefusal(this.#absolute(path), this.#context.root);
    if (refusal !== undefined) this.#sink.skipped({ origin, ...refusal });
  }

  #start(file: LargeFile): LargeFile | undefined {
    const { maxFileBytes } = this.#context.limits;
    const refusal = sizeRefusal(file.size, maxFileBytes);
    if (refusal !== undefined) {
      closeSync(file.fd);
      this.#sink.skipped({ origin: file.origin, ...refusal });
      return undefined;
    }
    if (file.unsized) file.size = maxFileBytes;
    let keep = false;
    try {
      keep = this.#readFirst(file);
    } catch (error) {
      this.#unreadable(file, error);
    } finally {
      if (!keep) closeSync(file.fd);
    }
    return keep ? file : undefined;
  }

  /** True when there is more to do than this one piece. */
  #readFirst(file: LargeFile): boolean {
    this.#pieces.begin(file.origin);
    const room = this.#pieces.room();
    // One byte more than the file had tells for free whether it grew.
    file.head = readAtLeast(file.fd, room.subarray(0, Math.min(room.length, file.size + 1)), file.size);
    const head = Math.min(file.head, file.size);
    this.#pieces.filled(head);
    if (this.#context.archives && looksLikeArchive(room.subarray(0, Math.min(head, HEAD_BYTES)))) {
      file.archive = Buffer.from(room.subarray(0, Math.min(head, HEAD_BYTES)));
      return true;
    }
    if (file.head === room.length && file.size > file.head) return true;
    this.#finish(file, file.head > file.size);
    return false;
  }

  #finish(file: LargeFile, grew: boolean): void {
    this.lastSize = this.#pieces.end();
    this.#sink.scanned(this.lastSize);
    if (!grew) return;
    const { origin } = file;
    if (file.unsized)
      this.#sink.skipped({ origin, reason: 'too-large', level: 'failure', detail: TOO_LARGE });
    else this.#sink.problem({ level: 'note', code: 'file-grew', message: GREW, origin });
  }

  /** Goes on with a file that `open` gave back, and closes it. */
  async readLarge(file: LargeFile, signal: AbortSignal): Promise<void> {
    try {
      if (await this.#expand(file, signal)) return;
      const late = deadline(this.#context.limits.fileSeconds);
      let left = file.size - file.head;
      while (left > 0 && !signal.aborted && !late.aborted) {
        const room = this.#pieces.room();
        const count = readAtLeast(file.fd, room.subarray(0, Math.min(room.length, left)), left);
        if (count === 0) break;
        this.#pieces.filled(count);
        left -= count;
        await turn();
      }
      if (late.aborted && left > 0) this.#late(file);
      else if (!signal.aborted) this.#finish(file, left <= 0 && readAtLeast(file.fd, Buffer.alloc(1), 1) > 0);
    } catch (error) {
      this.#unreadable(file, error);
    } finally {
      closeSync(file.fd);
    }
  }

  /** What was read in time is still judged. */
  #late({ origin }: LargeFile): void {
    this.#pieces.end();
    this.#sink.skipped({ origin, reason: 'time-limit', level: 'failure', detail: TOO_SLOW });
  }

  /** True when the file was an archive and nothing is left to do. */
  async #expand(file: LargeFile, signal: AbortSignal): Promise<boolean> {
    if (file.archive === undefined) return false;
    const { limits } = this.#context;
    this.#units ??= new Pieces(this.#sink, limits.chunkBytes);
    return expand(file.origin, file, file.archive, { sink: this.#sink, units: this.#units, limits, signal });
  }

  /** What was read before the error is still judged. */
  #unreadable(file: LargeFile, error: unknown): void {
    this.#pieces.end();
    this.#sink.skipped({ origin: file.origin, ...refusalFor(error) });
  }
}

/** True for `/…` and, on Windows, `C:…`. */
function isAbsolute(path: Buffer): boolean {
  return path[0] === 0x2f || (sep === '\\' && path[1] === 0x3a);
}
