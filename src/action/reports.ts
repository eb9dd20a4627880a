/**
 * A scan's events → what the step shows: the report in the log, annotations on the changed lines, the Markdown of the
 * job summary, the SARIF file. All of them mask; there is no way to reveal a secret in a log that others read.
 */

import type { Io } from '../cli/io.js';
import { ReportFile } from '../cli/report-file.js';
import { repositoryLabel } from '../cli/repository.js';
import type { RuleText, ScanEvent } from '../core/types.js';
import { type FormatName, type ReportOptions, reporters } from '../report/index.js';
import type { Inputs } from './inputs.js';

/** Secrets told one by one in the log; the summary and the SARIF report hold more. */
const LOGGED = 100;

export interface Reports {
  event(event: ScanEvent): void;
  /** Writes what remains; the SARIF file appears. Returns the Markdown report. */
  finish(): string;
  /** Takes an unfinished file away. */
  discard(): void;
}

/** @param sarif absolute path of the SARIF report. @throws UserError when it cannot be written. */
export function openReports(
  inputs: Inputs,
  sarif: string | undefined,
  io: Io,
  ruleText: (id: string) => RuleText | undefined,
): Reports {
  const label = repositoryLabel(io.env);
  const options: ReportOptions = {
    color: false,
    width: 100,
    reveal: false,
    verbose: inputs.args.flag('verbose'),
    most: LOGGED,
    includeSuppressed: inputs.args.flag('include-suppressed'),
    ruleText,
    ...(label && { repository: label }),
  };
  const file = sarif === undefined ? undefined : new ReportFile(sarif);
  let markdown = '';
  const open = (format: FormatName, write: (text: string) => void) => ({
    reporter: reporters[format](options),
    write,
  });
  const sinks = [
    open('text', (text) => io.out.write(text)),
    ...(inputs.annotations ? [open('github', (text) => io.out.write(text))] : []),
    open('markdown', (text) => {
      markdown += text;
    }),
    ...(file === undefined ? [] : [open('sarif', (text) => file.write(text))]),
  ];
  return {
    event(event) {
      for (const { reporter, write } of sinks) write(reporter.event(event));
    },
    finish() {
      for (const { reporter, write } of sinks) write(reporter.end());
      file?.commit();
      return markdown;
    },
    discard: () => file?.discard(),
  };
}
