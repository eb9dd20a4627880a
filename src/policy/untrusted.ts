/**
 * The base's policy and an untrusted head → the policy to judge head by, and what to tell about the policy that head
 * brings. Head's files are data from a stranger: one that cannot be read changes nothing and is told.
 */
import { UserError } from '../core/errors.js';
import type { Problem } from '../core/types.js';
import { policyChanged } from './changed.js';
import { CONFIG_NAME } from './config/defaults.js';
import { type PolicyTree, resolvePolicy } from './config/resolve.js';
import { tighten } from './config/tighten.js';
import type { Policy, ReadFile } from './types.js';

/** Most of head's configs compared one by one for what they would let through. */
const COMPARED = 100;

/**
 * @param readHead reads policy files of head by object id
 * @param changed paths that the change adds, alters or removes
 */
export function untrustedPolicy(
  base: PolicyTree,
  readHead: ReadFile,
  changed: readonly string[],
): { tree: PolicyTree; problems: Problem[] } {
  const problems: Problem[] = [];
  const head = attempt(() => resolvePolicy({ readFile: readHead }), problems);
  const loosenings = new Set<string>();
  const configs = changed.filter((path) => path === CONFIG_NAME || path.endsWith(`/${CONFIG_NAME}`));
  for (const path of head ? [CONFIG_NAME, ...configs.slice(0, COMPARED)] : []) {
    const theirs = attempt(() => head!.at(path), problems);
    if (theirs) for (const loosening of tighten(base.at(path), theirs).loosenings) loosenings.add(loosening);
  }
  problems.push(...policyChanged(changed, base.root, [...loosenings]));
  return { tree: head ? tightenTree(base, head) : base, problems };
}

function tightenTree(base: PolicyTree, head: PolicyTree): PolicyTree {
  const known = new WeakMap<Policy, WeakMap<Policy, Policy>>();
  const both = (ours: Policy, theirs: Policy): Policy => {
    const ofOurs = known.get(ours) ?? new WeakMap<Policy, Policy>();
    known.set(ours, ofOurs);
    const policy = ofOurs.get(theirs) ?? tighten(ours, theirs).policy;
    ofOurs.set(theirs, policy);
    return policy;
  };
  const at = (path: string): Policy => {
    const ours = base.at(path);
    const theirs = attempt(() => head.at(path), []);
    return theirs ? both(ours, theirs) : ours;
  };
  return { root: both(base.root, head.root), at };
}

/** An unusable config of head's is a problem, not an end. */
function attempt<T>(read: () => T, problems: Problem[]): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const message = `the change brings a config that cannot be used: ${error.message}`;
    if (!problems.some((problem) => problem.message === message)) {
      problems.push({ level: 'warning', code: 'policy-changed', message });
    }
    return undefined;
  }
}
