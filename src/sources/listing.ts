/**
 * Path arguments → the files and folders of a tree scan: what git could commit, inside a work tree; every file otherwise,
 * or when .gitignore is not to count; and whatever was named. What is left out is said.
 */
import type { ChunkSink, Limits, PathFilter, SourceSpec } from '../core/types.js';
import { type BytePath, bytePath, inFolder, isAbsolute, shown } from './bytepath.js';
import type { Refusal } from './file.js';
import { admitted } from './filter.js';
import { Listed } from './listed.js';
import { mayRepeatFolders } from './mounts.js';
import { resolveTargets, shownPath } from './targets.js';
import { type WalkOptions, walkFolder } from './walk.js';

/** What git says of a folder in a work tree; paths are relative to the folder. */
export interface Committable {
  /** Tracked and untracked files that git does not ignore, each once. */
  files: readonly Listed[];
  /** Folders in which another repository begins. */
  repositories: readonly BytePath[];
  /** Files and whole folders that git ignores. */
  ignored: readonly BytePath[];
  /** Folders that could not be listed. */
  refused: readonly { path: BytePath; refusal: Refusal }[];
  /** Where something has the name that is watched for; undefined when not every folder was looked into for it. */
  watched?: Watched | undefined;
  /** The folder is the work tree's top, not one below it. */
  isTop: boolean;
}

/** A name that somebody asks about in every folder, and who it is. */
export interface Watch {
  name: string;
  /** Told before any path is asked about; paths from the root, folders with `/` at their end. */
  seen(found: { within: string } & Watched): void;
  /** Told of a further place while a listing goes on, before any path in its folder is asked about. */
  alsoSeen(place: string): void;
}

/** What a listing that sees every name in the folders it goes through knows of one name. */
export interface Watched {
  /** Where something has that name, in whatever case. */
  places: readonly string[];
  /** Folders that the listing did not go through. */
  unknown: readonly string[];
}

/** Asks git about a folder; undefined when it is in no work tree. */
export type ListFiles = (folder: string, signal: AbortSignal) => Promise<Committable | undefined>;

export interface TreeContext {
  /** Absolute path that relative paths start from. */
  root: string;
  filter: PathFilter;
  limits: Limits;
  watch?: Watch | undefined;
  listFiles: ListFiles;
}

export type TreeSpec = Extract<SourceSpec, { kind: 'tree' }>;

/** The files of a tree scan; paths are relative to the root, or absolute outside of it. */
export interface TreeListing {
  /** Given one by one by the user: read with `named` set. */
  named: Listed[];
  /** Found in folders, but for what was taken in parts. */
  found: Listed[];
  /** The folders outside of the root that it was found in. */
  tops: BytePath[];
}

/** Takes files as they are found in folders, so many at a time, while the listing goes on. */
export interface ListedParts {
  /** Files in a part. */
  size: number;
  /** @param tops as in `TreeListing`. */
  take(files: readonly Listed[], tops: readonly BytePath[]): void;
}

/**
 * Decides what is read, and says what is not. A file reached by two arguments is listed once.
 * @throws UserError for a path that does not exist.
 */
export async function listTree(
  spec: TreeSpec,
  context: TreeContext,
  sink: ChunkSink,
  signal: AbortSignal,
  parts?: ListedParts,
): Promise<TreeListing> {
  const targets = await resolveTargets(spec.paths, context.root, sink);
  const seen = new Set<string>();
  const files = targets.files.map((path) => new Listed(path));
  const named = [...firsts(files, seen)];
  const tops = targets.folders.map((folder) => bytePath(shownPath(folder, context.root))).filter(isAbsolute);
  let found: Listed[] = [];
  const several = targets.folders.length + named.length > 1;
  const visited = several ? new Set<string>() : undefined;
  for (const folder of targets.folders) {
    if (signal.aborted) break;
    const list =
      (spec.gitignore && (await committable(folder, context, sink, signal, several))) ||
      walk(folder, context, sink, visited);
    for (const file of admitted(several ? firsts(list, seen) : list, context.filter, sink)) {
      if (signal.aborted) break;
      found.push(file);
      if (found.length !== parts?.size) continue;
      parts.take(found, tops);
      found = [];
    }
  }
  return { named: [...admitted(named, context.filter, sink)], found, tops };
}

function* firsts(files: Iterable<Listed>, seen: Set<BytePath>): Generator<Listed> {
  for (const file of files) {
    if (seen.has(file.path)) continue;
    seen.add(file.path);
    yield file;
  }
}

/** @param others folders walked already, where one may be met again from another target. */
function walk(
  folder: string,
  context: TreeContext,
  sink: ChunkSink,
  others: Set<string> | undefined,
): Generator<Listed> {
  const front = bytePath(shownPath(folder, context.root));
  const visited = others ?? (mayRepeatFolders(folder) ? new Set<string>() : undefined);
  const options: WalkOptions = { visited };
  const { watch } = context;
  if (watch !== undefined && others === undefined && !isAbsolute(front)) {
    tellWatch(watch, front, { places: [], unknown: [] });
    options.watched = watch.name;
    options.seen = (place) => watch.alsoSeen(shown(place));
  }
  return walkFolder(bytePath(folder), front, sink, options);
}

/**
 * What git could commit of a folder. Undefined when git has no say there: outside of a work tree, and for a folder
 * that was named although git ignores all of it.
 */
async function committable(
  folder: string,
  context: TreeContext,
  sink: ChunkSink,
  signal: AbortSignal,
  several: boolean,
): Promise<readonly Listed[] | undefined> {
  const listing = await context.listFiles(folder, signal);
  if (listing === undefined) return undefined;
  const front = bytePath(shownPath(folder, context.root));
  if (listing.files.length === 0 && !listing.isTop) return undefined;
  if (listing.watched !== undefined && !several) tellWatch(context.watch, front, listing.watched);
  for (const repository of listing.repositories) {
    const detail = 'Another repository begins here; scan it on its own.';
    sink.skipped({
      origin: { kind: 'file', path: shown(inFolder(front, repository)) },
      reason: 'submodule',
      level: 'note',
      detail,
    });
  }
  for (const { path, refusal } of listing.refused)
    sink.skipped({ origin: { kind: 'file', path: shown(inFolder(front, path)) || '.' }, ...refusal });
  if (listing.ignored.length > 0) {
    const detail = 'Ignored by git; --no-gitignore scans them too.';
    const origin = { kind: 'file', path: shown(front) || '.' } as const;
    sink.skipped({ origin, reason: 'ignored', level: 'excluded', count: listing.ignored.length, detail });
  }
  return front === '' ? listing.files : listing.files.map((file) => file.below(front));
}

function tellWatch(watch: Watch | undefined, front: BytePath, { places, unknown }: Watched): void {
  if (isAbsolute(front)) return;
  const whole = (paths: readonly BytePath[]) => paths.map((path) => shown(inFolder(front, path)));
  watch?.seen({
    within: front === '' ? '' : `${shown(front)}/`,
    places: whole(places),
    unknown: whole(unknown),
  });
}
