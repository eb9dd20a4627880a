/**
 * The caller's environment → the one environment and the flags every git process gets, built from nothing, so that
 * neither the machine's nor the repository's settings can run code, fetch, write, or hide an object.
 * Only a hook's own variables pass through, and only when the caller says it is one.
 */

/** An environment as plain data; the caller takes it from its process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What git sets for hooks and server-side quarantine: which index and which objects are meant. */
const HOOK_VARIABLES = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
];

/** Windows programs do not start without these. */
const WINDOWS_VARIABLES = ['SystemRoot', 'SYSTEMROOT', 'TEMP', 'TMP'];

/**
 * Flags before the command: no monitor program, no hooks, no commit-graph file that might disagree with the objects, and no
 * whole pack mapped at once: 380 MB instead of 530 on rails' history, in the same time. So few bytes kept of restored
 * trees, where git has 96 MB, are no more to restore and 90 MB less.
 */
export const GIT_FLAGS = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.commitGraph=false',
  '-c',
  'core.packedGitWindowSize=4m',
  '-c',
  'core.packedGitLimit=96m',
  '-c',
  'core.deltaBaseCacheLimit=24m',
];

const FIXED: Readonly<Record<string, string>> = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_GRAFT_FILE: '/dev/null',
  LC_ALL: 'C',
};

/** @param hook pass on the variables git gives its hooks. @param safeDirectories the user's own `safe.directory` entries. */
export function gitEnvironment(
  env: Environment,
  hook: boolean,
  safeDirectories: readonly string[] = [],
): Record<string, string> {
  const result: Record<string, string> = { ...FIXED };
  for (const name of ['PATH', ...WINDOWS_VARIABLES, ...(hook ? HOOK_VARIABLES : [])]) {
    const value = env[name];
    if (value !== undefined) result[name] = value;
  }
  if (safeDirectories.length > 0) result.GIT_CONFIG_COUNT = String(safeDirectories.length);
  for (const [i, folder] of safeDirectories.entries()) {
    result[`GIT_CONFIG_KEY_${i}`] = 'safe.directory';
    result[`GIT_CONFIG_VALUE_${i}`] = folder;
  }
  return result;
}

/** The environment in which to ask for the user's own `safe.directory` entries: global and system config are read, nothing else. */
export function configEnvironment(env: Environment): Record<string, string> {
  const result = gitEnvironment(env, false);
  delete result.GIT_CONFIG_NOSYSTEM;
  delete result.GIT_CONFIG_GLOBAL;
  for (const name of ['HOME', 'XDG_CONFIG_HOME', 'USERPROFILE', 'GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM']) {
    const value = env[name];
    if (value !== undefined) result[name] = value;
  }
  return result;
}

/** `safe.directory` entries that the user gave through `GIT_CONFIG_COUNT` and its companions. */
export function environmentSafeDirectories(env: Environment): string[] {
  const count = Math.min(Number(env.GIT_CONFIG_COUNT ?? 0) || 0, 1000);
  const found: string[] = [];
  for (let i = 0; i < count; i++) {
    const value = env[`GIT_CONFIG_VALUE_${i}`];
    if (env[`GIT_CONFIG_KEY_${i}`]?.toLowerCase() === 'safe.directory' && value) found.push(value);
  }
  return found;
}
