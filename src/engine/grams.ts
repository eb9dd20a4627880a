/**
 * An anchor and an offset → every four-byte window the prefilter may meet there, folded. Where the window reaches over
 * the anchor's ends it stands for as many windows as bytes may stand there.
 */

/** Every byte, folded. */
const ANY: readonly number[] = [...new Set(Array.from({ length: 256 }, (_, byte) => byte | 0x20))];

/**
 * Bytes that may stand at each of the window's four places.
 * @param text the anchor's bytes, folded
 * @param around folded bytes that may stand before the anchor and after it, first and second; null = any
 */
export function gramBytes(
  text: Uint8Array,
  around: readonly [string | null, string | null, string | null] | undefined,
  offset: number,
): [readonly number[], readonly number[], readonly number[], readonly number[]] {
  const at = (i: number): readonly number[] => {
    if (i >= 0 && i < text.length) return [text[i]!];
    const members = around?.[i < 0 ? 0 : 1 + i - text.length];
    return members == null ? ANY : [...members].map((char) => char.charCodeAt(0));
  };
  return [at(offset), at(offset + 1), at(offset + 2), at(offset + 3)];
}

/** Calls back for every window. */
export function eachGram(
  [first, second, third, fourth]: ReturnType<typeof gramBytes>,
  visit: (a: number, b: number, c: number, d: number) => void,
): void {
  for (const a of first)
    for (const b of second) for (const c of third) for (const d of fourth) visit(a, b, c, d);
}
