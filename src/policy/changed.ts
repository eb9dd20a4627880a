/**
 * The paths a change touches → what to tell when policy files are among them: they take effect after the merge, not for
 * the change itself, and a reviewer should know what they would let through.
 */
import { printable } from '../core/printable.js';
import type { Problem } from '../core/types.js';
import { BASELINE_NAME } from './baseline/store.js';
import { CONFIG_NAME } from './config/defaults.js';
import { IGNORE_FILES } from './ignore-file.js';
import { OWNER_FILES } from './owners.js';
import type { Policy } from './types.js';

/** Most paths named in the message. */
const NAMED = 5;

/** True for every file that can change a verdict, whatever folder it is in. */
function isPolicyFile(path: string, base: Policy): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === CONFIG_NAME || OWNER_FILES.includes(path) || IGNORE_FILES.includes(path)) return true;
  if (path === (base.baseline ?? BASELINE_NAME) || base.files.includes(path)) return true;
  return base.rules.packs.some(
    (pack) => path === pack || path.startsWith(pack.endsWith('/') ? pack : `${pack}/`),
  );
}

/** @param loosenings from `tighten`. One problem for all paths, or none. */
export function policyChanged(
  paths: readonly string[],
  base: Policy,
  loosenings: readonly string[],
): Problem[] {
  const touched = paths.filter((path) => isPolicyFile(path, base));
  if (touched.length === 0) return [];
  const named = touched.slice(0, NAMED).map(printable).join(', ');
  const more = touched.length > NAMED ? ` and ${touched.length - NAMED} more` : '';
  const would = loosenings.length === 0 ? '' : `; once merged it ${loosenings.slice(0, NAMED).join('; ')}`;
  const rest = loosenings.length > NAMED ? `; and ${loosenings.length - NAMED} more` : '';
  const message = `this change touches policy (${named}${more}), which does not count for the change itself${would}${rest}`;
  return [{ level: 'warning', code: 'policy-changed', message }];
}
