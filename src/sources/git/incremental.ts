/**
 * A range's blobs → the same chunks with the path they were brought to and the lines the range adds there, so that
 * what stood in the older version already is not held against the change. Lines are worked out only when asked for.
 */
import { pathText } from '../../core/printable.js';
import type { Chunk, ChunkSink, LineRange } from '../../core/types.js';
import { addedLines } from './added.js';
import { readBlobs } from './blobs.js';
import { readChanges } from './changes.js';
import { GitFailure } from './failure.js';
import { GITLINK_MODE, isZero } from './raw.js';
import type { Repository } from './repo.js';
import type { Range } from './revisions.js';
import { openScope } from './scope.js';
import type { Git } from './spawn.js';

/** How a blob came to be: its first path, and for each commit that brought it the versions it replaced. */
interface Arrival {
  path: Buffer;
  /** One list per commit and path; empty when the path was new there. */
  older: string[][];
}

/** Wraps a sink: blobs that a commit of the range brings leave with path and added lines. */
export async function incrementalSink(
  repository: Repository,
  range: Range,
  sink: ChunkSink,
  signal: AbortSignal,
): Promise<ChunkSink> {
  const { git } = repository;
  const arrivals = await readArrivals(repository, range, signal);
  return {
    chunk: (chunk) => sink.chunk(labelled(git, chunk, arrivals)),
    skipped: (skipped) => sink.skipped(skipped),
    problem: (problem) => sink.problem(problem),
    scanned: (bytes) => sink.scanned(bytes),
  };
}

async function readArrivals(
  repository: Repository,
  range: Range,
  signal: AbortSignal,
): Promise<Map<string, Arrival>> {
  const arrivals = new Map<string, Arrival>();
  const { graph, commits } = await openScope(repository, range, [], signal);
  const compared = commits.map((commit) => ({
    id: graph.idOf(commit),
    parents: graph.parents(commit).present.map((parent) => graph.idOf(parent)),
  }));
  try {
    await readChanges(
      repository.git,
      compared,
      (_, { id, mode, oldIds, path }) => {
        if (isZero(id) || mode === GITLINK_MODE) return;
        const arrival = arrivals.get(id) ?? { path, older: [] };
        arrival.older.push(oldIds.filter((old) => !isZero(old)));
        arrivals.set(id, arrival);
      },
      signal,
    );
  } catch (error) {
    // Blobs without a known arrival count as added whole; the walk over the range has reported what is missing.
    if (!(error instanceof GitFailure)) throw error;
  }
  return arrivals;
}

function labelled(git: Git, chunk: Chunk, arrivals: ReadonlyMap<string, Arrival>): Chunk {
  if (chunk.origin.kind !== 'blob') return chunk;
  const { blob } = chunk.origin;
  const arrival = arrivals.get(blob);
  if (arrival === undefined) return chunk;
  const origin = { ...chunk.origin, path: pathText(arrival.path) };
  let known: { lines: LineRange[] | undefined } | undefined;
  return Object.defineProperty({ ...chunk, origin }, 'added', {
    enumerable: true,
    get: () => {
      known ??= { lines: linesOf(git, blob, arrival) };
      return known.lines;
    },
  });
}

/** Lines that at least one of the arrivals adds; undefined = all, also when an older version cannot be read. */
function linesOf(git: Git, blob: string, { older }: Arrival): LineRange[] | undefined {
  if (older.some((ids) => ids.length === 0)) return undefined;
  const contents = readBlobs(git, [...new Set([blob, ...older.flat()])]);
  const newer = contents.get(blob);
  let union: LineRange[] = [];
  for (const ids of older) {
    const versions = ids.map((id) => contents.get(id));
    if (newer === undefined || versions.some((v) => v === undefined)) return undefined;
    const added = addedLines(joined(versions as Buffer[]), newer);
    if (added === undefined) return undefined;
    union = unite(union, added);
  }
  return union;
}

/** The versions a merge replaced, as one: a line of any of them is not new. */
function joined(versions: readonly Buffer[]): Buffer {
  return versions.length === 1
    ? versions[0]!
    : Buffer.concat(versions.flatMap((v) => [v, Buffer.from('\n')]));
}

function unite(a: readonly LineRange[], b: readonly LineRange[]): LineRange[] {
  const result: LineRange[] = [];
  for (const range of [...a, ...b].sort((x, y) => x.first - y.first)) {
    const last = result.at(-1);
    if (last && range.first <= last.last + 1) last.last = Math.max(last.last, range.last);
    else result.push({ ...range });
  }
  return result;
}
