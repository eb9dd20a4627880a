/**
 * The origin of compressed content → a name for what is inside, which formats store seldom and tools ignore.
 */
import type { Origin } from '../../core/types.js';

/** The outer name's last part without the compression's suffix, as the decompressing tools do it. */
export function innerName(origin: Origin): string {
  const name = lastName(origin);
  if (/\.t(?:gz|bz2?|xz|zst)$/i.test(name)) return name.replace(/\.[a-z0-9]+$/i, '.tar');
  return name.replace(/\.(?:gz|bz2|xz|zst)$/i, '') || name;
}

function lastName(origin: Origin): string {
  const path =
    origin.kind === 'entry'
      ? origin.entry
      : 'path' in origin && origin.path !== undefined
        ? origin.path
        : 'content';
  return path.slice(path.lastIndexOf('/') + 1) || 'content';
}
