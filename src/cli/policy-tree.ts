/** The folder a command runs in → the policy of the tree around it, without scanning anything. */
import { diskReader } from '../policy/config/disk.js';
import { type PolicyTree, resolvePolicy } from '../policy/config/resolve.js';
import { findTop } from '../sources/top.js';
import type { Args } from './args.js';
import type { Io } from './io.js';
import { fileOrNone } from './jobs.js';

/** @throws UserError for an unusable config. */
export function policyTree(args: Args, io: Io): { tree: PolicyTree; top: string } {
  const top = findTop(io.cwd) ?? io.cwd;
  const { config } = fileOrNone(args, 'config');
  return { tree: resolvePolicy({ readFile: diskReader(top), config }), top };
}
