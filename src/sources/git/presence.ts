/**
 * Blobs at paths × refs → where they still stand: in HEAD's tree, and in the trees of which branches, tags and other
 * refs. One listing of HEAD, one batch of questions for all refs together.
 */
import { byLine } from './catalogue.js';
import { GitFailure } from './failure.js';
import type { Introduction } from './introductions.js';
import { type Ref, shortRefName } from './refs.js';
import type { Repository } from './repo.js';
import type { Scope } from './scope.js';
import type { Git } from './spawn.js';
import { readTree } from './tree.js';

/** Where something still is. */
export interface Present {
  atHead: boolean;
  refs: string[];
}

/** Questions (refs × places) above which the refs of blobs are not worked out. */
const MOST_QUESTIONS = 200_000;
/** Commits whose refs are worked out, each by a walk over the history above it. */
const MOST_WALKS = 500;
const FORMAT = '--batch-check=%(objectname) %(objecttype) %(objectsize)';
const LF = 0x0a;

export class Presence {
  readonly #scope: Scope;
  readonly #refs: readonly Ref[];
  readonly #head: string | undefined;
  readonly #atHead = new Set<string>();
  readonly #refsOf = new Map<string, Set<string>>();
  readonly #tips: { name: string; commit: string }[];
  #walks = 0;

  private constructor(scope: Scope, refs: readonly Ref[], head: string | undefined) {
    this.#scope = scope;
    this.#refs = refs;
    this.#head = head;
    this.#tips = refs
      .filter((ref) => ref.name !== 'HEAD')
      .map((ref) => ({ name: shortRefName(ref.name), commit: scope.graph.peel(ref.id) }));
  }

  static async read(
    repository: Repository,
    scope: Scope,
    refs: readonly Ref[],
    blobs: readonly Introduction[],
    signal: AbortSignal,
  ): Promise<Presence> {
    const presence = new Presence(scope, refs, repository.head);
    await presence.#readHead(repository.git, blobs, signal);
    await presence.#readRefs(repository.git, blobs, signal);
    return presence;
  }

  ofBlob({ blob, path }: Introduction): Present {
    const key = keyOf(blob, path);
    return { atHead: this.#atHead.has(key), refs: [...(this.#refsOf.get(key) ?? [])].sort() };
  }

  /** For commits and tags: the refs that lead to them. For anything else: the refs that name it. */
  ofObject(id: string): Present {
    const refs = new Set(this.#refs.filter((ref) => ref.id === id).map((ref) => shortRefName(ref.name)));
    if (!this.#scope.graph.has(id) || this.#walks++ >= MOST_WALKS)
      return { atHead: false, refs: [...refs].sort() };
    const leading = this.#scope.graph.descendants(id);
    for (const tip of this.#tips) if (leading.has(tip.commit)) refs.add(tip.name);
    return { atHead: this.#head !== undefined && leading.has(this.#head), refs: [...refs].sort() };
  }

  async #readHead(git: Git, blobs: readonly Introduction[], signal: AbortSignal): Promise<void> {
    if (this.#head === undefined || blobs.length === 0) return;
    const asked = new Set(blobs.map((b) => keyOf(b.blob, b.path)));
    const take = (blob: string, path: Buffer) => {
      const key = keyOf(blob, path);
      if (asked.has(key)) this.#atHead.add(key);
    };
    await tolerant(readTree(git, this.#head, take, signal));
  }

  /** Asks `<tip>:<path>` for every tip and place; git answers in order. */
  async #readRefs(git: Git, blobs: readonly Introduction[], signal: AbortSignal): Promise<void> {
    const places = blobs.filter((b) => !b.path.includes(LF));
    const tips = [...new Set(this.#tips.map((tip) => tip.commit))];
    if (tips.length * places.length > MOST_QUESTIONS) return;
    let next = 0;
    const take = byLine((line) => {
      const place = places[next % places.length]!;
      const tip = tips[Math.floor(next / places.length)]!;
      next++;
      if (line.startsWith(`${place.blob} blob `)) this.#addRefs(tip, place);
    });
    await tolerant(git.stream(['cat-file', '--buffer', FORMAT], take, signal, questions(tips, places)));
  }

  #addRefs(commit: string, { blob, path }: Introduction): void {
    const key = keyOf(blob, path);
    const names = this.#refsOf.get(key) ?? new Set<string>();
    for (const tip of this.#tips) if (tip.commit === commit) names.add(tip.name);
    this.#refsOf.set(key, names);
  }
}

function* questions(tips: readonly string[], places: readonly Introduction[]): Generator<Buffer> {
  for (const tip of tips) {
    for (const { path } of places) yield Buffer.concat([Buffer.from(`${tip}:`), path, Buffer.from('\n')]);
  }
}

function keyOf(blob: string, path: Buffer): string {
  return `${blob} ${path.toString('latin1')}`;
}

/** A tree that is missing makes the answer smaller, not wrong; the scan has already been called incomplete for it. */
async function tolerant(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
  }
}
