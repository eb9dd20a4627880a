/**
 * Anchors as columns of numbers: what the prefilter compares and what a hit leads to, without an object for each of ten
 * thousand. A list is made by the compiler, or read from a file as it is.
 */
import { type Column, joined } from '../core/columns.js';
import type { Around } from './ruleset.js';
import { joinSequels, type SequelList, sequelList } from './sequel.js';

export interface AnchorList {
  length: number;
  /** Length of the longest anchor in bytes. */
  longest: number;
  /** Anchors as they are compared, one after another; where each ends; and what folds the bytes compared with it. */
  text: Uint8Array;
  ends: Int32Array;
  fold: Uint8Array;
  /** Pairs [rule index, use], one anchor's after another's; where each anchor's end. Rule -1 = of no rule alone. */
  uses: Int32Array;
  useEnds: Int32Array;
  /**
   * Pairs: where in each anchor the prefilter looks, offset of the four bytes for anchors at even and at odd positions. -1
   * begins at the byte before the anchor; an offset near the end goes on into what follows.
   */
  look: Int8Array;
  /** For each anchor the number of its entry in `arounds`, or -1. */
  around: Int32Array;
  arounds: readonly Around[];
  /** What must follow each. */
  sequels: SequelList;
}

export const NO_ANCHORS: AnchorList = {
  length: 0,
  longest: 0,
  text: new Uint8Array(),
  ends: new Int32Array(),
  fold: new Uint8Array(),
  uses: new Int32Array(),
  useEnds: new Int32Array(),
  look: new Int8Array(),
  around: new Int32Array(),
  arounds: [],
  sequels: sequelList([]),
};

/** Everything that a list holds, as bytes, in an order that is always the same. */
export function anchorColumns({ sequels, arounds, length, longest, ...columns }: AnchorList): Uint8Array[] {
  const all: Column[] = [...Object.values(columns), ...Object.values(sequels)];
  return [
    Buffer.from(JSON.stringify(arounds)),
    ...all.map((column) => new Uint8Array(column.buffer, column.byteOffset, column.byteLength)),
  ];
}

/** One list behind another, whose rules come behind the first one's. */
export function joinAnchors(first: AnchorList, second: AnchorList, rules: number): AnchorList {
  const uses = second.uses.map((value, i) => (i % 2 === 0 && value >= 0 ? value + rules : value));
  return {
    length: first.length + second.length,
    longest: Math.max(first.longest, second.longest),
    text: joined(first.text, second.text),
    ends: joined(
      first.ends,
      second.ends.map((end) => end + first.text.length),
    ),
    fold: joined(first.fold, second.fold),
    uses: joined(first.uses, uses),
    useEnds: joined(
      first.useEnds,
      second.useEnds.map((end) => end + first.uses.length),
    ),
    look: joined(first.look, second.look),
    around: joined(
      first.around,
      second.around.map((entry) => (entry < 0 ? entry : entry + first.arounds.length)),
    ),
    arounds: [...first.arounds, ...second.arounds],
    sequels: joinSequels(first.sequels, second.sequels),
  };
}

export function anchorLength({ ends }: AnchorList, anchor: number): number {
  return ends[anchor]! - (anchor === 0 ? 0 : ends[anchor - 1]!);
}

/** Calls back for everything that an anchor leads to. */
export function eachUse(
  { uses, useEnds }: AnchorList,
  anchor: number,
  visit: (rule: number, use: number) => void,
): void {
  const end = useEnds[anchor]!;
  for (let i = anchor === 0 ? 0 : useEnds[anchor - 1]!; i < end; i += 2) visit(uses[i]!, uses[i + 1]!);
}
