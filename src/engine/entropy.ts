/**
 * Bytes → Shannon entropy. One reused table, no allocation: this runs on every candidate value.
 */

const counts = new Uint16Array(256);

/** Bits per byte of bytes [start, end), 0 to 8; 0 for an empty range. Ranges over 65,535 bytes are cut to that. */
export function entropy(bytes: Uint8Array, start: number, end: number): number {
  const stop = Math.min(end, start + 0xffff);
  const length = stop - start;
  if (length <= 0) return 0;
  counts.fill(0);
  for (let i = start; i < stop; i++) counts[bytes[i]!]!++;
  let sum = 0;
  for (let i = start; i < stop; i++) {
    const count = counts[bytes[i]!]!;
    if (count > 0) {
      sum += count * Math.log2(count);
      counts[bytes[i]!] = 0;
    }
  }
  return Math.log2(length) - sum / length;
}
