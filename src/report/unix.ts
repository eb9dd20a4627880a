/** Findings → `file:line:column: level message [rule]`, one per line, for editors and problem matchers. */
import { printable } from '../core/printable.js';
import type { Finding } from '../core/types.js';
import { whole } from './gathered.js';
import { level } from './order.js';
import { label } from './place.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { sentence } from './words.js';

export function unix(options: ReportOptions): Reporter {
  return whole(options, ({ findings }) => findings.map((finding) => `${line(finding)}\n`).join(''));
}

function line(finding: Finding): string {
  const { startLine, startColumn } = finding.region;
  const step = finding.verdict.status === 'suppressed' ? 'note' : level(finding.severity);
  const where = `${printable(label(finding.origin))}:${startLine}:${startColumn}`;
  return `${where}: ${step} ${printable(sentence(finding))} [${finding.ruleId}]`;
}
