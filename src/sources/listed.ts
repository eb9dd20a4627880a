/**
 * A file as a listing names it: whether the listing saw it there, in folders none of which is a link, and what git's index
 * knows of a regular file in that place: whoever opens the path and comes to that same file did not pass a link.
 */
import { type BytePath, inFolder, shown } from './bytepath.js';
import type { OpenFile } from './file.js';

/** In the place of an inode: somebody named it, and nobody looked; a walk saw it, and the index does not know it. */
const UNSEEN = -1;
const NO_INODE = -2;

export class Listed {
  /** Relative to the root, or absolute outside of it. */
  readonly path: BytePath;
  /** Low 32 bits of each, as the index has them. */
  readonly #device: number;
  readonly #inode: number;
  #shown: string | undefined;

  constructor(path: BytePath, device = UNSEEN, inode = UNSEEN) {
    this.path = path;
    this.#device = device;
    this.#inode = inode;
  }

  /** One that a walk over its folders saw. */
  static seen(path: BytePath): Listed {
    return new Listed(path, NO_INODE, NO_INODE);
  }

  /** The same file, its path seen from farther up. */
  below(folder: BytePath): Listed {
    return new Listed(inFolder(folder, this.path), this.#device, this.#inode);
  }

  /** How reports call it. */
  get shown(): string {
    this.#shown ??= shown(this.path);
    return this.#shown;
  }

  /** True when the listing saw it, and the folders on the way. */
  get isSeen(): boolean {
    return this.#inode !== UNSEEN;
  }

  /** True when an open file is the one that the index was made of. */
  isSame({ device, inode }: Pick<OpenFile, 'device' | 'inode'>): boolean {
    return inode >>> 0 === this.#inode && device >>> 0 === this.#device;
  }
}
