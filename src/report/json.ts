/** Events → one JSON document, as schema/report.schema.json describes it. */
import { type Gathered, whole } from './gathered.js';
import { findingRecord, problemRecord, SCHEMA_VERSION, skippedRecord } from './record.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { safeJson } from './safejson.js';

export function json(options: ReportOptions): Reporter {
  return whole(options, (all) => `${safeJson(document(all, options), 2)}\n`);
}

function document(all: Gathered, options: ReportOptions): Record<string, unknown> {
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: all.start?.tool ?? { name: 'stanch', version: '' },
    scan: { source: all.start?.job.source, startedAt: all.start?.startedAt },
    findings: all.findings.map((finding) => findingRecord(finding, options)),
    skipped: all.skipped.map(skippedRecord),
    problems: all.problems.map(problemRecord),
    summary: all.summary,
  };
}
