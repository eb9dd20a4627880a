/**
 * Content → whether it is a Git LFS pointer, which stands for a file kept elsewhere. It is scanned as the text it is;
 * this only tells that the real content was not there. Format: github.com/git-lfs/git-lfs docs/spec.md.
 */
import type { Origin, Skipped } from '../../core/types.js';

const FIRST_LINE = Buffer.from('version https://git-lfs.github.com/spec/');
/** The specification's limit for pointer files, in bytes. */
const LARGEST = 1024;

/** @param length of the content, which the bytes may go on behind. */
export function isLfsPointer(bytes: Buffer, length: number = bytes.length): boolean {
  // The first byte spares nearly every file the comparison.
  if (length >= LARGEST || length < FIRST_LINE.length || bytes[0] !== FIRST_LINE[0]) return false;
  return bytes.compare(FIRST_LINE, 0, FIRST_LINE.length, 0, FIRST_LINE.length) === 0;
}

/** A note, and no failure: nothing that git keeps here was left unread. */
export function pointerNote(origin: Origin): Skipped {
  const detail = 'A Git LFS pointer: the content itself is not here.';
  return { origin, reason: 'lfs-pointer', level: 'note', detail };
}
