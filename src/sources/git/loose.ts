/**
 * A loose object's file → its content, about thirty times faster than asking a git process. Anything unusual (packed,
 * unreadable, a size that does not agree) is answered with undefined: git itself is asked then. Format: zlib of
 * `<type> <size>\0<content>` (gitrepository-layout(5), "objects").
 */
import { constants, inflateSync } from 'node:zlib';
import { readFileHead, readRegularFile } from './files.js';
import { isObjectType, type ObjectType } from './frames.js';

export interface LooseObject {
  type: ObjectType;
  content: Buffer;
}

/** A zlib stream, with anything behind it → its content; undefined when that is longer than `most`, or zlib must say. */
export type Inflate = (bytes: Buffer, most: number) => Buffer | undefined;

/** Compressed bytes above this are left to git, which streams. */
const LARGEST_FILE = 8 << 20;
/** More than the longest type and size before a content. */
const HEADER = 64;
/** Enough for zlib's tables and an object's header. */
const HEAD_BYTES = 512;
const SPACE = 0x20;

/**
 * @param maxBytes objects of more bytes than this are left to git.
 * @param quickly tried before zlib.
 */
export function readLoose(
  objectsDir: string,
  id: string,
  maxBytes: number,
  quickly?: Inflate,
): LooseObject | undefined {
  const file = readRegularFile(`${objectsDir}/${id.slice(0, 2)}/${id.slice(2)}`, LARGEST_FILE);
  if (file === undefined) return undefined;
  try {
    const most = maxBytes + HEADER;
    return parse(quickly?.(file, most) ?? inflateSync(file, { maxOutputLength: most }));
  } catch {
    return undefined;
  }
}

/** The object's type alone, from the file's first bytes. */
export function readLooseType(objectsDir: string, id: string): ObjectType | undefined {
  const head = readFileHead(`${objectsDir}/${id.slice(0, 2)}/${id.slice(2)}`, HEAD_BYTES);
  if (head === undefined) return undefined;
  try {
    const bytes = inflateSync(head, { finishFlush: constants.Z_SYNC_FLUSH });
    const type = bytes.toString('latin1', 0, Math.max(0, bytes.subarray(0, 8).indexOf(SPACE)));
    return isObjectType(type) ? type : undefined;
  } catch {
    return undefined;
  }
}

function parse(bytes: Buffer): LooseObject | undefined {
  const end = bytes.subarray(0, 32).indexOf(0);
  const [type, size] = bytes.toString('latin1', 0, Math.max(0, end)).split(' ');
  if (!isObjectType(type) || Number(size) !== bytes.length - end - 1) return undefined;
  return { type, content: bytes.subarray(end + 1) };
}
