/**
 * Ranges of bytes that come again and again → what is worked out from their text, once for each. Asked some hundred
 * thousand times in a history: a text is made only of what is not known, and whether it is known its bytes tell. Holds a
 * bounded number of short ranges and begins anew when it is full, as Memo does.
 */
import { grown } from './columns.js';

/** Ranges of one kind that are looked at: whoever writes a text can give any number of them one hash. */
const TRIES = 8;

export class ByteMemo<Answer> {
  readonly #answer: (text: string) => Answer;
  readonly #most: number;
  readonly #longest: number;
  /** By the lowest bits of a hash, the range of that kind that came last, counted from 1; 0 = none. */
  readonly #last: Int32Array;
  /** By range: the one of its kind that came before, its whole hash, and where its bytes end. */
  readonly #before: Int32Array;
  readonly #hashes: Int32Array;
  readonly #ends: Int32Array;
  #text = new Uint8Array(1024);
  readonly #answers: Answer[] = [];

  /**
   * @param answer of a range's Latin-1 text; must hang on that alone.
   * @param most ranges kept, a power of two, and `longest` bytes of one.
   */
  constructor(answer: (text: string) => Answer, most: number, longest: number) {
    this.#answer = answer;
    this.#most = most;
    this.#longest = longest;
    this.#last = new Int32Array(2 * most);
    this.#before = new Int32Array(most + 1);
    this.#hashes = new Int32Array(most + 1);
    this.#ends = new Int32Array(most + 1);
  }

  /** What bytes [from, to) lead to. */
  of(bytes: Buffer, from: number, to: number): Answer {
    if (to - from > this.#longest) return this.#answer(bytes.toString('latin1', from, to));
    const hash = hashOf(bytes, from, to);
    const bucket = hash & (this.#last.length - 1);
    let known = this.#last[bucket]!;
    for (let tries = TRIES; known !== 0 && tries > 0; tries--) {
      if (this.#hashes[known] === hash && this.#holds(known, bytes, from, to))
        return this.#answers[known - 1]!;
      known = this.#before[known]!;
    }
    const answer = this.#answer(bytes.toString('latin1', from, to));
    this.#keep(bytes, from, to, hash, answer);
    return answer;
  }

  #holds(known: number, bytes: Buffer, from: number, to: number): boolean {
    let at = this.#ends[known - 1]!;
    if (this.#ends[known]! - at !== to - from) return false;
    for (let i = from; i < to; i++) if (bytes[i] !== this.#text[at++]) return false;
    return true;
  }

  #keep(bytes: Buffer, from: number, to: number, hash: number, answer: Answer): void {
    if (this.#answers.length === this.#most) {
      this.#answers.length = 0;
      this.#last.fill(0);
    }
    const known = this.#answers.push(answer);
    const at = this.#ends[known - 1]!;
    const end = at + to - from;
    if (end > this.#text.length) this.#text = grown(this.#text, 2 * end);
    for (let i = from; i < to; i++) this.#text[at + i - from] = bytes[i]!;
    this.#ends[known] = end;
    this.#hashes[known] = hash;
    const bucket = hash & (this.#last.length - 1);
    this.#before[known] = this.#last[bucket]!;
    this.#last[bucket] = known;
  }
}

/** All bits hang on all bytes, so that the lowest tell ranges apart that differ in their last byte or their first. */
export function hashOf(bytes: Buffer, from: number, to: number): number {
  let hash = to - from;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, -1640531535);
  return hash ^ (hash >>> 15);
}
