/**
 * A plain repository → what its index changes against HEAD, as `git diff-index --cached --raw --no-renames` tells it,
 * without a process: starting git, and loading what starts processes, takes longer than all the rest of a small
 * commit's scan. Folders whose tree the index knows to be HEAD's are passed over. Anything unusual is answered with
 * undefined, and git is asked; a test holds this to git's own answers.
 */
import { readRegularFile } from '../files.js';
import { type LooseObject, readLoose } from '../loose.js';
import type { Change } from '../raw.js';
import type { GitOptions } from '../spawn.js';
import { IndexCursor } from './cursor.js';
import { type IndexFile, readIndex } from './index-file.js';
import { readPacked } from './packed.js';
import { plainRepository } from './repository.js';

/** An index above this is read faster by git, in bytes: some ten thousand entries. */
const LARGEST_INDEX = 1 << 20;
const LARGEST_TREE = 4 << 20;
const LARGEST_COMMIT = 1 << 20;
/** Folders inside folders, and changes, that are followed here. */
const DEEPEST = 200;
const MOST_CHANGES = 20_000;

/** Id of the tree without entries, which git knows and seldom writes (hash of `tree 0\\0`). */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const ID_BYTES = 20;
const NO_ID = '0'.repeat(2 * ID_BYTES);
const NO_MODE = '000000';
const FOLDER = '40000';
/** What git writes into trees today; a tree may hold older modes. A submodule's changes hang on config. */
const MODES: Readonly<Record<string, number>> = {
  '100644': 0o100644,
  '100755': 0o100755,
  '120000': 0o120000,
};
const GITLINK = '160000';

/** An object of at most so many bytes; undefined when git must say. */
type ReadObject = (id: string, most: number) => LooseObject | undefined;

export interface PlainChanges {
  changes: Change[];
  objectsDir: string;
}

