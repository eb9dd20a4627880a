/**
 * The first bytes of a content → the wide encoding that its byte order mark names. Sources ask once per content and
 * tell every piece; the engine asks for chunks that nobody has told about.
 */
import type { Encoding } from './types.js';

/** Undefined without a mark of UTF-16 or UTF-32 (the Unicode standard, 23.8); UTF-8's needs no decoding. */
export function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length < 2) return undefined;
  // Asked of every file, so of both at once: V8 would compile anew each question that comes late.
  const mark = (bytes[0]! << 8) | bytes[1]!;
  if (mark === 0xfffe) return bytes[2] === 0 && bytes[3] === 0 ? 'utf32le' : 'utf16le';
  if (mark === 0xfeff) return 'utf16be';
  return mark === 0 && bytes[2] === 0xfe && bytes[3] === 0xff ? 'utf32be' : undefined;
}
