/**
 * A folder → the repository it belongs to: where its parts lie and what is special about it. Git itself decides; only
 * files that git names are looked at.
 */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { asUserError, GitFailure } from './failure.js';
import { type Git, type GitOptions, openGit } from './spawn.js';

export interface Repository {
  git: Git;
  /** Absolute paths. The common dir differs from the git dir in linked worktrees. */
  gitDir: string;
  commonDir: string;
  objectsDir: string;
  /** Root of the work tree; undefined in a bare repository. */
  workTree: string | undefined;
  bare: boolean;
  /** History is cut off: parents of some commits were not fetched. */
  shallow: boolean;
  /** Objects may be missing on purpose: the clone was made with a filter. */
  partial: boolean;
  objectFormat: 'sha1' | 'sha256';
  /** Full id of the commit HEAD names; undefined before the first commit. */
  head: string | undefined;
}

const FACTS = [
  '--is-bare-repository',
  '--is-inside-work-tree',
  '--is-shallow-repository',
  '--show-object-format',
];
const PLACES = [['--absolute-git-dir'], ['--git-common-dir'], ['--git-path', 'objects']];
const HEAD = ['--verify', '--quiet', 'HEAD^{commit}'];

/** @throws UserError when the folder is in no repository, or git refuses it (the message names `safe.directory`). */
export function openRepository(options: GitOptions): Repository {
  const git = openGit({ ...options, cwd: real(options.cwd) });
  try {
    return inspect(git);
  } catch (error) {
    throw asUserError(error);
  }
}

function inspect(git: Git): Repository {
  const { facts, places, workTree, head } = askAtOnce(git) ?? askOneByOne(git);
  const [bare, , shallow, format] = facts;
  const [gitDir, commonDir, objectsDir] = places.map((place) => resolve(git.cwd, place));
  return {
    git,
    gitDir: gitDir!,
    commonDir: commonDir!,
    objectsDir: objectsDir!,
    workTree: workTree === undefined ? undefined : resolve(git.cwd, workTree),
    bare: bare === 'true',
    shallow: shallow === 'true',
    partial: hasPromisorPack(objectsDir!),
    objectFormat: format === 'sha256' ? 'sha256' : 'sha1',
    head,
  };
}

/** Paths are absolute or as seen from the folder git runs in. */
interface Answers {
  facts: string[];
  places: string[];
  workTree: string | undefined;
  head: string | undefined;
}

/** By one process. Undefined when there is no commit at HEAD, or a folder's name holds a line end. */
function askAtOnce(git: Git): Answers | undefined {
  let answers: string[];
  try {
    // The way up is said only inside of a work tree.
    answers = git
      .run(['rev-parse', ...FACTS, ...PLACES.flat(), '--show-cdup', ...HEAD])
      .toString('utf8')
      .split(/\r?\n/);
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
  const facts = answers.splice(0, FACTS.length);
  const places = answers.splice(0, PLACES.length);
  const workTree = facts[1] === 'true' ? answers.shift() : undefined;
  return answers.length === 2 ? { facts, places, workTree, head: answers[0] } : undefined;
}

function askOneByOne(git: Git): Answers {
  const facts = lines(git.run(['rev-parse', ...FACTS]));
  const places = lines(git.run(['rev-parse', ...PLACES.flat()]));
  return {
    facts,
    // A line end in a folder's name makes answers that cannot be told apart.
    places: places.length === PLACES.length ? places : PLACES.map((flags) => onePath(git, flags)),
    workTree: facts[1] === 'true' ? onePath(git, ['--show-toplevel']) : undefined,
    head: headOf(git),
  };
}

function onePath(git: Git, flags: readonly string[]): string {
  return git
    .run(['rev-parse', ...flags])
    .toString('utf8')
    .replace(/\r?\n$/, '');
}

function lines(answer: Buffer): string[] {
  return answer.toString('utf8').trimEnd().split(/\r?\n/);
}

function headOf(git: Git): string | undefined {
  try {
    return git
      .run(['rev-parse', ...HEAD])
      .toString('latin1')
      .trim();
  } catch (error) {
    if (error instanceof GitFailure && error.status === 1) return undefined;
    // A HEAD whose commit is gone is for the scan to report, not a reason to refuse the repository.
    if (error instanceof GitFailure && error.status === 128 && !error.dubiousOwnership) return undefined;
    throw error;
  }
}

/** Git marks every pack that came from a filtered fetch. */
function hasPromisorPack(objectsDir: string): boolean {
  try {
    return readdirSync(join(objectsDir, 'pack')).some((name) => name.endsWith('.promisor'));
  } catch {
    return false;
  }
}

/** The folder without links, so that it compares equal to what git prints; as given when it does not exist. */
function real(folder: string): string {
  try {
    const path = realpathSync(folder);
    return statSync(path).isDirectory() ? path : resolve(path, '..');
  } catch {
    return folder;
  }
}
