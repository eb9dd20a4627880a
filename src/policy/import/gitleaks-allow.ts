/**
 * An allowlist of gitleaks → allow entries of ours. Lists are ORed there unless the condition is AND: each then becomes
 * an entry of its own. What has no counterpart is told. Forms: gitleaks b58d3f10, config/allowlist.go and config.go.
 */
import { printable } from '../../core/printable.js';
import type { RawAllow } from '../config/layer.js';
import { type Table, text, texts } from './read.js';
import type { ImportContext, NotCarried } from './types.js';

/**
 * @param list one allowlist, keys in lower case
 * @param rules ids of ours that it is limited to; undefined = all
 * @param name what messages call it
 */
export function importAllowlist(
  list: Table,
  rules: string[] | undefined,
  name: string,
  context: ImportContext,
): { allow: RawAllow[]; notCarried: NotCarried[] } {
  const notCarried: NotCarried[] = [];
  const lose = (what: string, why: string) => notCarried.push({ what: `${name}: ${what}`, why });
  const bend = (what: string, why: string) =>
    notCarried.push({ what: `${name}: ${what}`, why, inPart: true });
  const valid = (patterns: string[], what: string): string[] => {
    const good = patterns.filter((pattern) => context.isValid(pattern));
    if (good.length < patterns.length)
      lose(`${patterns.length - good.length} of ${what}`, 'not valid RE2 syntax');
    return good;
  };
  const parts: RawAllow[] = [];
  const add = (part: RawAllow, list: string[]) => list.length > 0 && parts.push(part);

  const paths = valid(texts(list.paths), 'paths');
  add({ path_patterns: paths }, paths);
  const regexes = valid(texts(list.regexes), 'regexes');
  const target = text(list.regextarget)?.toLowerCase() ?? 'secret';
  if (target === 'secret') add({ patterns: regexes }, regexes);
  else if (target === 'line') {
    add({ lines: regexes }, regexes);
    if (regexes.length > 0) bend('regexTarget = line', 'our patterns see the line with secrets masked');
  } else if (regexes.length > 0)
    lose('regexTarget = match', 'no counterpart: use patterns (on the value) or lines');
  const stopwords = texts(list.stopwords);
  add({ words: stopwords }, stopwords);
  if (texts(list.commits).length > 0)
    lose('commits', 'no counterpart: a baseline survives rewritten commits');

  const all = /^(?:and|&&)$/i.test(text(list.condition) ?? '');
  const whole = notCarried.every(({ inPart }) => inPart);
  if (all && !whole) {
    lose('the whole list', 'its condition is AND, and a part of it cannot be carried over');
    return { allow: [], notCarried };
  }
  const reason = text(list.description) ?? `from ${context.file}`;
  const entries = all && parts.length > 0 ? [Object.assign({}, ...parts) as RawAllow] : parts;
  return {
    allow: entries.map((entry) => ({
      ...entry,
      ...(rules && { rules }),
      reason: printable(reason).slice(0, 300),
    })),
    notCarried,
  };
}
