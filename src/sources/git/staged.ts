/**
 * What is about to be committed → chunks: the whole staged blobs, never the files in the work tree, with the lines
 * that the commit adds. Which lines those are is worked out only when somebody asks, that is, when there is a
 * finding: the ordinary commit costs one git process.
 */
import { pathText } from '../../core/printable.js';
import type { Chunk, ChunkSink, Limits, LineRange, Origin, PathFilter, Source } from '../../core/types.js';
import { addedLines } from './added.js';
import { BlobArchives } from './archives.js';
import { guessObjectsDir, readBlobs, readLooseBlob } from './blobs.js';
import { isLfsPointer } from './lfs.js';
import { fits, ObjectChunks } from './objectchunks.js';
import { readObjects } from './objects.js';
import { Git, type GitOptions } from './spawn.js';
import { listStaged, type StagedEntry } from './staged-list.js';
import { emitWhole } from './whole.js';

export interface StagedOptions extends GitOptions {
  limits: Limits;
  /** Open archives and scan their entries. */
  archives?: boolean;
  /** Paths that trusted policy leaves out. */
  filter?: PathFilter | undefined;
}

/** Everything the index changes against HEAD, from the whole repository, wherever in it the caller stands. */
export function stagedSource(options: StagedOptions): Source {
  return {
    async read(sink, signal) {
      const git = new Git(options);
      const list = listStaged(git, options);
      for (const path of list.gitlinks) skipGitlink(sink, pathText(path));
      await new StagedReader(git, sink, options, list.removed).read(list.entries, signal);
    },
  };
}

type StagedOrigin = Extract<Origin, { kind: 'staged' }>;

class StagedReader {
  readonly #git: Git;
  readonly #sink: ChunkSink;
  readonly #options: StagedOptions;
  readonly #removed: ReadonlySet<string>;
  readonly #archives = new BlobArchives();

  constructor(git: Git, sink: ChunkSink, options: StagedOptions, removed: ReadonlySet<string>) {
    this.#git = git;
    this.#sink = sink;
    this.#options = options;
    this.#removed = removed;
  }

  async read(entries: readonly StagedEntry[], signal: AbortSignal): Promise<void> {
    const objectsDir = guessObjectsDir(this.#git);
    const { chunkBytes } = this.#options.limits;
    const others: { entry: StagedEntry; origin: Origin }[] = [];
    for (const entry of entries) {
      signal.throwIfAborted();
      const origin: StagedOrigin = { kind: 'staged', path: pathText(entry.path), blob: entry.id };
      if (this.#excluded(origin)) continue;
      const content = readLooseBlob(objectsDir, entry.id, chunkBytes);
      if (content === undefined) others.push({ entry, origin });
      else this.#emit(origin, content, entry);
    }
    if (others.length > 0) await this.#ask(others, signal);
    await this.#archives.expand(this.#git, this.#sink, this.#options.limits, signal);
  }

  #emit(origin: Origin, content: Buffer, entry: StagedEntry): void {
    if (!fits(this.#sink, origin, content.length, this.#options.limits.maxFileBytes)) return;
    emitWhole(
      this.#labelled(() => entry),
      origin,
      content,
      this.#options.limits.chunkBytes,
    );
  }

  /** Blobs that are packed, large, or not there. */
  async #ask(others: readonly { entry: StagedEntry; origin: Origin }[], signal: AbortSignal): Promise<void> {
    let next = 0;
    let current = others[0]!;
    const sink = this.#labelled(() => current.entry);
    const chunks = new ObjectChunks(
      sink,
      this.#options.limits,
      () => {
        current = others[next++]!;
        return current.origin;
      },
      (_, reason) => {
        const detail = 'git could not give the staged content.';
        sink.skipped({ origin: others[next++]!.origin, reason, level: 'failure', detail });
      },
    );
    const ids = others.map(({ entry }) => entry.id);
    await readObjects(this.#git, ids, chunks, signal);
  }

  /** A sink whose chunks know, when asked, the lines that the change adds. */
  #labelled(entry: () => StagedEntry): ChunkSink {
    const sink = this.#sink;
    return {
      chunk: (chunk) => {
        if (isLfsPointer(chunk.bytes)) noteLfs(sink, chunk.origin);
        if (this.#options.archives && !this.#isUnchanged(entry())) this.#archives.note(chunk);
        sink.chunk(this.#withAdded(chunk, entry()));
      },
      skipped: (skipped) => sink.skipped(skipped),
      problem: (problem) => sink.problem(problem),
      scanned: (bytes) => sink.scanned(bytes),
    };
  }

  /** True for changes of mode, and for contents that only move to a new path. */
  #isUnchanged({ id, oldId }: StagedEntry): boolean {
    return id === oldId || (oldId === undefined && this.#removed.has(id));
  }

  #withAdded(chunk: Chunk, entry: StagedEntry): Chunk {
    if (this.#isUnchanged(entry)) return { ...chunk, added: [] };
    const { id, oldId } = entry;
    if (oldId === undefined) return chunk;
    let known: { lines: LineRange[] | undefined } | undefined;
    return Object.defineProperty(chunk, 'added', {
      enumerable: true,
      get: () => {
        known ??= { lines: this.#added(oldId, id) };
        return known.lines;
      },
    });
  }

  #added(oldId: string, id: string): LineRange[] | undefined {
    const found = readBlobs(this.#git, [oldId, id]);
    const older = found.get(oldId);
    const newer = found.get(id);
    // Without both versions every line counts as added: blaming too much is the safe side.
    return older && newer ? addedLines(older, newer) : undefined;
  }

  #excluded(origin: StagedOrigin): boolean {
    const answer = this.#options.filter?.(origin.path);
    if (!answer?.excluded) return false;
    this.#sink.skipped({
      origin,
      reason: 'excluded',
      level: 'excluded',
      detail: `Excluded by ${answer.by}.`,
    });
    return true;
  }
}

/** A submodule's new commit: its content is another repository's. */
function skipGitlink(sink: ChunkSink, path: string): void {
  const detail = 'A submodule: its content is another repository, to be scanned on its own.';
  sink.skipped({ origin: { kind: 'file', path }, reason: 'submodule', level: 'note', detail });
}

function noteLfs(sink: ChunkSink, origin: Origin): void {
  const detail = 'A Git LFS pointer: the content itself is not in the repository.';
  sink.skipped({ origin, reason: 'lfs-pointer', level: 'note', detail });
}
