/**
 * Base64 text → bytes, refusing what Node's own decoder forgives: foreign characters, padding in the middle, lengths
 * that no encoder makes. Standard and URL alphabets (RFC 4648, sections 4 and 5) are both taken, padded or not.
 */

/** Which bytes are base64 or base64url digits. */
const DIGIT = new Uint8Array(256);
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_')
  DIGIT[char.charCodeAt(0)] = 1;

/** True for a base64 or base64url digit; `=` is none. */
export function isBase64Digit(byte: number): boolean {
  return DIGIT[byte] === 1;
}

/** Bytes of a whole base64 text, or undefined when it is none. */
export function decodeBase64(text: string): Buffer | undefined {
  let end = text.length;
  while (end > 0 && text.length - end < 2 && text[end - 1] === '=') end--;
  const padding = text.length - end;
  if (end % 4 === 1 || (padding > 0 && text.length % 4 !== 0)) return undefined;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code > 0xff || DIGIT[code] === 0) return undefined;
  }
  return Buffer.from(text, 'base64');
}

/** True when encoding `bytes` again gives `text`: the unused last bits are zero, as every encoder leaves them. */
export function isCanonicalBase64(text: string, bytes: Buffer): boolean {
  const bare = text.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/');
  return bytes.toString('base64').replace(/=+$/, '') === bare;
}
