/**
 * A folder and a hook's variables → where index, objects and HEAD's commit lie, without asking git, where the repository
 * is of the plain kind: a `.git` folder of our own, a config that moves nothing, HEAD naming a branch or a commit. For
 * anything else the answer is undefined, and git is asked, which then also says what is wrong.
 */
import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import { readRegularFile } from '../files.js';
import type { GitOptions } from '../spawn.js';

export interface PlainRepository {
  /** Absolute paths. */
  indexFile: string;
  objectsDir: string;
  /** The commit that HEAD names, in hex. */
  head: string;
}

/** What a hook's caller may say that makes the places other ones; the index alone is often another. */
const ELSEWHERE = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
];
/** Words in a config, in lower case, behind which there may be another format, more config, or another place. */
const UNUSUAL = ['extensions', 'include', 'worktree', 'ignoresubmodules'];
const LARGEST_CONFIG = 64 << 10;
const LARGEST_REF = 4 << 10;
const LARGEST_PACKED_REFS = 1 << 20;

export function plainRepository({ cwd, env, hook, user }: GitOptions): PlainRepository | undefined {
  if (hook && ELSEWHERE.some((name) => env[name] !== undefined)) return undefined;
  const top = user === undefined ? undefined : ownTop(cwd, user);
  if (top === undefined) return undefined;
  const gitDir = `${top}/.git`;
  const index = (hook ? env.GIT_INDEX_FILE : undefined) ?? '.git/index';
  // Git reads a relative name from the top, whatever folder it was called in.
  const indexFile = isAbsolute(index) ? index : `${top}/${index}`;
  if (index === '' || !isPlainConfig(textOf(`${gitDir}/config`, LARGEST_CONFIG))) return undefined;
  if (look(`${gitDir}/commondir`) !== undefined) return undefined;
  const head = headOf(gitDir);
  return head === undefined ? undefined : { indexFile, objectsDir: `${gitDir}/objects`, head };
}

/** The nearest folder at or above with a `.git` folder, if git would come to it the same way and not mind its owner. */
function ownTop(cwd: string, user: number): string | undefined {
  const device = look(cwd)?.dev;
  for (let folder = cwd; ; folder = dirname(folder)) {
    const gitDir = look(`${folder}/.git`);
    const here = look(folder);
    if (here === undefined || here.dev !== device) return undefined;
    if (gitDir !== undefined) {
      const isOurs = gitDir.uid === user && here.uid === user;
      return isOurs && gitDir.isDirectory() && (folder === cwd || realpathSync(cwd) === cwd)
        ? folder
        : undefined;
    }
    // The folder itself may be a repository, as in one without a work tree.
    if (look(`${folder}/HEAD`) !== undefined || dirname(folder) === folder) return undefined;
  }
}

/** The file itself, a link not followed; undefined when there is none. */
function look(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

/** True when nothing in it can move what we look at; what git would refuse it for does not matter here. */
function isPlainConfig(text: string | undefined): boolean {
  if (text === undefined) return false;
  const lower = text.toLowerCase();
  const versions = lower.split('repositoryformatversion').slice(1);
  return (
    !UNUSUAL.some((word) => lower.includes(word)) &&
    versions.every((rest) => /^ *= *[01]\r?(?:\n|$)/.test(rest))
  );
}

function headOf(gitDir: string): string | undefined {
  const text = textOf(`${gitDir}/HEAD`, LARGEST_REF);
  if (text === undefined || !text.startsWith('ref: ')) return idIn(text);
  const name = text.slice('ref: '.length, -1);
  if (!text.endsWith('\n') || !isBranch(name)) return undefined;
  const file = `${gitDir}/${name}`;
  const stats = look(file);
  if (stats?.isFile()) return idIn(textOf(file, LARGEST_REF));
  return stats === undefined
    ? packedRef(textOf(`${gitDir}/packed-refs`, LARGEST_PACKED_REFS), name)
    : undefined;
}

/** Names that git accepts, and that are a path below the git folder; not all of them. */
function isBranch(name: string): boolean {
  return /^refs\/heads\/[\w\-./+#=,%@]+$/.test(name) && !/\.\.|\/\/|\/\.|\.lock(?:\/|$)|[/.]$/.test(name);
}

function idIn(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-9a-f]{40}\n$/.test(text) ? text.slice(0, 40) : undefined;
}

/** `<id> <name>` on a line of its own. */
function packedRef(text: string | undefined, name: string): string | undefined {
  const at = text?.indexOf(` ${name}\n`) ?? -1;
  if (at < 40 || (at > 40 && text![at - 41] !== '\n')) return undefined;
  return idIn(`${text!.slice(at - 40, at)}\n`);
}

function textOf(path: string, most: number): string | undefined {
  return readRegularFile(path, most)?.toString('latin1');
}
