/**
 * The bytes right behind an anchor → whether anything that it leads to may stand there. A look at a few bytes, so that
 * most of what has an anchor's letters (`https://` of an address, `pat` of `path`) is no anchor at all: it is neither
 * judged nor carried from one version of a text to the next. What it refuses no rule would have taken; what it lets
 * through is decided as before.
 */
import { joined } from '../core/columns.js';
import type { Form } from './form.js';

/** Farthest byte behind an anchor's end that is looked at. */
export const SEQUEL_REACH = 24;

/** What a form asks of the bytes behind a literal in it. */
export interface Sequel {
  /** Bytes that may stand first, and that may stand anywhere, in order. */
  first: string;
  all: string;
  /** Bytes there must be at least. */
  least: number;
  /** A byte that must be among them; 0 = none. */
  needed: number;
}

/** What must follow for a form to go on from element `at` to its end; undefined = anything may. */
export function sequelOf({ elements }: Form, at: number): Sequel | undefined {
  const [first, all] = [new Set<number>(), new Set<number>()];
  let [least, needed] = [0, 0];
  for (const element of elements.slice(at)) {
    // Until something must stand there, what comes next may come first.
    const isFirst = least === 0;
    const include = (bytes: Iterable<number>, starts: Iterable<number>): void => {
      for (const byte of bytes) all.add(byte);
      if (isFirst) for (const byte of starts) first.add(byte);
    };
    if (element.kind === 'class') {
      const members = [...element.mask.keys()].filter((byte) => element.mask[byte] === 1);
      include(members, members);
      least += element.min;
      continue;
    }
    const { choices, anyCase } = element;
    const texts = (anyCase ? choices.flatMap((c) => [c.toLowerCase(), c.toUpperCase()]) : choices).map(
      (text) => Buffer.from(text, 'latin1'),
    );
    include(
      Buffer.concat(texts),
      texts.flatMap((text) => [...text.subarray(0, 1)]),
    );
    if (texts.length === 1) needed = texts[0]![0] ?? needed;
    least += Math.min(...choices.map(({ length }) => length));
  }
  return least > 0 ? { first: inOrder(first), all: inOrder(all), least, needed } : undefined;
}

/** What must follow when one of two may. */
export function eitherSequel(a: Sequel, b: Sequel): Sequel {
  const either = (one: string, other: string) => inOrder(new Set(Buffer.from(one + other, 'latin1')));
  return {
    first: either(a.first, b.first),
    all: either(a.all, b.all),
    least: Math.min(a.least, b.least),
    needed: a.needed === b.needed ? a.needed : 0,
  };
}

function inOrder(bytes: Set<number>): string {
  return String.fromCharCode(...[...bytes].sort((a, b) => a - b));
}

/** What an anchor's entry in `SequelList.of` says where it is no form: anything may follow, or what follows a name. */
export const ANY_SEQUEL = -1;
export const NAME_SEQUEL = -2;

/** Sequels of anchors, as columns of numbers. */
export interface SequelList {
  /** For each anchor the number of its sequel. */
  of: Int32Array;
  /** In fours: numbers of the masks of the first byte and of all, `least` and `needed`. */
  parts: Int32Array;
  /** 256 bytes a mask: 1 for its members. */
  masks: Uint8Array;
}

/** @param sequels one for each anchor; 'name' = a word in names, and nothing else. */
export function sequelList(sequels: readonly (Sequel | 'name' | undefined)[]): SequelList {
  const masks = new Map<string, number>();
  const parts = new Map<string, number>();
  // Anchors share theirs, and most have none.
  const known = new Map<Sequel, number>();
  const of = new Int32Array(sequels.length).fill(ANY_SEQUEL);
  for (let i = 0; i < sequels.length; i++) {
    const sequel = sequels[i];
    if (sequel === undefined) continue;
    if (sequel === 'name') {
      of[i] = NAME_SEQUEL;
      continue;
    }
    const { first, all, least, needed } = sequel;
    const number =
      known.get(sequel) ??
      numbered(parts, [numbered(masks, first), numbered(masks, all), least, needed].join());
    known.set(sequel, number);
    of[i] = number;
  }
  return {
    of,
    parts: Int32Array.from([...parts.keys()].flatMap((key) => key.split(',').map(Number))),
    masks: Uint8Array.from([...masks.keys()].flatMap(maskOf)),
  };
}

/** One list behind another. */
export function joinSequels(first: SequelList, second: SequelList): SequelList {
  const [entries, masks] = [first.parts.length / 4, first.masks.length / 256];
  return {
    of: joined(
      first.of,
      second.of.map((sequel) => (sequel < 0 ? sequel : sequel + entries)),
    ),
    parts: joined(
      first.parts,
      second.parts.map((part, i) => (i % 4 < 2 ? part + masks : part)),
    ),
    masks: joined(first.masks, second.masks),
  };
}

/** False when none of the forms that an anchor leads to can go on with the bytes from `end` on. */
export function mayGoOn(
  bytes: Uint8Array,
  end: number,
  { parts, masks }: SequelList,
  sequel: number,
): boolean {
  const limit = Math.min(bytes.length, end + SEQUEL_REACH);
  if (end >= limit || masks[256 * parts[4 * sequel]! + bytes[end]!] === 0) return false;
  const all = 256 * parts[4 * sequel + 1]!;
  let at = end + 1;
  while (at < limit && masks[all + bytes[at]!] === 1) at++;
  if (at === end + SEQUEL_REACH) return true;
  if (at - end < parts[4 * sequel + 2]!) return false;
  const needed = parts[4 * sequel + 3]!;
  if (needed === 0) return true;
  while (at > end && bytes[at - 1] !== needed) at--;
  return at > end;
}

function maskOf(members: string): number[] {
  const mask: number[] = new Array(256).fill(0);
  for (const byte of Buffer.from(members, 'latin1')) mask[byte] = 1;
  return mask;
}

function numbered(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
