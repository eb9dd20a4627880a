/**
 * Events → one JSON object per line as they come, for pipes. The first line says what runs, the last is the summary;
 * a stream without a summary line is that of a scan that was cut off. Findings of a history wait for its end: a commit's
 * summary may hold a secret that is found last.
 */
import type { Finding, ScanEvent } from '../core/types.js';
import { findingRecord, problemRecord, SCHEMA_VERSION, skippedRecord } from './record.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { safeJson } from './safejson.js';
import { Veil } from './veil.js';

export function jsonl(options: ReportOptions): Reporter {
  const veil = new Veil();
  let held: Finding[] | undefined;
  const print = (record: Record<string, unknown> | undefined) =>
    record === undefined ? '' : `${safeJson(record)}\n`;
  const found = (finding: Finding) =>
    print({ type: 'finding', ...findingRecord(options.reveal ? finding : veil.finding(finding), options) });
  const release = () => (held ?? []).splice(0).map(found).join('');
  return {
    event(event) {
      if (event.type === 'end') return release() + print(line(event, veil));
      if (event.type !== 'finding') {
        if (event.type === 'start' && event.job.source.kind === 'history') held = [];
        return print(line(event, veil));
      }
      veil.add(event.finding);
      if (event.finding.verdict.status === 'suppressed' && !options.includeSuppressed) return '';
      if (held === undefined) return found(event.finding);
      held.push(event.finding);
      return '';
    },
    end: release,
  };
}

function line(
  event: Exclude<ScanEvent, { type: 'finding' }>,
  veil: Veil,
): Record<string, unknown> | undefined {
  switch (event.type) {
    case 'start':
      return {
        type: 'start',
        schemaVersion: SCHEMA_VERSION,
        tool: event.tool,
        scan: { source: event.job.source, startedAt: event.startedAt },
      };
    case 'skipped':
      return { type: 'skipped', ...skippedRecord(veil.skipped(event.skipped)) };
    case 'problem':
      return { type: 'problem', ...problemRecord(veil.problem(event.problem)) };
    case 'end':
      return { type: 'summary', ...event.summary };
    case 'progress':
      return undefined;
  }
}
