/**
 * A range's blobs → the same chunks with the path they were brought to and the lines the range adds there, so that
 * what stood in the older version already is not held against the change. Lines are worked out only when asked for.
 */
import { pathText } from '../../core/printable.js';
import type { Chunk, ChunkSink, LineRange, Origin } from '../../core/types.js';
import { addedLines } from './added.js';
import { readChanges } from './changes.js';
import { GitFailure } from './failure.js';
import { GITLINK_MODE, isZero } from './raw.js';
import type { Repository } from './repo.js';
import type { Range } from './revisions.js';
import { openScope } from './scope.js';
import { Versions } from './versions.js';

/** How a blob came to be: its first path, and for each commit that brought it the versions it replaced. */
interface Arrival {
  /** The blob at its first path. */
  origin: Origin;
  /** One list per commit and path; empty when the path was new there. */
  older: string[][];
  /** The blobs of that path in the range and those that they replaced. */
  line: string[];
}

/** What a range brings. */
export interface Additions {
  /** Wraps a sink: blobs that a commit of the range brings leave with path and added lines. */
  label(sink: ChunkSink): ChunkSink;
  /** Fetches, by one git process, what the added lines of these blobs are worked out from; forgets what it fetched before. */
  fetch(blobs: readonly string[], signal: AbortSignal): Promise<void>;
}

export async function readAdditions(
  repository: Repository,
  range: Range,
  signal: AbortSignal,
): Promise<Additions> {
  const arrivals = await readArrivals(repository, range, signal);
  const versions = new Versions(repository.git);
  return {
    label: (sink) => ({
      chunk: (chunk) => sink.chunk(labelled(versions, chunk, arrivals)),
      skipped: (skipped) => sink.skipped(skipped),
      problem: (problem) => sink.problem(problem),
      scanned: (bytes, units) => sink.scanned(bytes, units),
    }),
    fetch: (blobs, until) =>
      versions.fetch(
        blobs.flatMap((id) => compared(id, arrivals.get(id))),
        until,
      ),
  };
}

/** Ids of what is compared to know which lines of a blob are new; none where all of them are. */
function compared(blob: string, arrival: Arrival | undefined): string[] {
  if (arrival === undefined || isNewSomewhere(arrival)) return [];
  return [blob, ...arrival.older.flat()];
}

function isNewSomewhere({ older }: Arrival): boolean {
  return older.some((ids) => ids.length === 0);
}

async function readArrivals(
  repository: Repository,
  range: Range,
  signal: AbortSignal,
): Promise<Map<string, Arrival>> {
  const arrivals = new Map<string, Arrival>();
  const lines = new Map<string, string[]>();
  const { graph, commits } = await openScope(repository, range, [], signal);
  const compared = commits.map((commit) => ({
    id: graph.idOf(commit),
    parents: graph.parents(commit),
  }));
  try {
    await readChanges(
      repository.git,
      compared,
      undefined,
      (_, { id, mode, oldIds, path }) => {
        if (isZero(id) || mode === GITLINK_MODE) return;
        const older = oldIds.filter((old) => !isZero(old));
        const line = lineOf(lines, pathText(path));
        line.push(id, ...older);
        const arrival = arrivals.get(id);
        if (arrival === undefined)
          arrivals.set(id, {
            origin: { kind: 'blob', blob: id, path: pathText(path) },
            older: [older],
            line,
          });
        else arrival.older.push(older);
      },
      signal,
    );
  } catch (error) {
    // Blobs without a known arrival count as added whole; the walk over the range has reported what is missing.
    if (!(error instanceof GitFailure)) throw error;
  }
  return arrivals;
}

function lineOf(lines: Map<string, string[]>, path: string): string[] {
  const line = lines.get(path) ?? [];
  lines.set(path, line);
  return line;
}

function labelled(versions: Versions, chunk: Chunk, arrivals: ReadonlyMap<string, Arrival>): Chunk {
  if (chunk.origin.kind !== 'blob') return chunk;
  const { blob } = chunk.origin;
  const arrival = arrivals.get(blob);
  if (arrival === undefined) return chunk;
  const { origin } = arrival;
  let known: { lines: LineRange[] | undefined } | undefined;
  return Object.defineProperty({ ...chunk, origin }, 'added', {
    enumerable: true,
    get: () => {
      known ??= { lines: linesOf(versions, blob, arrival, chunk.bytes.length) };
      return known.lines;
    },
  });
}

/** Lines that at least one of the arrivals adds; undefined = all, also when an older version cannot be read. */
function linesOf(versions: Versions, blob: string, arrival: Arrival, size: number): LineRange[] | undefined {
  if (isNewSomewhere(arrival)) return undefined;
  const { older, line } = arrival;
  const [newer, ...others] = versions.contents(line, [blob, ...older.flat()], size);
  if (newer === undefined) return undefined;
  let union: LineRange[] = [];
  for (const { length } of older) {
    const replaced = others.splice(0, length);
    if (!replaced.every((content) => content !== undefined)) return undefined;
    const added = addedLines(joined(replaced), newer);
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
