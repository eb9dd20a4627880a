/**
 * Findings → GitLab secret detection report, schema 15.2.1
 * (gitlabhq: lib/gitlab/ci/parsers/security/validators/schemas/15.2.1/secret-detection-report-format.json).
 * `raw_source_code_extract` is left out: GitLab wants it unmasked.
 */
import { printable } from '../core/printable.js';
import type { Finding, Problem, Severity, Skipped } from '../core/types.js';
import { fresh, type Gathered, whole } from './gathered.js';
import { codeSpan } from './markdown/span.js';
import { commitOf, entryOf, label, pathOf } from './place.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { safeJson } from './safejson.js';
import { sureness } from './words.js';

const SCHEMA_VERSION = '15.2.1';
const SEVERITY: Record<Severity, string> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Info',
};
/** What GitLab's own analyzer writes for content that is in no commit. */
const NO_COMMIT = '0000000';
const MESSAGES = 100;

export function gitlab(options: ReportOptions): Reporter {
  return whole(options, (all) => `${safeJson(document(all, options), 2)}\n`);
}

function document(all: Gathered, options: ReportOptions): Record<string, unknown> {
  const version = all.start?.tool.version ?? '0.0.0';
  const product = { id: 'stanch', name: 'stanch', version, vendor: { name: 'stanch' } };
  const began = Date.parse(all.start?.startedAt ?? '') || 0;
  const findings = fresh(all.findings);
  return {
    version: SCHEMA_VERSION,
    scan: {
      type: 'secret_detection',
      analyzer: product,
      scanner: product,
      start_time: utc(began),
      end_time: utc(began + all.summary.seconds * 1000),
      status: all.summary.complete ? 'success' : 'failure',
      messages: [
        ...all.skipped.filter((s) => s.level === 'failure').map(skippedMessage),
        ...all.problems.map(problemMessage),
      ].slice(0, MESSAGES),
    },
    vulnerabilities: findings.map((finding) => vulnerability(finding, options)),
  };
}

function vulnerability(finding: Finding, options: ReportOptions): Record<string, unknown> {
  const { ruleId, ruleName, region } = finding;
  const rule = options.ruleText(ruleId);
  const commit = commitOf(finding);
  const entry = entryOf(finding.origin);
  const inside = entry === undefined ? '' : ` In ${codeSpan(entry)}, line ${region.startLine}.`;
  return {
    id: uuid(finding),
    name: ruleName.slice(0, 255),
    description: `${rule?.why ?? 'A credential stands in the code.'} ${codeSpan(finding.secret.toString())}, ${sureness(finding.confidence)}.${inside}`,
    severity: SEVERITY[finding.severity],
    ...(rule !== undefined && { solution: rule.fix.slice(0, 7000) }),
    identifiers: [{ type: 'stanch_rule_id', name: `stanch rule ID ${ruleId}`, value: ruleId }],
    links: (rule?.references ?? []).filter((url) => /^https?:\/\//.test(url)).map((url) => ({ url })),
    location: {
      file: pathOf(finding.origin),
      start_line: region.startLine,
      end_line: region.endLine,
      commit: {
        sha: commit?.id ?? NO_COMMIT,
        ...(commit !== undefined && { author: commit.author, date: commit.date }),
      },
    },
  };
}

/** Version 8 UUID (RFC 9562: own content) of finding id and secret digest: the same finding keeps it from run to run. */
function uuid({ id, digest, region }: Finding): string {
  const line = region.startLine.toString(16).padStart(8, '0').slice(-8);
  const hex =
    `${id}${digest}`
      .replace(/[^0-9a-f]/gi, '0')
      .padEnd(24, '0')
      .slice(0, 22) + line;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(12, 15)}-8${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
}

/** `yyyy-mm-ddThh:mm:ss`, UTC, no zone, no milliseconds, as the schema's pattern wants it. */
function utc(time: number): string {
  return new Date(time).toISOString().slice(0, 19);
}

function skippedMessage(entry: Skipped): Record<string, string> {
  return { level: 'warn', value: `Not scanned: ${printable(label(entry.origin))} (${entry.reason})` };
}

function problemMessage(problem: Problem): Record<string, string> {
  return {
    level: problem.level === 'error' ? 'fatal' : problem.level === 'warning' ? 'warn' : 'info',
    value: printable(problem.message),
  };
}
