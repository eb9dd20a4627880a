/**
 * The byte stream of git's raw diff format with `-z` → changes, by NUL and by the lengths the format fixes
 * (git-diff-index(1), "RAW OUTPUT FORMAT" and "DIFF FORMAT FOR MERGES"). Reads `diff-index --raw -z` and
 * `diff-tree --stdin --raw -z -c`; paths stay bytes, because nothing says they are text.
 */
import { NulRecords } from './records.js';

/** One changed path. `mode` and `id` are the new side; an id of zeros means there is none. */
export interface Change {
  status: string;
  oldMode: string;
  mode: string;
  /** Old ids, one per parent (one, except in merges). */
  oldIds: string[];
  id: string;
  path: Buffer;
}

export interface RawHandler {
  /** Changes from here on are those of this commit (`diff-tree --stdin` only). */
  commit?(id: string): void;
  /** Asked about each new id before anything else of the change is read; without it all are wanted. */
  wants?(id: string): boolean;
  change(change: Change): void;
}

const COLON = 0x3a;
/** Bytes of a mode and the space behind it. */
const MODE = 7;
const SPACE = 0x20;

export class RawParser {
  readonly #handler: RawHandler;
  readonly #records = new NulRecords((bytes, from, to) => this.#token(bytes.subarray(from, to)));
  /** The change whose path comes next; undefined for one that nobody wants. */
  #pending: Omit<Change, 'path'> | undefined;
  #isPath = false;

  constructor(handler: RawHandler) {
    this.#handler = handler;
  }

  /** @throws Error when the stream is not what git documents. */
  feed(bytes: Buffer): void {
    this.#records.feed(bytes);
  }

  /** @throws Error when the stream stopped inside a change. */
  finish(): void {
    this.#records.finish();
    if (this.#isPath) throw unexpected();
  }

  #token(token: Buffer): void {
    if (this.#isPath) {
      this.#isPath = false;
      if (this.#pending !== undefined) this.#handler.change({ ...this.#pending, path: Buffer.from(token) });
    } else if (token[0] === COLON) {
      this.#isPath = true;
      const isWanted = this.#handler.wants?.(newId(token)) ?? true;
      this.#pending = isWanted ? parseMeta(token.toString('latin1')) : undefined;
    } else {
      this.#handler.commit?.(token.toString('latin1'));
    }
  }
}

/** The id on the new side: behind modes and old ids, which are all of the same length. */
function newId(meta: Buffer): string {
  const parents = parentsAt(meta, 0);
  const ids = parents + MODE * (parents + 1);
  const length = meta.indexOf(SPACE, ids) - ids;
  const start = ids + parents * (length + 1);
  const end = start + length;
  if (length < 0 || meta[start - 1] !== SPACE || meta[end] !== SPACE) throw unexpected();
  return meta.toString('latin1', start, end);
}

/** Where the new id of a change that begins at `from` stands; ids have a known length. @throws Error when it does not stand there. */
export function idStart(bytes: Buffer, from: number, length: number): number {
  const parents = parentsAt(bytes, from);
  const start = from + parents + MODE * (parents + 1) + parents * (length + 1);
  if (bytes[start - 1] !== SPACE || bytes[start + length] !== SPACE) throw unexpected();
  return start;
}

/** True when the new side of a change that begins at `from` is a submodule's entry. */
export function isGitlink(bytes: Buffer, from: number): boolean {
  const parents = parentsAt(bytes, from);
  const mode = from + parents + MODE * parents;
  return bytes.toString('latin1', mode, mode + MODE - 1) === GITLINK_MODE;
}

/** A change begins with a colon for each parent. */
function parentsAt(bytes: Buffer, from: number): number {
  let parents = 1;
  while (bytes[from + parents] === COLON) parents++;
  return parents;
}

/** `:<old mode> <new mode> <old id> <new id> <status>`, with one colon, old mode and old id per parent. */
function parseMeta(text: string): Omit<Change, 'path'> {
  const parents = /^:+/.exec(text)![0].length;
  const words = text.slice(parents).split(' ');
  if (words.length !== 2 * parents + 3) throw unexpected();
  return {
    oldMode: words[0]!,
    mode: words[parents]!,
    oldIds: words.slice(parents + 1, 2 * parents + 1),
    id: words[2 * parents + 1]!,
    status: words[2 * parents + 2]!,
  };
}

/** True for the id that stands for "nothing". */
export function isZero(id: string): boolean {
  return /^0+$/.test(id);
}

/** A submodule's entry: the id is a commit of another repository. */
export const GITLINK_MODE = '160000';

function unexpected(): Error {
  return new Error('unexpected answer from git');
}
