/** Numbers → base62 text with digits first, then upper case, then lower case: the order every vendor seen here uses. */

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Most significant digit first, padded with `0` on the left to `width`. @param value whole, 0 to 2^53. */
export function encodeBase62(value: number, width: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = ALPHABET[rest % 62] + text;
  return text.padStart(width, '0');
}
