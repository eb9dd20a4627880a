/**
 * Anchors of a text → the places in it that say more when they are decoded, gathered while the text itself is judged.
 */
import { REACH } from '../../core/limits.js';
import type { Assignment } from '../assignment.js';
import type { Extent } from '../extent.js';
import type { Leads } from '../leads.js';
import type { Match } from '../match.js';
import { RUN_EDGE, runFrom } from './escape-runs.js';
import type { EscapeKind } from './escapes.js';
import type { Encoded, Escaped } from './follow.js';
import { quotedText } from './quoted.js';
import { MARGIN } from './unescape.js';

/** Bytes before a run that are decoded with it. */
const CONTEXT = 256;
/** Bytes around an escaped anchor that are decoded: enough for a key of several kilobytes. */
const BLOCK = 8 * 1024;

/** A place to be read again without its escapes, and what was found there as it stands. */
export interface Doubtful extends Escaped {
  raw: Match[];
}

/** An assignment whose value is to be judged without its escapes, and what was found there as it stands. */
export interface EscapedValue {
  kind: EscapeKind;
  /** The anchor that led to it. */
  at: number;
  found: Assignment;
  raw: Match[];
}

/** What one text holds that says more when it is decoded. */
export class Encodings {
  isEmpty = true;
  readonly runs: Encoded[] = [];
  readonly places: Doubtful[] = [];
  readonly values: EscapedValue[] = [];

  /** Notes what an anchor leads to besides rules. @param extent takes in what that looks at */
  add(bytes: Buffer, hit: number, at: number, leads: Leads, extent: Extent): void {
    this.isEmpty = false;
    for (const use of leads.encoded) this.runs.push({ hit, at, use });
    for (const kind of leads.escapes) {
      this.#place({ kind, at, from: at, to: at + 1, low: at - BLOCK, high: at + BLOCK, raw: [] }, extent);
    }
    if (leads.run !== undefined) this.#run(bytes, at, leads.run, extent);
    if (leads.quoted) this.#quoted(bytes, at, at + leads.length, extent);
  }

  /**
   * Notes an assignment that holds escapes.
   * @param isBordered whether the borders of its value hold however it is written.
   * @param raw what was found there as it stands.
   */
  addAssignment(
    kind: EscapeKind,
    at: number,
    found: Assignment,
    isBordered: boolean,
    raw: Match[],
    extent: Extent,
  ): void {
    this.isEmpty = false;
    const low = at - REACH;
    const high = at + REACH;
    const { nameStart: from, nameEnd: to, valueStart, valueEnd } = found;
    if (isBordered) {
      extent.add(Math.min(low, valueStart - MARGIN), Math.max(high, valueEnd + MARGIN));
      this.values.push({ kind, at, found: { ...found }, raw });
    } else this.#place({ kind, at, from, to, low, high, raw }, extent);
  }

  #run(bytes: Buffer, at: number, kind: EscapeKind, extent: Extent): void {
    const run = runFrom(bytes, at, kind);
    extent.add(at - RUN_EDGE, at + RUN_EDGE);
    if (run === undefined) return;
    const { start: from, end: to } = run;
    this.#place({ kind, at, from, to, low: from - CONTEXT, high: to + REACH, raw: [] }, extent);
  }

  #quoted(bytes: Buffer, at: number, end: number, extent: Extent): void {
    const { from, to, low, high } = quotedText(bytes, at, end);
    extent.add(low, high);
    if (to > from)
      this.#place({ kind: 'quoted-printable', at, from, to, low: from, high: to, raw: [] }, extent);
  }

  #place(place: Doubtful, extent: Extent): void {
    extent.add(place.low - MARGIN, place.high + MARGIN);
    this.places.push(place);
  }
}
