/**
 * The first bytes of some content → which archive or compression it is, if any. Names decide nothing. Each mark is
 * checked as far as the first block allows, so that text which merely begins like an archive stays text.
 */

import type { DocumentKind } from '../document/part.js';

/**
 * Compressions hold one content; containers hold named entries; documents hold text in a form of their own; foreign
 * formats are known and cannot be read.
 */
export type Compression = 'gzip' | 'bzip2' | 'xz' | 'zstd';
export type Container = 'zip' | 'tar';
export type Foreign = '7z' | 'rar' | 'lz4';
export type ArchiveKind = Compression | Container | DocumentKind | Foreign;

/** Bytes that are enough to tell: tar's header is one block. */
export const HEAD_BYTES = 512;

/** The first bytes of all kinds but tar. */
const FIRST_BYTES = new Set([0x50, 0x1f, 0x42, 0xfd, 0x28, 0x25, 0x53, 0x37, 0x52, 0x04]);

/** A look at three bytes that tells nearly all text from what `archiveKind` might know. @param length of the content. */
export function mayBeArchive(bytes: Buffer, length: number): boolean {
  return length > 0 && (FIRST_BYTES.has(bytes[0]!) || (length >= HEAD_BYTES && mayBeSum(bytes)));
}

/** Recognises content by its first `HEAD_BYTES` bytes (fewer when it is shorter). */
export function archiveKind(head: Buffer): ArchiveKind | undefined {
  switch (head[0]) {
    case 0x50:
      if (isZip(head)) return 'zip';
      break;
    case 0x1f: // RFC 1952, 2.3: the method is always 8, three flag bits are reserved.
      if (begins(head, '1f8b08') && (head[3]! & 0xe0) === 0) return 'gzip';
      break;
    case 0x42: // `BZh`, level, then pi for a block or its root for the end of an empty stream.
      if (head[3]! >= 0x31 && head[3]! <= 0x39 && begins(head, '425a68') && isBzip2Block(head))
        return 'bzip2';
      break;
    case 0xfd: // The .xz File Format, 2.1.1
      if (begins(head, 'fd377a585a0000')) return 'xz';
      break;
    case 0x28: // RFC 8878, 3.1.1: bit 3 of the descriptor is reserved.
      if (begins(head, '28b52ffd') && (head[4]! & 0x08) === 0) return 'zstd';
      break;
    case 0x25:
      if (isPdf(head)) return 'pdf';
      break;
    case 0x53: // Database File Format, 1.3
      if (begins(head, '53514c69746520666f726d6174203300')) return 'sqlite';
      break;
    case 0x37:
      if (begins(head, '377abcaf271c')) return '7z';
      break;
    case 0x52:
      if (begins(head, '526172211a07')) return 'rar';
      break;
    case 0x04:
      if (begins(head, '04224d18')) return 'lz4';
      break;
  }
  return isTar(head) ? 'tar' : undefined;
}

export function isDocument(kind: ArchiveKind): kind is DocumentKind {
  return kind === 'pdf' || kind === 'sqlite';
}

function begins(head: Buffer, hex: string): boolean {
  return head.length >= hex.length / 2 && head.toString('hex', 0, hex.length / 2) === hex;
}

function isBzip2Block(head: Buffer): boolean {
  const mark = head.toString('hex', 4, 10);
  return mark === '314159265359' || mark === '177245385090';
}

/** A local file header (APPNOTE 4.3.7) that makes sense, or the end record of an archive without entries. */
function isZip(head: Buffer): boolean {
  if (begins(head, '504b0506')) return head.length >= 22 && head.subarray(4, 20).every((byte) => byte === 0);
  if (!begins(head, '504b0304') || head.length < 30) return false;
  const version = head[4]!;
  const method = head.readUInt16LE(8);
  const nameLength = head.readUInt16LE(26);
  return (
    version <= 63 && (method <= 20 || (method >= 90 && method <= 99)) && nameLength > 0 && nameLength <= 4096
  );
}

/** The header (ISO 32000-1, 7.5.2) with what tells a file from a text about it: bytes above ASCII, or an object. */
function isPdf(head: Buffer): boolean {
  const text = head.toString('latin1');
  return /^%PDF-[12]\.\d[\r\n ]/.test(text) && /[\x80-\xff]|\d \d+ obj\b/.test(text);
}

/** A header whose checksum is right (POSIX pax, "ustar Interchange Format"); old archives have no other mark. */
function isTar(head: Buffer): boolean {
  if (head.length < 512 || head[0] === 0 || !mayBeSum(head)) return false;
  const digits = /^[ 0]*([0-7]{1,7})[\0 ]/.exec(head.toString('latin1', 148, 156));
  if (digits === null) return false;
  let sum = 8 * 0x20;
  for (let i = 0; i < 512; i++) if (i < 148 || i >= 156) sum += head[i]!;
  return Number.parseInt(digits[1]!, 8) === sum;
}

/** The sum is 0o400 at least, so three blanks or digits begin its field: a look at two spares most text the reading. */
function mayBeSum(head: Buffer): boolean {
  return mayBeginSum(head[148]!) && mayBeginSum(head[150]!);
}

function mayBeginSum(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x30 && byte <= 0x37);
}
