/**
 * Encoded anchors and escapes → the matches in the text behind them, which point at the encoded text. Follows encodings
 * inside encodings to a bounded depth. Each match belongs to the encoded anchor that led to it, so that whoever judges that
 * anchor again, alone, comes to the same: a match inside whose own anchor has no encoded form in sight is left out. All
 * that one text decodes to is bounded; what was not decoded is told.
 */
import { decodedBytes } from '../../core/limits.js';
import { Extent } from '../extent.js';
import { type Match, placedAt, type Undecoded } from '../match.js';
import { USE } from '../ruleset.js';
import type { EscapeKind } from './escapes.js';
import { Unescaper } from './unescape.js';
import { type Unwrapped, unwrap } from './unwrap.js';

/** An encoded anchor and the form it has. */
export interface Encoded {
  /** Index of the hit. */
  hit: number;
  at: number;
  use: number;
}

/** An encoded run that was decoded, and once an anchor in it proved to be in text, what was found. */
interface DecodedRun {
  unwrapped: Unwrapped;
  extent: Extent;
  seenAt: Map<number, Match[]> | undefined;
  /** Matches behind a further encoding: their anchors cannot be seen from outside. */
  nested: Match[];
}

/** Runs that the next anchors may share: one may be taken for base64 at four alignments, and for hexadecimal. */
const RUNS_KEPT = 5;
/** What a try to decode counts as at least, in bytes. */
const LEAST_COST = 256;

/** Something to be judged in escaped text: what begins at [from, to), seen with what stands at [low, high). */
export interface Escaped {
  kind: EscapeKind;
  /** The anchor that led to it. */
  at: number;
  from: number;
  to: number;
  low: number;
  high: number;
}

/** The engine, as this comes back to it with decoded text. */
interface Engine {
  /** Matches whose anchors lie in [from, to). */
  judge(bytes: Buffer, from: number, to: number): Match[];
  /** The same for all of a text, settled. */
  inspect(bytes: Buffer): Match[];
}

export class Follower {
  readonly #engine: Engine;
  readonly #most: number;
  /** How many decodings deep the text now judged is. */
  #depth = 0;
  /** Bytes that may still be decoded in the text given from outside. */
  #budget = 0;
  /** What was recognised in the text now judged, and not decoded to its end. */
  #undecoded: Undecoded[] = [];

  /**
   * @param engine judges decoded text, and may come back here.
   * @param most encodings inside encodings that are followed.
   */
  constructor(engine: Engine, most: number) {
    this.#engine = engine;
    this.#most = most;
  }

