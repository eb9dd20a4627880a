/**
 * Bytes that come in pieces → the NUL-ended records they hold. Shared by everything that reads git's `-z` output;
 * knows nothing about what a record means.
 */

/** Longest record accepted, in bytes; git's own limit for a path is far lower. */
const LONGEST = 1 << 20;

export class NulRecords {
  readonly #take: (record: Buffer) => void;
  #rest: Buffer = Buffer.alloc(0);

  /** @param take gets each record without its NUL, valid only during the call. */
  constructor(take: (record: Buffer) => void) {
    this.#take = take;
  }

  /** @throws Error for a record beyond all bounds. */
  feed(bytes: Buffer): void {
    const data = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    let at = 0;
    for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, at)) {
      this.#take(data.subarray(at, end));
      at = end + 1;
    }
    this.#rest = Buffer.from(data.subarray(at));
    if (this.#rest.length > LONGEST) throw new Error('unexpected answer from git: a record without end');
  }

  /** @throws Error when the output stopped inside a record. */
  finish(): void {
    if (this.#rest.length > 0) throw new Error('unexpected answer from git: a record was cut');
  }
}
