/**
 * Paths → chunks, file by file, through one reused buffer. It reads what a file held
 * when it was opened, scans a link's own text instead of following it, and says why whatever else was not read. Files
 * that take long (large ones, archives) give the event loop its turn, so that a stop is heard.
 */
import { closeSync } from 'node:fs';
import { deadline } from '../core/limits.js';
import type { ChunkSink, Limits, Origin } from '../core/types.js';
import { Ancestors } from './ancestors.js';
import { archiveHead, expand } from './archive.js';
import { type BytePath, bytesOf, isAbsolute, systemPath } from './bytepath.js';
import {
  type Opened,
  type OpenFile,
  openFile,
  readAtLeast,
  refusalFor,
  sizeRefusal,
  TOO_LARGE,
} from './file.js';
import { isLfsPointer, pointerNote } from './git/lfs.js';
import { linkRefusal } from './link.js';
import type { Listed } from './listed.js';
import { Pieces } from './pieces.js';
import { turn } from './turn.js';

/** Files and bytes read between two turns of the event loop. */
const TURN_FILES = 256;
const TURN_BYTES = 16 << 20;
const TOO_SLOW =
  'Reading it took longer than the limit for one file; the rest was not scanned. Give it more with --file-timeout.';
const FOLDER_IS_LINK = 'Its folder is a link now.';
const GREW = 'The file grew while it was read; what came after its size at the start was not scanned.';

export interface ReadContext {
  /** Absolute path that relative paths start from. */
  root: BytePath;
  /** Absolute paths of folders outside of the root that paths may lie in. */
  tops?: readonly BytePath[];
  limits: Limits;
  /** Open archives and scan their entries. */
  archives: boolean;
}

/**
 * Reads the files to the sink, in order, until the signal says stop.
 * @param files relative to the root, or absolute.
 * @param named the user gave these paths one by one: files without a size (`/proc`) are read too, and what cannot be
 * read is a failure even where it would go without saying in a folder.
 */
export function readFiles(
  files: Iterable<Listed>,
  sink: ChunkSink,
  context: ReadContext,
  signal: AbortSignal,
  named = false,
): Promise<void> {
  return new FileReader(sink, context, named).read(files, signal);
}

/** A file that is open and whose first bytes are in the buffer already. */
interface LargeFile {
  fd: number;
  /** Bytes to read. */
  size: number;
  origin: Origin;
  head: number;
  /** Says it is empty and may not be, as files under `/proc` do: read to its end. */
  unsized: boolean;
  /** Its first bytes, when they are those of an archive. */
  archive: Buffer | undefined;
}

/** Reads list after list of files with one buffer. */
export class FileReader {
  readonly #sink: ChunkSink;
  readonly #context: ReadContext;
  readonly #named: boolean;
  readonly #pieces: Pieces;
  /** What makes a relative path absolute. */
  readonly #front: BytePath;
  /** It is ASCII. */
  readonly #isPlain: boolean;
  readonly #ancestors: Ancestors;
  /** For the contents of archives; made when there is one. */
  #units: Pieces | undefined;
  /** Bytes of the file before. */
  #lastSize = 0;

  /** @param named as with `readFiles`. */
  constructor(sink: ChunkSink, context: ReadContext, named = false) {
    this.#sink = sink;
    this.#context = context;
    this.#named = named;
    this.#pieces = new Pieces(sink, context.limits.chunkBytes);
    this.#front = `${context.root}/`;
    this.#isPlain = typeof systemPath(this.#front) === 'string';
    this.#ancestors = new Ancestors(context.root, context.tops);
  }

  /** Reads the files to the sink, in order, until the signal says stop. */
  async read(files: Iterable<Listed>, signal: AbortSignal): Promise<void> {
    let count = 0;
    let bytes = 0;
    for (const file of files) {
      if (signal.aborted) return;
      const large = this.#open(file);
      if (large !== undefined) await this.#readLarge(large, signal);
      bytes += this.#lastSize;
      if (++count < TURN_FILES && bytes < TURN_BYTES) continue;
      count = 0;
      bytes = 0;
      await turn();
    }
  }

