/**
 * What may touch a literal → masks of bytes: what a form says of it, or the encoding that it stands in. A literal that is too
 * short to be looked for alone is looked for with them.
 */
import { alphabet } from '../engine/alphabet.js';
import type { Form } from '../engine/form.js';

export type Mask = Uint8Array | undefined;
/** Bytes that may stand before a literal, and that may follow it, first and second; undefined = any. */
export type Masks = readonly [before: Mask, first: Mask, second: Mask];

export const ANYTHING: Masks = [undefined, undefined, undefined];
/**
 * What may touch a token on its left: no letter or digit, but for the tails of escapes and of a terminal's colours (`\n`,
 * `%3D`, `ESC[1m`; see shape.ts, and at-start.test.ts, which holds the two together).
 */
export const LEFT = alphabet('base62').map((bit, byte) =>
  bit === 0 || 'abcdefmnrtv0123456789ABCDEF'.includes(String.fromCharCode(byte)) ? 1 : 0,
);
const ENCODED = alphabet('[A-Za-z0-9+/_\\n\\r-]');
export const IN_HEX: Masks = [alphabet('hex'), alphabet('hex'), undefined];
export const IN_BASE64: Masks = [ENCODED, ENCODED, undefined];
export const AT_ITS_START: Masks = [undefined, ENCODED, undefined];

/** Mask of the byte before a literal that element `at` ends in. */
export function leader(form: Form, at: number): Mask {
  const element = form.elements[at];
  return element?.kind === 'class' && element.min >= 1 ? element.mask : undefined;
}

/** Masks of the two bytes after element `at`, where the form fixes them. */
export function followers(form: Form, at: number): [Mask, Mask] {
  const element = form.elements[at];
  if (element?.kind !== 'class' || element.min < 1) return [undefined, undefined];
  return [element.mask, element.min >= 2 ? element.mask : undefined];
}

/** Members of a mask, folded, as text. */
export function members(mask: Uint8Array): string {
  const folded = new Set([...mask.keys()].filter((byte) => mask[byte] === 1).map((byte) => byte | 0x20));
  return String.fromCharCode(...folded);
}

export function union(a: Mask, b: Mask): Mask {
  if (a === undefined || b === undefined) return undefined;
  return a === b ? a : a.map((bit, i) => bit | b[i]!);
}
