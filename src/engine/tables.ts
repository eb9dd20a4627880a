/**
 * Anchors → the prefilter's tables. The build makes those of the built-in rules; a start reads them, and adds the few
 * anchors that only this run looks for.
 */

import { grown } from '../core/columns.js';
import type { AnchorList } from './anchorlist.js';
import { eachGram, gramBytes } from './grams.js';
import { type RuleList, TRAIT } from './rulelist.js';
import { type CompiledPack, USE } from './ruleset.js';

/** Plain columns of numbers, so that a file can hold them as they are. */
export interface Tables {
  /** Two million bits by the hash of four folded bytes: its high half names a word, five bits below it the bit. */
  first: Int32Array;
  /** The same by six bytes, or as many of them as the anchor fixes. */
  second: Int32Array;
  /** By the highest 15 bits of a gram's hash: where its bucket of entries ends, and the next one's begins. */
  buckets: Int32Array;
  /** Of each entry the gram, by the lowest 16 bits of its hash; the one between is in the entry. No two grams have one hash. */
  tags: Uint16Array;
  /** See `entryOf`. */
  entries: Int32Array;
  /** How many anchors there were, the first of the list, when these were made. */
  anchors: number;
}

/** The anchor, where in it the gram begins, plus 1, and the bit of the gram's hash that neither bucket nor tag holds. */
export function entryOf(anchor: number, gram: number, hash: number): number {
  return (anchor << 6) | ((gram + 1) << 1) | ((hash >>> 16) & 1);
}

const WORDS = 1 << 16;
const BUCKETS = 1 << 15;

/** Tables that let through every anchor that leads to a rule that runs, and maybe more. */
export function activeTables({ anchors, rules, tables }: CompiledPack, active: Uint8Array): Tables {
  if (tables === undefined) return buildTables(anchors, leading(anchors, rules, active));
  const standard = rules.chosen();
  const isStandard = active === standard || active.every((on, rule) => on <= standard[rule]!);
  if (isStandard && tables.anchors === anchors.length) return tables;
  const known = new Uint8Array(tables.anchors);
  for (const anchor of leading(anchors, rules, standard)) known[anchor] = 1;
  return addedTo(
    tables,
    anchors,
    leading(anchors, rules, active).filter((anchor) => known[anchor] !== 1),
  );
}

/** Anchors that lead to a rule that runs. */
function leading({ length, uses, useEnds }: AnchorList, rules: RuleList, active: Uint8Array): number[] {
  const named = active.some((on, rule) => on === 1 && rules.has(rule, TRAIT.assigned));
  const found: number[] = [];
  for (let anchor = 0, i = 0; anchor < length; anchor++) {
    const end = useEnds[anchor]!;
    while (i < end && !leads(uses[i]!, uses[i + 1]!, active, named)) i += 2;
    if (i < end) found.push(anchor);
    i = end;
  }
  return found;
}

function leads(rule: number, use: number, active: Uint8Array, named: boolean): boolean {
  return use <= USE.base64 || (rule < 0 ? named : active[rule] === 1);
}

/** Tables that let through the anchors chosen by index. */
export function buildTables(anchors: AnchorList, chosen: readonly number[]): Tables {
  const bits = { first: new Int32Array(WORDS), second: new Int32Array(WORDS) };
  const none = { buckets: new Int32Array(BUCKETS), tags: new Uint16Array(), entries: new Int32Array() };
  return addedTo({ ...bits, ...none, anchors: 0 }, anchors, chosen);
}

/** The same tables with more anchors in them. */
function addedTo(tables: Tables, anchors: AnchorList, chosen: readonly number[]): Tables {
  const more = {
    first: tables.first.slice(),
    second: tables.second.slice(),
    added: new Added(2 * chosen.length),
  };
  const folded = new Uint8Array(anchors.longest);
  for (const anchor of chosen) {
    const from = anchor === 0 ? 0 : anchors.ends[anchor - 1]!;
    const length = anchors.ends[anchor]! - from;
    for (let i = 0; i < length; i++) folded[i] = anchors.text[from + i]! | 0x20;
    addLook(more, anchors, anchor, folded, length, anchors.look[2 * anchor]!);
    addLook(more, anchors, anchor, folded, length, anchors.look[2 * anchor + 1]!);
  }
  const { first, second, added } = more;
  return { first, second, ...shared(tables, added), anchors: anchors.length };
}

