/**
 * Findings → CSV by RFC 4180, one row each, header always. Cells that a spreadsheet would take for a
 * formula get an apostrophe in front; control and invisible characters are escaped.
 */
import { printable } from '../core/printable.js';
import type { Finding } from '../core/types.js';
import { whole } from './gathered.js';
import { commitOf, entryOf, pathOf } from './place.js';
import type { Reporter, ReportOptions } from './reporter.js';

const COLUMNS: readonly [string, (finding: Finding) => string | number | undefined][] = [
  ['id', (f) => f.id],
  ['status', (f) => f.verdict.status],
  ['severity', (f) => f.severity],
  ['confidence', (f) => f.confidence],
  ['rule', (f) => f.ruleId],
  ['name', (f) => f.ruleName],
  ['path', (f) => pathOf(f.origin)],
  ['entry', (f) => entryOf(f.origin)],
  ['line', (f) => f.region.startLine],
  ['column', (f) => f.region.startColumn],
  ['end_line', (f) => f.region.endLine],
  ['end_column', (f) => f.region.endColumn],
  ['secret', (f) => f.secret.toString()],
  ['digest', (f) => f.digest],
  ['decoders', (f) => f.decoders.join(' ')],
  ['reasons', (f) => f.reasons.join('; ')],
  ['commit', (f) => commitOf(f)?.id],
  ['author', (f) => commitOf(f)?.author],
  ['email', (f) => commitOf(f)?.email],
  ['date', (f) => commitOf(f)?.date],
  ['at_head', (f) => (f.provenance === undefined ? undefined : String(f.provenance.atHead))],
  ['places', (f) => 1 + f.places.length],
  ['owner', (f) => f.owner],
  ['suppressed_by', (f) => (f.verdict.status === 'suppressed' ? f.verdict.by : undefined)],
  ['suppressed_why', (f) => (f.verdict.status === 'suppressed' ? f.verdict.reason : undefined)],
];

export function csv(options: ReportOptions): Reporter {
  return whole(options, ({ findings }) => {
    const rows = [
      COLUMNS.map(([name]) => name),
      ...findings.map((finding) => COLUMNS.map(([, cell]) => quote(cell(finding)))),
    ];
    return rows.map((row) => `${row.join(',')}\r\n`).join('');
  });
}

/** Leading characters that Excel, LibreOffice or Sheets start a formula with, full-width forms included. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;

function quote(cell: string | number | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${printable(cell)}` : printable(cell);
  return /[",\n\r;']|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
