/**
 * A repository's history → chunks: every blob once, every commit and tag (people, message and all) once. Content is read object by
 * object, so nothing that only hides from diffs is missed; what git cannot give, and history that was never fetched,
 * makes the scan incomplete. Who and when is answered afterwards, for objects with findings only.
 */
import type { ChunkSink, Limits, Source } from '../../core/types.js';
import { BlobArchives, type Opener } from './archives.js';
import { Arrivals } from './arrivals.js';
import { type Known, type Trace, trace } from './attribute.js';
import { listObjects } from './catalogue.js';
import { asUserError, GitFailure } from './failure.js';
import type { CommitGraph } from './graph.js';
import { type Additions, readAdditions } from './incremental.js';
import { Losses } from './losses.js';
import { type MemoryOptions, type Recalled, ScanMemory, type Seen } from './memory.js';
import { fits, ObjectChunks, originOfObject } from './objectchunks.js';
import { readObjects } from './objects.js';
import type { Crew } from './pack/crew.js';
import { type Help, type Left, readFromPacks, readWholeStore } from './pack/direct.js';
import { ObjectNumbers } from './pack/numbers.js';
import { findPlainStore, idWidth, type PlainStore } from './pack/store.js';
import { PassingMessages } from './passing.js';
import { listRefs, type Ref } from './refs.js';
import { openRepository, type Repository } from './repo.js';
import { isZeroId, type Range, resolveCommits, resolveRevisions } from './revisions.js';
import { wholeScope } from './scope.js';
import { shallowBoundary } from './shallow.js';
import type { GitOptions } from './spawn.js';
import { readStored, type TakeStored } from './stored.js';
import { type Walk, walkObjects } from './walk.js';
import { emitWhole } from './whole.js';

const GONE = 'The object was there when it was read first. Scan again.';
/** Blobs of a range whose older versions are fetched together. */
const COMPARED = 512;
/**
 * Objects from which on a range is read from packs here. In a smaller one the code for that runs cold, and costs some
 * 30 ms more than git does; measured in test/bench/README.md.
 */
const WORTH_PACKS = 1000;

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
  /**
   * Reads some objects once more, whole and in no order. What is no longer there is said as skipped: the store
   * was changed while it was scanned.
   */
  readAgain(objects: readonly string[], sink: ChunkSink, signal: AbortSignal): Promise<void>;
}

/** Opens nothing yet: `read` and `trace` reject with UserError when there is no usable repository. */
export function historySource(options: HistoryOptions): HistorySource {
  let opened: { repository: Repository; range: Range | undefined } | undefined;
  let memory: ScanMemory | undefined;
  let known: Known = {};
  let additions: Additions | undefined;
  let isRead = false;
  const open = () => {
    opened ??= openHistory(options);
    return opened;
  };
  return {
    read: (sink, signal, helpers) =>
      forUsers(async () => {
        const { repository, range } = open();
        const archives = new BlobArchives(helpers?.opener);
        const target = options.archives ? archives.noting(sink) : sink;
        const help = { crew: helpers?.crew, archives };
        try {
          if (range === undefined) {
            memory = ScanMemory.open(repository, options.memory);
            const refs = listRefs(repository);
            known = await readEverything(repository, refs, options, target, signal, memory, help);
          } else {
            // With nothing left out every line is new: those of older versions are in the range themselves.
            if (options.incremental && range.exclude.length > 0)
              additions = await readAdditions(repository, range, signal);
            await readRange(repository, range, options, target, signal, { additions, help });
          }
          await archives.expand(repository.git, sink, options.limits, signal, helpers?.opener.tell);
        } finally {
          archives.leave();
        }
        isRead = true;
      }),
    note: (object) => memory?.note(object),
    recalled: () => memory?.recalled(),
    keep: (seen) => {
      if (isRead) memory?.keep(seen());
    },
    trace: (objects, signal) =>
      forUsers(async () => {
        const { repository, range } = open();
        const read = () => trace(repository, range, objects, signal, known);
        return memory === undefined ? read() : memory.trace(objects, repository, read);
      }),
    readAgain: (objects, sink, signal) =>
      forUsers(async () => {
        const { repository } = open();
        const { limits } = options;
        const target = additions?.label(sink) ?? sink;
        const chunks = new ObjectChunks(target, limits, originOfObject, (blob, reason) =>
          sink.skipped({ origin: { kind: 'blob', blob }, reason, level: 'failure', detail: GONE }),
        );
        const together = additions === undefined ? objects.length : COMPARED;
        for (let at = 0; at < objects.length; at += together) {
          const some = objects.slice(at, at + together);
          await additions?.fetch(some, signal);
          const left = await readStored(repository, some, storedTaker(target, limits), signal);
          await readObjects(repository.git, left, chunks, signal);
        }
      }),
  };
}

