/**
 * A commit → a reader of its files, for policy that must not come from the tree under scan (rule P1): what a pull
 * request brings cannot allow its own secrets.
 */
import { UserError } from '../../core/errors.js';
import { readBlobs } from './blobs.js';
import { resolveCommit } from './revisions.js';
import { Git, type GitOptions } from './spawn.js';

/** The regular files of a commit. */
export interface RevisionFiles {
  /** Text of a file, undefined when there is none; links and submodules count as none. */
  read(path: string): string | undefined;
  /** Blob id of every path. */
  ids: ReadonlyMap<string, string>;
}

/** @throws UserError when the revision cannot be resolved. */
export function revisionFiles(options: GitOptions, revision: string): RevisionFiles {
  const git = new Git(options);
  const ids = listFiles(git, resolveCommit(git, revision));
  return {
    ids,
    read: (path) => {
      const id = ids.get(path);
      return id === undefined ? undefined : readBlobs(git, [id]).get(id)?.toString('utf8');
    },
  };
}

/** The files of what a change brings: a commit, or the end of a range. undefined for what has none, such as a tag on a blob. */
export function headFiles(options: GitOptions, revision: string): RevisionFiles | undefined {
  const end = revision.split(/\.{2,3}/).at(-1) || 'HEAD';
  try {
    return revisionFiles(options, end);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Paths that one commit has otherwise than the other, or not at all. */
export function changedPaths(base: RevisionFiles, head: RevisionFiles): string[] {
  const paths = new Set([...base.ids.keys(), ...head.ids.keys()]);
  return [...paths].filter((path) => base.ids.get(path) !== head.ids.get(path));
}

/** `<mode> blob <id>\t<path>\0` of every regular file. */
function listFiles(git: Git, commit: string): Map<string, string> {
  const ids = new Map<string, string>();
  for (const entry of git.run(['ls-tree', '-r', '-z', '--full-tree', commit]).toString('utf8').split('\0')) {
    const tab = entry.indexOf('\t');
    const [mode, type, id] = entry.slice(0, tab).split(' ');
    if (type === 'blob' && mode !== '120000') ids.set(entry.slice(tab + 1), id!);
  }
  return ids;
}
