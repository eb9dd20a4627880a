/**
 * What a shallow checkout lacks → fetched from `origin`, the one place of stanch that lets git use the network. Only the
 * action does this, because a runner's clone is made to be thrown away. The arguments are fixed but for full ids and
 * one checked branch name; nothing is asked on a terminal, no hook, submodule or helper of another protocol is run.
 * A fetch that fails is an answer, never an error: the caller then scans what there is and says so.
 */
import { execFile } from 'node:child_process';
import type { Environment } from '../sources/git/environment.js';
import { findGit } from '../sources/git/program.js';

/** Longest that one fetch may take, in milliseconds. */
const PATIENCE = 600_000;

const FLAGS = ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'gc.auto=0', 'maintenance.auto=false'];
const FETCH = [
  'fetch',
  '--quiet',
  '--no-tags',
  '--no-recurse-submodules',
  '--no-write-fetch-head',
  '--upload-pack=git-upload-pack',
];

/** How much of the history to bring. */
export type Depth = { depth: number } | { deepen: number } | 'all' | undefined;

export interface Remote {
  /** Brings commits or tags by full id. True when git did it. */
  objects(ids: readonly string[], depth: Depth): Promise<boolean>;
  /** Brings a branch to `refs/remotes/origin/<name>`. */
  branch(name: string, depth: Depth): Promise<boolean>;
}

/** @param cwd absolute path in the repository. */
export function originOf(cwd: string, env: Environment, signal: AbortSignal): Remote {
  const fetch = (depth: Depth, refspecs: readonly string[]): Promise<boolean> =>
    run([...FLAGS.flatMap((flag) => ['-c', flag]), ...FETCH, ...depthFlags(depth), 'origin', ...refspecs]);
  const run = (args: readonly string[]): Promise<boolean> => {
    const options = { cwd, env: quietly(env), timeout: PATIENCE, signal, windowsHide: true };
    return new Promise((resolve) => {
      // What git says could name anything; that it failed is all that is used.
      execFile(findGit(env.PATH ?? env.Path, cwd), args, options, (error) => resolve(error === null));
    });
  };
  return {
    objects: (ids, depth) => fetch(depth, ids),
    branch: async (name, depth) =>
      isBranchName(name) && fetch(depth, [`+refs/heads/${name}:refs/remotes/origin/${name}`]),
  };
}

/** The runner's own environment, which holds what the checkout set up to sign in, without anything that asks. */
function quietly(env: Environment): Record<string, string | undefined> {
  return {
    ...env,
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    GCM_INTERACTIVE: 'never',
    GIT_ALLOW_PROTOCOL: 'https:http:ssh:file',
    GIT_NO_REPLACE_OBJECTS: '1',
    LC_ALL: 'C',
  };
}

function depthFlags(depth: Depth): string[] {
  if (depth === undefined) return [];
  if (depth === 'all') return ['--unshallow'];
  return 'depth' in depth ? [`--depth=${depth.depth}`] : [`--deepen=${depth.deepen}`];
}

/** What git-check-ref-format(1) allows below refs/heads/, and nothing that a refspec gives a meaning to. */
export function isBranchName(name: string): boolean {
  return (
    /^[^\s\u0000-\u0020\u007f~^:?*[\\]{1,250}$/.test(name) && !name.includes('..') && !name.startsWith('-')
  );
}
