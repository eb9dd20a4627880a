/**
 * The bytes that a decision looked at, as one range, so that it can be carried to another text in which all of them stand
 * unchanged. May take in more than was looked at, never less.
 */
export class Extent {
  /** First byte looked at; -1 when it was seen that the text begins there. */
  low = 0;
  /** Behind the last byte looked at; the text's length + 1 when it was seen that the text ends there. */
  high = 0;
  #length = 0;

  /** Begins anew with bytes [from, to) of a text. */
  begin({ length }: { length: number }, from: number, to: number): this {
    this.#length = length;
    this.low = from;
    this.high = to;
    return this;
  }

  /** Takes in [from, to), which may go beyond the text's ends. */
  add(from: number, to: number): void {
    if (from < this.low) this.low = Math.max(-1, from);
    if (to > this.high) this.high = Math.min(this.#length + 1, to);
  }
}
