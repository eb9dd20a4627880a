/**
 * Commits × blobs at paths → in which of the commits each of the blobs stands at its path, by the folders themselves,
 * level by level from the root: what many commits have in common is read and looked into once.
 */
import { collectObjects } from './collect.js';
import { GitFailure } from './failure.js';
import { idWidth } from './pack/store.js';
import type { Repository } from './repo.js';
import { isFullId } from './revisions.js';

/** A blob at a path. */
export interface Placed {
  blob: string;
  path: Buffer;
}

/** What is looked for in a folder. */
class Folder<T> {
  /** By name, its bytes as characters. */
  readonly folders = new Map<string, Folder<T>>();
  readonly blobs = new Map<string, T[]>();
}

/** Where in which commits a folder is looked into: numbers of the commits. */
type Views<T> = Map<Folder<T>, number[]>;

const SPACE = 0x20;
/** How the mode of a folder begins, and no other. */
const FOUR = 0x34;

/**
 * @returns by blob at its path the numbers of the commits, in no order; nothing for one that stands in none. A folder
 *   that is missing makes the answer smaller.
 */
export async function standing<T extends Placed>(
  repository: Repository,
  commits: readonly string[],
  wanted: readonly T[],
  signal: AbortSignal,
): Promise<Map<T, number[]>> {
  const found = new Map<T, number[]>();
  const root = foldersOf(wanted);
  const width = idWidth(repository);
  let open = new Map<string, Views<T>>();
  for (const [number, commit] of commits.entries()) look(open, commit, root, [number]);
  while (open.size > 0 && wanted.length > 0) {
    const next = new Map<string, Views<T>>();
    const take = (id: string, type: string, content: Buffer) => {
      const views = open.get(id)!;
      if (type === 'commit') {
        for (const [folder, where] of views) look(next, treeOf(content, width), folder, where);
      } else if (type === 'tree') {
        for (const [folder, where] of views) lookInto(content, width, folder, where, next, found);
      }
    };
    try {
      await collectObjects(repository, [...open.keys()], take, signal);
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
    }
    open = next;
  }
  return found;
}

function foldersOf<T extends Placed>(wanted: readonly T[]): Folder<T> {
  const root = new Folder<T>();
  for (const one of wanted) {
    const names = one.path.toString('latin1').split('/');
    const name = names.pop()!;
    let folder = root;
    for (const part of names) folder = known(folder.folders, part, () => new Folder<T>());
    known(folder.blobs, name, () => []).push(one);
  }
  return root;
}

function look<T>(open: Map<string, Views<T>>, id: string, folder: Folder<T>, where: readonly number[]): void {
  // Commits may say anything.
  if (!isFullId(id)) return;
  const views = known(open, id, () => new Map());
  add(
    known(views, folder, () => []),
    where,
  );
}

/** The folder of a commit, by its first line. */
function treeOf(commit: Buffer, width: number): string {
  return commit.toString('latin1', 'tree '.length, 'tree '.length + 2 * width);
}

/** Looks into a git tree: `<mode> <name>\0<id>`, again and again. */
function lookInto<T extends Placed>(
  tree: Buffer,
  width: number,
  folder: Folder<T>,
  where: readonly number[],
  next: Map<string, Views<T>>,
  found: Map<T, number[]>,
): void {
  for (let at = 0; at < tree.length; ) {
    const space = tree.indexOf(SPACE, at);
    const end = tree.indexOf(0, space);
    if (space < 0 || end < 0) return;
    const name = tree.toString('latin1', space + 1, end);
    const isFolder = tree[at] === FOUR;
    at = end + 1 + width;
    const below = isFolder ? folder.folders.get(name) : undefined;
    const blobs = isFolder ? undefined : folder.blobs.get(name);
    if (below === undefined && blobs === undefined) continue;
    const id = tree.toString('hex', end + 1, at);
    if (below !== undefined) look(next, id, below, where);
    for (const one of blobs ?? [])
      if (one.blob === id)
        add(
          known(found, one, () => []),
          where,
        );
  }
}

function add(all: number[], more: readonly number[]): void {
  for (const number of more) all.push(number);
}

function known<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
