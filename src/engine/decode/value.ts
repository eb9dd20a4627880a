/**
 * An assignment whose value holds escapes → the text around it with the value as it is meant, and the assignment there.
 * Its borders are those that it has as it stands: what is escaped in a value ends none.
 */
import { REACH } from '../../core/limits.js';
import type { Assignment } from '../assignment.js';
import { type EscapeKind, escapeIn } from './escapes.js';
import { Unescaper } from './unescape.js';

export interface PlainValue {
  /** What stands before the value, what it means, and what stands behind it. */
  text: Buffer;
  /** The assignment, as offsets in `text`. */
  found: Assignment;
  /** Where `text` begins in the bytes; before the value it is they. */
  low: number;
  decoders: EscapeKind[];
  /** Place in the bytes of an offset in the value. */
  place(offset: number): number;
}

/**
 * @param at the anchor that led here: nothing farther than REACH from it is looked at.
 * @param most kinds of escapes inside one another that are followed.
 */
export function plainValue(
  bytes: Buffer,
  at: number,
  found: Assignment,
  kind: EscapeKind,
  most: number,
): PlainValue {
  const { valueStart, valueEnd } = found;
  let value = new Unescaper(bytes, kind).part(valueStart, valueEnd);
  const decoders = [kind];
  for (
    let next = escapeIn(value.text, 0, value.text.length);
    next !== undefined && decoders.length < most;
  ) {
    const outer = value;
    const inner = new Unescaper(outer.text, next).part(0, outer.text.length);
    value = { ...inner, place: (offset) => outer.place(inner.place(offset)) };
    decoders.push(next);
    next = escapeIn(value.text, 0, value.text.length);
  }
  const low = Math.max(0, at - REACH);
  const start = valueStart - low;
  const head = bytes.subarray(low, valueStart);
  const tail = bytes.subarray(valueEnd, Math.max(valueEnd, Math.min(bytes.length, at + REACH)));
  return {
    text: Buffer.concat([head, value.text, tail]),
    found: {
      ...found,
      nameStart: found.nameStart - low,
      nameEnd: found.nameEnd - low,
      valueStart: start,
      valueEnd: start + value.text.length,
    },
    low,
    decoders,
    place: (offset) => value.place(offset - start),
  };
}
