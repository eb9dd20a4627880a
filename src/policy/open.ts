/**
 * Everything a scan's policy is made of, read through one function: configs, baseline, ignore files, owners. Nothing is
 * judged here. Costs two to five looks at the disk in a repository that has none of these files.
 */
import { PUBLIC_KEY } from '../core/digest.js';
import type { Problem } from '../core/types.js';
import { BASELINE_NAME, loadBaseline } from './baseline/store.js';
import type { Baseline } from './baseline/types.js';
import { type PolicyTree, resolvePolicy } from './config/resolve.js';
import { IGNORE_FILES, type IgnoreFile, readIgnoreFile } from './ignore-file.js';
import { type OwnerOf, ownerFinder } from './owners.js';
import type { ReadFile } from './types.js';

export interface OpenOptions {
  /** From disk (`diskReader`) or from the base commit of an untrusted change. */
  readFile: ReadFile;
  /** As in `ScanJob.policy`: a path, null for none, undefined to look. */
  config?: string | null | undefined;
  baseline?: string | null | undefined;
}

export interface OpenPolicy {
  tree: PolicyTree;
  baseline: Baseline | undefined;
  /** Path of the baseline from the root, there or not; undefined when none is wanted. */
  baselinePath: string | undefined;
  ignoreFiles: IgnoreFile[];
  ownerOf: OwnerOf;
  /** Key for `Finding.digest`: the baseline's, or the public one. */
  digestKey: Uint8Array;
  problems: Problem[];
}

/** Throws UserError when a file is there and cannot be used, or is asked for and is not there. */
export function openPolicy({ readFile, config, baseline }: OpenOptions): OpenPolicy {
  const tree = resolvePolicy({ readFile, config });
  const asked = baseline ?? tree.root.baseline;
  const baselinePath = baseline === null ? undefined : (asked ?? BASELINE_NAME);
  const loaded =
    baselinePath === undefined ? undefined : loadBaseline(readFile, baselinePath, asked !== undefined);
  const ignoreFiles = IGNORE_FILES.flatMap((file) => {
    const text = readFile(file);
    return text === undefined ? [] : [readIgnoreFile(text, file)];
  });
  return {
    tree,
    baseline: loaded,
    baselinePath,
    ignoreFiles,
    ownerOf: ownerFinder(readFile),
    digestKey: loaded?.key ?? PUBLIC_KEY,
    problems: ignoreFiles.flatMap((file) => file.problems),
  };
}
