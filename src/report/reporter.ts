/**
 * The seam between a scan and what it prints: events in, text out. A reporter is pure: it knows no clock, file or
 * terminal, so the same events give the same bytes. It never decides an exit code and never sees a secret's value
 * unless the user asked for that.
 */
import type { RuleText, ScanEvent } from '../core/types.js';

/** Turns events into text to append to the report. */
export interface Reporter {
  /** Text to append now; often empty. */
  event(event: ScanEvent): string;
  /** What remains when no further event comes, also when the scan was stopped and `end` never arrived. */
  end(): string;
}

/** Every format name, in the order that help shows them. */
export const FORMATS = [
  'text',
  'json',
  'jsonl',
  'sarif',
  'github',
  'gitlab',
  'codequality',
  'junit',
  'csv',
  'markdown',
  'html',
  'unix',
  'gitleaks',
  'rdjson',
] as const;
export type FormatName = (typeof FORMATS)[number];

/** Where the scanned repository comes from, when the caller knows; credentials in the URL are taken out. */
export interface RepositoryLabel {
  url: string;
  /** Full commit id. */
  revision?: string;
  branch?: string;
}

/** What decides a report besides the events. */
export interface ReportOptions {
  /** ANSI colour; only ever true for a terminal. */
  color: boolean;
  /** Columns to wrap at; at least 40 is used. */
  width: number;
  /** Show secrets unmasked: text, json and jsonl only. */
  reveal: boolean;
  /** Lists everything that is otherwise cut to a count. */
  verbose: boolean;
  /** Also report findings that policy suppressed, marked as such. */
  includeSuppressed: boolean;
  /** Secrets that the text report tells one by one before it counts; all of them when absent. */
  most?: number;
  /** What a rule says about itself; undefined for rules that are not loaded. */
  ruleText(id: string): RuleText | undefined;
  repository?: RepositoryLabel;
}
