/**
 * A symbolic link → does it lead out of the root? Links are never followed; this only decides whether that leaves
 * something to tell.
 */
import { realpathSync } from 'node:fs';
import type { Refusal } from './file.js';

const OUTSIDE: Refusal = {
  reason: 'symlink-outside',
  level: 'note',
  detail: 'The link leads out of the folder under scan; its target was not read.',
};

/** What to say of a link: nothing when its target is inside the root (scanned there anyway) or does not exist. */
export function linkRefusal(link: Buffer, root: Buffer): Refusal | undefined {
  return leadsInside(link, root) === false ? OUTSIDE : undefined;
}

/** Undefined when the target cannot be found. */
function leadsInside(link: Buffer, root: Buffer): boolean | undefined {
  try {
    return isWithin(
      realpathSync.native(link, { encoding: 'buffer' }),
      realpathSync.native(root, { encoding: 'buffer' }),
    );
  } catch {
    // Dangling, a loop, or behind a folder we may not enter: there is no content to miss.
    return undefined;
  }
}

/** True for the folder itself and everything under it. */
export function isWithin(path: Buffer, folder: Buffer): boolean {
  if (path.length < folder.length || Buffer.compare(path.subarray(0, folder.length), folder) !== 0)
    return false;
  return path.length === folder.length || path[folder.length] === 0x2f || folder[folder.length - 1] === 0x2f;
}
