/**
 * A commit → a reader of its files, for policy that must not come from the tree under scan (rule P1): what a pull
 * request brings cannot allow its own secrets.
 */
import { readBlobs } from './blobs.js';
import { resolveCommit } from './revisions.js';
import { Git, type GitOptions } from './spawn.js';

/**
 * Text of a file as the revision has it, undefined when it has none; links and submodules count as none.
 * @throws UserError when the revision cannot be resolved.
 */
export function revisionReader(options: GitOptions, revision: string): (path: string) => string | undefined {
  const git = new Git(options);
  const ids = listFiles(git, resolveCommit(git, revision));
  return (path) => {
    const id = ids.get(path);
    if (id === undefined) return undefined;
    return readBlobs(git, [id]).get(id)?.toString('utf8');
  };
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
