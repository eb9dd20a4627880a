/**
 * Events → a Markdown summary for a job page or a merge request comment: one table, worst first, then what was not
 * scanned. GitHub drops a summary over 1 MiB as a whole, so the table stops well before that and says so.
 */
import type { Finding } from '../../core/types.js';
import { amount, failures, fresh, type Gathered, whole } from '../gathered.js';
import { label } from '../place.js';
import type { Reporter, ReportOptions } from '../reporter.js';
import { count, lastLine, sureness } from '../words.js';
import { codeSpan, prose } from './span.js';

/** Rows and list entries; 500 rows of 1 KB stay under the limit. */
const ROWS = 500;
const NAMED = 20;
/** Longest name put into a cell, in UTF-16 units. */
const CELL = 300;

export function markdown(options: ReportOptions): Reporter {
  return whole(
    options,
    (all) => `${[heading(all), ...table(all, options), ...gaps(all), lastLine(all.summary)].join('\n\n')}\n`,
  );
}

function heading({ findings, summary }: Gathered): string {
  const blocking = fresh(findings);
  const secrets = new Set(blocking.map((finding) => finding.digest)).size;
  if (secrets > 0) return `## stanch: ${count(secrets, 'secret')} in ${count(blocking.length, 'place')}`;
  if (!summary.complete) return '## stanch: incomplete, not everything was scanned';
  return summary.scanned === 0 ? '## stanch: nothing was scanned' : '## stanch: no secrets found';
}

function table({ findings }: Gathered, options: ReportOptions): string[] {
  if (findings.length === 0) return [];
  const rows = findings.slice(0, ROWS).map((finding) => `| ${cells(finding, options).join(' | ')} |`);
  const out = [
    [
      '| severity | secret | where | how sure | what to do |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
  ];
  if (findings.length > ROWS)
    out.push(
      `${findings.length - ROWS} more findings are not shown here; the JSON and SARIF reports have them.`,
    );
  return out;
}

function cells(finding: Finding, options: ReportOptions): string[] {
  const { region, verdict } = finding;
  const where = `${clip(label(finding.origin))}:${region.startLine}`;
  const action =
    verdict.status === 'suppressed'
      ? `allowed by ${verdict.by}: ${clip(verdict.reason)}`
      : (options.ruleText(finding.ruleId)?.fix ?? 'Revoke it where it was issued.');
  return [
    finding.severity,
    `${prose(finding.ruleName)} ${codeSpan(finding.secret.toString())}`,
    codeSpan(where),
    sureness(finding.confidence),
    prose(action),
  ];
}

function gaps(all: Gathered): string[] {
  const lost = failures(all.skipped);
  const out: string[] = [];
  if (lost.length > 0) {
    const named = lost
      .slice(0, NAMED)
      .map((entry) => `- ${codeSpan(clip(label(entry.origin)))}: ${entry.reason}`);
    const rest = amount(lost.slice(NAMED));
    if (rest > 0) named.push(`- and ${rest} more`);
    out.push(`### Not scanned: ${amount(lost)}`, named.join('\n'));
  }
  const told = all.problems.filter((problem) => problem.level !== 'note').slice(0, NAMED);
  if (told.length > 0)
    out.push(told.map((problem) => `- ${problem.level}: ${prose(problem.message)}`).join('\n'));
  return out;
}

function clip(text: string): string {
  return text.length <= CELL ? text : `${text.slice(0, CELL)}…`;
}
