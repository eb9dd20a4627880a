/**
 * The door to archives: is this one, and what is in it. By content, never by name. Whoever calls scans the bytes
 * themselves when the answer is that the archive was not read to its end; they hold what nobody could open.
 */
import type { ChunkSink, Origin } from '../core/types.js';
import { type ArchiveBytes, Expander, type Expansion } from './archive/expand.js';
import { archiveKind, HEAD_BYTES, mayBeArchive } from './archive/kind.js';
import { Stopped } from './archive/problem.js';

export { HEAD_BYTES } from './archive/kind.js';

/** The head of content that is an archive, as a copy. @param bytes begin with the content. @param length of it, in bytes. */
export function archiveHead(bytes: Buffer, length: number): Buffer | undefined {
  if (!mayBeArchive(bytes, length)) return undefined;
  const head = bytes.subarray(0, Math.min(length, HEAD_BYTES));
  return archiveKind(head) === undefined ? undefined : Buffer.from(head);
}

/**
 * Hands on the contents of an archive, each as a unit with an origin of kind 'entry', and counts the whole as
 * scanned. Failures are said with their reason.
 * @param bytes must stay as they are until the promise settles.
 * @returns true when nothing is left to do; false when the bytes are no archive, or not wholly readable as one, and
 * must be scanned as they are.
 */
export async function expand(
  origin: Origin,
  bytes: ArchiveBytes,
  head: Buffer,
  expansion: Expansion & { sink: Pick<ChunkSink, 'skipped' | 'scanned'> },
): Promise<boolean> {
  const kind = archiveKind(head);
  if (kind === undefined) return false;
  const expander = new Expander(expansion, Buffer.isBuffer(bytes) ? bytes.length : bytes.size);
  try {
    if (!(await expander.expand(kind, bytes, origin))) return false;
    expansion.sink.scanned(expander.size);
    return true;
  } catch (error) {
    if (error instanceof Stopped) return true;
    throw error;
  }
}