/** Leaves to git what is handed on in pieces. */
function storedTaker(sink: ChunkSink, { chunkBytes, maxFileBytes }: Limits): TakeStored {
  return (id, type, content) => {
    if (content.length > chunkBytes) return false;
    const origin = originOfObject(id, type);
    if (origin !== undefined && fits(sink, origin, content.length, maxFileBytes))
      emitWhole(sink, origin, content, chunkBytes);
    return true;
  };
}

/** A git that fails where nothing can go on without it is the user's to mend. */
async function forUsers<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asUserError(error);
  }
}

function openHistory(options: HistoryOptions): { repository: Repository; range: Range | undefined } {
  const repository = openRepository(options);
  const { revisions, exclude } = options;
  if (revisions.length === 0 && exclude.length === 0) return { repository, range: undefined };
  const range = resolveRevisions(repository.git, revisions);
  if (revisions.length === 0) range.include.push(...listRefs(repository).map((ref) => ref.id));
  const excluded = exclude.filter((id) => !isZeroId(id));
  range.exclude.push(...resolveCommits(repository.git, excluded));
  return { repository, range };
}

/**
 * Everything in the store is read, reachable or not: that needs no walk, survives missing commits and forged shallow
 * files, and attribution can tell the two apart. A walk only finds out, beside it, whether anything is missing; where
 * nothing has changed since the last one, that is known.
 */
async function readEverything(
  repository: Repository,
  refs: readonly Ref[],
  options: HistoryOptions,
  sink: ChunkSink,
  signal: AbortSignal,
  memory: ScanMemory | undefined,
  help: Help,
): Promise<Known> {
  if (repository.shallow) reportShallow(sink);
  const losses = new Losses(repository, sink);
  const tips: Range = { include: refs.map((ref) => ref.id), exclude: [] };
  const messages = new PassingMessages(tips.include);
  const store = findPlainStore(repository);
  const missing = memory?.missing(repository, refs);
  let arrivals: Arrivals | undefined;
  await both(
    signal,
    async (until) => {
      if (missing !== undefined) return losses.walked({ ids: [], missing });
      // What an earlier scan read does not pass by here.
      const passes = store !== undefined && !repository.shallow && !memory?.hasPacks;
      const graph = passes ? await messages.closed : undefined;
      arrivals = graph && (await walkCommits(repository, graph, tips, store!, until));
      const walk: Walk = arrivals
        ? { ids: [], missing: arrivals.missing }
        : await walkObjects(repository.git, tips, true, until);
      losses.walked(walk);
      if (walk.failure === undefined) memory?.walked(walk.missing);
    },
    async (until) => {
      try {
        await readStore(
          repository,
          store,
          options.limits,
          messages.noting(sink),
          losses,
          until,
          memory,
          help,
        );
      } finally {
        messages.end();
      }
    },
  );
  if (!options.unreachable) await losses.forgetUnreachable(tips, signal);
  losses.report();
  return { refs, graph: messages.graph(), arrivals };
}

