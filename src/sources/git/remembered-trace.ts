/**
 * A trace ↔ what is remembered of it, so that history need not be walked again while neither refs nor objects change.
 * Commits are kept by their ids alone, for what people write in them may hold a secret; they are read again.
 */
import type { Attribution, Trace } from './attribute.js';
import { readCommitInfos } from './attribute.js';
import type { Repository } from './repo.js';

/** One place of an object: numbers of its path (-1: none) and refs, the commit that brought it, and 1 when it is at HEAD. */
type PlaceMemory = [path: number, commit: string, atHead: 0 | 1, refs: number[]];

/** Plain data. */
export interface TraceMemory {
  /** Paths and names of refs. */
  names: string[];
  /** Numbers of the paths of every object (-1: none). */
  paths: Record<string, number[]>;
  /** Places of those that were attributed last. */
  places: Record<string, PlaceMemory[]>;
}

export class RememberedTrace implements Trace {
  readonly isWhole = true;
  readonly #repository: Repository;
  readonly #read: () => Promise<Trace>;
  readonly #names: Names;
  readonly #paths: Map<string, number[]>;
  /** Of the objects attributed last. */
  #places: Map<string, PlaceMemory[]>;
  /** What was read of the history in this scan, and whether git could tell all of it. */
  #now: Promise<Trace> | undefined;
  #isCertain = true;

  private constructor(before: TraceMemory | undefined, repository: Repository, read: () => Promise<Trace>) {
    this.#repository = repository;
    this.#read = read;
    this.#names = new Names(before?.names ?? []);
    this.#paths = new Map(Object.entries(before?.paths ?? {}));
    this.#places = new Map(Object.entries(before?.places ?? {}));
  }

  /** @param before undefined where nothing is remembered that still holds. @param read the history, when that is not enough. */
  static async of(
    before: TraceMemory | undefined,
    objects: ReadonlySet<string>,
    repository: Repository,
    read: () => Promise<Trace>,
  ): Promise<RememberedTrace> {
    const trace = new RememberedTrace(before, repository, read);
    await trace.#learn(objects);
    return trace;
  }

  async #learn(objects: ReadonlySet<string>): Promise<void> {
    const news = [...objects].filter((id) => !this.#paths.has(id));
    if (news.length === 0) return;
    const now = await this.#walk();
    for (const id of news)
      this.#paths.set(
        id,
        now.pathsOf(id).map((path) => this.#names.numberOf(path)),
      );
  }

  async #walk(): Promise<Trace> {
    this.#now ??= this.#read();
    const now = await this.#now;
    this.#isCertain &&= now.isWhole;
    return now;
  }

  pathsOf(id: string): (string | undefined)[] {
    return (this.#paths.get(id) ?? []).map((path) => this.#names.of(path));
  }

  async attribute(objects: ReadonlySet<string>, signal: AbortSignal): Promise<Map<string, Attribution>> {
    // Not of some and the rest anew: how much git is asked about refs hangs on how much there is to ask about.
    const isKnown = this.#places.size === objects.size && [...objects].every((id) => this.#places.has(id));
    if (isKnown) return this.#recall(signal);
    const now = await this.#walk();
    const attributed = await now.attribute(objects, signal);
    this.#isCertain &&= now.isWhole;
    this.#places = new Map();
    for (const [id, attribution] of attributed) this.#places.set(id, this.#placesOf(attribution));
    return attributed;
  }

  async #recall(signal: AbortSignal): Promise<Map<string, Attribution>> {
    const commits = new Set([...this.#places.values()].flatMap((own) => own.map(([, commit]) => commit)));
    commits.delete('');
    const infos = await readCommitInfos(this.#repository, commits, signal);
    const found = new Map<string, Attribution>();
    for (const [id, own] of this.#places) {
      const places = own.map(([path, commit, atHead, refs]) => {
        const introduced = infos.get(commit);
        const where = { path: this.#names.of(path), atHead: atHead === 1 };
        return { ...where, ...(introduced && { introduced }), refs: refs.map((ref) => this.#names.of(ref)!) };
      });
      found.set(id, { places, unreachable: places.length === 0 });
    }
    return found;
  }

  #placesOf({ places }: Attribution): PlaceMemory[] {
    return places.map(({ path, introduced, atHead, refs }) => [
      this.#names.numberOf(path),
      introduced?.id ?? '',
      atHead ? 1 : 0,
      refs.map((ref) => this.#names.numberOf(ref)),
    ]);
  }

  /** Undefined when git could not tell everything: the next scan asks again. */
  memory(): TraceMemory | undefined {
    if (!this.#isCertain) return undefined;
    return {
      names: this.#names.all,
      paths: Object.fromEntries(this.#paths),
      places: Object.fromEntries(this.#places),
    };
  }
}

/** Texts by their number; -1 stands for none. */
class Names {
  readonly all: string[];
  readonly #numbers: Map<string, number>;

  constructor(all: string[]) {
    this.all = all;
    this.#numbers = new Map(all.map((name, number) => [name, number]));
  }

  of(number: number): string | undefined {
    return this.all[number];
  }

  numberOf(name: string | undefined): number {
    if (name === undefined) return -1;
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.all.push(name) - 1;
      this.#numbers.set(name, number);
    }
    return number;
  }
}
