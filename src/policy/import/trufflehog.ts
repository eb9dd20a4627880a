/**
 * A trufflehog file of paths to exclude (`--exclude-paths`) → one allow entry. One Go pattern per line, `#` comments
 * (trufflehog 3ab759f, pkg/common/filter.go).
 */
import { UserError } from '../../core/errors.js';
import { type Draft, emptyDraft, type ImportContext } from './types.js';

/** Longest list, as in our config. */
const MOST = 20_000;

export function importTrufflehog(content: string, context: ImportContext): Draft {
  const draft = emptyDraft();
  const patterns: string[] = [];
  const lines = content.replace(/^\ufeff/, '').split('\n');
  if (lines.length > MOST) throw new UserError(`${context.file}: more than ${MOST} lines`, 'Split it up.');
  for (const [i, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    if (context.isValid(line)) patterns.push(line);
    else draft.notCarried.push({ what: `${context.file}:${i + 1}`, why: 'not valid RE2 syntax' });
  }
  if (patterns.length > 0)
    draft.config.allow.push({ path_patterns: patterns, reason: `from ${context.file}` });
  return draft;
}