/** Hashes of grams with the entry of each, as columns. */
class Added {
  count = 0;
  hashes: Int32Array;
  entries: Int32Array;

  /** @param room for about so many. */
  constructor(room: number) {
    this.hashes = new Int32Array(room + 16);
    this.entries = new Int32Array(room + 16);
  }

  push(hash: number, entry: number): void {
    const at = this.count++;
    if (at === this.hashes.length) {
      this.hashes = grown(this.hashes, 2 * at);
      this.entries = grown(this.entries, 2 * at);
    }
    this.hashes[at] = hash;
    this.entries[at] = entry;
  }
}

/** Adds the windows of one anchor at one of its looks. @param folded its bytes, the first `length` of them. */
function addLook(
  { first, second, added }: { first: Int32Array; second: Int32Array; added: Added },
  anchors: AnchorList,
  anchor: number,
  folded: Uint8Array,
  length: number,
  offset: number,
): void {
  const next = offset + 4 < length ? folded[offset + 4]! : -1;
  const last = offset + 5 < length ? folded[offset + 5]! : -1;
  const add = (a: number, b: number, c: number, d: number): void => {
    const hash = Math.imul(a | (b << 8) | (c << 16) | (d << 24), -1640531535);
    mark(first, second, hash, next, last);
    added.push(hash, entryOf(anchor, offset, hash));
  };
  // Most anchors have four bytes of their own wherever they are looked for.
  if (offset >= 0 && offset + 4 <= length)
    add(folded[offset]!, folded[offset + 1]!, folded[offset + 2]!, folded[offset + 3]!);
  else eachGram(gramBytes(folded.subarray(0, length), anchors.arounds[anchors.around[anchor]!], offset), add);
}

/** @param next, last the bytes known behind the gram, -1 = any */
function mark(first: Int32Array, second: Int32Array, hash: number, next: number, last: number): void {
  first[hash >>> 16]! |= 1 << ((hash >>> 11) & 31);
  let key = hash;
  if (next >= 0) key = Math.imul(hash ^ next, -1028477387);
  if (last >= 0) key = Math.imul(hash ^ (next | (last << 8)), -2048144789);
  second[key >>> 16]! |= 1 << ((key >>> 6) & 31);
}

type Entries = Pick<Tables, 'buckets' | 'tags' | 'entries'>;

/** Entries shared out over the buckets, in each behind those there are. */
function shared(old: Entries, { count, hashes, entries: added }: Added): Entries {
  // First how many each bucket has, then where it ends.
  const buckets = old.buckets.slice();
  for (let bucket = BUCKETS - 1; bucket > 0; bucket--) buckets[bucket]! -= buckets[bucket - 1]!;
  for (let i = 0; i < count; i++) buckets[hashes[i]! >>> 17]!++;
  for (let bucket = 1; bucket < BUCKETS; bucket++) buckets[bucket]! += buckets[bucket - 1]!;
  const tags = new Uint16Array(buckets[BUCKETS - 1]!);
  const entries = new Int32Array(tags.length);
  const next = new Int32Array(BUCKETS);
  for (let bucket = 0, from = 0; bucket < BUCKETS; bucket++) {
    const to = old.buckets[bucket]!;
    const at = bucket === 0 ? 0 : buckets[bucket - 1]!;
    for (let entry = from; entry < to; entry++) {
      tags[at + entry - from] = old.tags[entry]!;
      entries[at + entry - from] = old.entries[entry]!;
    }
    next[bucket] = at + to - from;
    from = to;
  }
  for (let i = 0; i < count; i++) {
    const hash = hashes[i]!;
    const at = next[hash >>> 17]!++;
    tags[at] = hash & 0xffff;
    entries[at] = added[i]!;
  }
  return { buckets, tags, entries };
}
