/**
 * Paths that another tool leaves out, as gitignore-style patterns → one allow entry, without those that we refuse.
 */
import { isGlob } from '../globs.js';
import type { Draft, ImportContext } from './types.js';

export function addPaths(patterns: readonly string[], context: ImportContext, draft: Draft): void {
  const paths = patterns.filter(isGlob);
  if (paths.length < patterns.length) {
    const what = `${context.file}: ${patterns.length - paths.length} path patterns`;
    draft.notCarried.push({ what, why: 'too many wildcards: a hostile file name could make them slow' });
  }
  if (paths.length > 0) draft.config.allow.push({ paths, reason: `from ${context.file}` });
}
