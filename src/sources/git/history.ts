/**
 * A repository's history → chunks: every blob once, every commit and tag (people, message and all) once. Content is read object by
 * object, so nothing that only hides from diffs is missed; what git cannot give, and history that was never fetched,
 * makes the scan incomplete. Who and when is answered afterwards, for objects with findings only.
 */
import type { ChunkSink, Limits, Source } from '../../core/types.js';
import { BlobArchives, type Opener } from './archives.js';
import { type Known, type Trace, trace } from './attribute.js';
import { asUserError } from './failure.js';
import { readObjectsAgain } from './history/again.js';
import type { HistoryContext } from './history/context.js';
import { readEverything } from './history/everything.js';
import { readRange } from './history/range.js';
import { type Additions, readAdditions } from './incremental.js';
import { type MemoryOptions, type Recalled, ScanMemory, type Seen } from './memory.js';
import type { Crew } from './pack/crew.js';
import { listRefs } from './refs.js';
import { openRepository, type Repository } from './repo.js';
import { isZeroId, type Range, resolveCommits, resolveRevisions } from './revisions.js';
import type { GitOptions } from './spawn.js';

export interface HistoryOptions extends GitOptions {
  limits: Limits;
  /** Revisions as typed; empty = every ref, the stash and the HEADs of all work trees. */
  revisions: readonly string[];
  /** Commits (full ids) whose objects are not scanned; ids of zeros are allowed and exclude nothing. */
  exclude: readonly string[];
  /** Also report on objects that no ref reaches. */
  unreachable: boolean;
  /** Open archives and scan their entries. */
  archives?: boolean;
  /** Say for each blob where it stands and which of its lines the range adds. */
  incremental?: boolean;
  /** What is remembered from scan to scan, when the whole history is read. */
  memory?: MemoryOptions | undefined;
}

/** Who may do a part of the reading. */
export interface HistoryHelpers {
  /** Opens archives where they are met. */
  opener: Opener;
  /** Reads large packs on several threads; without one everything is read here. */
  crew?: Crew | undefined;
}

export interface HistorySource extends Source {
  read(sink: ChunkSink, signal: AbortSignal, helpers?: HistoryHelpers): Promise<void>;
  /**
   * Who brought each of these objects, when, and where they still are. Ask once, after `read`, with all ids of blobs,
   * commits and tags in which something was seen; costs about as much as listing the history.
   */
  trace(objects: ReadonlySet<string>, signal: AbortSignal): Promise<Trace>;
  /** To be told, during `read`, of every object that a later scan must read again, whatever is kept of it. */
  note(object: string): void;
  /** After `read`: what an earlier scan kept, for objects that were not read because they are what they were. */
  recalled(): Recalled | undefined;
  /** Keeps what was seen, for a later scan, when everything has been read. @param seen asked only where something is kept. */
  keep(seen: () => Seen): void;
  /** Reads some objects once more, whole and in no order. */
  readAgain(objects: readonly string[], sink: ChunkSink, signal: AbortSignal): Promise<void>;
}

/** Opens nothing yet: `read` and `trace` reject with UserError when there is no usable repository. */
export function historySource(options: HistoryOptions): HistorySource {
  return new History(options);
}

class History implements HistorySource {
  readonly #options: HistoryOptions;
  #opened: { repository: Repository; range: Range | undefined } | undefined;
  #memory: ScanMemory | undefined;
  #known: Known = {};
  #additions: Additions | undefined;
  #isRead = false;

  constructor(options: HistoryOptions) {
    this.#options = options;
  }

  async read(sink: ChunkSink, signal: AbortSignal, helpers?: HistoryHelpers): Promise<void> {
    const { archives: opensArchives, limits } = this.#options;
    await forUsers(async () => {
      const { repository } = this.#open();
      const archives = new BlobArchives(helpers?.opener);
      const target = opensArchives ? archives.noting(sink) : sink;
      const help = { crew: helpers?.crew, archives };
      try {
        await this.#readObjects({ repository, sink: target, limits, signal, help });
        await archives.expand(repository.git, sink, limits, signal, helpers?.opener.tell);
      } finally {
        archives.leave();
      }
      this.#isRead = true;
    });
  }

  async #readObjects(context: HistoryContext): Promise<void> {
    const { repository, range } = this.#open();
    const { memory, unreachable, incremental } = this.#options;
    if (range === undefined) {
      this.#memory = ScanMemory.open(repository, memory);
      const whole = { refs: listRefs(repository), unreachable, memory: this.#memory };
      this.#known = await readEverything(context, whole);
    } else {
      // With nothing left out every line is new: those of older versions are in the range themselves.
      if (incremental && range.exclude.length > 0)
        this.#additions = await readAdditions(repository, range, context.signal);
      await readRange(context, range, this.#additions);
    }
  }

  note(object: string): void {
    this.#memory?.note(object);
  }

  recalled(): Recalled | undefined {
    return this.#memory?.recalled();
  }

  keep(seen: () => Seen): void {
    if (this.#isRead) this.#memory?.keep(seen());
  }

  trace(objects: ReadonlySet<string>, signal: AbortSignal): Promise<Trace> {
    return forUsers(async () => {
      const { repository, range } = this.#open();
      const read = () => trace(repository, range, objects, signal, this.#known);
      return this.#memory === undefined ? read() : this.#memory.trace(objects, repository, read);
    });
  }

  readAgain(objects: readonly string[], sink: ChunkSink, signal: AbortSignal): Promise<void> {
    return forUsers(async () => {
      const { repository } = this.#open();
      const { limits } = this.#options;
      await readObjectsAgain({ repository, sink, limits, signal }, objects, this.#additions);
    });
  }

  #open(): { repository: Repository; range: Range | undefined } {
    this.#opened ??= openHistory(this.#options);
    return this.#opened;
  }
}

/** A git that fails where nothing can go on without it is the user's to mend. */
async function forUsers<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asUserError(error);
  }
}

/** Opens the repository. The range is undefined when the whole history is wanted. @throws UserError, GitFailure */
function openHistory(options: HistoryOptions): { repository: Repository; range: Range | undefined } {
  const repository = openRepository(options);
  const { revisions, exclude } = options;
  if (revisions.length === 0 && exclude.length === 0) return { repository, range: undefined };
  const named = resolveRevisions(repository.git, revisions);
  const include = revisions.length === 0 ? listRefs(repository).map((ref) => ref.id) : named.include;
  const excluded = exclude.filter((id) => !isZeroId(id));
  return {
    repository,
    range: { include, exclude: [...named.exclude, ...resolveCommits(repository.git, excluded)] },
  };
}
