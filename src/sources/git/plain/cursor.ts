/**
 * An index → its entries one after another, beside a walk over folders that meets names in the same order. What is to be
 * done about a name that only one of the two has is the walk's to say.
 */
import type { IndexFile } from './index-file.js';

export class IndexCursor {
  readonly #index: IndexFile;
  /** The entry that is looked at, and its path, its bytes as characters; '' behind the last. */
  entry = 0;
  path: string;

  constructor(index: IndexFile) {
    this.#index = index;
    this.path = index.count > 0 ? index.path(0) : '';
  }

  /** What the entry is called in a folder, its folder's name with the slash; undefined when it is not in it. */
  nameIn(folder: string): string | undefined {
    const { path } = this;
    if (path === '' || !path.startsWith(folder)) return undefined;
    const slash = path.indexOf('/', folder.length);
    return path.slice(folder.length, slash < 0 ? undefined : slash + 1);
  }

  /**
   * Goes on.
   * @param count of entries to pass over.
   * @returns false, and stands behind the last, when the one that follows is out of order: not as git writes it.
   */
  next(count = 1): boolean {
    const before = this.path;
    this.entry += count;
    this.path = this.entry < this.#index.count ? this.#index.path(this.entry) : '';
    const isInOrder = this.path === '' || this.path > before;
    if (!isInOrder) this.path = '';
    return isInOrder;
  }
}
