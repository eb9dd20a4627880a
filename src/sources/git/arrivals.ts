/**
 * All commits of a history → every change they make, in columns: which object came to which path with which commit. One
 * walk of git's answers two questions: what is missing, for whatever can be reached came with some commit; and, when all
 * has been read, who brought what was found. So it can run beside the reading, when nobody knows yet what that will be.
 * 12 bytes a change, and each path once.
 */
import { ByteMemo } from '../../core/bytememo.js';
import { grown } from '../../core/columns.js';
import { type Compared, streamChanges } from './changes.js';
import type { CommitGraph } from './graph.js';
import type { ObjectNumbers } from './pack/numbers.js';
import { idStart, isGitlink } from './raw.js';
import { NulRecords, type TakeRecord } from './records.js';
import type { Git } from './spawn.js';

const COLON = 0x3a;
/** Changes that there is room for at first. */
const ROOM = 1 << 12;
/** Paths known by their bytes, as a power of two, and bytes of the longest. */
const PATHS = 1 << 14;
const LONGEST = 256;
/** Values of hexadecimal digits, by byte. */
const DIGITS = Uint8Array.from(
  { length: 128 },
  (_, byte) => Number.parseInt(String.fromCharCode(byte), 16) || 0,
);

export class Arrivals {
  readonly #graph: CommitGraph;
  readonly #commits: readonly number[];
  readonly #numbers: ObjectNumbers;
  readonly #missing = new Set<string>();
  /** Paths by number, their bytes as characters. */
  readonly #paths: string[] = [];
  readonly #pathNumbers = new Map<string, number>();
  /** Place in the list of commits behind the one that was told of last. */
  #next = 0;
  #count = 0;
  #objectAt = new Int32Array(ROOM);
  #pathAt = new Int32Array(ROOM);
  #commitAt = new Int32Array(ROOM);

  private constructor(graph: CommitGraph, commits: readonly number[], numbers: ObjectNumbers) {
    this.#graph = graph;
    this.#commits = commits;
    this.#numbers = numbers;
  }

  /**
   * @param commits their numbers in the graph; with each also all that it comes from. @param idBytes in an object id.
   * @throws GitFailure when git cannot read a tree of theirs.
   */
  static async read(
    git: Git,
    graph: CommitGraph,
    commits: readonly number[],
    { numbers, idBytes }: { numbers: ObjectNumbers; idBytes: number },
    signal: AbortSignal,
  ): Promise<Arrivals> {
    const arrivals = new Arrivals(graph, commits, numbers);
    const records = new NulRecords(arrivals.#taker(Buffer.alloc(idBytes)));
    await streamChanges(git, compared(graph, commits), (bytes) => records.feed(bytes), signal);
    records.finish();
    arrivals.#pathNumbers.clear();
    return arrivals;
  }

  /** Ids of objects that some commit has and the store has not. */
  get missing(): string[] {
    return [...this.#missing];
  }

  /** Tells how some objects came, in the order of the commits; a path as its bytes as characters. */
  of(objects: Iterable<string>, take: (commit: string, object: string, path: string) => void): void {
    const wanted = new Map<number, string>();
    for (const id of objects) {
      const number = this.#numbers.of(Buffer.from(id, 'hex'));
      if (number >= 0) wanted.set(number, id);
    }
    for (let at = 0; at < this.#count; at++) {
      const object = wanted.get(this.#objectAt[at]!);
      if (object !== undefined)
        take(this.#graph.idOf(this.#commitAt[at]!), object, this.#paths[this.#pathAt[at]!]!);
    }
  }

  /** Takes the records of `streamChanges`: a commit, or a change and then its path. @param id room for one. */
  #taker(id: Buffer): TakeRecord {
    const paths = new ByteMemo((path) => this.#pathOf(path), PATHS, LONGEST);
    let commit = -1;
    let object = -1;
    let isPath = false;
    return (bytes, from, to) => {
      if (isPath) {
        isPath = false;
        if (object >= 0) this.#note(object, paths.of(bytes, from, to), commit);
      } else if (bytes[from] === COLON) {
        isPath = true;
        object = this.#objectOf(bytes, from, id);
      } else {
        commit = this.#commitOf(bytes.toString('latin1', from, to));
      }
    };
  }

  /** Number of the commit that is told of: git keeps to the order and passes over those that change nothing. */
  #commitOf(id: string): number {
    for (let at = this.#next; at < this.#commits.length; at++) {
      if (this.#graph.idOf(this.#commits[at]!) !== id) continue;
      this.#next = at + 1;
      return this.#commits[at]!;
    }
    return this.#graph.numberOf(id);
  }

  /** Number of the object that a change brings; -1 for none, and for one that is not here. */
  #objectOf(bytes: Buffer, from: number, id: Buffer): number {
    const start = idStart(bytes, from, 2 * id.length);
    let any = 0;
    for (let i = 0; i < id.length; i++) {
      const at = start + 2 * i;
      const byte = (DIGITS[bytes[at]!]! << 4) | DIGITS[bytes[at + 1]!]!;
      id[i] = byte;
      any |= byte;
    }
    if (any === 0) return -1;
    const number = this.#numbers.of(id);
    // A submodule's commit is another repository's.
    if (number < 0 && !isGitlink(bytes, from)) this.#missing.add(id.toString('hex'));
    return number;
  }

  #pathOf(path: string): number {
    let number = this.#pathNumbers.get(path);
    if (number === undefined) {
      number = this.#paths.push(path) - 1;
      this.#pathNumbers.set(path, number);
    }
    return number;
  }

  #note(object: number, path: number, commit: number): void {
    if (this.#count === this.#objectAt.length) {
      this.#objectAt = grown(this.#objectAt, 2 * this.#count);
      this.#pathAt = grown(this.#pathAt, 2 * this.#count);
      this.#commitAt = grown(this.#commitAt, 2 * this.#count);
    }
    this.#objectAt[this.#count] = object;
    this.#pathAt[this.#count] = path;
    this.#commitAt[this.#count++] = commit;
  }
}

/** A third of all merges repeat what one side has: git would read both sides' folders to say nothing. */
function* compared(graph: CommitGraph, commits: Iterable<number>): Generator<Compared> {
  for (const commit of commits) {
    if (graph.isRepeat(commit)) continue;
    yield { id: graph.idOf(commit), parents: graph.parents(commit) };
  }
}
