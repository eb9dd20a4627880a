/**
 * Commit and tag objects → the graph of history, built from the objects themselves: grafts, replacements, shallow
 * files and missing commits cannot bend it. Says what is reachable and which of several commits came first. Objects are
 * numbered, and what is worked out about all of them stands in columns by number: about 200 bytes a commit.
 */
import { grown } from '../../core/columns.js';
import { readSmallObjects, type TakeObject } from './collect.js';
import { parseLinks, tagTarget } from './commit.js';
import type { ObjectType } from './frames.js';
import { isFullId } from './revisions.js';
import type { Git } from './spawn.js';

const LF = 0x0a;
/** Objects whose descendants are looked for in one pass: the bits of a number. */
export const DESCENT_WIDTH = 32;

/** A commit begins with `tree `, the id of its folder in at most so many digits, and a line's end. */
const FOLDER = 5;
const LONGEST_ID = 64;

/** What is known of a number: only that something names it, or the object itself. */
const NAMED = 0;
const COMMIT = 1;
const TAG = 2;

export class CommitGraph {
  readonly #numbers = new Map<string, number>();
  readonly #ids: string[] = [];
  readonly #kinds: number[] = [];
  readonly #seconds: number[] = [];
  /** Where an object's links begin among all links, and how many it has: a commit's parents, what a tag names. */
  readonly #first: number[] = [];
  readonly #count: number[] = [];
  readonly #links: number[] = [];
  /** How each commit names its folder. */
  #folders = new Uint8Array(LONGEST_ID << 8);
  #open = 0;
  #order: Int32Array | undefined;
  #when: Float64Array | undefined;

  /** @param ids commits and tags; those git cannot give are left out, other objects are passed over. */
  static async read(git: Git, ids: readonly string[], signal: AbortSignal): Promise<CommitGraph> {
    const graph = new CommitGraph();
    await readSmallObjects(git, ids, graph.add, signal);
    return graph;
  }

