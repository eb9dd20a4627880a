/** The hooks the guard knows, and all hooks of a client, which a global hooks folder would otherwise switch off. */

export const HOOKS = ['pre-commit', 'pre-push', 'commit-msg', 'pre-receive'] as const;
/** Those that git runs on a user's machine. */
export const CLIENT_GUARDS = ['pre-commit', 'pre-push', 'commit-msg'] as const;
export type HookName = (typeof HOOKS)[number];

/** githooks(5), those that git runs on a user's machine. */
export const CLIENT_HOOKS: readonly string[] = [
  'applypatch-msg',
  'pre-applypatch',
  'post-applypatch',
  'pre-commit',
  'pre-merge-commit',
  'prepare-commit-msg',
  'commit-msg',
  'post-commit',
  'pre-rebase',
  'post-checkout',
  'post-merge',
  'pre-push',
  'pre-auto-gc',
  'post-rewrite',
  'sendemail-validate',
  'reference-transaction',
  'post-index-change',
];
