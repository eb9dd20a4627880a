/**
 * A work tree → the files that could be committed: tracked ones and untracked ones that are not ignored, by git's own
 * reading of its ignore files. Also says what it left out: how much is ignored, and where other repositories begin.
 */
import { asUserError } from './failure.js';
import { GITLINK_MODE } from './raw.js';
import { NulRecords } from './records.js';
import type { Git } from './spawn.js';

export interface WorkTreeList {
  /** Paths relative to the folder git runs in, as bytes; each once. */
  files: Buffer[];
  /** Submodules and untracked folders with a repository of their own. */
  repositories: Buffer[];
  /** Ignored files and folders; a folder ends in `/` and stands for everything in it. */
  ignored: Buffer[];
}

const SLASH = 0x2f;

/** Lists what lies below the folder git runs in. @throws UserError when git cannot read its index. */
export async function listCommittable(git: Git, signal: AbortSignal): Promise<WorkTreeList> {
  const list: WorkTreeList = { files: [], repositories: [], ignored: [] };
  try {
    const [, isClean] = await Promise.all([
      each(git, ['-s'], (record) => addTracked(list, record), signal),
      holdsOnlyTracked(git, signal),
    ]);
    if (isClean) return list;
    await Promise.all([
      each(git, ['-o', '--exclude-standard'], (path) => addUntracked(list, path), signal),
      each(git, ['-o', '-i', '--exclude-standard', '--directory'], (path) => list.ignored.push(path), signal),
    ]);
  } catch (error) {
    throw asUserError(error);
  }
  return list;
}

/** A fresh checkout holds nothing else, and one walk over its folders says so: each of the other questions is one more. */
async function holdsOnlyTracked(git: Git, signal: AbortSignal): Promise<boolean> {
  let isClean = true;
  await each(git, ['-o', '--directory'], () => (isClean = false), signal);
  return isClean;
}

async function each(
  git: Git,
  flags: readonly string[],
  take: (record: Buffer) => void,
  signal: AbortSignal,
): Promise<void> {
  const records = new NulRecords((record) => take(Buffer.from(record)));
  await git.stream(['ls-files', '-z', ...flags], (bytes) => records.feed(bytes), signal);
  records.finish();
}

/** `<mode> <id> <stage>\t<path>`; a path in conflict is listed once per stage, one after the other. */
function addTracked(list: WorkTreeList, record: Buffer): void {
  const path = record.subarray(record.indexOf(0x09) + 1);
  const to =
    record.toString('latin1', 0, GITLINK_MODE.length) === GITLINK_MODE ? list.repositories : list.files;
  if (!to.at(-1)?.equals(path)) to.push(path);
}

/** git lists a folder instead of its files where another repository begins. */
function addUntracked(list: WorkTreeList, path: Buffer): void {
  (path.at(-1) === SLASH ? list.repositories : list.files).push(path);
}
