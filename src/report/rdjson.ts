/**
 * Findings → Reviewdog Diagnostic Format (reviewdog: proto/rdf/reviewdog.proto). Its columns count UTF-8 bytes, ours
 * UTF-16 units, and the line itself is gone by now: so only lines are given, which the format allows.
 */
import type { Finding } from '../core/types.js';
import { fresh, whole } from './gathered.js';
import { level } from './order.js';
import { pathOf } from './place.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { safeJson } from './safejson.js';
import { sentence } from './words.js';

const SEVERITY = { error: 'ERROR', warning: 'WARNING', note: 'INFO' } as const;

export function rdjson(options: ReportOptions): Reporter {
  return whole(options, (all) => {
    const diagnostics = fresh(all.findings).map((finding) => diagnostic(finding, options));
    return `${safeJson({ source: { name: 'stanch' }, severity: 'ERROR', diagnostics }, 2)}\n`;
  });
}

function diagnostic(finding: Finding, options: ReportOptions): Record<string, unknown> {
  const { startLine, endLine } = finding.region;
  const fix = options.ruleText(finding.ruleId)?.fix;
  return {
    message: fix === undefined ? sentence(finding) : `${sentence(finding)} ${fix}`,
    location: { path: pathOf(finding.origin), range: { start: { line: startLine }, end: { line: endLine } } },
    severity: SEVERITY[level(finding.severity)],
    code: { value: finding.ruleId },
  };
}
