/**
 * Events → a report for people: one block per secret, worst first, then (on request) what only looks like one, then
 * what was not scanned, then what to do, then one line for grep. Calm on purpose: colour for severity only, no boxes, nothing that a log would garble.
 */
import { printable } from '../../core/printable.js';
import type { Finding } from '../../core/types.js';
import { fresh, type Gathered, whole } from '../gathered.js';
import type { Reporter, ReportOptions } from '../reporter.js';
import { count, lastLine } from '../words.js';
import { adviceLines } from './advice.js';
import { deadEndLines, isDeadEnd } from './dead-ends.js';
import { findingBlock } from './finding.js';
import { gapLines } from './gaps.js';
import { type Group, groupBySecret } from './group.js';
import { palette } from './palette.js';

const MIN_WIDTH = 40;

export function text(given: ReportOptions): Reporter {
  const options = { ...given, width: Math.max(MIN_WIDTH, given.width) };
  return whole(
    options,
    (all) => render(all, options),
    (finding) => options.verbose && isDeadEnd(finding),
  );
}

function render(all: Gathered, options: ReportOptions): string {
  const paint = palette(options.color);
  const isApart = (finding: Finding) => options.verbose && isDeadEnd(finding);
  const groups = groupBySecret(all.findings.filter((finding) => !isApart(finding)));
  const blocking = groupBySecret(fresh(all.findings));
  const told = options.verbose ? groups : groups.slice(0, options.most);
  const blocks = told.map((group) => `${findingBlock(group, options, paint, all.start?.startedAt)}\n`);
  const lines = [
    ...(told.length < groups.length ? [`And ${count(groups.length - told.length, 'more secret')}.`, ''] : []),
    ...deadEndLines(all.findings.filter(isApart), options.width, paint),
    ...gapLines(all, options.verbose, options.width, paint),
    ...(blocking.length > 0 ? adviceLines(all.start?.job, blocking, paint, options.ruleText) : []),
    verdictLine(all, blocking, paint),
    paint.quiet(engineLine(all)),
    lastLine(all.summary),
  ];
  return `${blocks.join('')}${lines.join('\n')}\n`;
}

/** The answer in one sentence; «no secrets» is only said when everything was looked at. */
function verdictLine(
  { summary }: Gathered,
  groups: readonly Group[],
  paint: ReturnType<typeof palette>,
): string {
  if (groups.length > 0) {
    const places = groups.reduce((sum, group) => sum + group.places.length, 0);
    return paint.title(
      `${count(groups.length, 'secret')} in ${count(places, 'place')}: ${perSeverity(groups)}.`,
    );
  }
  if (!summary.complete)
    return paint.severity.medium('Incomplete: no secret found in what was scanned, but not everything was.');
  if (summary.scanned === 0) return paint.severity.medium('Nothing was scanned.');
  return paint.good('No secrets found.');
}

function perSeverity(groups: readonly Group[]): string {
  const counts = new Map<string, number>();
  for (const { lead } of groups) counts.set(lead.severity, (counts.get(lead.severity) ?? 0) + 1);
  return [...counts].map(([severity, n]) => `${n} ${severity}`).join(', ');
}

function engineLine({ summary }: Gathered): string {
  const left = [
    ...(summary.excluded > 0 ? [`${summary.excluded} excluded by policy`] : []),
    ...(summary.ignored > 0 ? [`${summary.ignored} ignored by git`] : []),
  ];
  const allowed = Object.entries(summary.suppressed).filter(([, n]) => n > 0);
  if (allowed.length > 0) left.push(`suppressed: ${allowed.map(([by, n]) => `${n} by ${by}`).join(', ')}`);
  const ran = summary.regexEngine === '' ? [] : [`${summary.rules} rules`];
  return printable([`${summary.seconds.toFixed(2)} s`, ...ran, ...left].join(' · '));
}
