/**
 * Finding, Skipped, Problem → plain objects of the documented JSON report (schema/report.schema.json). The secret
 * appears as its mask; its value only when the user asked for an unmasked report.
 */
import type { Finding, Problem, Skipped } from '../core/types.js';
import { label, pathOf } from './place.js';
import type { ReportOptions } from './reporter.js';
import { sureness } from './words.js';

/** Version of the JSON and JSON Lines reports; the major number changes when a reader could break. */
export const SCHEMA_VERSION = '1.0';

/** A finding as in the report; every field of it is documented in the schema. */
export function findingRecord(finding: Finding, options: ReportOptions): Record<string, unknown> {
  const { secret, ruleId, ruleName, origin, verdict, ...rest } = finding;
  return {
    rule: { id: ruleId, name: ruleName },
    path: pathOf(origin),
    label: label(origin),
    status: verdict.status,
    secret: {
      mask: secret.toString(),
      length: secret.length,
      ...(options.reveal && { value: revealed(finding) }),
    },
    sureness: sureness(finding.confidence),
    ...rest,
    origin,
    verdict,
  };
}

export function skippedRecord(skipped: Skipped): Record<string, unknown> {
  return { path: pathOf(skipped.origin), ...skipped };
}

export function problemRecord(problem: Problem): Record<string, unknown> {
  return { ...problem };
}

/** The value as text, for the unmasked report that the user asked for. */
export function revealed(finding: Finding): string {
  return finding.secret.reveal().toString('utf8');
}
