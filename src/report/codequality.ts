/** Findings → GitLab Code Quality (Code Climate subset), which the free tier shows in merge requests. */
import type { Finding, Severity } from '../core/types.js';
import { fresh, whole } from './gathered.js';
import { pathOf } from './place.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { safeJson } from './safejson.js';
import { sentence } from './words.js';

const SEVERITY: Record<Severity, string> = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
  info: 'info',
};

export function codequality(options: ReportOptions): Reporter {
  return whole(options, (all) => {
    const seen = new Map<string, number>();
    return `${safeJson(
      fresh(all.findings).map((finding) => issue(finding, seen)),
      2,
    )}\n`;
  });
}

/** Fingerprints must be unique in a report: a secret that stands twice in a file gets a number on its second place. */
function issue(finding: Finding, seen: Map<string, number>): Record<string, unknown> {
  const times = (seen.get(finding.id) ?? 0) + 1;
  seen.set(finding.id, times);
  return {
    description: sentence(finding),
    check_name: finding.ruleId,
    fingerprint: times === 1 ? finding.id : `${finding.id}-${times}`,
    severity: SEVERITY[finding.severity],
    location: {
      path: pathOf(finding.origin),
      lines: { begin: finding.region.startLine, end: finding.region.endLine },
    },
  };
}
