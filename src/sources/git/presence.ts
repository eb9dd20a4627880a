/**
 * Blobs at paths × refs → where they still stand: in HEAD's tree, and in the trees of which branches, tags and other
 * refs.
 */
import { DESCENT_WIDTH } from './graph.js';
import type { Introduction } from './introductions.js';
import { type Ref, shortRefName } from './refs.js';
import type { Repository } from './repo.js';
import type { Scope } from './scope.js';
import { standing } from './standing.js';

/** Where something still is. */
export interface Present {
  atHead: boolean;
  refs: string[];
}

/** Questions (tips × paths) above which the refs of blobs are not worked out. */
const MOST_QUESTIONS = 50_000;
/** Refs named for commits with findings, all together; above it they are not worked out. */
const MOST_ANSWERS = 2_000_000;

export class Presence {
  readonly #scope: Scope;
  readonly #refs: readonly Ref[];
  readonly #head: string | undefined;
  readonly #atHead = new Set<Introduction>();
  readonly #refsOf = new Map<Introduction, Set<string>>();
  readonly #tips: { name: string; commit: string }[];
  /** Commits that HEAD leads to, and the refs that lead to them. */
  readonly #inHead = new Set<string>();
  readonly #leading = new Map<string, string[]>();

  private constructor(scope: Scope, refs: readonly Ref[], head: string | undefined) {
    this.#scope = scope;
    this.#refs = refs;
    this.#head = head;
    this.#tips = refs
      .filter((ref) => ref.name !== 'HEAD')
      .map((ref) => ({ name: shortRefName(ref.name), commit: scope.graph.peel(ref.id) }));
  }

  /** @param objects ids to be asked about by `ofObject`. */
  static async read(
    repository: Repository,
    scope: Scope,
    refs: readonly Ref[],
    blobs: readonly Introduction[],
    objects: Iterable<string>,
    signal: AbortSignal,
  ): Promise<Presence> {
    const presence = new Presence(scope, refs, repository.head);
    await presence.#followTrees(repository, blobs, signal);
    presence.#followCommits(objects);
    return presence;
  }

  /** @param blob one of those asked about. */
  ofBlob(blob: Introduction): Present {
    return { atHead: this.#atHead.has(blob), refs: [...(this.#refsOf.get(blob) ?? [])].sort() };
  }

  /** For commits and tags: the refs that lead to them. For anything else: the refs that name it. */
  ofObject(id: string): Present {
    const naming = this.#refs.filter((ref) => ref.id === id).map((ref) => shortRefName(ref.name));
    const refs = new Set([...naming, ...(this.#leading.get(id) ?? [])]);
    return { atHead: this.#inHead.has(id), refs: [...refs].sort() };
  }

  async #followTrees(
    repository: Repository,
    blobs: readonly Introduction[],
    signal: AbortSignal,
  ): Promise<void> {
    const names = new Map<string, string[]>();
    for (const { name, commit } of this.#tips) names.set(commit, [...(names.get(commit) ?? []), name]);
    const paths = new Set(blobs.map(({ path }) => path.toString('latin1')));
    if (names.size * paths.size > MOST_QUESTIONS) names.clear();
    const head = this.#head;
    const commits = [...new Set([...names.keys(), ...(head === undefined ? [] : [head])])];
    for (const [blob, where] of await standing(repository, commits, blobs, signal)) {
      const refs = new Set<string>();
      for (const number of where) {
        const commit = commits[number]!;
        if (commit === head) this.#atHead.add(blob);
        for (const name of names.get(commit) ?? []) refs.add(name);
      }
      this.#refsOf.set(blob, refs);
    }
  }

  #followCommits(objects: Iterable<string>): void {
    const { graph } = this.#scope;
    const commits = [...objects].map((id) => graph.numberOf(id)).filter((number) => graph.isCommit(number));
    const tips = this.#tips.map(({ name, commit }) => ({ name, number: graph.numberOf(commit) }));
    const head = this.#head === undefined ? -1 : graph.numberOf(this.#head);
    let answers = 0;
    for (let at = 0; at < commits.length; at += DESCENT_WIDTH) {
      const some = commits.slice(at, at + DESCENT_WIDTH);
      const leads = graph.descent(some);
      for (const [n, commit] of some.entries()) {
        const isLed = (number: number) => number >= 0 && (leads[number]! & (1 << n)) !== 0;
        const id = graph.idOf(commit);
        if (isLed(head)) this.#inHead.add(id);
        if (answers >= MOST_ANSWERS) continue;
        const names = tips.filter(({ number }) => isLed(number)).map(({ name }) => name);
        answers += names.length;
        this.#leading.set(id, names);
      }
    }
  }
}
