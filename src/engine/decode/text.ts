/**
 * Bytes as stored → the views in which they are scanned. Every byte is scanned raw (ASCII, UTF-8, Latin-1, broken UTF-8
 * and binaries alike: rules match bytes); content that is UTF-16 or UTF-32, by its mark or by the pattern of its NULs,
 * is scanned as UTF-8 as well, so that a lying byte order mark hides nothing.
 */

import { byteOrderMark } from '../../core/encoding.js';
import type { Encoding } from '../../core/types.js';

/** Bytes looked at to recognise an encoding. */
const SAMPLE = 4096;
/** Of four bytes those that are nearly always NUL, and those that nearly never are. */
const BY_NULS = new Map<string, Encoding>([
  ['x000', 'utf32le'],
  ['000x', 'utf32be'],
  ['x0x0', 'utf16le'],
  ['0x0x', 'utf16be'],
]);

/** The wide encoding of content that begins with `bytes`, or undefined. */
export function wideEncoding(bytes: Buffer): Encoding | undefined {
  const mark = byteOrderMark(bytes);
  if (mark !== undefined) return mark;
  const length = Math.min(bytes.length, SAMPLE) & ~3;
  // One fast search answers for nearly all content (Buffer's indexOf: `includes` is fifty times slower).
  if (length < 8 || bytes.subarray(0, length).indexOf(0) < 0) return undefined;
  const nul = [0, 0, 0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) nul[i & 3]!++;
  // Latin text in a wide encoding has NULs at fixed positions of every unit, and nowhere else.
  const most = (length / 4) * 0.6;
  const few = (length / 4) * 0.2;
  return BY_NULS.get(nul.map((count) => (count > most ? '0' : count < few ? 'x' : '?')).join(''));
}

/** Wide bytes as UTF-8. Incomplete units at the end and lone surrogates become U+FFFD; nothing throws. */
export function decodeWide(bytes: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'utf16le') return Buffer.from(bytes.toString('utf16le'), 'utf8');
  if (encoding === 'utf16be') {
    const even = bytes.length & ~1;
    return Buffer.from(Buffer.from(bytes.subarray(0, even)).swap16().toString('utf16le'), 'utf8');
  }
  return decodeUtf32(bytes, encoding === 'utf32le');
}

function decodeUtf32(bytes: Buffer, little: boolean): Buffer {
  const points: string[] = [];
  for (let i = 0; i + 4 <= bytes.length; i += 4) {
    const point = little ? bytes.readUInt32LE(i) : bytes.readUInt32BE(i);
    points.push(point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd');
  }
  return Buffer.from(points.join(''), 'utf8');
}
