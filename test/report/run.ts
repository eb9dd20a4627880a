/** Events through one reporter → its whole text. */
import type { ScanEvent } from '../../src/core/types.js';
import { type FormatName, type ReportOptions, reporters } from '../../src/report/index.js';
import { OPTIONS } from './samples.js';

export function render(
  format: FormatName,
  events: readonly ScanEvent[],
  options: Partial<ReportOptions> = {},
): string {
  const reporter = reporters[format]({ ...OPTIONS, ...options });
  return events.map((event) => reporter.event(event)).join('') + reporter.end();
}
