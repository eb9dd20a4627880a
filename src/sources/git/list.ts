/**
 * A work tree → the files that could be committed: tracked ones and untracked ones that are not ignored, by git's own
 * reading of its ignore files. Also says what it left out: how much is ignored, and where other repositories begin.
 */
import { type BytePath, bytePath, isInFolders, shown } from '../bytepath.js';
import type { Refusal } from '../file.js';
import { Listed } from '../listed.js';
import { asUserError } from './failure.js';
import { GITLINK_MODE } from './raw.js';
import { NulRecords } from './records.js';
import type { Git } from './spawn.js';

export interface WorkTreeList {
  /** Paths relative to the folder git runs in; each once. */
  files: Listed[];
  /** Submodules and untracked folders with a repository of their own. */
  repositories: BytePath[];
  /** Ignored files and folders; a folder ends in `/` and stands for everything in it. */
  ignored: BytePath[];
  /** Folders that could not be listed, and what the index names although no file can be there. */
  refused: { path: BytePath; refusal: Refusal }[];
}

const NOWHERE: Refusal = {
  reason: 'unreadable',
  level: 'failure',
  detail: "Git's index gives a file this path, which is in no folder; git cannot have written that.",
};

/** What git says of a folder that it could not look into, having gone on without it (dir.c). */
const NOT_OPENED = /^warning: could not open directory '(.*)\/': /gm;
const NOT_LISTED: Refusal = {
  reason: 'unreadable',
  level: 'failure',
  detail: 'Git could not list this folder.',
};

/** Most bytes of paths on git's command line; systems take 32 KB and more. */
const LONGEST_LINE = 16 << 10;

/** Lists what lies below the folder git runs in. @throws UserError when git cannot read its index. */
export async function listCommittable(git: Git, signal: AbortSignal): Promise<WorkTreeList> {
  const list: WorkTreeList = { files: [], repositories: [], ignored: [], refused: [] };
  try {
    const [, isClean] = await Promise.all([
      each(git, ['-s'], (record) => addTracked(list, record), signal),
      holdsOnlyTracked(git, signal),
    ]);
    if (!isClean) await addOthers(list, git, signal);
  } catch (error) {
    throw asUserError(error);
  }
  return list;
}

/**
 * Adds to a list of tracked files which of the others git ignores and which it does not.
 * @param others all of them, where they are known: git then looks at nothing else.
 */
export async function sortOthers(
  list: WorkTreeList,
  others: readonly BytePath[],
  git: Git,
  signal: AbortSignal,
): Promise<void> {
  try {
    await addOthers(list, git, signal, pathspecs(others));
  } catch (error) {
    throw asUserError(error);
  }
}

async function addOthers(
  list: WorkTreeList,
  git: Git,
  signal: AbortSignal,
  paths: readonly string[] = [],
): Promise<void> {
  const [warnings] = await Promise.all([
    each(git, ['-o', '--exclude-standard', ...paths], (path) => addUntracked(list, path), signal),
    each(
      git,
      ['-o', '-i', '--exclude-standard', '--directory', ...paths],
      // `./` is the folder itself, which git names beside what it holds when all of that is ignored.
      (path) => path !== './' && list.ignored.push(path),
      signal,
    ),
  ]);
  for (const [, path] of warnings.matchAll(NOT_OPENED))
    list.refused.push({ path: bytePath(path!), refusal: NOT_LISTED });
}

/** What is said on git's command line; nothing, which means everything, where that would be long or not text. */
function pathspecs(paths: readonly BytePath[]): readonly string[] {
  const size = paths.reduce((sum, path) => sum + path.length + 1, 0);
  if (size > LONGEST_LINE || paths.some((path) => shown(path) !== path)) return [];
  // Git never names the first; where all the others begin with the same ignored folder, it fails without it.
  return ['--end-of-options', '.git', ...paths];
}

/** A fresh checkout holds nothing else, and one walk over its folders says so: each of the other questions is one more. */
async function holdsOnlyTracked(git: Git, signal: AbortSignal): Promise<boolean> {
  let isClean = true;
  // A folder in the place of a tracked file is told of only as what would have to give way to it.
  await each(git, ['-o', '-k', '--directory'], () => (isClean = false), signal);
  return isClean;
}

async function each(
  git: Git,
  flags: readonly string[],
  take: (record: BytePath) => void,
  signal: AbortSignal,
): Promise<string> {
  const records = new NulRecords((bytes, from, to) => take(bytes.toString('latin1', from, to)));
  const warnings = await git.stream(['ls-files', '-z', ...flags], (bytes) => records.feed(bytes), signal);
  records.finish();
  return warnings;
}

/** `<mode> <id> <stage>\t<path>`; a path in conflict is listed once per stage, one after the other. */
function addTracked(list: WorkTreeList, record: string): void {
  const path = record.slice(record.indexOf('\t') + 1);
  if (record.startsWith(GITLINK_MODE)) {
    if (list.repositories.at(-1) !== path) list.repositories.push(path);
  } else if (list.files.at(-1)?.path !== path) addNamed(list, path);
}

/** Adds what the index names, and nobody has seen. A path in somebody else's index may lead anywhere. */
export function addNamed(list: Pick<WorkTreeList, 'files' | 'refused'>, path: BytePath): void {
  if (isInFolders(path)) list.files.push(new Listed(path));
  else list.refused.push({ path, refusal: NOWHERE });
}

/** git lists a folder instead of its files where another repository begins. */
function addUntracked(list: WorkTreeList, path: BytePath): void {
  if (path.endsWith('/')) list.repositories.push(path);
  else list.files.push(new Listed(path));
}
