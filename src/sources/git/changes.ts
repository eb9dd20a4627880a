/**
 * Commits → the changes each of them makes that none of its parents had: the one place that asks git for tree
 * differences. A merge counts only for content that differs from all its parents (an evil merge), a root commit for
 * everything it holds. Ids decide; no attribute, rename guess or diff driver is asked.
 */
import { type Change, RawParser } from './raw.js';
import type { Git } from './spawn.js';

/** Characters written to git at a time: a call for each commit costs more than git's answer. */
const TOGETHER = 1 << 14;

/** A commit, and the parents to compare it with (all of its own that exist). */
export interface Compared {
  id: string;
  parents: readonly string[];
}

/**
 * Calls `take` for each change, commit by commit in the order given.
 * @param wanted new ids; changes to others are passed over. undefined = all of them.
 * @throws GitFailure when a tree cannot be read; changes of earlier commits have been handed on then.
 */
export async function readChanges(
  git: Git,
  commits: Iterable<Compared>,
  wanted: ReadonlySet<string> | undefined,
  take: (commit: string, change: Change) => void,
  signal: AbortSignal,
): Promise<void> {
  let commit = '';
  const parser = new RawParser({
    commit: (id) => {
      commit = id;
    },
    ...(wanted && { wants: (id) => wanted.has(id) }),
    change: (change) => take(commit, change),
  });
  await streamChanges(git, commits, (bytes) => parser.feed(bytes), signal);
  parser.finish();
}

/** The same as git writes it: for each commit its id, for each change a record as `RawParser` knows it and its path, NUL-ended. */
export async function streamChanges(
  git: Git,
  commits: Iterable<Compared>,
  take: (bytes: Buffer) => void,
  signal: AbortSignal,
): Promise<void> {
  const args = ['diff-tree', '--stdin', '-r', '-c', '--root', '--raw', '-z', '--no-renames', '--no-abbrev'];
  await git.stream(args, take, signal, questions(commits));
}

/** `<commit> <parent>…`: parents are named, so that a forged shallow file cannot make git forget them. */
function* questions(commits: Iterable<Compared>): Generator<string> {
  let text = '';
  for (const { id, parents } of commits) {
    text += parents.length === 1 ? `${id} ${parents[0]}\n` : `${[id, ...parents].join(' ')}\n`;
    if (text.length < TOGETHER) continue;
    yield text;
    text = '';
  }
  yield text;
}
