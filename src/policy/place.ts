/**
 * Where bytes came from → the path that policy is about. An entry of an archive belongs to the archive's path for
 * config and owners, and has its own name (`outer.zip!inner/file`) for ignore files and baselines.
 */
import { originPath } from '../core/origin.js';
import type { Origin } from '../core/types.js';

/** Path of the outermost file, from the scan's root; empty when there is none (messages, blobs not yet attributed). */
export function filePath(origin: Origin): string {
  switch (origin.kind) {
    case 'entry':
      return filePath(origin.outer);
    case 'blob':
      return origin.path ?? '';
    case 'message':
      return '';
    default:
      return origin.path;
  }
}

/**
 * The same with the entries inside archives (`outer.zip!inner/file`); `(commit message)` for messages.
 * @param prefix folder of the scan's root inside the policy's: empty, or with `/` at its end
 */
export function placeName(origin: Origin, prefix = ''): string {
  const name = originPath(origin);
  return filePath(origin) === '' ? name : prefix + name;
}
