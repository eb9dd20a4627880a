/**
 * The first bytes of a content → the wide encoding that its byte order mark names. Sources ask once per content and
 * tell every piece; the engine asks for chunks that nobody has told about.
 */
import type { Encoding } from './types.js';

/** Undefined without a mark of UTF-16 or UTF-32 (the Unicode standard, 23.8); UTF-8's needs no decoding. */
export function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf32le' : 'utf16le';
  if (a === 0xfe && b === 0xff) return 'utf16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf32be';
  return undefined;
}
