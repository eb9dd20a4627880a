/**
 * Bytes that come in pieces → the NUL-ended records they hold. Shared by everything that reads git's `-z` output;
 * knows nothing about what a record means.
 */

/** Longest record accepted, in bytes; git's own limit for a path is far lower. */
const LONGEST = 1 << 20;

/** Gets the bytes of a record, from `from` to `to` and without its NUL, valid only during the call. */
export type TakeRecord = (bytes: Buffer, from: number, to: number) => void;

export class NulRecords {
  readonly #take: TakeRecord;
  #rest: Buffer = Buffer.alloc(0);

  constructor(take: TakeRecord) {
    this.#take = take;
  }

  /** @throws Error for a record beyond all bounds. */
  feed(bytes: Buffer): void {
    const data = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const { length } = data;
    let begin = 0;
    // Records are short: to have each end looked for by a call takes longer.
    for (let at = 0; at < length; at++) {
      if (data[at] !== 0) continue;
      this.#take(data, begin, at);
      begin = at + 1;
    }
    this.#rest = Buffer.from(data.subarray(begin));
    if (this.#rest.length > LONGEST) throw new Error('unexpected answer from git: a record without end');
  }

  /** @throws Error when the output stopped inside a record. */
  finish(): void {
    if (this.#rest.length > 0) throw new Error('unexpected answer from git: a record was cut');
  }
}