/** Everything that came with the commits to which the refs lead; undefined when git could not read all of it. */
async function walkCommits(
  repository: Repository,
  graph: CommitGraph,
  tips: Range,
  store: PlainStore,
  signal: AbortSignal,
): Promise<Arrivals | undefined> {
  const { commits } = wholeScope(graph, tips);
  const objects = { numbers: new ObjectNumbers(store), idBytes: idWidth(repository) };
  try {
    return await Arrivals.read(repository.git, graph, commits, objects, signal);
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
}

/** Directly where the store is plain, by git where it is not and for whatever could not be read directly. */
async function readStore(
  repository: Repository,
  store: PlainStore | undefined,
  limits: Limits,
  sink: ChunkSink,
  losses: Losses,
  signal: AbortSignal,
  memory: ScanMemory | undefined,
  help: Help,
): Promise<void> {
  const { git } = repository;
  let left: Left;
  if (store !== undefined) {
    left = await readWholeStore(repository, store, sink, limits, signal, memory, help);
  } else {
    const listed = await listObjects(git, signal);
    for (const id of listed.broken) losses.add(id, 'bad-object');
    const ids = [...listed.blobs, ...listed.commits, ...listed.tags];
    left = await readFromPacks(repository, ids, sink, limits, signal, help);
  }
  for (const id of left.broken) losses.add(id, 'bad-object');
  // They do stand in the store: what git cannot give of them is broken, not missing.
  const chunks = new ObjectChunks(sink, limits, originOfObject, (id) => losses.add(id, 'bad-object'));
  await readObjects(git, left.forGit, chunks, signal);
}

/** Runs two works side by side; when one fails the other is stopped and waited for. */
async function both(
  signal: AbortSignal,
  ...works: ((until: AbortSignal) => Promise<unknown>)[]
): Promise<void> {
  const stop = new AbortController();
  const until = AbortSignal.any([signal, stop.signal]);
  await Promise.allSettled(
    works.map((work) =>
      work(until).catch((error: unknown) => {
        stop.abort(error);
        throw error;
      }),
    ),
  );
  signal.throwIfAborted();
  if (stop.signal.aborted) throw stop.signal.reason;
}

/** Reads what the range has and its exclusions have not. */
async function readRange(
  repository: Repository,
  range: Range,
  options: HistoryOptions,
  sink: ChunkSink,
  signal: AbortSignal,
  { additions, help }: { additions: Additions | undefined; help: Help },
): Promise<void> {
  const { git } = repository;
  const losses = new Losses(repository, sink);
  const walk = await walkObjects(git, range, false, signal);
  losses.walked(walk);
  if (repository.shallow && isCut(repository, walk.ids)) reportShallow(sink);
  const target = additions?.label(sink) ?? sink;
  const chunks = new ObjectChunks(target, options.limits, originOfObject, (id, reason) =>
    losses.add(id, reason),
  );
  const { ids } = walk;
  const left =
    ids.length < WORTH_PACKS
      ? { forGit: ids, broken: [] }
      : await readFromPacks(
          repository,
          ids,
          target,
          options.limits,
          signal,
          additions ? { archives: help.archives } : help,
        );
  for (const id of left.broken) losses.add(id, 'bad-object');
  await readObjects(git, left.forGit, chunks, signal);
  losses.report();
}

/** True when a commit of the range has parents that were not fetched; then what they and theirs brought is not seen. */
function isCut(repository: Repository, range: readonly string[]): boolean {
  const boundary = shallowBoundary(repository);
  // Git says shallow and no file says where: nothing is known to be whole.
  return boundary.size === 0 || range.some((id) => boundary.has(id));
}

function reportShallow(sink: ChunkSink): void {
  const detail = 'The clone is shallow: older history is not here. Run: git fetch --unshallow';
  sink.problem({ level: 'warning', code: 'shallow-clone', message: detail });
  sink.skipped({ origin: { kind: 'stream', path: 'history' }, reason: 'shallow', level: 'failure', detail });
}
