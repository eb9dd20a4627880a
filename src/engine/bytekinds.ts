/** Bytes and forms → the kinds of bytes in them, as bits: most values hold a kind that a form does not, and that is cheaper to see than to walk. */
import type { Form } from './form.js';

/** Each byte's kind as one bit: digit, a-f, g-z, A-F, G-Z, `-_`, `+/=`, the rest. */
const KIND = new Uint8Array(256).fill(1 << 7);
const RANGES = ['09', 'af', 'gz', 'AF', 'GZ', '--__', '++//=='];
for (const [bit, range] of RANGES.entries()) {
  for (let i = 0; i < range.length; i += 2)
    KIND.fill(1 << bit, range.charCodeAt(i), range.charCodeAt(i + 1) + 1);
}

const LETTERS = 0b11110;

/** Kinds that stand in bytes [start, end). */
export function kindsIn(bytes: Buffer, start: number, end: number): number {
  let kinds = 0;
  for (let i = start; i < end; i++) kinds |= KIND[bytes[i]!]!;
  return kinds;
}

/** Kinds that a form may hold. */
export function kindsOf(form: Form): number {
  let kinds = 0;
  for (const element of form.elements) {
    if (element.kind === 'class') element.mask.forEach((bit, byte) => (kinds |= bit * KIND[byte]!));
    // A literal in any case may hold the letter's other case as well.
    else
      for (const char of element.choices.join(''))
        kinds |= KIND[char.charCodeAt(0)]! | (element.anyCase ? LETTERS : 0);
  }
  return kinds;
}
