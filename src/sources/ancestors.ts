/**
 * Relative path → is one of its folders a link? A list of paths from git's index can name `a/b` although `a` has
 * become a link to somewhere else; opening it would leave the root without the last name being a link at all.
 */
import { lstatSync } from 'node:fs';
import { type BytePath, bytesOf } from './bytepath.js';
import { withReachablePath } from './longpath.js';

export class Ancestors {
  /** What makes a path absolute. */
  readonly #front: BytePath;
  /** Folders known to be real; links among them. */
  readonly #real = new Set<BytePath>();
  readonly #links = new Set<BytePath>();
  /** The folder of the path before. */
  #last: BytePath = '';

  /** @param root absolute path of the folder that the paths start from; what it is reached through is not questioned. */
  constructor(root: BytePath) {
    this.#front = `${root}/`;
  }

  /** True when a folder on the way from the root to `path` is a symbolic link. Folders that are gone count as real. */
  passLink(path: BytePath): boolean {
    const end = path.lastIndexOf('/');
    if (end <= 0) return false;
    // Lists come folder by folder: most paths have the folder of the one before.
    if (end === this.#last.length && path.startsWith(this.#last)) return false;
    // What both have in common was looked at then.
    const known = commonFolder(path, this.#last);
    for (let cut = path.indexOf('/', known); cut > 0 && cut <= end; cut = path.indexOf('/', cut + 1)) {
      if (this.#isLink(path.slice(0, cut))) return true;
    }
    this.#last = path.slice(0, end);
    return false;
  }

  #isLink(folder: BytePath): boolean {
    if (this.#real.has(folder)) return false;
    if (this.#links.has(folder)) return true;
    const link = isLink(bytesOf(this.#front + folder));
    (link ? this.#links : this.#real).add(folder);
    return link;
  }
}

/** Where the name begins that is the first to differ, of paths of folders. */
function commonFolder(path: BytePath, last: BytePath): number {
  let name = 0;
  for (let i = 0; i < last.length && path[i] === last[i]; i++) if (path[i] === '/') name = i + 1;
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
