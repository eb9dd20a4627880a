/**
 * Relative path → is one of its folders a link? A list of paths from git's index can name `a/b` although `a` has
 * become a link to somewhere else; opening it would leave the root without the last name being a link at all.
 */
import { lstatSync } from 'node:fs';
import { withReachablePath } from './longpath.js';

const SLASH = 0x2f;

export class Ancestors {
  /** What makes a path absolute. */
  readonly #front: Buffer;
  /** Folders known to be real, as latin1 text; links among them. */
  readonly #real = new Set<string>();
  readonly #links = new Set<string>();
  #last: Buffer = Buffer.alloc(0);

  /** @param root absolute path of the folder that the paths start from; what it is reached through is not questioned. */
  constructor(root: Buffer) {
    this.#front = Buffer.concat([root, Buffer.from('/')]);
  }

  /** True when a folder on the way from the root to `path` is a symbolic link. Folders that are gone count as real. */
  passLink(path: Buffer): boolean {
    const end = path.lastIndexOf(SLASH);
    if (end <= 0) return false;
    // Lists come folder by folder: most paths have the folder of the one before.
    if (end === this.#last.length && path.compare(this.#last, 0, end, 0, end) === 0) return false;
    // What both have in common was looked at then.
    const known = commonFolder(path, this.#last);
    for (let cut = path.indexOf(SLASH, known); cut > 0 && cut <= end; cut = path.indexOf(SLASH, cut + 1)) {
      if (this.#isLink(path.subarray(0, cut))) return true;
    }
    this.#last = path.subarray(0, end);
    return false;
  }

  #isLink(folder: Buffer): boolean {
    const key = folder.toString('latin1');
    if (this.#real.has(key)) return false;
    if (this.#links.has(key)) return true;
    const link = isLink(Buffer.concat([this.#front, folder]));
    (link ? this.#links : this.#real).add(key);
    return link;
  }
}

/** Where the name begins that is the first to differ, of paths of folders. */
function commonFolder(path: Buffer, last: Buffer): number {
  let name = 0;
  for (let i = 0; i < last.length && path[i] === last[i]; i++) if (path[i] === SLASH) name = i + 1;
  return name;
}

function isLink(path: Buffer): boolean {
  try {
    return (
      withReachablePath(path, (short) => lstatSync(short, { throwIfNoEntry: false }))?.isSymbolicLink() ===
      true
    );
  } catch {
    // Cannot be looked at: opening the file will say so.
    return false;
  }
}
