/**
 * Anchors → the prefilter's tables. The build makes those of the built-in rules; a start reads them, and adds the few
 * anchors that only this run looks for.
 */

import { type AnchorList, eachUse } from './anchorlist.js';
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
  const known = new Set(leading(anchors, rules, standard).filter((anchor) => anchor < tables.anchors));
  return addedTo(
    tables,
    anchors,
    leading(anchors, rules, active).filter((anchor) => !known.has(anchor)),
  );
}

/** Anchors that lead to a rule that runs. */
function leading(anchors: AnchorList, rules: RuleList, active: Uint8Array): number[] {
  const named = active.some((on, rule) => on === 1 && rules.has(rule, TRAIT.assigned));
  const found: number[] = [];
  for (let anchor = 0; anchor < anchors.length; anchor++) {
    let leads = false;
    eachUse(anchors, anchor, (rule, use) => {
      leads ||= use <= USE.base64 || (rule < 0 ? named : active[rule] === 1);
    });
    if (leads) found.push(anchor);
  }
  return found;
}

/** Tables that let through the anchors chosen by index. */
export function buildTables(anchors: AnchorList, chosen: readonly number[]): Tables {
  const bits = { first: new Int32Array(WORDS), second: new Int32Array(WORDS) };
  const none = { buckets: new Int32Array(BUCKETS), tags: new Uint16Array(), entries: new Int32Array() };
  return addedTo({ ...bits, ...none, anchors: 0 }, anchors, chosen);
}

/** The same tables with more anchors in them. */
function addedTo(tables: Tables, anchors: AnchorList, chosen: readonly number[]): Tables {
  const hashes: number[] = [];
  const entries: number[] = [];
  const first = tables.first.slice();
  const second = tables.second.slice();
  for (const anchor of chosen) {
    const folded = anchors.text
      .subarray(anchor === 0 ? 0 : anchors.ends[anchor - 1]!, anchors.ends[anchor]!)
      .map((byte) => byte | 0x20);
    for (const offset of anchors.look.subarray(2 * anchor, 2 * anchor + 2)) {
      const rest = folded.subarray(offset + 4, offset + 6);
      eachGram(gramBytes(folded, anchors.arounds[anchors.around[anchor]!], offset), (a, b, c, d) => {
        const hash = Math.imul(a | (b << 8) | (c << 16) | (d << 24), -1640531535);
        mark(first, second, hash, rest);
        hashes.push(hash);
        entries.push(entryOf(anchor, offset, hash));
      });
    }
  }
  return { first, second, ...shared(tables, hashes, entries), anchors: anchors.length };
}

/** @param rest the bytes known behind the gram, up to two */
function mark(first: Int32Array, second: Int32Array, hash: number, [next, last]: Uint8Array): void {
  first[hash >>> 16]! |= 1 << ((hash >>> 11) & 31);
  let key = hash;
  if (next !== undefined) key = Math.imul(hash ^ next, -1028477387);
  if (last !== undefined) key = Math.imul(hash ^ (next! | (last << 8)), -2048144789);
  second[key >>> 16]! |= 1 << ((key >>> 6) & 31);
}

type Entries = Pick<Tables, 'buckets' | 'tags' | 'entries'>;

/** Entries shared out over the buckets, in each behind those there are. */
function shared(old: Entries, hashes: readonly number[], added: readonly number[]): Entries {
  // First how many each bucket has, then where it ends.
  const buckets = old.buckets.slice();
  for (let bucket = BUCKETS - 1; bucket > 0; bucket--) buckets[bucket]! -= buckets[bucket - 1]!;
  for (const hash of hashes) buckets[hash >>> 17]!++;
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
  hashes.forEach((hash, i) => {
    const at = next[hash >>> 17]!++;
    tags[at] = hash & 0xffff;
    entries[at] = added[i]!;
  });
  return { buckets, tags, entries };
}