export function plainChanges(options: GitOptions): PlainChanges | undefined {
  const repository = plainRepository(options);
  if (repository === undefined) return undefined;
  const bytes = readRegularFile(repository.indexFile, LARGEST_INDEX);
  const index = bytes && readIndex(bytes);
  const { objectsDir, head } = repository;
  // What was committed lately is loose, what was cloned is packed.
  const read: ReadObject = (id, most) =>
    readLoose(objectsDir, id, most, options.inflate) ?? readPacked(objectsDir, id, most, options.inflate);
  const tree = index && treeOf(read, head);
  if (!index || tree === undefined) return undefined;
  const comparison = new Comparison(index, read);
  try {
    comparison.folder('', tree);
    return { changes: comparison.changes, objectsDir };
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

/** Nothing that can be told here. */
class Unusual extends Error {}

/** One line of a tree; the id is bytes. */
interface TreeEntry {
  mode: string;
  name: string;
  id: string;
  /** Where the next one begins. */
  next: number;
}

class Comparison {
  readonly changes: Change[] = [];
  readonly #index: IndexFile;
  readonly #read: ReadObject;
  readonly #cursor: IndexCursor;
  #depth = 0;

  constructor(index: IndexFile, read: ReadObject) {
    this.#index = index;
    this.#read = read;
    this.#cursor = new IndexCursor(index);
  }

  /** Compares a folder with HEAD's tree of it, given by its id in bytes. @param prefix its path, with the last slash. */
  folder(prefix: string, id: string): void {
    const known = this.#index.trees.get(prefix);
    if (known?.id === id) this.#pass(prefix, known.count);
    else this.#inside(prefix, this.#tree(id));
  }

  #inside(prefix: string, tree: string): void {
    if (++this.#depth > DEEPEST) throw new Unusual();
    for (let at = 0, last = ''; ; ) {
      const old = entryAt(tree, at);
      const key = old && (old.mode === FOLDER ? `${old.name}/` : old.name);
      // Out of order, nothing here holds.
      if (key !== undefined && (key <= last || old!.name.includes('/'))) throw new Unusual();
      const name = this.#cursor.nameIn(prefix);
      if (name === undefined && key === undefined) break;
      if (key === undefined || (name !== undefined && name < key)) {
        this.#change(prefix, undefined);
        continue;
      }
      at = old!.next;
      last = key;
      if (name !== key) this.#removed(prefix, old!);
      else if (old!.mode === FOLDER) this.folder(prefix + key, old!.id);
      else this.#change(prefix, old!);
    }
    this.#depth--;
  }

  /** Goes on behind entries that are as in HEAD. */
  #pass(prefix: string, count: number): void {
    const last = this.#cursor.entry + count - 1;
    if (count < 1 || last >= this.#index.count || !this.#index.path(last).startsWith(prefix))
      throw new Unusual();
    this.#next(count);
  }

  #next(count = 1): void {
    if (!this.#cursor.next(count)) throw new Unusual();
  }

  /** Tells of the entry, if it is not as it was, and goes on to the next. */
  #change(prefix: string, old: TreeEntry | undefined): void {
    const { entry, path } = this.#cursor;
    const mode = this.#index.mode(entry);
    const id = this.#index.id(entry);
    if (old === undefined) this.#tell('A', path, { mode: modeText(mode), id });
    else if (old.id !== id || modeOf(old.mode) !== mode) {
      const isSameKind = modeOf(old.mode) >> 12 === mode >> 12;
      this.#tell(isSameKind ? 'M' : 'T', prefix + old.name, { mode: modeText(mode), id }, old);
    }
    this.#next();
  }

  #removed(prefix: string, old: TreeEntry): void {
    if (old.mode === FOLDER) this.#removedFrom(`${prefix}${old.name}/`, this.#tree(old.id));
    else this.#tell('D', prefix + old.name, undefined, old);
  }

  #removedFrom(prefix: string, tree: string): void {
    if (++this.#depth > DEEPEST) throw new Unusual();
    for (let at = 0, inner = entryAt(tree, at); inner !== undefined; inner = entryAt(tree, at)) {
      this.#removed(prefix, inner);
      at = inner.next;
    }
    this.#depth--;
  }

  #tell(
    status: string,
    path: string,
    now: { mode: string; id: string } | undefined,
    old?: { mode: string; id: string },
  ): void {
    if (old?.mode === GITLINK || this.changes.length >= MOST_CHANGES) throw new Unusual();
    this.changes.push({
      status,
      oldMode: old === undefined ? NO_MODE : modeText(modeOf(old.mode)),
      mode: now?.mode ?? NO_MODE,
      oldIds: [old === undefined ? NO_ID : hex(old.id)],
      id: now === undefined ? NO_ID : hex(now.id),
      path: Buffer.from(path, 'latin1'),
    });
  }

  #tree(id: string): string {
    const name = hex(id);
    if (name === EMPTY_TREE) return '';
    const object = this.#read(name, LARGEST_TREE);
    if (object?.type !== 'tree') throw new Unusual();
    return object.content.toString('latin1');
  }
}

/** `<mode> <name>\0<id>`; undefined at the end. */
function entryAt(tree: string, at: number): TreeEntry | undefined {
  if (at === tree.length) return undefined;
  const space = tree.indexOf(' ', at);
  const nul = tree.indexOf('\0', space);
  const next = nul + 1 + ID_BYTES;
  if (space < 0 || nul < 0 || next > tree.length) throw new Unusual();
  return {
    mode: tree.slice(at, space),
    name: tree.slice(space + 1, nul),
    id: tree.slice(nul + 1, next),
    next,
  };
}

function modeOf(text: string): number {
  if (text === GITLINK) return 0o160000;
  const mode = MODES[text];
  if (mode === undefined) throw new Unusual();
  return mode;
}

function modeText(mode: number): string {
  const text = mode.toString(8);
  if (MODES[text] === undefined) throw new Unusual();
  return text;
}

function hex(id: string): string {
  return Buffer.from(id, 'latin1').toString('hex');
}

/** Id of a commit's tree, in bytes. */
function treeOf(read: ReadObject, commit: string): string | undefined {
  const object = read(commit, LARGEST_COMMIT);
  const text = object?.type === 'commit' ? object.content.toString('latin1', 0, 46) : '';
  return /^tree [0-9a-f]{40}\n$/.test(text)
    ? Buffer.from(text.slice(5, 45), 'hex').toString('latin1')
    : undefined;
}
