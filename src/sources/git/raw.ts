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
  change(change: Change): void;
}

const COLON = 0x3a;

export class RawParser {
  readonly #handler: RawHandler;
  readonly #records = new NulRecords((record) => this.#token(record));
  #pending: Omit<Change, 'path'> | undefined;

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
    if (this.#pending) throw unexpected();
  }

  #token(token: Buffer): void {
    if (this.#pending) {
      const change = { ...this.#pending, path: Buffer.from(token) };
      this.#pending = undefined;
      this.#handler.change(change);
    } else if (token[0] === COLON) {
      this.#pending = parseMeta(token.toString('latin1'));
    } else {
      this.#handler.commit?.(token.toString('latin1'));
    }
  }
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
