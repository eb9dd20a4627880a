/**
 * Events → one JSON object per line as they come, for pipes. The first line says what runs, the last is the summary;
 * a stream without a summary line is that of a scan that was cut off.
 */
import type { ScanEvent } from '../core/types.js';
import { findingRecord, problemRecord, SCHEMA_VERSION, skippedRecord } from './record.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { safeJson } from './safejson.js';

export function jsonl(options: ReportOptions): Reporter {
  return {
    event(event) {
      const record = line(event, options);
      return record === undefined ? '' : `${safeJson(record)}\n`;
    },
    end: () => '',
  };
}

function line(event: ScanEvent, options: ReportOptions): Record<string, unknown> | undefined {
  switch (event.type) {
    case 'start':
      return {
        type: 'start',
        schemaVersion: SCHEMA_VERSION,
        tool: event.tool,
        scan: { source: event.job.source, startedAt: event.startedAt },
      };
    case 'finding':
      if (event.finding.verdict.status === 'suppressed' && !options.includeSuppressed) return undefined;
      return { type: 'finding', ...findingRecord(event.finding, options) };
    case 'skipped':
      return { type: 'skipped', ...skippedRecord(event.skipped) };
    case 'problem':
      return { type: 'problem', ...problemRecord(event.problem) };
    case 'end':
      return { type: 'summary', ...event.summary };
    case 'progress':
      return undefined;
  }
}
