/**
 * A folder, or the user → where git looks for hooks there. Asked of the user's own git with the user's own config, since
 * that is what decides when git runs a hook; scans never ask this way.
 */
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { type SimpleGit, simpleGit } from 'simple-git';
import { UserError } from '../../core/errors.js';
import type { Io } from '../io.js';

export interface HooksLocation {
  /** Where hooks are started: the top of the work tree, the repository itself when it is bare. */
  top: string;
  bare: boolean;
  /** Folder that git takes hooks from. */
  folder: string;
  /** Folder it would take them from without core.hooksPath. */
  ownFolder: string;
  /** `core.hooksPath` with the file it is set in, when it is set. */
  setting: string | undefined;
}

/** @throws UserError outside a repository. */
export async function repositoryHooks(io: Io): Promise<HooksLocation> {
  const here = gitIn(io.cwd);
  const bare = await ask(here, ['rev-parse', '--is-bare-repository']);
  const top = await ask(here, ['rev-parse', bare === 'true' ? '--absolute-git-dir' : '--show-toplevel']);
  const git = gitIn(top);
  const common = resolve(top, await ask(git, ['rev-parse', '--git-common-dir']));
  const setting = await answer(git, ['config', '--show-origin', '--get', 'core.hooksPath']);
  return {
    top,
    bare: bare === 'true',
    folder: resolve(top, await ask(git, ['rev-parse', '--git-path', 'hooks'])),
    ownFolder: join(common, 'hooks'),
    setting: setting === '' ? undefined : setting.replace('\t', ' '),
  };
}

export interface GlobalHooks {
  /** Folder for our hooks. */
  folder: string;
  /** True when the folder is ours alone: then it serves every hook of every repository. */
  own: boolean;
  set(): Promise<void>;
  unset(): Promise<void>;
}

/** The user's hooks folder: the one that core.hooksPath names already, else one of ours. */
export async function globalHooks(io: Io): Promise<GlobalHooks> {
  const git = gitIn(homedir());
  const config = io.env.XDG_CONFIG_HOME || join(homedir(), '.config');
  const ours = join(config, 'stanch', 'hooks');
  const set = await answer(git, ['config', '--global', '--type=path', '--get', 'core.hooksPath']);
  const folder = set === '' ? ours : resolve(homedir(), set);
  return {
    folder,
    own: folder === ours,
    set: async () => void (await git.raw(['config', '--global', 'core.hooksPath', folder])),
    unset: async () => void (await git.raw(['config', '--global', '--unset', 'core.hooksPath'])),
  };
}

/** True when husky makes the hooks in this folder anew whenever it runs. */
export function isHusky(folder: string): boolean {
  return basename(folder) === '_' && basename(dirname(folder)) === '.husky';
}

function gitIn(folder: string): SimpleGit {
  return simpleGit({ baseDir: folder, unsafe: { allowUnsafeHooksPath: true } });
}

async function ask(git: SimpleGit, args: string[]): Promise<string> {
  try {
    return (await git.raw(args)).replace(/\r?\n$/, '');
  } catch (error) {
    throw new UserError(
      'this is not a folder that git takes for a repository',
      'Go into the repository, or use --global.',
      { cause: error },
    );
  }
}

/** Like ask; empty when git has nothing to say. */
async function answer(git: SimpleGit, args: string[]): Promise<string> {
  return (await git.raw(args)).replace(/\r?\n$/, '');
}