  /** Also reads the parents of what is here, because a range's commits have parents outside of it, and what tags name. */
  async addLinked(git: Git, signal: AbortSignal): Promise<void> {
    await readSmallObjects(git, this.#named(COMMIT), this.add, signal);
    const asked = new Set<string>();
    // A tag may name a tag.
    for (let ids = this.#named(TAG); ids.length > 0; ids = this.#named(TAG).filter((id) => !asked.has(id))) {
      for (const id of ids) asked.add(id);
      await readSmallObjects(git, ids, this.add, signal);
    }
  }

  /** Takes one object; other types than commits and tags are passed over. */
  readonly add: TakeObject = (id: string, type: ObjectType, content: Buffer): void => {
    if (type !== 'commit' && type !== 'tag') return;
    const number = this.#number(id);
    if (this.#kinds[number] !== NAMED) return;
    this.#kinds[number] = type === 'commit' ? COMMIT : TAG;
    this.#open--;
    this.#first[number] = this.#links.length;
    if (type === 'commit') {
      const { parents, seconds } = parseLinks(content);
      this.#seconds[number] = seconds;
      this.#noteFolder(number, content);
      for (const parent of parents) this.#links.push(this.#number(parent));
    } else {
      const target = tagTarget(content);
      if (target !== undefined) this.#links.push(this.#number(target));
    }
    this.#count[number] = this.#links.length - this.#first[number]!;
    this.#order = this.#when = undefined;
  };

  /** Takes note of an object that something outside names, such as a ref. */
  name(id: string): void {
    this.#number(id);
  }

  /** True when all that is named is here: every commit that any leads to. */
  get isClosed(): boolean {
    return this.#open === 0;
  }

  /** Numbers run from 0 to below this. */
  get size(): number {
    return this.#ids.length;
  }

  /** The object's number, or -1 when nothing here is it or names it. */
  numberOf(id: string): number {
    return this.#numbers.get(id) ?? -1;
  }

  idOf(number: number): string {
    return this.#ids[number]!;
  }

  /** True for commits that are here, not only named. */
  isCommit(number: number): boolean {
    return this.#kinds[number] === COMMIT;
  }

  /** True for commits and tags that are here. */
  holds(number: number): boolean {
    return this.#kinds[number] !== NAMED && number >= 0;
  }

  /** Ids of the parents that are here. */
  parents(number: number): string[] {
    const parents: string[] = [];
    const first = this.#first[number]!;
    for (let i = first; i < first + this.#count[number]!; i++)
      if (this.isCommit(this.#links[i]!)) parents.push(this.#ids[this.#links[i]!]!);
    return parents;
  }

  /** True when not all parents are here, so what the commit seems to add may be older. */
  isCut(number: number): boolean {
    const first = this.#first[number]!;
    for (let i = first; i < first + this.#count[number]!; i++)
      if (!this.isCommit(this.#links[i]!)) return true;
    return false;
  }

  /**
   * True when a commit has all of one of its parents' files and no others: then it brings nothing that all of them lack.
   * Only of an older parent, or forged circles could be nothing but repeats.
   */
  isRepeat(number: number): boolean {
    const first = this.#first[number]!;
    for (let i = first; i < first + this.#count[number]!; i++) {
      const parent = this.#links[i]!;
      const isOlder = this.isCommit(parent) && this.#seconds[parent]! < this.#seconds[number]!;
      if (isOlder && this.#haveOneFolder(number, parent)) return true;
    }
    return false;
  }

  #noteFolder(number: number, commit: Buffer): void {
    const at = number * LONGEST_ID;
    if (at >= this.#folders.length) this.#folders = grown(this.#folders, 2 * at);
    for (let i = 0; i < LONGEST_ID; i++) {
      const byte = commit[FOLDER + i];
      if (byte === undefined || byte === LF) break;
      this.#folders[at + i] = byte;
    }
  }

  #haveOneFolder(number: number, other: number): boolean {
    const folders = this.#folders;
    for (let i = 0; i < LONGEST_ID; i++)
      if (folders[number * LONGEST_ID + i] !== folders[other * LONGEST_ID + i]) return false;
    return true;
  }

  /** What a ref's id stands for in the end: tags are followed. */
  peel(id: string): string {
    let current = this.numberOf(id);
    if (current < 0) return id;
    for (let hops = 0; hops < 100 && this.#kinds[current] === TAG && this.#count[current]! > 0; hops++)
      current = this.#links[this.#first[current]!]!;
    return this.#ids[current]!;
  }

  /** Everything the tips lead to: commits, tags on the way, and what tags name; non-zero by number. */
  reachable(tips: Iterable<string>): Uint8Array {
    const open: number[] = [];
    for (const tip of tips) open.push(this.#number(tip));
    const seen = new Uint8Array(this.size);
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (seen[number] !== 0) continue;
      seen[number] = 1;
      const first = this.#first[number]!;
      for (let i = first; i < first + this.#count[number]!; i++)
        if (seen[this.#links[i]!] === 0) open.push(this.#links[i]!);
    }
    return seen;
  }

  /**
   * Which of the given commits each commit comes from, itself included: bit n stands for the n-th of them.
   * @param commits numbers, at most `DESCENT_WIDTH`.
   */
  descent(commits: readonly number[]): Int32Array {
    const bits = new Int32Array(this.size);
    for (const [n, commit] of commits.entries()) bits[commit]! |= 1 << n;
    for (const number of this.#parentsFirst()) {
      const first = this.#first[number]!;
      let own = bits[number]!;
      for (let i = first; i < first + this.#count[number]!; i++) own |= bits[this.#links[i]!]!;
      bits[number] = own;
    }
    return bits;
  }

  /**
   * Commit time, raised to be later than every parent's: sorts by time where clocks are right, and never puts a
   * commit before its ancestors where they are not.
   */
  when(number: number): number {
    this.#when ??= this.#correctedTimes();
    return this.#when[number]!;
  }

  #correctedTimes(): Float64Array {
    const times = new Float64Array(this.size);
    for (const number of this.#parentsFirst()) {
      let time = this.#seconds[number]!;
      const first = this.#first[number]!;
      for (let i = first; i < first + this.#count[number]!; i++) {
        const parent = this.#links[i]!;
        if (this.isCommit(parent)) time = Math.max(time, times[parent]! + 1);
      }
      times[number] = time;
    }
    return times;
  }

  /** All commits, each behind its parents. A forged index may make circles: they are cut somewhere. */
  #parentsFirst(): Int32Array {
    if (this.#order !== undefined) return this.#order;
    const OPEN = 1;
    const DONE = 2;
    const state = new Uint8Array(this.size);
    const order = new Int32Array(this.size);
    let placed = 0;
    const open: number[] = [];
    for (let start = 0; start < this.size; start++) {
      if (state[start] === 0 && this.isCommit(start)) open.push(start);
      for (let number = open.at(-1); number !== undefined; number = open.at(-1)) {
        if (state[number] === 0) {
          state[number] = OPEN;
          for (const parent of this.#linksOf(number))
            if (state[parent] === 0 && this.isCommit(parent)) open.push(parent);
          continue;
        }
        open.pop();
        if (state[number] !== OPEN) continue;
        state[number] = DONE;
        order[placed++] = number;
      }
    }
    this.#order = order.subarray(0, placed);
    return this.#order;
  }

  #linksOf(number: number): number[] {
    const first = this.#first[number]!;
    return this.#links.slice(first, first + this.#count[number]!);
  }

  /** Ids that objects of a kind link to and that are not here. */
  #named(kind: number): string[] {
    const wanted = new Set<number>();
    for (let number = 0; number < this.size; number++) {
      if (this.#kinds[number] !== kind) continue;
      for (const link of this.#linksOf(number)) if (this.#kinds[link] === NAMED) wanted.add(link);
    }
    return [...wanted].map((link) => this.#ids[link]!).filter(isFullId);
  }

  #number(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#ids.length;
    this.#numbers.set(id, number);
    this.#ids.push(id);
    this.#kinds.push(NAMED);
    this.#open++;
    this.#seconds.push(0);
    this.#first.push(0);
    this.#count.push(0);
    return number;
  }
}
