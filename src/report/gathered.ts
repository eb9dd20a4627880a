/**
 * Events → one value for the formats that can only be written when everything is known. It drops nothing that was
 * asked for: suppressed findings are kept only on request, but always counted.
 */
import type { Finding, Problem, ScanEvent, Skipped, Summary } from '../core/types.js';
import { worstFirst } from './order.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { Veil } from './veil.js';

type Start = Extract<ScanEvent, { type: 'start' }>;

export interface Gathered {
  start: Start | undefined;
  /** New findings, and suppressed ones when they were asked for; worst first. */
  findings: Finding[];
  skipped: Skipped[];
  problems: Problem[];
  /** The scan's own summary, or what can be said without one when it was stopped. */
  summary: Summary;
}

/**
 * A reporter that writes its whole document at the end.
 * @param isTold suppressed findings that it tells without being asked for suppressed ones.
 */
export function whole(
  options: ReportOptions,
  render: (all: Gathered) => string,
  isTold: (finding: Finding) => boolean = () => false,
): Reporter {
  const all: Omit<Gathered, 'summary'> = { start: undefined, findings: [], skipped: [], problems: [] };
  let summary: Summary | undefined;
  const suppressed: Record<string, number> = {};
  const veil = new Veil();
  return {
    event(event) {
      if (event.type === 'start') all.start = event;
      else if (event.type === 'skipped') all.skipped.push(event.skipped);
      else if (event.type === 'problem') all.problems.push(event.problem);
      else if (event.type === 'end') summary = event.summary;
      else if (event.type === 'finding') {
        const { verdict } = event.finding;
        veil.add(event.finding);
        if (verdict.status === 'suppressed') suppressed[verdict.by] = (suppressed[verdict.by] ?? 0) + 1;
        if (verdict.status === 'new' || options.includeSuppressed || isTold(event.finding))
          all.findings.push(event.finding);
      }
      return '';
    },
    end() {
      const findings = all.findings
        .map((finding) => (options.reveal ? finding : veil.finding(finding)))
        .sort(worstFirst);
      const skipped = all.skipped.map((entry) => veil.skipped(entry));
      const problems = all.problems.map((problem) => veil.problem(problem));
      return render({ ...all, findings, skipped, problems, summary: summary ?? stopped(all, suppressed) });
    },
  };
}

/** Findings that count, of those gathered. */
export function fresh(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.verdict.status === 'new');
}

/** Number of things left unseen although they were asked for, as the events tell it. */
export function failures(skipped: readonly Skipped[]): Skipped[] {
  return skipped.filter((entry) => entry.level === 'failure');
}

/** Sum of `count` over skipped entries. */
export function amount(skipped: readonly Skipped[]): number {
  return skipped.reduce((sum, entry) => sum + (entry.count ?? 1), 0);
}

/** Sum over all ways of suppression. */
export function suppressedTotal(summary: Summary): number {
  return Object.values(summary.suppressed).reduce((sum, count) => sum + count, 0);
}

/** Summary of a scan that ended before it could give one: never complete, never clean. */
function stopped(all: Omit<Gathered, 'summary'>, suppressed: Record<string, number>): Summary {
  const by = (level: Skipped['level'], reason?: string) =>
    amount(all.skipped.filter((s) => s.level === level && (reason === undefined || s.reason === reason)));
  return {
    scanned: 0,
    bytes: 0,
    findings: fresh(all.findings).length,
    suppressed,
    notScanned: by('failure'),
    excluded: by('excluded', 'excluded'),
    ignored: by('excluded', 'ignored'),
    problems: all.problems.length,
    complete: false,
    exitCode: 2,
    seconds: 0,
    regexEngine: '',
    rules: 0,
    rulesDigest: '',
  };
}
