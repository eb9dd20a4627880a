/** Findings → `file:line:column: level message [rule]`, one per line as they come, for editors and problem matchers. */
import { printable } from '../core/printable.js';
import type { Finding } from '../core/types.js';
import { level } from './order.js';
import { label } from './place.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { sentence } from './words.js';

export function unix(options: ReportOptions): Reporter {
  return {
    event(event) {
      if (event.type !== 'finding') return '';
      if (event.finding.verdict.status === 'suppressed' && !options.includeSuppressed) return '';
      return `${line(event.finding)}\n`;
    },
    end: () => '',
  };
}

function line(finding: Finding): string {
  const { startLine, startColumn } = finding.region;
  const step = finding.verdict.status === 'suppressed' ? 'note' : level(finding.severity);
  const where = `${printable(label(finding.origin))}:${startLine}:${startColumn}`;
  return `${where}: ${step} ${printable(sentence(finding))} [${finding.ruleId}]`;
}
