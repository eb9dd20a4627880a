/**
 * RFC 4648 base32 text → bytes and back, upper or lower case, without padding. Unused last bits are
 * not looked at: checksums over the bytes decide.
 */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** @param text base32, any case, without `=`. */
export function decodeBase32(text: string): Buffer | undefined {
  const out: number[] = [];
  let held = 0;
  let bits = 0;
  for (const char of text.toUpperCase()) {
    const value = ALPHABET.indexOf(char);
    if (value < 0) return undefined;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      out.push((held >> bits) & 0xff);
    }
  }
  // Five or more bits left over: a character too many.
  return bits >= 5 ? undefined : Buffer.from(out);
}

/** Upper-case base32 without padding. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    for (bits += 8; bits >= 5; ) {
      bits -= 5;
      text += ALPHABET[(held >> bits) & 31];
    }
  }
  return bits > 0 ? text + ALPHABET[(held << (5 - bits)) & 31] : text;
}
