/**
 * What a job names as its source → the source. Opens nothing yet; that happens when it is read.
 */
import type { Readable } from 'node:stream';
import type { Limits, PathFilter, Source, SourceSpec } from '../core/types.js';
import { type HistorySource, historySource } from './git/history.js';
import type { MemoryOptions } from './git/memory.js';
import type { GitOptions } from './git/spawn.js';
import { stagedSource } from './git/staged.js';
import type { Watch } from './listing.js';
import { logSource } from './log.js';
import { streamSource } from './stream.js';
import { type TreeSource, treeSource } from './tree.js';
import { workTreeLister } from './worktree.js';

/** What sources need from the outside world and from policy. */
export interface OpenContext {
  /** What history remembers from scan to scan. */
  memory?: MemoryOptions | undefined;
  /** Git's needs; `git.cwd` is the job's folder, which relative paths start from. */
  git: GitOptions;
  limits: Limits;
  /** Trusted policy's word on paths. */
  filter: PathFilter;
  /** A name of files that listings tell about. */
  watch?: Watch | undefined;
  /** Gives standard input when a source asks for it. */
  stdin: () => Readable;
}

/** The one switch over the kinds of sources. */
export function openSource(spec: SourceSpec, context: OpenContext): Source | HistorySource | TreeSource {
  const { git, limits, filter, watch, stdin, memory } = context;
  switch (spec.kind) {
    case 'tree':
      return treeSource(spec, {
        root: git.cwd,
        filter,
        limits,
        watch,
        listFiles: workTreeLister(git, watch?.name),
      });
    case 'staged':
      return stagedSource({ ...git, limits, filter, archives: spec.archives });
    case 'history':
      return historySource({ ...git, ...spec, limits, memory });
    case 'log':
      return logSource(spec, { root: git.cwd, limits, stdin });
    case 'stream':
      return streamSource(spec.name, stdin(), limits);
  }
}
