/**
 * Findings → the JSON array that gitleaks 8 writes, for DefectDojo and scripts that read it. `Secret` and `Match` are
 * always redacted, as with gitleaks' own `--redact`; entropy is not given, because it would help guessing.
 */
import type { Finding } from '../core/types.js';
import { fresh, whole } from './gathered.js';
import { commitOf, pathOf } from './place.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { safeJson } from './safejson.js';

export function gitleaks(options: ReportOptions): Reporter {
  return whole(options, (all) => `${safeJson(fresh(all.findings).map(entry), 1)}\n`);
}

function entry(finding: Finding): Record<string, unknown> {
  const { region, ruleId } = finding;
  const commit = commitOf(finding);
  const file = pathOf(finding.origin);
  return {
    RuleID: ruleId,
    Description: finding.ruleName,
    StartLine: region.startLine,
    EndLine: region.endLine,
    StartColumn: region.startColumn,
    EndColumn: region.endColumn - 1,
    Match: 'REDACTED',
    Secret: 'REDACTED',
    File: file,
    SymlinkFile: '',
    Commit: commit?.id ?? '',
    Entropy: 0,
    Author: commit?.author ?? '',
    Email: commit?.email ?? '',
    Date: commit?.date ?? '',
    Message: commit?.summary ?? '',
    Tags: [],
    Fingerprint: [...(commit === undefined ? [] : [commit.id]), file, ruleId, region.startLine].join(':'),
  };
}
