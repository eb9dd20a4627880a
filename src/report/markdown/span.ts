/**
 * Untrusted text → a Markdown code span in which nothing means anything: the fence is longer than any run of
 * backticks inside, bars are escaped for tables, and invisible characters are shown. Mentions do not notify in it.
 */
import { printable } from '../../core/printable.js';

export function codeSpan(text: string): string {
  const safe = printable(text).replace(/\|/g, '\\|');
  const longest = Math.max(0, ...[...safe.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 || safe === '' || /^ | $/.test(safe) ? ' ' : '';
  return `${fence}${pad}${safe}${pad}${fence}`;
}

/** Our own prose in a table cell or paragraph: only what Markdown or HTML would take for markup is escaped. */
export function prose(text: string): string {
  return printable(text).replace(/[\\`*_{}[\]<>|#~@&]/g, (c) =>
    c === '<' ? '&lt;' : c === '>' ? '&gt;' : c === '&' ? '&amp;' : `\\${c}`,
  );
}
