/**
 * A baseline's text in which git left both sides of a merge → one baseline with the entries of both. For the rare
 * case that two branches added neighbouring lines; with `.stanch-baseline merge=union` in `.gitattributes` git does the
 * same by itself.
 */
import { UserError } from '../../core/errors.js';
import { readBaseline } from './format.js';
import type { Baseline } from './types.js';

/** Throws UserError when what is left without the marks is no baseline, or when the sides have different keys. */
export function healMerge(text: string, name: string): Baseline {
  const kept: string[] = [];
  let inAncestor = false;
  for (const line of text.split('\n')) {
    const mark = /^(<{7}|\|{7}|={7}|>{7})(?: |\r?$)/.exec(line)?.[1]?.[0];
    if (mark !== undefined) inAncestor = mark === '|';
    else if (!inAncestor) kept.push(line);
  }
  const headers = new Set(
    kept.filter((line) => line.startsWith('stanch-baseline ')).map((line) => line.trim()),
  );
  if (headers.size > 1) {
    throw new UserError(
      `${name}: the two sides were made apart and have different keys`,
      'Keep one side and run stanch baseline update.',
    );
  }
  return readBaseline(
    [...headers, ...kept.filter((line) => !line.startsWith('stanch-baseline '))].join('\n'),
    name,
  );
}
