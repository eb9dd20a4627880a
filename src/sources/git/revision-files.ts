/**
 * A commit → a reader of its files, for policy that must not come from the tree under scan: what a pull
 * request brings cannot allow its own secrets.
 */
import { UserError } from '../../core/errors.js';
import { readBlobs } from './blobs.js';
import { mergeBases, resolveCommit } from './revisions.js';
import { type Git, type GitOptions, openGit } from './spawn.js';

/** The regular files of a commit. */
export interface RevisionFiles {
  /** Text of a file, undefined when there is none; links and submodules count as none. */
  read(path: string): string | undefined;
  /** Blob id of every path. */
  ids: ReadonlyMap<string, string>;
  /** Full id of the commit. */
  commit: string;
}

/** @throws UserError when the revision cannot be resolved. */
export function revisionFiles(options: GitOptions, revision: string): RevisionFiles {
  const git = openGit(options);
  const commit = resolveCommit(git, revision);
  const ids = listFiles(git, commit);
  return {
    ids,
    commit,
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

/**
 * Paths that a change alters: those that head has otherwise than the base and otherwise than where it parted from it.
 * What the base alone has altered since then is not the change's doing. Where the two have no beginning in common (as
 * far as a shallow clone shows it), every difference counts.
 */
export function changedPaths(options: GitOptions, base: RevisionFiles, head: RevisionFiles): string[] {
  const git = openGit(options);
  const from = mergeBases(git, [base.commit, head.commit]).filter((commit) => commit !== base.commit);
  const before = [base.ids, ...from.map((commit) => listFiles(git, commit))];
  const paths = new Set([...before.flatMap((ids) => [...ids.keys()]), ...head.ids.keys()]);
  return [...paths].filter((path) => before.every((ids) => ids.get(path) !== head.ids.get(path)));
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
