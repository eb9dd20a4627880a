/**
 * The text of an installed hook: POSIX sh, a few lines, readable by whoever wonders what it does. It runs the hook that
 * was there before, then the guard; each may stop the commit. The guard is found by the paths it was installed from,
 * else on PATH; when it cannot be found the hook says so and stops, because a guard that is silently absent is none.
 */

export interface ScriptOptions {
  hook: string;
  /** False: only passes on to the repository's own hook (global hooks folders hide those). */
  guard: boolean;
  /** Absolute paths of node and of the program. */
  node: string;
  script: string;
  /** True for a hooks folder that serves every repository. */
  global: boolean;
  /** Seconds that a push may take on a server. */
  budget?: number | undefined;
}

/** Second line of every hook that is ours. */
export const MARK =
  '# stanch hook, version 1: made by `stanch hook install`, removed by `stanch hook uninstall`.';
/** What the hook that was there before is renamed to. */
export const KEPT = '.before-stanch';

/** Hooks that git tells about refs on standard input. */
const READERS = ['pre-push', 'pre-receive'];

export function hookScript({ hook, guard, node, script, global, budget }: ScriptOptions): string {
  const input = READERS.includes(hook);
  const parts = [
    '#!/bin/sh',
    MARK,
    ...(input
      ? [
          '# Git tells on standard input what is pushed; both hooks below need it.',
          'input=$(cat; echo .)',
          'input=${input%.}',
        ]
      : []),
    'if [ -z "${STANCH_PROBE:-}" ]; then',
    `  kept=$0${KEPT}`,
    `  ${chain('kept', input)}`,
    ...(global ? [...ownHook(hook), `  ${chain('own', input)}`] : []),
    'fi',
    ...(guard ? guardLines(hook, node, script, budget) : []),
  ];
  return `${parts.join('\n')}\n`;
}

function chain(variable: string, input: boolean): string {
  const run = input ? `printf '%s' "$input" | "$${variable}" "$@"` : `"$${variable}" "$@"`;
  return `if [ -x "$${variable}" ]; then ${run} || exit $?; fi`;
}

/** Git looks for no hook in the repository itself when there is a global folder. */
function ownHook(hook: string): string[] {
  return [
    `  own=$(git rev-parse --git-common-dir 2>/dev/null)/hooks/${hook}`,
    '  [ "$own" -ef "$0" ] 2>/dev/null && own=',
  ];
}

/** What a hook of ours does besides running the one that was there before. */
export interface Role {
  guards: boolean;
  /** Goes on to the hook in the repository itself. */
  passesOn: boolean;
}

/** @param text of a hook that is ours and was not changed. */
export function roleOf(text: string): Role {
  const lines = text.split('\n');
  return {
    guards: lines.some((line) => line.startsWith('program=')),
    passesOn: lines.some((line) => line.startsWith('  own=$(')),
  };
}

function guardLines(hook: string, node: string, script: string, budget: number | undefined): string[] {
  const run = hook === 'pre-receive' ? `${hook} --time-budget "$budget"` : hook;
  return [
    `node=${quote(node)}`,
    `program=${quote(script)}`,
    ...(hook === 'pre-receive' ? [`budget=${quote(String(budget))}`] : []),
    `if [ -f "$program" ] && [ -x "$node" ]; then set -- "$node" "$program" hook run ${run} -- "$@"`,
    'elif [ -f "$program" ] && command -v node >/dev/null 2>&1; then set -- node "$program" hook run ' +
      `${run} -- "$@"`,
    `elif command -v stanch >/dev/null 2>&1; then set -- stanch hook run ${run} -- "$@"`,
    'else',
    `  echo "stanch: the guard is gone from $program and is not on PATH, so nothing was scanned." >&2`,
    '  echo "        Install it again, or take the hook out: it is $0" >&2',
    '  exit 2',
    'fi',
    READERS.includes(hook) ? `printf '%s' "$input" | "$@"` : 'exec "$@"',
  ];
}

/** In single quotes, as sh reads them. */
function quote(text: string): string {
  return `'${text.replace(/'/g, `'\\''`)}'`;
}
