/**
 * Bytes → bits, most significant first, as bzip2 packs them.
 */
export class Bits {
  #bytes: Buffer;
  #at = 0;
  /** Bits read from the bytes and not given out, right-aligned. */
  #held = 0;
  #heldCount = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Whole bytes not begun yet. */
  get bytesLeft(): number {
    return this.#bytes.length - this.#at;
  }

  /** @param count 0 to 24. @throws RangeError when there are not so many. */
  read(count: number): number {
    while (this.#heldCount < count) {
      if (this.#at >= this.#bytes.length) throw new RangeError('the data ends early');
      this.#held = ((this.#held << 8) | this.#bytes[this.#at++]!) >>> 0;
      this.#heldCount += 8;
    }
    this.#heldCount -= count;
    const value = this.#held >>> this.#heldCount;
    this.#held &= (1 << this.#heldCount) - 1;
    return value;
  }

  /** 32 bits. */
  readWord(): number {
    return ((this.read(16) << 16) | this.read(16)) >>> 0;
  }

  /** Goes on at the next whole byte. */
  align(): void {
    this.#held = 0;
    this.#heldCount = 0;
  }

  /** Adds bytes at the end. */
  append(bytes: readonly Buffer[]): void {
    this.#bytes = Buffer.concat([this.#bytes.subarray(this.#at), ...bytes]);
    this.#at = 0;
  }
}