  /** Begins with a text of `size` bytes, unless it comes from here. */
  begin(size: number): void {
    if (this.#depth > 0) return;
    this.#budget = decodedBytes(size);
    this.#undecoded = [];
  }

  /** What was not decoded in the text that was begun last, in the order in which it was met. */
  get undecoded(): readonly Undecoded[] {
    return this.#undecoded;
  }

  /** True when the text last begun decodes to more than is decoded. */
  get isSpent(): boolean {
    return this.#budget <= 0;
  }

  /** True while what is judged comes from here. */
  get isInside(): boolean {
    return this.#depth > 0;
  }

  /** Decodings that may still be followed from here. */
  get left(): number {
    return this.isSpent ? 0 : this.#most - this.#depth;
  }

  /** Judges what encoded anchors stand in. @param looked told how far the decision about each looked. */
  judge(
    bytes: Buffer,
    encoded: readonly Encoded[],
    out: Match[],
    looked?: (anchor: Encoded, extent: Extent) => void,
  ): void {
    if (encoded.length === 0 || this.left === 0) return;
    const last: DecodedRun[] = [];
    this.#depth++;
    for (const anchor of encoded) {
      const { at, use } = anchor;
      if (this.isSpent) break;
      let run = last.find(({ unwrapped }) => unwrapped.shows(at, use));
      if (run === undefined) {
        const extent = new Extent().begin(bytes, at, at);
        const unwrapped = unwrap(bytes, at, use, this.#budget, extent);
        this.#spend(at, unwrapped?.end ?? at, this.#costOf(unwrapped, use, extent));
        if (unwrapped?.lacks === 'long')
          this.#undecoded.push({ anchor: at, end: unwrapped.end, reason: 'long' });
        if (unwrapped === undefined) {
          looked?.(anchor, extent);
          continue;
        }
        run = { unwrapped, extent, seenAt: undefined, nested: [] };
        if (last.push(run) > RUNS_KEPT) last.shift();
      }
      looked?.(anchor, run.extent);
      if (!run.unwrapped.isText(at)) continue;
      if (run.seenAt === undefined) {
        this.#read(run, at);
        for (const match of run.nested) out.push({ ...match, anchor: at });
      }
      for (const match of run.seenAt?.get(at) ?? []) out.push(match);
    }
    this.#depth--;
  }

  /** Judges escaped places in order; calls back with the matches of each, none when it is too deep. */
  unescape(bytes: Buffer, places: readonly Escaped[], visit: (index: number, found: Match[]) => void): void {
    if (this.left === 0) {
      for (const index of places.keys()) visit(index, []);
      return;
    }
    const unescapers = new Map<EscapeKind, Unescaper>();
    this.#depth++;
    places.forEach(({ kind, at, from, to, low, high }, index) => {
      this.#spend(at, to, to - from);
      const unescaper = unescapers.get(kind) ?? new Unescaper(bytes, kind);
      unescapers.set(kind, unescaper);
      const part = unescaper.part(Math.max(0, low), Math.min(bytes.length, high));
      const first = part.offset(from);
      const found = this.#isolate(at, to, () =>
        this.#engine.judge(part.text, first, Math.max(first + 1, part.offset(to))),
      );
      visit(
        index,
        found.map((match) => moved(match, at, part.place, [kind])),
      );
    });
    this.#depth--;
  }

  /** Inspects what a run says, and tells its matches by where their anchors are seen in the encoded text. */
  #read(run: DecodedRun, at: number): void {
    const { unwrapped } = run;
    const seenAt = new Map<number, Match[]>();
    const found = this.#isolate(at, unwrapped.end, () => this.#engine.inspect(unwrapped.bytes));
    for (const match of found) {
      const [start, end] = unwrapped.span(match.start, match.end);
      const anchor = unwrapped.seen(match.anchor);
      const moved = placedAt(match, anchor, start, end, [unwrapped.decoder, ...match.decoders]);
      if (match.decoders.length > 0) run.nested.push(moved);
      else if (seenAt.has(anchor)) seenAt.get(anchor)!.push(moved);
      else seenAt.set(anchor, [moved]);
    }
    run.seenAt = seenAt;
  }

  /** Judges decoded text; what is not decoded inside stands at its anchor outside. */
  #isolate(anchor: number, end: number, judge: () => Match[]): Match[] {
    const outside = this.#undecoded;
    this.#undecoded = [];
    const found = judge();
    for (const { reason } of this.#undecoded) outside.push({ anchor, end, reason });
    this.#undecoded = outside;
    return found;
  }

  #costOf(unwrapped: Unwrapped | undefined, use: number, extent: Extent): number {
    // What did not fit has been unpacked as far as it did.
    if (unwrapped?.lacks === 'budget') return this.#budget;
    return unwrapped?.bytes.length ?? (use === USE.gzip ? extent.high - extent.low : 0);
  }

  #spend(anchor: number, end: number, bytes: number): void {
    if (this.isSpent) return;
    this.#budget -= Math.max(LEAST_COST, bytes);
    if (this.isSpent) this.#undecoded.push({ anchor, end, reason: 'budget' });
  }
}

/** A match in decoded text as one in the text around it. */
export function moved(
  match: Match,
  anchor: number,
  place: (offset: number) => number,
  decoders: readonly string[],
): Match {
  return placedAt(match, anchor, place(match.start), place(match.end), [...decoders, ...match.decoders]);
}
