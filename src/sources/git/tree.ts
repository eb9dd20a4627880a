/**
 * A commit's whole tree → its blobs with their full paths, as bytes. Format: `<mode> <type> <id>\t<path>\0`
 * (git-ls-tree(1), with `-z`).
 */
import { NulRecords } from './records.js';
import type { Git } from './spawn.js';

/** @throws GitFailure when a tree is missing; what came before has been handed on then. */
export async function readTree(
  git: Git,
  commit: string,
  take: (blob: string, path: Buffer) => void,
  signal: AbortSignal,
): Promise<void> {
  const records = new NulRecords((bytes, from, to) => {
    const record = bytes.subarray(from, to);
    const tab = record.indexOf(0x09);
    const [, type, id] = record.toString('latin1', 0, Math.max(0, tab)).split(' ');
    if (type === 'blob' && id !== undefined) take(id, Buffer.from(record.subarray(tab + 1)));
  });
  // Without --full-tree git lists only the folder it runs in.
  await git.stream(['ls-tree', '-r', '-z', '--full-tree', commit], (bytes) => records.feed(bytes), signal);
  records.finish();
}
