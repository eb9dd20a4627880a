/**
 * Ids of objects with findings → who brought each of them into the history, when, at which paths, and where they still
 * are. One pass over the commits, however many ids are asked for; nothing is read for objects that nobody asks about.
 */
import { pathText } from '../../core/printable.js';
import type { CommitInfo } from '../../core/types.js';
import { readSmallObjects } from './collect.js';
import { commitInfo } from './commit.js';
import { GitFailure } from './failure.js';
import { type Introduction, Introductions } from './introductions.js';
import { Presence } from './presence.js';
import { listRefs } from './refs.js';
import type { Repository } from './repo.js';
import type { Range } from './revisions.js';
import { openScope } from './scope.js';

/** One path at which a blob stands or stood; for commits, tags and blobs that only a ref names there is no path. */
export interface AttributedPlace {
  path: string | undefined;
  /** The first commit that had the blob at this path; absent when that commit was never fetched. Its summary and author are untrusted. */
  introduced?: CommitInfo;
  /** True when HEAD's tree holds the blob at this path (for messages: when HEAD leads to it). */
  atHead: boolean;
  /** Short names of the refs whose tree does (for messages: that lead to it). */
  refs: string[];
}

export interface Attribution {
  /** Oldest first; empty for unreachable objects, and never for others: what cannot be found out is left out of a place. */
  places: AttributedPlace[];
  /** No commit of the scanned range has it. */
  unreachable: boolean;
}

/**
 * Never loses an object: where git fails, the answer is one place of which nothing is known.
 * @param range undefined = everything that any ref reaches.
 */
export async function attribute(
  repository: Repository,
  range: Range | undefined,
  objects: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<Map<string, Attribution>> {
  if (objects.size === 0) return new Map();
  try {
    return await workOut(repository, range, objects, signal);
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    const unknown = { places: [{ path: undefined, atHead: false, refs: [] }], unreachable: false };
    return new Map([...objects].map((id) => [id, unknown]));
  }
}

async function workOut(
  repository: Repository,
  range: Range | undefined,
  objects: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<Map<string, Attribution>> {
  const found = new Map<string, Attribution>();
  const refs = listRefs(repository.git);
  const scope = await openScope(repository, range, refs, signal);
  const introductions = new Introductions(objects, scope);
  const complete = await introductions.read(repository, signal);
  const { graph } = scope;
  const messages = [...objects].filter((id) => graph.holds(graph.numberOf(id)));
  const presence = await Presence.read(repository, scope, refs, introductions.all(), messages, signal);
  const infos = await commitInfos(repository, introductions.all(), messages, signal);
  for (const id of objects) {
    const own = introductions.of(id);
    const unreachable = complete && own.length === 0 && !scope.reaches(id);
    const where = unreachable ? [] : places(id, own, presence, infos);
    found.set(id, { places: where, unreachable });
  }
  return found;
}

/** The commits and tags to be named: those that introduced something, and those that were asked about themselves. */
async function commitInfos(
  repository: Repository,
  introductions: readonly Introduction[],
  messages: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, CommitInfo>> {
  const infos = new Map<string, CommitInfo>();
  const ids = new Set([...introductions.flatMap((i) => i.commit ?? []), ...messages]);
  const take = (id: string, type: string, content: Buffer) => {
    if (type === 'commit' || type === 'tag') infos.set(id, commitInfo(id, content));
  };
  await readSmallObjects(repository.git, [...ids], take, signal);
  return infos;
}

function places(
  id: string,
  introductions: readonly Introduction[],
  presence: Presence,
  infos: ReadonlyMap<string, CommitInfo>,
): AttributedPlace[] {
  if (introductions.length === 0) {
    const own = infos.get(id);
    const place: AttributedPlace = { path: undefined, ...presence.ofObject(id) };
    return [own === undefined ? place : { ...place, introduced: own }];
  }
  return introductions.map((introduction) => {
    const place: AttributedPlace = { path: pathText(introduction.path), ...presence.ofBlob(introduction) };
    const info = introduction.commit === undefined ? undefined : infos.get(introduction.commit);
    return info === undefined ? place : { ...place, introduced: info };
  });
}
