/**
 * Findings → workflow commands that GitHub shows on the changed lines. The runner keeps ten annotations per level and
 * step, so the worst ten are written and the rest counted. Values are escaped as the toolkit does it
 * (actions/toolkit packages/core/src/command.ts); every message ends with a sentence of ours, and no line begins or
 * holds a command that untrusted text made up.
 */
import { printable } from '../core/printable.js';
import type { Finding } from '../core/types.js';
import { amount, failures, fresh, type Gathered, whole } from './gathered.js';
import { level } from './order.js';
import { entryOf, label, pathOf } from './place.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { count, lastLine, sentence } from './words.js';

/** Annotations of one level that the runner shows per step (runner ExecutionContext.cs). */
const PER_LEVEL = 10;
const COMMAND = { error: 'error', warning: 'warning', note: 'notice' } as const;

export function github(options: ReportOptions): Reporter {
  return whole(options, (all) =>
    [...annotations(all, options), lastLine(all.summary)].map((l) => `${l}\n`).join(''),
  );
}

function annotations(all: Gathered, options: ReportOptions): string[] {
  const findings = fresh(all.findings);
  const lines: string[] = [];
  for (const step of ['error', 'warning', 'note'] as const) {
    const ours = findings.filter((finding) => level(finding.severity) === step);
    lines.push(...ours.slice(0, PER_LEVEL).map((finding) => annotation(finding, COMMAND[step], options)));
    if (ours.length > PER_LEVEL)
      lines.push(`${ours.length - PER_LEVEL} more of level ${step}: see the full report.`);
  }
  const lost = failures(all.skipped);
  if (lost.length > 0) {
    const first = printable(label(lost[0]!.origin));
    lines.push(
      command(
        'warning',
        { title: 'Not everything was scanned' },
        `${count(amount(lost), 'thing')} not scanned, first ${first}: ${lost[0]!.reason}.`,
      ),
    );
  }
  for (const problem of all.problems.filter((p) => p.level !== 'note').slice(0, PER_LEVEL)) {
    lines.push(
      command(
        problem.level === 'error' ? 'error' : 'warning',
        { title: problem.code },
        printable(problem.message),
      ),
    );
  }
  return lines;
}

function annotation(finding: Finding, name: string, options: ReportOptions): string {
  const { region, origin } = finding;
  const entry = entryOf(origin);
  const oneLine = region.startLine === region.endLine;
  const position =
    entry === undefined
      ? {
          line: String(region.startLine),
          endLine: String(region.endLine),
          ...(oneLine && { col: String(region.startColumn), endColumn: String(region.endColumn) }),
        }
      : { line: '1' };
  const where = entry === undefined ? '' : ` In ${printable(entry)}, line ${region.startLine}.`;
  const fix = options.ruleText(finding.ruleId)?.fix ?? 'Revoke it where it was issued.';
  const properties = {
    file: printable(pathOf(origin)),
    ...position,
    title: `${finding.ruleName} (${finding.severity})`,
  };
  return command(name, properties, `${printable(sentence(finding))}${where} ${fix} Finding ${finding.id}.`);
}

function command(name: string, properties: Record<string, string>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
