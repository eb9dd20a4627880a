/** Ids that stand one behind another → the id of each object of a table, for whichever thread asks. */

export class IdList {
  /** All of them, in binary. */
  readonly bytes: Uint8Array;
  readonly #view: Buffer;
  /** Bytes in an object id. */
  readonly #width: number;

  constructor(bytes: Uint8Array, width: number) {
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#width = width;
  }

  /** @param ids hexadecimal. */
  static of(ids: readonly string[], width: number): IdList {
    return new IdList(Buffer.from(ids.join(''), 'hex'), width);
  }

  /** Hexadecimal id of the object at a `position` of the table. */
  id(position: number): string {
    const start = position * this.#width;
    return this.#view.toString('hex', start, start + this.#width);
  }
}
