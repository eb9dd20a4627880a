/**
 * The index against HEAD, as git tells it → the list of what is about to be committed. One git process in the ordinary
 * case; the unborn HEAD and unmerged paths cost a second.
 */
import { resolve } from 'node:path';
import { asUserError, GitFailure } from './failure.js';
import { type Change, GITLINK_MODE, RawParser } from './raw.js';
import { type Git, type GitOptions, openGit } from './spawn.js';
import { type StagedEntry, type StagedList, toRead } from './staged-entries.js';

/** Ids of the tree without entries, for repositories without commits (hash of `tree 0\0`). */
const EMPTY_TREE = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
} as const;

/** @throws UserError when there is no repository, or git cannot read its index. */
export function listStaged(git: Git, options: GitOptions): StagedList {
  try {
    const changes = diffIndex(git);
    const found = toRead(changes);
    if (changes.some((c) => c.status.startsWith('U'))) found.entries.push(...unmerged(git, options));
    return found;
  } catch (error) {
    throw asUserError(error);
  }
}

function diffIndex(git: Git): Change[] {
  try {
    return parse(diff(git, 'HEAD'));
  } catch (error) {
    if (!(error instanceof GitFailure) || !isUnborn(git)) throw error;
    const format = git.run(['rev-parse', '--show-object-format']).toString('latin1').trim();
    return parse(diff(git, format === 'sha256' ? EMPTY_TREE.sha256 : EMPTY_TREE.sha1));
  }
}

function diff(git: Git, against: string): Buffer {
  return git.run(['diff-index', '--cached', '--raw', '-z', '--no-renames', '--no-abbrev', against, '--']);
}

/** True when HEAD names a branch without commits; false when it names something that is broken. */
function isUnborn(git: Git): boolean {
  try {
    git.run(['rev-parse', '--verify', '--quiet', 'HEAD']);
    return false;
  } catch (error) {
    return error instanceof GitFailure && error.status === 1;
  }
}

function parse(answer: Buffer): Change[] {
  const changes: Change[] = [];
  const parser = new RawParser({ change: (change) => changes.push(change) });
  parser.feed(answer);
  parser.finish();
  return changes;
}

/** Our and their versions of paths in conflict (stages 2 and 3); theirs counts as a change of ours. */
function unmerged(git: Git, options: GitOptions): StagedEntry[] {
  // ls-files looks only below the folder it runs in.
  const top = resolve(git.cwd, git.run(['rev-parse', '--show-toplevel']).toString('utf8').replace(/\n$/, ''));
  const answer = openGit({ ...options, cwd: top }).run(['ls-files', '--unmerged', '-z', '--full-name']);
  const entries: StagedEntry[] = [];
  let ours: StagedEntry | undefined;
  for (const { mode, id, stage, path } of parseStages(answer)) {
    if (stage === '1' || mode === GITLINK_MODE) continue;
    const oldId = stage === '3' && ours?.path.equals(path) ? ours.id : undefined;
    const entry = { path, mode, id, oldId };
    if (stage === '2') ours = entry;
    entries.push(entry);
  }
  return entries;
}

/** `<mode> <id> <stage>\t<path>\0`, as `ls-files -s -z` prints it. */
function* parseStages(answer: Buffer): Generator<{ mode: string; id: string; stage: string; path: Buffer }> {
  for (let at = 0; at < answer.length; ) {
    const tab = answer.indexOf(0x09, at);
    const end = answer.indexOf(0, tab);
    if (tab < 0 || end < 0) throw new Error('unexpected answer from git ls-files');
    const [mode = '', id = '', stage = ''] = answer.toString('latin1', at, tab).split(' ');
    yield { mode, id, stage, path: Buffer.from(answer.subarray(tab + 1, end)) };
    at = end + 1;
  }
}
