/**
 * A file as a listing names it, with what git's index knows of the file itself where the listing saw a regular file in
 * that place, in folders none of which is a link: whoever opens the path and comes to that same file did not pass a link.
 */
import { type BytePath, inFolder } from './bytepath.js';
import type { OpenFile } from './file.js';

export class Listed {
  /** Relative to the root, or absolute outside of it. */
  readonly path: BytePath;
  /** Low 32 bits of each, as the index has them; -1: nobody looked at the folders on the way. */
  readonly #device: number;
  readonly #inode: number;

  constructor(path: BytePath, device = -1, inode = -1) {
    this.path = path;
    this.#device = device;
    this.#inode = inode;
  }

  /** The same file, its path seen from farther up. */
  below(folder: BytePath): Listed {
    return new Listed(inFolder(folder, this.path), this.#device, this.#inode);
  }

  /** True when the listing saw it, and the folders on the way. */
  get isSeen(): boolean {
    return this.#inode >= 0;
  }

  /** True when an open file is the one that the index was made of. */
  isSame({ device, inode }: Pick<OpenFile, 'device' | 'inode'>): boolean {
    return inode >>> 0 === this.#inode && device >>> 0 === this.#device;
  }
}
