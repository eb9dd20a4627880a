/**
 * The list of git commands that may run, enforced on every call. All of them read objects, refs or the index;
 * none reads attributes, runs filters, drivers or gpg, or writes anything.
 */

/** For each command: arguments of which one of every group must be there. */
const ALLOWED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'rev-parse': [],
  'rev-list': [],
  'for-each-ref': [],
  'merge-base': [],
  'ls-tree': [['-z']],
  'ls-files': [['-z']],
  'cat-file': [['--batch', '--batch-check', '--batch-check=%(objectname) %(objecttype) %(objectsize)']],
  'diff-index': [['--cached'], ['--raw'], ['-z']],
  'diff-tree': [['--stdin'], ['--raw'], ['-z']],
  config: [['--global', '--system'], ['--get-all'], ['safe.directory']],
};

/** Arguments that make an allowed command run programs, write files, or print patches made by attributes. */
const FORBIDDEN =
  /^(?:-p|-u|--patch|--textconv|--filters|--ext-diff|--output(?:=.*)?|--show-signature|--add|--unset.*)$/s;

/** @throws Error when the call is not on the list: a fault of ours, never the user's. */
export function assertAllowed(args: readonly string[]): void {
  const [command = '', ...rest] = args;
  const needed = Object.hasOwn(ALLOWED, command) ? ALLOWED[command] : undefined;
  if (!needed) throw new Error(`git ${command} is not on the list of allowed commands`);
  for (const choice of needed) {
    if (!choice.some((c) => rest.includes(c)))
      throw new Error(`git ${command} needs one of ${choice.join(' ')}`);
  }
  for (const arg of rest) {
    if (arg === '--end-of-options') break;
    if (FORBIDDEN.test(arg)) throw new Error(`git ${command} must not be given ${arg}`);
  }
}
