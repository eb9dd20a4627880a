/**
 * Blobs at paths × refs → where they still stand: in HEAD's tree, and in the trees of which branches, tags and other
 * refs. One listing of HEAD, one batch of questions for all refs together.
 */
import { byLine } from './catalogue.js';
import { GitFailure } from './failure.js';
import { DESCENT_WIDTH } from './graph.js';
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

/** Questions (tips × paths) above which the refs of blobs are not worked out. */
const MOST_QUESTIONS = 50_000;
/** Refs named for commits with findings, all together; above it they are not worked out. */
const MOST_ANSWERS = 2_000_000;
const FORMAT = '--batch-check=%(objectname) %(objecttype) %(objectsize)';
const LF = 0x0a;

export class Presence {
  readonly #scope: Scope;
  readonly #refs: readonly Ref[];
  readonly #head: string | undefined;
  readonly #atHead = new Set<string>();
  readonly #refsOf = new Map<string, Set<string>>();
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
    const { git } = repository;
    await Promise.all([presence.#readHead(git, blobs, signal), presence.#readRefs(git, blobs, signal)]);
    presence.#followCommits(objects);
    return presence;
  }

  ofBlob({ blob, path }: Introduction): Present {
    const key = keyOf(blob, path);
    return { atHead: this.#atHead.has(key), refs: [...(this.#refsOf.get(key) ?? [])].sort() };
  }

  /** For commits and tags: the refs that lead to them. For anything else: the refs that name it. */
  ofObject(id: string): Present {
    const naming = this.#refs.filter((ref) => ref.id === id).map((ref) => shortRefName(ref.name));
    const refs = new Set([...naming, ...(this.#leading.get(id) ?? [])]);
    return { atHead: this.#inHead.has(id), refs: [...refs].sort() };
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

  async #readHead(git: Git, blobs: readonly Introduction[], signal: AbortSignal): Promise<void> {
    if (this.#head === undefined || blobs.length === 0) return;
    const asked = new Set(blobs.map((b) => keyOf(b.blob, b.path)));
    const take = (blob: string, path: Buffer) => {
      const key = keyOf(blob, path);
      if (asked.has(key)) this.#atHead.add(key);
    };
    await tolerant(readTree(git, this.#head, take, signal));
  }

  /** Asks `<tip>:<path>` once for every tip and path; git answers in order. */
  async #readRefs(git: Git, blobs: readonly Introduction[], signal: AbortSignal): Promise<void> {
    const paths = byPath(blobs.filter((b) => !b.path.includes(LF)));
    const tips = [...new Set(this.#tips.map((tip) => tip.commit))];
    const count = tips.length * paths.length;
    if (count === 0 || count > MOST_QUESTIONS) return;
    let next = 0;
    const take = byLine((line) => {
      const places = paths[next % paths.length]!;
      const tip = tips[Math.floor(next / paths.length)]!;
      next++;
      for (const place of places)
        if (line.startsWith(place.blob) && line.startsWith(' blob ', place.blob.length))
          this.#addRefs(tip, place);
    });
    await tolerant(git.stream(['cat-file', '--buffer', FORMAT], take, signal, questions(tips, paths)));
  }

  #addRefs(commit: string, { blob, path }: Introduction): void {
    const key = keyOf(blob, path);
    const names = this.#refsOf.get(key) ?? new Set<string>();
    for (const tip of this.#tips) if (tip.commit === commit) names.add(tip.name);
    this.#refsOf.set(key, names);
  }
}

/** Blobs that stood at the same path, together: git looks up the path once for all of them. */
function byPath(blobs: readonly Introduction[]): Introduction[][] {
  const paths = new Map<string, Introduction[]>();
  for (const blob of blobs) {
    const path = blob.path.toString('latin1');
    const known = paths.get(path);
    if (known === undefined) paths.set(path, [blob]);
    else known.push(blob);
  }
  return [...paths.values()];
}

/** All of a tip's at a time. */
function* questions(tips: readonly string[], paths: readonly Introduction[][]): Generator<Buffer> {
  const names = paths.map(([first]) => `:${first!.path.toString('latin1')}\n`);
  for (const tip of tips) yield Buffer.from(names.map((name) => tip + name).join(''), 'latin1');
}

function keyOf(blob: string, path: Buffer): string {
  return `${blob} ${path.toString('latin1')}`;
}

/** A tree that is missing makes the answer smaller, not wrong; the scan has already been called incomplete for it. */
async function tolerant(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
  }
}
