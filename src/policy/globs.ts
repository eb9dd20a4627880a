/**
 * gitignore-style patterns → a test on paths, for allow entries and owners. The only file that knows the `ignore`
 * package, which matches with backtracking expressions: patterns with so many wildcards that a hostile file name could
 * make one slow are refused.
 */
import ignore from 'ignore';
import { UserError } from '../core/errors.js';
import { printable } from '../core/printable.js';

/** Most `*` in one segment, and most `**` in one pattern: the cost on a name of n bytes is n to this power at worst. */
const WILDCARDS = 3;

/**
 * True for paths (relative, with `/`) that one of the patterns matches, or that lie in a folder it matches, case counting; a later
 * `!pattern` takes back. Throws UserError for a pattern with too many wildcards.
 */
export function compileGlobs(patterns: readonly string[]): (path: string) => boolean {
  patterns.forEach(refuseSlow);
  const matcher = ignore({ allowRelativePaths: true, ignoreCase: false }).add([...patterns]);
  return (path) => path !== '' && !path.startsWith('/') && matcher.ignores(path);
}

/** True when `compileGlobs` takes the pattern. */
export function isGlob(pattern: string): boolean {
  try {
    compileGlobs([pattern]);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

function refuseSlow(pattern: string): void {
  const segments = pattern.split('/');
  const across = segments.filter((segment) => segment === '**').length;
  const within = Math.max(
    ...segments.map((segment) => (segment === '**' ? 0 : (segment.match(/\*+/g)?.length ?? 0))),
  );
  if (across <= WILDCARDS && within <= WILDCARDS) return;
  throw new UserError(
    `path pattern ${printable(pattern.slice(0, 80))} has too many wildcards`,
    `At most ${WILDCARDS} * in one segment and ${WILDCARDS} ** in all.`,
  );
}
