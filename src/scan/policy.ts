/** A job → the policy that counts for it, and whatever reads the files that policy is made of. */
import type { Problem, ScanJob } from '../core/types.js';
import { diskReader } from '../policy/config/disk.js';
import { ConfigPlaces } from '../policy/config/places.js';
import { type PolicyTree, resolvePolicy } from '../policy/config/resolve.js';
import type { ReadFile } from '../policy/types.js';
import { untrustedPolicy } from '../policy/untrusted.js';
import { changedPaths, headFiles, revisionFiles } from '../sources/git/revision-files.js';
import type { ScanContext } from './context.js';

export interface ResolvedPolicy {
  tree: PolicyTree;
  read: ReadFile;
  /** Takes what a listing shows of folders' configs, where those are read from the disk. */
  configs: ConfigPlaces | undefined;
  /** What is to be told about the policy itself. */
  problems: Problem[];
}

/**
 * Policy comes from the disk; from the base revision when the change under scan is not to be trusted, and then what the
 * change brings may only tighten it.
 */
export function policyFor(
  job: ScanJob,
  context: Pick<ScanContext, 'env' | 'hook'>,
  top: string,
): ResolvedPolicy {
  const { baseRevision, config } = job.policy;
  if (baseRevision === undefined) {
    const configs = new ConfigPlaces();
    const read = diskReader(top);
    return { read, tree: resolvePolicy({ readFile: read, config, places: configs }), configs, problems: [] };
  }
  const git = { cwd: job.cwd, env: context.env, hook: context.hook ?? false };
  const base = revisionFiles(git, baseRevision);
  const tree = resolvePolicy({ readFile: base.read, config });
  const head =
    job.source.kind === 'history' && job.source.revisions.length === 1 ? job.source.revisions[0] : undefined;
  if (head === undefined || config !== undefined)
    return { read: base.read, tree, configs: undefined, problems: [] };
  const theirs = headFiles(git, head);
  if (theirs === undefined) return { read: base.read, tree, configs: undefined, problems: [] };
  const changed = new Set(changedPaths(git, base, theirs));
  // The policy that the change would leave behind: the base's, with what the change makes of it.
  const readHead: ReadFile = (path) => (changed.has(path) ? theirs.read(path) : base.read(path));
  return { read: base.read, configs: undefined, ...untrustedPolicy(tree, readHead, [...changed]) };
}
