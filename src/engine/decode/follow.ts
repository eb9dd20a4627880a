/**
 * Encoded anchors and escapes → the matches in the text behind them, which point at the encoded text. Follows encodings
 * inside encodings to a bounded depth. Each match belongs to the encoded anchor that led to it, so that whoever judges that
 * anchor again, alone, comes to the same: a match inside whose own anchor has no encoded form in sight is left out.
 */
import { Extent } from '../extent.js';
import type { Match } from '../match.js';
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
  /** True while unpacked text is judged: a member inside a member, and so on, would grow without bound. */
  #isUnpacked = false;

  /**
   * @param engine judges decoded text, and may come back here.
   * @param most encodings inside encodings that are followed.
   */
  constructor(engine: Engine, most: number) {
    this.#engine = engine;
    this.#most = most;
  }

  /** Decodings that may still be followed from here. */
  get left(): number {
    return this.#most - this.#depth;
  }

  /** Judges what encoded anchors stand in. @param looked told how far the decision about each looked. */
  judge(
    bytes: Buffer,
    encoded: readonly Encoded[],
    out: Match[],
    looked?: (anchor: Encoded, extent: Extent) => void,
  ): void {
    if (encoded.length === 0 || this.#depth >= this.#most) return;
    const last = new Map<number, DecodedRun>();
    this.#depth++;
    for (const anchor of encoded) {
      const { at, use } = anchor;
      if (use === USE.gzip && this.#isUnpacked) continue;
      let run = last.get(use);
      if (run === undefined || at < run.unwrapped.safeFrom || at >= run.unwrapped.safeTo) {
        const extent = new Extent().begin(bytes, at, at);
        const unwrapped = unwrap(bytes, at, use, extent);
        if (unwrapped === undefined) {
          looked?.(anchor, extent);
          continue;
        }
        run = { unwrapped, extent, seenAt: undefined, nested: [] };
        last.set(use, run);
      }
      looked?.(anchor, run.extent);
      if (!run.unwrapped.isText(at)) continue;
      if (run.seenAt === undefined) {
        this.#read(run);
        for (const match of run.nested) out.push({ ...match, anchor: at });
      }
      for (const match of run.seenAt?.get(at) ?? []) out.push(match);
    }
    this.#depth--;
  }

  /** Judges escaped places in order; calls back with the matches of each, none when it is too deep. */
  unescape(bytes: Buffer, places: readonly Escaped[], visit: (index: number, found: Match[]) => void): void {
    if (this.#depth >= this.#most) {
      for (const index of places.keys()) visit(index, []);
      return;
    }
    const unescapers = new Map<EscapeKind, Unescaper>();
    this.#depth++;
    places.forEach(({ kind, at, from, to, low, high }, index) => {
      const unescaper = unescapers.get(kind) ?? new Unescaper(bytes, kind);
      unescapers.set(kind, unescaper);
      const part = unescaper.part(Math.max(0, low), Math.min(bytes.length, high));
      const first = part.offset(from);
      const found = this.#engine.judge(part.text, first, Math.max(first + 1, part.offset(to)));
      visit(
        index,
        found.map((match) => moved(match, at, part.place, [kind])),
      );
    });
    this.#depth--;
  }

  /** Inspects what a run says, and tells its matches by where their anchors are seen in the encoded text. */
  #read(run: DecodedRun): void {
    const { unwrapped } = run;
    const seenAt = new Map<number, Match[]>();
    const wasUnpacked = this.#isUnpacked;
    this.#isUnpacked ||= unwrapped.decoder === 'gzip';
    const found = this.#engine.inspect(unwrapped.bytes);
    this.#isUnpacked = wasUnpacked;
    for (const match of found) {
      const [start, end] = unwrapped.span(match.start, match.end);
      const anchor = unwrapped.seen(match.anchor);
      const moved = {
        ...match,
        anchor,
        start,
        end,
        decoders: [unwrapped.decoder, ...match.decoders],
        parts: [],
      };
      if (match.decoders.length > 0) run.nested.push(moved);
      else seenAt.set(anchor, [...(seenAt.get(anchor) ?? []), moved]);
    }
    run.seenAt = seenAt;
  }
}

/** A match in decoded text as one in the text around it. */
export function moved(
  match: Match,
  anchor: number,
  place: (offset: number) => number,
  decoders: readonly string[],
): Match {
  const [start, end] = [place(match.start), place(match.end)];
  return { ...match, anchor, start, end, decoders: [...decoders, ...match.decoders], parts: [] };
}
