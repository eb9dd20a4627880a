/**
 * Ids of objects with findings → who brought each of them into the history, when, at which paths, and where they still
 * are. One pass over the commits, however many ids are asked for, tells the paths; the rest is asked of git only for
 * those that somebody wants to name.
 */
import type { CommitInfo } from '../../core/types.js';
import type { Arrivals } from './arrivals.js';
import { collectObjects } from './collect.js';
import { commitInfo } from './commit.js';
import { GitFailure } from './failure.js';
import type { CommitGraph } from './graph.js';
import { type Introduction, Introductions } from './introductions.js';
import { Presence } from './presence.js';
import { listRefs, type Ref } from './refs.js';
import type { Repository } from './repo.js';
import type { Range } from './revisions.js';
import { openScope, type Scope } from './scope.js';

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

/** What the history says of some objects: at first only where they stand, which one pass tells for all of them. */
export interface Trace {
  /** Paths at which an object stands or stood; undefined for a place without one. Empty when no commit of the scanned range has it. */
  pathsOf(id: string): (string | undefined)[];
  /** False as soon as git could not tell all that was asked: what it said later may be more. */
  readonly isWhole: boolean;
  /** Everything about some of the objects. */
  attribute(objects: ReadonlySet<string>, signal: AbortSignal): Promise<Map<string, Attribution>>;
}

const UNKNOWN: Attribution = { places: [{ path: undefined, atHead: false, refs: [] }], unreachable: false };

/** The trace of a history that cannot be read. */
const NO_TRACE: Trace = {
  pathsOf: () => [undefined],
  isWhole: false,
  attribute: (objects) => Promise.resolve(unknown(objects)),
};

/** What is known of a repository from reading it. */
export interface Known {
  refs?: readonly Ref[];
  /** Of all commits and tags in the store. */
  graph?: CommitGraph | undefined;
  /** Of all commits that the refs lead to. */
  arrivals?: Arrivals | undefined;
}

/**
 * Never loses an object: where git fails, the answer is one place of which nothing is known.
 * @param range undefined = everything that any ref reaches. @param known the refs, where they have been listed.
 */
export async function trace(
  repository: Repository,
  range: Range | undefined,
  objects: ReadonlySet<string>,
  signal: AbortSignal,
  known: Known = {},
): Promise<Trace> {
  if (objects.size === 0) return NO_TRACE;
  try {
    const refs = known.refs ?? listRefs(repository);
    const scope = await openScope(repository, range, refs, signal, known.graph);
    const introductions = new Introductions(objects, scope, range === undefined ? known.arrivals : undefined);
    const complete = await introductions.read(repository, signal);
    return new ReadTrace(repository, refs, scope, introductions, complete);
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return NO_TRACE;
  }
}

function unknown(objects: ReadonlySet<string>): Map<string, Attribution> {
  return new Map([...objects].map((id) => [id, UNKNOWN]));
}

class ReadTrace implements Trace {
  readonly #repository: Repository;
  readonly #refs: readonly Ref[];
  readonly #scope: Scope;
  readonly #introductions: Introductions;
  /** False when absence proves nothing. */
  readonly #complete: boolean;
  isWhole: boolean;

  constructor(
    repository: Repository,
    refs: readonly Ref[],
    scope: Scope,
    introductions: Introductions,
    complete: boolean,
  ) {
    this.#repository = repository;
    this.#refs = refs;
    this.#scope = scope;
    this.#introductions = introductions;
    this.#complete = complete;
    this.isWhole = complete;
  }

  pathsOf(id: string): (string | undefined)[] {
    const paths = this.#introductions.pathsOf(id);
    return paths.length > 0 ? paths : this.#isUnreachable(id) ? [] : [undefined];
  }

  /** Of an object that nothing introduced. */
  #isUnreachable(id: string): boolean {
    return this.#complete && !this.#scope.reaches(id);
  }

  async attribute(objects: ReadonlySet<string>, signal: AbortSignal): Promise<Map<string, Attribution>> {
    try {
      return await this.#attribute(objects, signal);
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
      this.isWhole = false;
      return unknown(objects);
    }
  }

  async #attribute(objects: ReadonlySet<string>, signal: AbortSignal): Promise<Map<string, Attribution>> {
    const found = new Map<string, Attribution>();
    const { graph } = this.#scope;
    const introduced = new Map([...objects].map((id) => [id, this.#introductions.of(id)]));
    const all = [...introduced.values()].flat();
    const messages = [...objects].filter((id) => graph.holds(graph.numberOf(id)));
    // The commits and tags to be named: those that introduced something, and those that were asked about themselves.
    const named = new Set([...all.flatMap((i) => i.commit ?? []), ...messages]);
    // Side by side: most of it is waiting for git.
    const [presence, infos] = await Promise.all([
      Presence.read(this.#repository, this.#scope, this.#refs, all, messages, signal),
      readCommitInfos(this.#repository, named, signal),
    ]);
    for (const [id, own] of introduced) {
      const unreachable = own.length === 0 && this.#isUnreachable(id);
      found.set(id, { places: unreachable ? [] : places(id, own, presence, infos), unreachable });
    }
    return found;
  }
}

/** What commits and tags say of themselves. */
export async function readCommitInfos(
  repository: Repository,
  ids: Iterable<string>,
  signal: AbortSignal,
): Promise<Map<string, CommitInfo>> {
  const infos = new Map<string, CommitInfo>();
  const take = (id: string, type: string, content: Buffer) => {
    if (type === 'commit' || type === 'tag') infos.set(id, commitInfo(id, content));
  };
  await collectObjects(repository, [...ids], take, signal);
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
    const place: AttributedPlace = { path: introduction.text, ...presence.ofBlob(introduction) };
    const info = introduction.commit === undefined ? undefined : infos.get(introduction.commit);
    return info === undefined ? place : { ...place, introduced: info };
  });
}