  /** Reads a file to its end, or gives it back open when that takes more than one piece. */
  #open(file: Listed): LargeFile | undefined {
    this.#lastSize = 0;
    const { path } = file;
    const origin: Origin = { kind: 'file', path: file.shown };
    // What nobody has seen may be anything, and is not even opened through a link.
    if (!this.#named && !file.isSeen && this.#ancestors.passLink(path))
      return this.#vanished(origin, FOLDER_IS_LINK);
    const opened = openFile(this.#systemPath(file), !this.#named);
    if (!this.#named && file.isSeen && !this.#isInPlace(file, opened) && this.#ancestors.passLink(path)) {
      if (opened.kind === 'file') closeSync(opened.fd);
      return this.#vanished(origin, FOLDER_IS_LINK);
    }
    switch (opened.kind) {
      case 'file':
        return this.#start(opened, origin);
      case 'link':
        this.#link(path, opened.target, origin);
        return undefined;
      case 'folder':
        // It was a file when it was listed; what is in the folder has paths of its own.
        return this.#vanished(origin, 'A folder stands in its place now.');
      case 'refused':
        this.#sink.skipped({ origin, ...opened.refusal, ...(this.#named ? { level: 'failure' } : {}) });
        return undefined;
    }
  }

  /** True when what was opened is known to stand in the folders that the listing saw. */
  #isInPlace(file: Listed, opened: Opened): boolean {
    return opened.kind === 'file' && (file.isSame(opened) || this.#ancestors.leadTo(opened.fd, file.path));
  }

  #vanished(origin: Origin, detail: string): undefined {
    this.#sink.skipped({ origin, reason: 'vanished', level: 'note', detail });
  }

  #systemPath({ path, shown }: Listed): string | Buffer {
    const absolute = this.#absolute(path);
    // Most names are ASCII, and this one was looked through already.
    return this.#isPlain && shown === path ? absolute : systemPath(absolute);
  }

  #absolute(path: BytePath): BytePath {
    return isAbsolute(path) ? path : this.#front + path;
  }

  #link(path: BytePath, target: Buffer, origin: Origin): void {
    this.#pieces.begin(origin);
    this.#pieces.write(target);
    this.#sink.scanned(this.#pieces.end());
    const refusal = linkRefusal(bytesOf(this.#absolute(path)), bytesOf(this.#context.root));
    if (refusal !== undefined) this.#sink.skipped({ origin, ...refusal });
  }

  #start({ fd, size }: OpenFile, origin: Origin): LargeFile | undefined {
    const { maxFileBytes } = this.#context.limits;
    const refusal = sizeRefusal(size, maxFileBytes);
    if (refusal !== undefined) {
      closeSync(fd);
      this.#sink.skipped({ origin, ...refusal });
      return undefined;
    }
    const unsized = this.#named && size === 0;
    let large: LargeFile | undefined;
    try {
      large = this.#readFirst(fd, unsized ? maxFileBytes : size, unsized, origin);
    } catch (error) {
      this.#unreadable(origin, error);
    } finally {
      if (large === undefined) closeSync(fd);
    }
    return large;
  }

  /** Gives it back when there is more to do than this one piece. */
  #readFirst(fd: number, size: number, unsized: boolean, origin: Origin): LargeFile | undefined {
    this.#pieces.begin(origin);
    const room = this.#pieces.room();
    // One byte more than the file had tells for free whether it grew.
    const head = readAtLeast(fd, room, size, Math.min(room.length, size + 1));
    const own = Math.min(head, size);
    this.#pieces.filled(own);
    const archive = this.#context.archives ? archiveHead(room, own) : undefined;
    const isWhole = archive === undefined && (head < room.length || size <= head);
    if (!isWhole) return { fd, size, origin, head, unsized, archive };
    if (isLfsPointer(room, own)) this.#sink.skipped(pointerNote(origin));
    this.#finish(origin, unsized, head > size);
    return undefined;
  }

  #finish(origin: Origin, unsized: boolean, grew: boolean): void {
    this.#lastSize = this.#pieces.end();
    this.#sink.scanned(this.#lastSize);
    if (!grew) return;
    if (unsized) this.#sink.skipped({ origin, reason: 'too-large', level: 'failure', detail: TOO_LARGE });
    else this.#sink.problem({ level: 'note', code: 'file-grew', message: GREW, origin });
  }

  /** Goes on with a file that `open` gave back, and closes it. */
  async #readLarge(file: LargeFile, signal: AbortSignal): Promise<void> {
    try {
      if (await this.#expand(file, signal)) return;
      const late = deadline(this.#context.limits.fileSeconds);
      let left = file.size - file.head;
      while (left > 0 && !signal.aborted && !late.aborted) {
        const room = this.#pieces.room();
        const count = readAtLeast(file.fd, room, left, Math.min(room.length, left));
        if (count === 0) break;
        this.#pieces.filled(count);
        left -= count;
        await turn();
      }
      if (late.aborted && left > 0) this.#late(file);
      else if (!signal.aborted) {
        const grew = left <= 0 && readAtLeast(file.fd, Buffer.alloc(1), 1) > 0;
        this.#finish(file.origin, file.unsized, grew);
      }
    } catch (error) {
      this.#unreadable(file.origin, error);
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
  #unreadable(origin: Origin, error: unknown): void {
    this.#pieces.end();
    this.#sink.skipped({ origin, ...refusalFor(error) });
  }
}
