/**
 * The first bytes of a content → the wide encoding that its byte order mark names. Sources ask once per content and
 * tell every piece; the engine asks for chunks that nobody has told about.
 */
import type { Encoding } from './types.js';

/** Undefined without a mark of UTF-16 or UTF-32 (the Unicode standard, 23.8); UTF-8's needs no decoding. */
export function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  // Asked of every file: taken apart as a list, it would take an iterator each time.
  const a = bytes[0];
  const b = bytes[1];
  if (a === 0xff && b === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? 'utf32le' : 'utf16le';
  if (a === 0xfe && b === 0xff) return 'utf16be';
  if (a === 0 && b === 0 && bytes[2] === 0xfe && bytes[3] === 0xff) return 'utf32be';
  return undefined;
}
