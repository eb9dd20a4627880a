/**
 * The bytes before an object's compressed data in a pack → what they say of it: kind, size, and for a delta by distance how
 * far back its base begins. Format: gitformat-pack(5), "pack-*.pack". It reads nothing that is not at hand and looks for no
 * base.
 */

/** Kinds of entries that say what to make of another object, as numbered in a pack. */
export const OFFSET_DELTA = 6;
export const REF_DELTA = 7;

/** Most bytes before a base's id, or its distance, which is no longer: a size of 64 bits. */
export const LONGEST_SIZE = 10;

export interface EntryHeader {
  kind: number;
  /** Inflated bytes: of the object, or of the delta. */
  size: number;
  /** For a delta by distance, bytes from its base's beginning to its own; otherwise 0. */
  distance: number;
  /** Behind the header. For a delta by id the id ends here. */
  end: number;
}

/**
 * @param at where the entry begins. @param end where it ends at the latest. @param width bytes in an object id.
 * @throws Error when the header goes on at the end.
 */
export function readHeader(bytes: Buffer, at: number, end: number, width: number): EntryHeader {
  let byte = bytes[at++]!;
  const kind = (byte >> 4) & 7;
  let size = byte & 15;
  for (let scale = 16; byte & 0x80 && at < end; scale *= 128) {
    byte = bytes[at++]!;
    size += (byte & 0x7f) * scale;
  }
  let distance = 0;
  if (kind === OFFSET_DELTA) {
    distance = -1;
    do {
      byte = bytes[at++]!;
      distance = (distance + 1) * 128 + (byte & 0x7f);
    } while (byte & 0x80 && at < end);
  } else if (kind === REF_DELTA) at += width;
  // A number whose last byte says that another follows was cut.
  if (at > end || byte & 0x80) throw new Error('the pack entry ends early');
  return { kind, size, distance, end: at };
}
