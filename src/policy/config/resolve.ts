/**
 * The config files of a tree → the policy for every path in it. The root's file is read once; a folder's file is looked
 * for when a path in it is first asked about, so a repository without configs costs one look per folder, or none where a listing has shown that there are none. Where files
 * are read from (disk, or the base commit of an untrusted change) is the caller's choice.
 */
import { UserError } from '../../core/errors.js';
import { printable } from '../../core/printable.js';
import type { Policy, ReadFile } from '../types.js';
import { CONFIG_NAME, defaultPolicy } from './defaults.js';
import { rootLayers } from './extend.js';
import { readLayer } from './layer.js';
import { overlay } from './merge.js';
import type { ConfigPlaces } from './places.js';

/** Folders whose answer is kept; beyond that the memory starts anew. */
const REMEMBERED = 50_000;
/** No file system holds a config at a longer path; a git tree can pretend to. */
const LONGEST = 4096;

export interface ResolveOptions {
  readFile: ReadFile;
  /** File to use for the root instead of `.stanch.toml`, which must exist; null = no config at all. Both switch folders' files off. */
  config?: string | null | undefined;
  /** What may become known of folders' files, where `readFile` reads what is listed. */
  places?: ConfigPlaces;
}

/** The policy of a tree. */
export interface PolicyTree {
  readonly root: Policy;
  /** The policy for a path from the root, with `/`: equal folders give the identical object. Throws UserError for an unusable config in one of its folders. */
  at(path: string): Policy;
}

/** Throws UserError when the root's config, or a file it extends, is unusable. */
export function resolvePolicy(options: ResolveOptions): PolicyTree {
  const root = rootPolicy(options);
  if (options.config !== undefined) return { root, at: () => root };
  const folders = new Map<string, Policy>();
  // Paths come folder by folder.
  let last = { folder: '', policy: root };
  const { readFile, places } = options;
  const at = (path: string): Policy => {
    if (places?.isBare) return root;
    const own = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (own !== last.folder) last = { folder: own, policy: folders.get(own) ?? walk(path) };
    return last.policy;
  };
  const walk = (path: string): Policy => {
    let policy = root;
    for (let end = path.indexOf('/'); end > 0 && end < LONGEST; end = path.indexOf('/', end + 1)) {
      const folder = path.slice(0, end);
      policy = folders.get(folder) ?? folderPolicy(policy, folder, readFile, places);
      if (folders.size >= REMEMBERED) folders.clear();
      folders.set(folder, policy);
    }
    return policy;
  };
  return { root, at };
}

function rootPolicy({ readFile, config }: ResolveOptions): Policy {
  if (config === null) return defaultPolicy();
  const file = config ?? CONFIG_NAME;
  const text = readFile(file);
  if (text === undefined && config !== undefined) {
    throw new UserError(`${printable(file)}: no such config file`, 'Check the path given as the config.');
  }
  if (text === undefined) return defaultPolicy();
  const policy = rootLayers(file, text, readFile).reduce(overlay, defaultPolicy());
  if (!policy.rules.builtin && policy.rules.packs.length === 0) {
    throw new UserError(
      `${printable(file)}: rules.builtin is false and no packs are named, so no rule is left`,
      'Name a pack.',
    );
  }
  return policy;
}

function folderPolicy(
  parent: Policy,
  path: string,
  readFile: ReadFile,
  places: ConfigPlaces | undefined,
): Policy {
  const file = `${path}/${CONFIG_NAME}`;
  if (places?.mayExist(file) === false) return parent;
  const text = readFile(file);
  return text === undefined ? parent : overlay(parent, readLayer(text, file, `${path}/`));
}
