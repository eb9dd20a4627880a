/**
 * A folder in a work tree → which of its files the index names and which it does not, by one walk over its folders and
 * without a process, where the repository is of the plain kind (plain/repository.ts); undefined for anything else, and
 * git is asked. What git ignores is git's to say. A test holds this to git's own lists.
 */
import { dirname } from 'node:path';
import { type BytePath, bytePath, bytesOf, systemPath } from '../bytepath.js';
import { refusalFor } from '../file.js';
import { type Entry, readFolder } from '../folder.js';
import { Listed } from '../listed.js';
import { LONGEST, withReachablePath } from '../longpath.js';
import { readRegularFile } from './files.js';
import { addNamed, type WorkTreeList } from './list.js';
import { IndexCursor } from './plain/cursor.js';
import { type IndexFile, readIndex } from './plain/index-file.js';
import { plainRepository } from './plain/repository.js';
import type { GitOptions } from './spawn.js';

/** Paths are relative to the folder. */
export interface Checkout extends Pick<WorkTreeList, 'files' | 'repositories' | 'refused'> {
  /** Files, links and whole folders, these with a slash at the end, that the index does not name. */
  others: BytePath[];
  /** Where something has the name that was watched for, and the folders that were not gone through. */
  watched: { places: BytePath[]; unknown: BytePath[] };
}

/** An index above this, in bytes, is not held in memory here: some two million entries. */
const LARGEST_INDEX = 256 << 20;
const LARGEST_CONFIG = 64 << 10;
/** Folders inside folders that are followed. */
const DEEPEST = 1000;
const GITLINK = 0o160000;

/** @param options git's, for the folder. @param watched a name to watch for, in lower case. */
export function readCheckout(options: GitOptions, watched?: string): Checkout | undefined {
  const repository = plainRepository(options);
  if (repository === undefined) return undefined;
  const gitDir = dirname(repository.objectsDir);
  const top = dirname(gitDir);
  if (!hasWorkTree(`${gitDir}/config`)) return undefined;
  const bytes = readRegularFile(repository.indexFile, LARGEST_INDEX);
  const index = bytes && readIndex(bytes);
  if (index === undefined) return undefined;
  const below = options.cwd === top ? '' : `${bytePath(options.cwd.slice(top.length + 1))}/`;
  return new Walk(bytePath(top), index, below, watched).checkout();
}

/** False where the config may say that the repository is bare. */
function hasWorkTree(config: string): boolean {
  const text = readRegularFile(config, LARGEST_CONFIG)?.toString('latin1').toLowerCase();
  if (text === undefined) return false;
  return text
    .split('bare')
    .slice(1)
    .every((rest) => /^ *= *false *\r?(?:\n|$)/.test(rest));
}

/** A name in a folder, a folder's with a slash at the end: the index has its entries in the order of these. */
interface Key {
  name: BytePath;
  entry: Entry;
}

class Walk {
  readonly #top: BytePath;
  readonly #index: IndexFile;
  /** The folder to list, from the top; with a slash at the end unless it is the top. */
  readonly #below: BytePath;
  readonly #watched: string | undefined;
  readonly #found: Checkout = {
    files: [],
    repositories: [],
    others: [],
    refused: [],
    watched: { places: [], unknown: [] },
  };
  readonly #cursor: IndexCursor;
  #depth = 0;
  #isUnusual = false;

  constructor(top: BytePath, index: IndexFile, below: BytePath, watched: string | undefined) {
    this.#top = top;
    this.#index = index;
    this.#cursor = new IndexCursor(index);
    this.#below = below;
    this.#watched = watched;
  }

  /** Undefined when the index is not as git writes it. */
  checkout(): Checkout | undefined {
    while (this.#cursor.path !== '' && this.#cursor.path < this.#below) this.#next();
    this.#folder(this.#below);
    while (this.#cursor.path !== '') this.#next();
    return this.#isUnusual ? undefined : this.#found;
  }

  /** Compares a folder with the entries that lie in it, which come next. */
  #folder(path: BytePath): void {
    const keys = this.#list(path);
    const submodules = new Set<BytePath>();
    for (let at = 0; !this.#isUnusual; ) {
      const name = this.#cursor.nameIn(path);
      const key = keys[at];
      if (key !== undefined && (name === undefined || key.name < name)) {
        if (!submodules.has(key.name)) this.#other(this.#seen(path + key.name));
        at++;
      } else if (name === undefined) break;
      else if (key?.name === name) {
        this.#both(path, key);
        at++;
      } else if (this.#index.mode(this.#cursor.entry) === GITLINK) {
        this.#found.repositories.push(this.#seen(this.#cursor.path));
        submodules.add(`${name}/`);
        this.#next();
      } else {
        addNamed(this.#found, this.#seen(this.#cursor.path));
        this.#next();
      }
    }
  }

  #other(path: BytePath): void {
    this.#found.others.push(path);
    if (path.endsWith('/')) this.#found.watched.unknown.push(path);
  }

  #both(folder: BytePath, { name, entry }: Key): void {
    if (entry.isDirectory()) {
      if (++this.#depth > DEEPEST) this.#isUnusual = true;
      else this.#folder(folder + name);
      this.#depth--;
      return;
    }
    const at = this.#cursor.entry;
    const path = this.#seen(this.#cursor.path);
    const isFile = entry.isFile();
    this.#found.files.push(
      isFile ? new Listed(path, this.#index.device(at), this.#index.inode(at)) : Listed.seen(path),
    );
    this.#next();
  }

  /** What git might name in a folder, in the index's order: nothing that is neither file, link nor folder. */
  #list(folder: BytePath): Key[] {
    const keys: Key[] = [];
    for (const entry of this.#read(folder)) {
      if (entry.name.length === this.#watched?.length && entry.name.toLowerCase() === this.#watched)
        this.#found.watched.places.push(this.#seen(folder + this.#watched));
      if (entry.isDirectory()) {
        if (entry.name !== '.git') keys.push({ name: `${entry.name}/`, entry });
      } else if ((entry.isFile() || entry.isSymbolicLink()) && entry.name !== '.git')
        keys.push({ name: entry.name, entry });
    }
    return keys.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #read(folder: BytePath): Entry[] {
    const path = `${this.#top}/${folder}`;
    try {
      return path.length <= LONGEST
        ? readFolder(systemPath(path))
        : withReachablePath(bytesOf(path), (short) => readFolder(short));
    } catch (error) {
      const refusal = refusalFor(error);
      // What is gone is told file by file.
      if (refusal.level === 'failure')
        this.#found.refused.push({ path: this.#seen(folder.slice(0, -1)), refusal });
      this.#found.watched.unknown.push(this.#seen(folder));
      return [];
    }
  }

  #next(): void {
    if (!this.#cursor.next()) this.#isUnusual = true;
  }

  /** A path from the top as seen from the folder. */
  #seen(path: BytePath): BytePath {
    return this.#below === '' ? path : path.slice(this.#below.length);
  }
}
