/**
 * What is about to be committed → chunks: the whole staged blobs, never the files in the work tree, with the lines
 * that the commit adds. Which lines those are is worked out only when somebody asks, that is, when there is a
 * finding: the ordinary commit costs no git process where the repository is plain, else one.
 */
import { pathText } from '../../core/printable.js';
import type { Chunk, ChunkSink, Limits, LineRange, Origin, PathFilter, Source } from '../../core/types.js';
import { addedLines } from './added.js';
import { BlobArchives } from './archives.js';
import { guessObjectsDir, readBlobs } from './blobs.js';
import { isLfsPointer, pointerNote } from './lfs.js';
import { readLoose } from './loose.js';
import { fits } from './objectchunks.js';
import { plainChanges } from './plain/changes.js';
import { type Git, type GitOptions, openGit } from './spawn.js';
import { type StagedEntry, toRead } from './staged-entries.js';
import { listStaged } from './staged-list.js';
import { readOthers, type StagedBlob } from './staged-others.js';
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
      let known: Git | undefined;
      const git = () => (known ??= openGit(options));
      const plain = plainChanges(options);
      const list = plain === undefined ? listStaged(git(), options) : toRead(plain.changes);
      const objectsDir = plain === undefined ? guessObjectsDir(git()) : plain.objectsDir;
      for (const path of list.gitlinks) skipGitlink(sink, pathText(path));
      await new StagedReader(git, sink, options, list.removed).read(list.entries, objectsDir, signal);
    },
  };
}

type StagedOrigin = Extract<Origin, { kind: 'staged' }>;

class StagedReader {
  /** Opened when it is first needed: for most commits it is not. */
  readonly #git: () => Git;
  readonly #sink: ChunkSink;
  readonly #options: StagedOptions;
  readonly #removed: ReadonlySet<string>;
  readonly #archives: BlobArchives | undefined;

  constructor(git: () => Git, sink: ChunkSink, options: StagedOptions, removed: ReadonlySet<string>) {
    this.#git = git;
    this.#sink = sink;
    this.#options = options;
    this.#removed = removed;
    if (options.archives) this.#archives = new BlobArchives();
  }

  /** @param objectsDir where loose objects may lie. */
  async read(
    entries: readonly StagedEntry[],
    objectsDir: string | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    const { limits, inflate } = this.#options;
    const others: StagedBlob[] = [];
    for (const entry of entries) {
      signal.throwIfAborted();
      const origin: StagedOrigin = { kind: 'staged', path: pathText(entry.path), blob: entry.id };
      if (this.#excluded(origin)) continue;
      const object =
        objectsDir === undefined ? undefined : readLoose(objectsDir, entry.id, limits.chunkBytes, inflate);
      if (object?.type === 'blob') this.#emit(origin, object.content, entry);
      else others.push({ entry, origin });
    }
    if (others.length > 0)
      await readOthers(this.#git(), others, limits, (current) => this.#labelled(current), signal);
    if (this.#archives && this.#archives.ids.length > 0)
      await this.#archives.expand(this.#git(), this.#sink, limits, signal);
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

  /** A sink whose chunks know, when asked, the lines that the change adds. */
  #labelled(entry: () => StagedEntry): ChunkSink {
    const sink = this.#sink;
    return {
      chunk: (chunk) => {
        if (isLfsPointer(chunk.bytes)) sink.skipped(pointerNote(chunk.origin));
        if (this.#archives && !this.#isUnchanged(entry())) this.#archives.note(chunk);
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
    const found = readBlobs(this.#git(), [oldId, id]);
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
