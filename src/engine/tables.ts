/**
 * Anchors → the prefilter's tables. The build makes those of the built-in rules; a start reads them, and adds the few
 * anchors that only this run looks for.
 */

import { grown } from '../core/columns.js';
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
  /** Open-addressing map, in pairs: a gram, and the first of its entries, -1 = none. */
  slots: Int32Array;
  /** Entries, in pairs (see `entryOf`), those of a gram one after another; and four folded bytes of the anchor more. */
  entries: Int32Array;
  /** How many anchors there were, the first of the list, when these were made. */
  anchors: number;
}

/**
 * An entry's first number: the anchor, where in it the gram begins, plus 1, where the four bytes begin that are compared
 * next, and whether the gram has more entries.
 */
export function entryOf(anchor: number, gram: number, check: number, isLast: boolean): number {
  return (anchor << 11) | ((gram + 1) << 6) | (check << 1) | (isLast ? 1 : 0);
}

/** `check` of an anchor of three bytes: these three are compared, and the one behind them counts as zero. */
export const SHORT = 31;

const WORDS = 1 << 16;

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
  const empty = { first: new Int32Array(WORDS), second: new Int32Array(WORDS) };
  return addedTo(
    { ...empty, slots: emptySlots(256), entries: new Int32Array(), anchors: 0 },
    anchors,
    chosen,
  );
}

/** The same tables with more anchors in them. */
function addedTo(tables: Tables, anchors: AnchorList, chosen: readonly number[]): Tables {
  const grams: number[] = [];
  const entries: number[] = [];
  const first = tables.first.slice();
  const second = tables.second.slice();
  for (const anchor of chosen) {
    const end = anchors.ends[anchor]!;
    const folded = anchors.text
      .subarray(anchor === 0 ? 0 : anchors.ends[anchor - 1]!, end)
      .map((byte) => byte | 0x20);
    for (const offset of anchors.look.subarray(2 * anchor, 2 * anchor + 2)) {
      const rest = folded.subarray(offset + 4, offset + 6);
      const check = checkOf(folded.length, offset);
      const [entry, bytes] = [entryOf(anchor, offset, check, true), checked(folded, check)];
      eachGram(gramBytes(folded, anchors.arounds[anchors.around[anchor]!], offset), (a, b, c, d) => {
        const gram = a | (b << 8) | (c << 16) | (d << 24);
        mark(first, second, gram, rest);
        grams.push(gram);
        entries.push(entry, bytes);
      });
    }
  }
  return { first, second, ...grouped(tables, grams, entries), anchors: anchors.length };
}

/** Where the four bytes begin that tell most beside those at `gram`: on the side where more of the anchor is left. */
function checkOf(length: number, gram: number): number {
  if (length < 4) return SHORT;
  return length - gram - 4 >= gram ? Math.min(gram + 4, length - 4) : Math.max(0, gram - 4);
}

function checked(folded: Uint8Array, check: number): number {
  if (check === SHORT) return folded[0]! | (folded[1]! << 8) | (folded[2]! << 16);
  return folded[check]! | (folded[check + 1]! << 8) | (folded[check + 2]! << 16) | (folded[check + 3]! << 24);
}

/** @param rest the bytes known behind the gram, up to two */
function mark(first: Int32Array, second: Int32Array, gram: number, [next, last]: Uint8Array): void {
  const hash = Math.imul(gram, -1640531535);
  first[hash >>> 16]! |= 1 << ((hash >>> 11) & 31);
  let key = hash;
  if (next !== undefined) key = Math.imul(hash ^ next, -1028477387);
  if (last !== undefined) key = Math.imul(hash ^ (next! | (last << 8)), -2048144789);
  second[key >>> 16]! |= 1 << ((key >>> 6) & 31);
}

/** Entries behind those there are, all of a gram together: what a gram had is written anew before what it gets. */
function grouped(
  old: Pick<Tables, 'slots' | 'entries'>,
  grams: readonly number[],
  added: readonly number[],
): Pick<Tables, 'slots' | 'entries'> {
  // There are no more grams than entries, and in our rules a fifth fewer: the table is read at every start.
  const most = old.entries.length / 2 + grams.length;
  let size = old.slots.length / 2;
  while (size < most * 1.05) size *= 2;
  const slots = 2 * size === old.slots.length ? old.slots.slice() : moved(old.slots, size);
  // By slot: how many entries its gram gets, and where the next one belongs.
  const counts = new Int32Array(size);
  const next = new Int32Array(size);
  const touched: number[] = [];
  const slotOfEntry = Int32Array.from(grams, (gram) => {
    const slot = slotOf(slots, gram);
    if (counts[slot]!++ === 0) touched.push(slot);
    if (slots[2 * slot + 1]! < 0) {
      slots[2 * slot] = gram;
      slots[2 * slot + 1] = NEW;
    }
    return slot;
  });
  let end = old.entries.length / 2;
  const groups = touched.map((slot) => {
    const first = slots[2 * slot + 1]!;
    const had = first === NEW ? 0 : groupLength(old.entries, first);
    slots[2 * slot + 1] = end;
    next[slot] = end + had;
    end += had + counts[slot]!;
    return { first, had, end };
  });
  const entries = grown(old.entries, 2 * end);
  touched.forEach((slot, i) => {
    const { first, had } = groups[i]!;
    entries.copyWithin(2 * slots[2 * slot + 1]!, 2 * first, 2 * (first + had));
  });
  slotOfEntry.forEach((slot, i) => {
    entries.set([added[2 * i]!, added[2 * i + 1]!], 2 * next[slot]!++);
  });
  // What was the last of a gram is not any more.
  touched.forEach((slot, i) => {
    const last = groups[i]!.end - 1;
    for (let entry = slots[2 * slot + 1]!; entry < last; entry++) entries[2 * entry]! &= ~1;
  });
  return { slots, entries };
}

/** What stands for a gram's first entry until its place is known. */
const NEW = 0x7fffffff;

/** How many entries a gram has from the first one on. */
function groupLength(entries: Int32Array, first: number): number {
  let last = first;
  while ((entries[2 * last]! & 1) === 0) last++;
  return last + 1 - first;
}

/** The slot that holds a gram, or where it belongs. */
function slotOf(slots: Int32Array, gram: number): number {
  const mask = slots.length / 2 - 1;
  let slot = (Math.imul(gram, -1640531535) >>> 7) & mask;
  while (slots[2 * slot + 1]! >= 0 && slots[2 * slot] !== gram) slot = (slot + 1) & mask;
  return slot;
}

function emptySlots(size: number): Int32Array {
  const slots = new Int32Array(2 * size);
  for (let slot = 0; slot < size; slot++) slots[2 * slot + 1] = -1;
  return slots;
}

function moved(old: Int32Array, size: number): Int32Array {
  const slots = emptySlots(size);
  for (let i = 0; i < old.length; i += 2) {
    if (old[i + 1]! < 0) continue;
    const slot = slotOf(slots, old[i]!);
    slots[2 * slot] = old[i]!;
    slots[2 * slot + 1] = old[i + 1]!;
  }
  return slots;
}
