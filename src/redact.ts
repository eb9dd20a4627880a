/**
 * A stream of bytes → the same stream with every secret masked, as it flows. Whole lines are passed on as soon as they
 * are complete; the start of a key block is held back until its end or BLOCK_REACH bytes have come. What is split over
 * more than one line other than in a block, or over BLOCK_REACH bytes without a line end, is found only as far as its
 * own line tells; that is the residual risk.
 */
import { BLOCK_REACH, REACH } from './core/limits.js';
import { Inspector } from './engine/inspector.js';
import type { Match } from './engine/match.js';
import { builtinPack } from './rules/pack.js';

export interface RedactOptions {
  /** Matches below this confidence pass. Default 0.5. */
  minConfidence?: number;
  /** Called for every secret masked, with the rule's id. */
  onSecret?: (ruleId: string) => void;
}

const BEGIN = Buffer.from('-----BEGIN');
const END = Buffer.from('-----END');
const LF = 0x0a;

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

  /** How far bytes can be judged for good: whole lines, and no block that has begun and not ended. */
  #safeEnd(): number {
    const held = this.#bytes.length - this.#done;
    let end = this.#bytes.lastIndexOf(LF) + 1;
    if (end <= this.#done) end = held > 2 * BLOCK_REACH ? this.#bytes.length - BLOCK_REACH : this.#done;
    const begin = this.#bytes.lastIndexOf(BEGIN);
    const open = begin >= this.#done && this.#bytes.indexOf(END, begin) < 0;
    if (open && this.#bytes.length - begin <= BLOCK_REACH) end = Math.min(end, begin);
    return end;
  }

  #pass(to: number): Buffer {
    if (to <= this.#done) return Buffer.alloc(0);
    const least = this.#options.minConfidence ?? 0.5;
    const matches = this.#inspector
      .inspect(this.#bytes)
      .filter((m) => m.confidence >= least && m.end > this.#done);
    const cut = matches.find((m) => m.start < to && m.end > to && to < this.#bytes.length);
    const end = cut !== undefined && cut.start > this.#done ? cut.start : to;
    const out = this.#masked(matches, end);
    const keep = Math.max(0, end - REACH);
    this.#bytes = Buffer.from(this.#bytes.subarray(keep));
    this.#done = end - keep;
    return out;
  }

  #masked(matches: readonly Match[], end: number): Buffer {
    const pieces: Buffer[] = [];
    let at = this.#done;
    for (const match of matches.flatMap((m) => [m, ...m.parts]).sort((a, b) => a.start - b.start)) {
      if (match.start >= end || match.end <= at) continue;
      pieces.push(this.#bytes.subarray(at, Math.max(at, match.start)));
      pieces.push(Buffer.from(`${match.secret.publicPrefixText()}********`));
      this.#options.onSecret?.(this.#inspector.rules.at(match.rule).id);
      at = Math.min(end, match.end);
    }
    pieces.push(this.#bytes.subarray(at, end));
    return Buffer.concat(pieces);
  }
}
