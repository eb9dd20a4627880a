/**
 * Relative path → is one of its folders a link? A list of paths from git's index can name `a/b` although `a` has
 * become a link to somewhere else; opening it would leave the root without the last name being a link at all. Of a file
 * that is open already Linux tells the place, which answers for all folders at once.
 */
import { lstatSync, readlinkSync, realpathSync, type Stats } from 'node:fs';
import { type BytePath, bytesOf, inFolder, isAbsolute, systemPath } from './bytepath.js';
import { LONGEST, withReachablePath } from './longpath.js';

export class Ancestors {
  /** What makes a path absolute. */
  readonly #front: BytePath;
  readonly #tops: readonly BytePath[];
  /** The folder of the path before that passed none. */
  #last: BytePath = '';
  /** What comes before a relative path that leads through no link. */
  #realFront: BytePath | undefined;
  /** The system tells where open files stand. */
  #tells = true;

  /**
   * @param root absolute path of the folder that relative paths start from.
   * @param tops absolute paths of folders that absolute ones start from. What any of these is reached through is not questioned.
   */
  constructor(root: BytePath, tops: readonly BytePath[] = []) {
    this.#front = `${root}/`;
    this.#tops = tops;
  }

  /** True when a folder on the way from where it starts to `path` is a symbolic link. Folders that are gone count as real. */
  passLink(path: BytePath): boolean {
    const end = path.lastIndexOf('/');
    if (this.#isKnown(path, end)) return false;
    // What both have in common was looked at then.
    const known = Math.max(commonFolder(path, this.#last), this.#start(path));
    for (let cut = path.indexOf('/', known); cut > 0 && cut <= end; cut = path.indexOf('/', cut + 1)) {
      const folder = path.slice(0, cut);
      if (isLink(isAbsolute(path) ? folder : this.#front + folder)) return true;
    }
    this.#last = path.slice(0, end);
    return false;
  }

  /**
   * True when a file that was opened by its path is known to stand there, having passed no link. Asks Linux once for each
   * folder where the file stands, and no more once the answer is another; then folders are to be looked at one by one.
   */
  leadTo(fd: number, path: BytePath): boolean {
    const end = path.lastIndexOf('/');
    if (this.#isKnown(path, end)) return true;
    if (!this.#tells) return false;
    this.#tells = placeOf(fd) === (isAbsolute(path) ? path : this.#real() + path);
    if (this.#tells) this.#last = path.slice(0, end);
    return this.#tells;
  }

  /** Lists come folder by folder: most paths have the folder of the one before. @param end of the path's folder. */
  #isKnown(path: BytePath, end: number): boolean {
    return end <= 0 || (end === this.#last.length && path.startsWith(this.#last));
  }

  #real(): BytePath {
    this.#realFront ??= inFolder(realPath(this.#front), '');
    return this.#realFront;
  }

  /** Where the first name stands that is questioned. */
  #start(path: BytePath): number {
    if (!isAbsolute(path)) return 0;
    let start = 1;
    for (const top of this.#tops)
      if (top.length >= start && path.startsWith(inFolder(top, ''))) start = inFolder(top, '').length;
    return start;
  }
}

/** Where the name begins that is the first to differ, of paths of folders. */
function commonFolder(path: BytePath, last: BytePath): number {
  let name = 0;
  for (let i = 0; i < last.length && path[i] === last[i]; i++) if (path[i] === '/') name = i + 1;
  return name;
}

/** Where an open file stands (proc_pid_fd(5)); empty where the system does not say. */
function placeOf(fd: number): BytePath {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`, 'latin1');
  } catch {
    return '';
  }
}

function realPath(path: BytePath): BytePath {
  try {
    return realpathSync.native(systemPath(path), 'latin1');
  } catch {
    return path;
  }
}

function isLink(path: BytePath): boolean {
  try {
    const stats = path.length <= LONGEST ? look(systemPath(path)) : withReachablePath(bytesOf(path), look);
    return stats?.isSymbolicLink() === true;
  } catch {
    // Cannot be looked at: opening the file will say so.
    return false;
  }
}

function look(path: string | Buffer): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}
