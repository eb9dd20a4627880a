/**
 * Blobs that stood one after another at the same paths → their contents, fetched many at a time: those that are known to
 * be asked for all together, and of others the neighbours too, for whoever asks about one version of a file soon asks
 * about the next, and a git process costs more than a hundred small blobs. What was fetched is kept up to a limit.
 */
import { readBlobs } from './blobs.js';
import { readObjects } from './objects.js';
import type { Git } from './spawn.js';

/** Bytes fetched at a time beyond what was asked for, by the size of what was. */
const FETCHED = 4 << 20;
/** Blobs fetched at a time, at most. */
const MOST = 512;
/** Bytes kept. */
const KEPT = 64 << 20;

/** One path's blobs in the order of history, newest or oldest first. */
export type Line = readonly string[];

interface Kept {
  contents: Map<string, Buffer | undefined>;
  bytes: number;
}

export class Versions {
  readonly #git: Git;
  /** By line, the one used last at the end. */
  readonly #kept = new Map<Line, Kept>();
  #bytes = 0;
  /** What was fetched before anybody asked. */
  #ahead = new Map<string, Buffer>();

  constructor(git: Git) {
    this.#git = git;
  }

  /** Fetches blobs that will be asked for; what is too much to keep is fetched when it is. Forgets those of the last call. */
  async fetch(ids: readonly string[], signal: AbortSignal): Promise<void> {
    const ahead = new Map<string, Buffer>();
    this.#ahead = ahead;
    let room = KEPT;
    let id = '';
    let content: Buffer | undefined;
    let filled = 0;
    const visitor = {
      begin: (next: string, type: string, size: number) => {
        [id, filled] = [next, 0];
        content = type === 'blob' && size <= room ? Buffer.allocUnsafe(size) : undefined;
      },
      data: (bytes: Buffer) => {
        if (content !== undefined) filled += bytes.copy(content, filled);
      },
      end: () => {
        if (content === undefined) return;
        ahead.set(id, content);
        room -= content.length;
      },
      lost: () => undefined,
    };
    await readObjects(this.#git, [...new Set(ids)], visitor, signal);
  }

  /**
   * Contents of blobs of a line; undefined where git cannot give one, or where it is too large.
   * @param size bytes that one of them has, more or less.
   */
  contents(line: Line, wanted: readonly string[], size: number): (Buffer | undefined)[] {
    const kept = this.#use(line);
    const missing = wanted.filter((id) => !this.#ahead.has(id) && !kept.contents.has(id));
    if (missing.length > 0) this.#fetch(line, kept, missing, size);
    const found = wanted.map((id) => this.#ahead.get(id) ?? kept.contents.get(id));
    this.#makeRoom();
    return found;
  }

  #use(line: Line): Kept {
    const kept = this.#kept.get(line) ?? { contents: new Map<string, Buffer | undefined>(), bytes: 0 };
    this.#kept.delete(line);
    this.#kept.set(line, kept);
    return kept;
  }

  /** Fetches what is asked for, and with it the blobs around it that are not here yet. */
  #fetch(line: Line, kept: Kept, missing: readonly string[], size: number): void {
    const more = Math.min(MOST, Math.floor(FETCHED / Math.max(1, size)));
    const at = line.indexOf(missing[0]!);
    const around = at < 0 ? [] : line.slice(Math.max(0, at - (more >> 1)), at + (more >> 1));
    const ids = new Set([...missing, ...around.filter((id) => !kept.contents.has(id))]);
    const found = readBlobs(this.#git, [...ids]);
    for (const id of ids) {
      const content = found.get(id);
      kept.contents.set(id, content);
      kept.bytes += content?.length ?? 0;
      this.#bytes += content?.length ?? 0;
    }
  }

  #makeRoom(): void {
    for (const [line, { bytes }] of this.#kept) {
      if (this.#bytes <= KEPT) return;
      this.#kept.delete(line);
      this.#bytes -= bytes;
    }
  }
}
