/**
 * `.secrets.baseline` of detect-secrets → allow entries from its filters, and entries to look for from its results. A
 * result holds the SHA-1 of the value, which only a scan can match. Filters that are code are never run. Form:
 * detect-secrets 5e14193, core/baseline.py and filters/.
 */

import { UserError } from '../../core/errors.js';
import { printable } from '../../core/printable.js';
import { isTable } from '../../core/toml.js';
import type { RawAllow } from '../config/layer.js';
import { asTable, posixPath, readJson, type Table, tables, text, texts, wholeNumber } from './read.js';
import { type Draft, emptyDraft, type ForeignEntry, type ImportContext } from './types.js';

export function importDetectSecrets(content: string, context: ImportContext): Draft {
  const baseline = asTable(readJson(content, context.file));
  if (!isTable(baseline.results))
    throw new UserError(`${context.file}: not a detect-secrets baseline`, 'It should have results.');
  const draft = emptyDraft();
  for (const filter of tables(baseline.filters_used)) importFilter(filter, context, draft);
  for (const plugin of tables(baseline.plugins_used)) {
    if (text(plugin.path) !== undefined)
      draft.notCarried.push({
        what: `plugin ${printable(text(plugin.name) ?? '')}`,
        why: 'it is code, which is never run: write a rule',
      });
  }
  for (const [path, results] of Object.entries(baseline.results)) {
    for (const result of tables(results)) {
      const entry = resultEntry(path, result);
      if (entry) draft.entries.push(entry);
      else draft.notCarried.push({ what: `a result in ${printable(path)}`, why: 'it has no SHA-1' });
    }
  }
  return draft;
}

function resultEntry(path: string, result: Table): ForeignEntry | undefined {
  const sha1 = text(result.hashed_secret);
  if (sha1 === undefined || !/^[0-9a-f]{40}$/i.test(sha1)) return undefined;
  const line = wholeNumber(result.line_number);
  const label = result.is_secret;
  return {
    rule: text(result.type) ?? 'Secret Keyword',
    path: posixPath(path),
    ...(line !== undefined && { line }),
    sha1: sha1.toLowerCase(),
    reason: label === false ? 'false-positive' : 'accepted-risk',
    ...(label === undefined && { note: 'never audited' }),
    ...(label === true && { note: 'audited as a real secret' }),
  };
}

const FILTERS: Readonly<Record<string, (patterns: string[]) => RawAllow>> = {
  'detect_secrets.filters.regex.should_exclude_file': (path_patterns) => ({ path_patterns }),
  'detect_secrets.filters.regex.should_exclude_secret': (patterns) => ({ patterns }),
  'detect_secrets.filters.regex.should_exclude_line': (lines) => ({ lines }),
};

function importFilter(filter: Table, context: ImportContext, draft: Draft): void {
  const path = text(filter.path) ?? '';
  const name = printable(path.slice(0, 120));
  const lose = (why: string) => draft.notCarried.push({ what: `filter ${name}`, why });
  const make = Object.hasOwn(FILTERS, path) ? FILTERS[path] : undefined;
  if (!make) {
    if (path.startsWith('file://')) lose('it is code, which is never run: write an allow entry');
    else if (path.includes('wordlist')) lose('copy its words into an allow entry with words');
    // The other built-in filters are heuristics that our rules have in their own way.
    return;
  }
  const patterns = texts(filter.pattern);
  const valid = patterns.filter((pattern) => context.isValid(pattern));
  if (valid.length < patterns.length) lose('a pattern is not valid RE2 (look-around, back-references)');
  if (valid.length > 0) draft.config.allow.push({ ...make(valid), reason: `from ${context.file}` });
}
