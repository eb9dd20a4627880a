/**
 * The byte stream of `git cat-file --batch` → objects, by the lengths it announces, never by lines of content. Format:
 * `<id> <type> <size>\n<content>\n`, or `<id> missing\n` (git-cat-file(1), "BATCH OUTPUT").
 */

export type ObjectType = 'blob' | 'commit' | 'tag' | 'tree';

export interface FrameHandler {
  begin(id: string, type: ObjectType, size: number): void;
  /** A piece of the object's content, valid only during the call; pieces come in order and add up to its size. */
  data(bytes: Buffer): void;
  end(): void;
  missing(id: string): void;
}

/** Longest header: a SHA-256 id, a type and a 20-digit size. */
const LONGEST_HEADER = 64 + 8 + 20 + 3;
const LF = 0x0a;

export class FrameParser {
  readonly #handler: FrameHandler;
  #header = '';
  /** Bytes of content still to come, then 0 for the line end after it; -1 while a header is read. */
  #left = -1;

  constructor(handler: FrameHandler) {
    this.#handler = handler;
  }

  /** @throws Error when the stream is not what git documents. */
  feed(bytes: Buffer): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.#left < 0) at = this.#readHeader(bytes, at);
      else if (this.#left > 0) at = this.#readContent(bytes, at);
      else at = this.#readEnd(bytes, at);
    }
  }

  #readHeader(bytes: Buffer, at: number): number {
    const found = bytes.indexOf(LF, at);
    const end = found < 0 ? bytes.length : found;
    if (this.#header.length + end - at > LONGEST_HEADER)
      throw new Error('unexpected answer from git cat-file');
    this.#header += bytes.toString('latin1', at, end);
    if (found < 0) return end;
    const [id, type, size] = this.#header.split(' ');
    this.#header = '';
    if (type === 'missing' && size === undefined) {
      this.#handler.missing(id!);
      return end + 1;
    }
    if (!isObjectType(type) || !/^[0-9]{1,15}$/.test(size ?? ''))
      throw new Error('unexpected answer from git cat-file');
    this.#left = Number(size);
    this.#handler.begin(id!, type, this.#left);
    return end + 1;
  }

  #readContent(bytes: Buffer, at: number): number {
    const end = Math.min(bytes.length, at + this.#left);
    this.#left -= end - at;
    this.#handler.data(bytes.subarray(at, end));
    return end;
  }

  #readEnd(bytes: Buffer, at: number): number {
    if (bytes[at] !== LF) throw new Error('unexpected answer from git cat-file');
    this.#left = -1;
    this.#handler.end();
    return at + 1;
  }
}

export function isObjectType(type: string | undefined): type is ObjectType {
  return type === 'blob' || type === 'commit' || type === 'tag' || type === 'tree';
}
