/**
 * A stream of bytes → the same stream with every secret masked, as it flows. Whole lines are passed on as soon as they
 * are complete; the start of a key block is held back until its end or BLOCK_REACH bytes have come. Secrets are looked for
 * in the bytes and in the text they show (`redact/shown`). What is split over more than one line other than in a block,
 * or over BLOCK_REACH bytes without a line end, is found only as far as its own line tells; that is the residual risk.
 */
import { BLOCK_REACH, REACH } from './core/limits.js';
import { Inspector } from './engine/inspector.js';
import type { Match } from './engine/match.js';
import { Shown } from './redact/shown.js';
import { builtinPack } from './rules/pack.js';
import { KEY_BEGIN, KEY_END } from './sources/log/prefix.js';

export interface RedactOptions {
  /** Matches below this confidence pass. Default 0.5. */
  minConfidence?: number;
  /** Called for every secret masked, with the rule's id. */
  onSecret?: (ruleId: string) => void;
}

/** What a key block and its last line begin with, and what ends that line; the same in UTF-16, whose last zero does not matter. */
const MARKS = [KEY_BEGIN, KEY_END, Buffer.from('-----')];
const BLOCKS = [MARKS, MARKS.map((mark) => Buffer.from(mark.toString(), 'utf16le').subarray(0, -1))] as [
  Buffer,
  Buffer,
  Buffer,
][];
const LF = 0x0a;
const CR = 0x0d;

/** Masks secrets in a stream by the built-in rules of the default group. */
export async function* redact(
  input: AsyncIterable<Uint8Array>,
  options: RedactOptions = {},
): AsyncGenerator<Buffer> {
  yield* redactStream(input, new Inspector(await builtinPack()), options);
}

/** Masks secrets in a stream by any rules. Memory stays below a few BLOCK_REACH whatever the input. */
export async function* redactStream(
  input: AsyncIterable<Uint8Array>,
  inspector: Inspector,
  options: RedactOptions = {},
): AsyncGenerator<Buffer> {
  const redactor = new Redactor(inspector, options);
  for await (const piece of input) {
    // Large pieces are fed in parts, so that what is held stays bounded.
    for (let at = 0; at < piece.length; at += BLOCK_REACH) {
      const out = redactor.feed(piece.subarray(at, at + BLOCK_REACH));
      if (out.length > 0) yield out;
    }
  }
  const rest = redactor.finish();
  if (rest.length > 0) yield rest;
}

/** A range of the bytes that a secret takes. */
type Masked = Pick<Match, 'start' | 'end' | 'rule' | 'secret'>;

class Redactor {
  readonly #inspector: Inspector;
  readonly #options: RedactOptions;
  /** Bytes passed on already, kept as context, then bytes still held. */
  #bytes: Buffer = Buffer.alloc(0);
  #done = 0;

  constructor(inspector: Inspector, options: RedactOptions) {
    this.#inspector = inspector;
    this.#options = options;
  }

  feed(piece: Uint8Array): Buffer {
    this.#bytes = Buffer.concat([this.#bytes, piece]);
    return this.#pass(this.#safeEnd());
  }

  finish(): Buffer {
    return this.#pass(this.#bytes.length);
  }

  /** How far bytes can be judged for good: whole lines, states of a progress bar too, and no block that has begun and not ended. */
  #safeEnd(): number {
    const held = this.#bytes.length - this.#done;
    let end = Math.max(this.#bytes.lastIndexOf(LF), this.#bytes.lastIndexOf(CR)) + 1;
    if (end <= this.#done) end = held > 2 * BLOCK_REACH ? this.#bytes.length - BLOCK_REACH : this.#done;
    for (const [first, last, dashes] of BLOCKS) {
      const begin = this.#bytes.lastIndexOf(first);
      if (begin < this.#done || this.#bytes.length - begin > BLOCK_REACH) continue;
      const ends = this.#bytes.indexOf(last, begin);
      const isOpen = ends < 0 || this.#bytes.indexOf(dashes, ends + last.length) < 0;
      // From the beginning of its line on: what stands before it there tells what stands before its other lines.
      if (isOpen) end = Math.min(end, Math.max(this.#done, this.#bytes.lastIndexOf(LF, begin) + 1));
    }
    return end;
  }

  #pass(to: number): Buffer {
    if (to <= this.#done) return Buffer.alloc(0);
    const shown = Shown.of(this.#bytes);
    const masked = this.#masked(shown);
    const cut = masked.find((m) => m.start < to && m.end > to && to < this.#bytes.length);
    const end = cut !== undefined && cut.start > this.#done ? cut.start : to;
    const out = this.#write(masked, shown, end);
    const keep = Math.max(0, end - REACH);
    this.#bytes = Buffer.from(this.#bytes.subarray(keep));
    this.#done = end - keep;
    return out;
  }

  /** What is to be masked, in order: what the bytes hold as they are, and as they are shown. */
  #masked(shown: Shown | undefined): Masked[] {
    const masked: Masked[] = this.#matches(this.#bytes);
    if (shown !== undefined)
      for (const { start, end, rule, secret } of this.#matches(shown.text))
        masked.push({ start: shown.placeOf(start), end: shown.placeOf(end - 1) + 1, rule, secret });
    return masked.filter((m) => m.end > this.#done).sort((a, b) => a.start - b.start);
  }

  #matches(text: Buffer): Masked[] {
    const least = this.#options.minConfidence ?? 0.5;
    const matches = this.#inspector.inspect(text).filter((m) => m.confidence >= least);
    return matches.flatMap((m) => [m, ...m.parts]);
  }

  #write(masked: readonly Masked[], shown: Shown | undefined, end: number): Buffer {
    const pieces: Buffer[] = [];
    let at = this.#done;
    for (const { start, end: last, secret, rule } of masked) {
      if (start >= end || last <= at) continue;
      const to = Math.min(end, last);
      // What overlaps another secret only makes the mask longer.
      if (start >= at || at === this.#done) {
        pieces.push(this.#bytes.subarray(at, Math.max(at, start)));
        const mask = `${secret.publicPrefixText()}********`;
        pieces.push(shown?.maskAt(start, mask) ?? Buffer.from(mask));
        this.#options.onSecret?.(this.#inspector.rules.at(rule).id);
      }
      if (shown !== undefined) pieces.push(shown.keptIn(Math.max(at, start), to));
      at = to;
    }
    pieces.push(this.#bytes.subarray(at, end));
    return Buffer.concat(pieces);
  }
}
