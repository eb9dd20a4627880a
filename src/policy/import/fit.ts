/**
 * Imported allow entries → those that our config takes. Texts that are too long and lists that go on for ever are cut,
 * which only ever allows less; an entry that loses a whole condition goes, as the rest of it would allow more.
 */
import type { RawAllow } from '../config/layer.js';
import type { NotCarried } from './types.js';

/** The schema's bounds: characters of a text, items of a list. */
const LONGEST = 4096;
const MOST = 20_000;

const LISTS = ['paths', 'path_patterns', 'rules', 'values', 'patterns', 'words', 'lines'] as const;

export function fittingAllows(entries: readonly RawAllow[]): { allow: RawAllow[]; notCarried: NotCarried[] } {
  const notCarried: NotCarried[] = [];
  const allow = entries.flatMap((entry) => {
    const fitted = { ...entry };
    for (const field of LISTS) {
      const list = entry[field];
      if (list === undefined) continue;
      const kept = list.filter((text) => text.length <= LONGEST).slice(0, MOST);
      fitted[field] = kept;
      if (kept.length === list.length) continue;
      const what = `${entry.reason ?? 'an allow entry'}: ${list.length - kept.length} of its ${field}`;
      notCarried.push({ what, why: `longer than ${LONGEST} characters, or more than ${MOST}` });
      if (kept.length === 0) return [];
    }
    return [fitted];
  });
  return { allow, notCarried };
}
