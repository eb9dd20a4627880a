/**
 * A whole store → chunks. Everything in it is read, reachable or not: that needs no walk, survives missing commits and
 * forged shallow files, and attribution can tell the two apart. A walk only finds out, beside it, whether anything is
 * missing; where nothing has changed since the last one, that is known.
 */
import { Arrivals } from '../arrivals.js';
import type { Known } from '../attribute.js';
import { listObjects } from '../catalogue.js';
import { GitFailure } from '../failure.js';
import type { CommitGraph } from '../graph.js';
import { Losses } from '../losses.js';
import type { ScanMemory } from '../memory.js';
import { type Left, readFromPacks, readWholeStore } from '../pack/direct.js';
import { ObjectNumbers } from '../pack/numbers.js';
import { findPlainStore, idWidth, type PlainStore } from '../pack/store.js';
import { PassingMessages } from '../passing.js';
import type { Ref } from '../refs.js';
import type { Repository } from '../repo.js';
import type { Range } from '../revisions.js';
import { wholeScope } from '../scope.js';
import { reportShallow } from '../shallow.js';
import { type Walk, walkObjects } from '../walk.js';
import { both } from './both.js';
import type { HistoryContext } from './context.js';
import { readLeft } from './left.js';

/** What else is said of a whole history. */
interface Whole {
  refs: readonly Ref[];
  /** Also report on objects that no ref reaches. */
  unreachable: boolean;
  memory: ScanMemory | undefined;
}

/** Resolves to what was learnt of the history on the way. */
export async function readEverything(
  context: HistoryContext,
  { refs, unreachable, memory }: Whole,
): Promise<Known> {
  const { repository, sink, signal } = context;
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
      const reading = { ...context, sink: messages.noting(sink), signal: until };
      try {
        await readStore(reading, store, losses, memory);
      } finally {
        messages.end();
      }
    },
  );
  if (!unreachable) await losses.forgetUnreachable(tips, signal);
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
  context: HistoryContext,
  store: PlainStore | undefined,
  losses: Losses,
  memory: ScanMemory | undefined,
): Promise<void> {
  const { repository, sink, limits, signal, help } = context;
  let left: Left;
  if (store !== undefined) {
    left = await readWholeStore(repository, store, sink, limits, signal, memory, help);
  } else {
    const listed = await listObjects(repository.git, signal);
    for (const id of listed.broken) losses.add(id, 'bad-object');
    const ids = [...listed.blobs, ...listed.commits, ...listed.tags];
    left = await readFromPacks(repository, ids, sink, limits, signal, help);
  }
  // They do stand in the store: what git cannot give of them is broken, not missing.
  await readLeft(context, left, losses, (id) => losses.add(id, 'bad-object'));
}
