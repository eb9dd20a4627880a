/**
 * A path of any length → a short one that opens the same file. Linux refuses paths over PATH_MAX (4096 bytes), though
 * trees deeper than that exist; going through open folders (`/proc/self/fd/N/rest`) is `openat` by another name. Where
 * there is no such folder the long path is given back, and opening it fails as it would have.
 */
import { closeSync, constants, openSync } from 'node:fs';

/** Longest path handed to the system in one go: PATH_MAX less room for the longest prefix we put before it. */
export const LONGEST = 4000;
const SLASH = 0x2f;
const FOLDER_FLAGS = constants.O_RDONLY | (constants.O_DIRECTORY ?? 0) | (constants.O_NOFOLLOW ?? 0);

/**
 * Calls `use` with a path short enough for the system.
 * @throws whatever opening one of the folders on the way throws, and what `use` throws.
 */
export function withReachablePath<T>(path: Buffer, use: (path: Buffer) => T): T {
  if (path.length <= LONGEST) return use(path);
  let folder = -1;
  let rest = path;
  try {
    while (rest.length > LONGEST) {
      const cut = rest.lastIndexOf(SLASH, LONGEST);
      if (cut <= 0) break;
      const next = openSync(within(folder, rest.subarray(0, cut)), FOLDER_FLAGS);
      if (folder >= 0) closeSync(folder);
      folder = next;
      rest = rest.subarray(cut + 1);
    }
    return use(within(folder, rest));
  } finally {
    if (folder >= 0) closeSync(folder);
  }
}

/** The path seen from an open folder; from nowhere (-1) it stays as it is. */
function within(folder: number, path: Buffer): Buffer {
  return folder < 0 ? path : Buffer.concat([Buffer.from(`/proc/self/fd/${folder}/`), path]);
}
