/**
 * Summary, skipped, problems → SARIF invocation: when, how it ended, and a notification for everything that a green
 * result must not hide. `executionSuccessful` is false as soon as anything asked for was not looked at.
 */
import { printable } from '../../core/printable.js';
import type { Problem, Skipped } from '../../core/types.js';
import { amount, failures, type Gathered } from '../gathered.js';
import { label } from '../place.js';
import { artifact } from './result.js';
import type { Invocation, Notification } from './types.js';

/** Notifications written one by one; the rest is counted in one more. */
const NAMED = 1000;

/** @param cut results left out because of GitHub's limit. */
export function invocation(all: Gathered, cut: number): Invocation {
  const { start, summary } = all;
  const began = Date.parse(start?.startedAt ?? '');
  const times = Number.isNaN(began)
    ? {}
    : {
        startTimeUtc: new Date(began).toISOString(),
        endTimeUtc: new Date(began + summary.seconds * 1000).toISOString(),
      };
  return {
    executionSuccessful: summary.complete,
    exitCode: summary.exitCode,
    ...times,
    toolExecutionNotifications: notifications(all, cut),
  };
}

function notifications(all: Gathered, cut: number): Notification[] {
  const lost = failures(all.skipped);
  const out = [
    ...lost.slice(0, NAMED).map(skippedNotification),
    ...all.problems.slice(0, NAMED).map(problemNotification),
  ];
  if (lost.length > NAMED)
    out.push(plain('warning', `${amount(lost.slice(NAMED))} more things were not scanned.`));
  if (cut > 0)
    out.push(
      plain(
        'warning',
        `${cut} further results are not in this file, which holds the worst ones; see the JSON report.`,
      ),
    );
  if (!all.summary.complete && lost.length === 0)
    out.push(plain('error', 'The scan did not come to its end.'));
  return out;
}

function skippedNotification(entry: Skipped): Notification {
  const detail = entry.detail === undefined ? '' : ` ${printable(entry.detail)}`;
  return {
    descriptor: { id: `not-scanned/${entry.reason}` },
    ...plain('error', `Not scanned (${entry.reason}): '${printable(label(entry.origin))}'.${detail}`),
    locations: [{ physicalLocation: { artifactLocation: artifact(entry.origin) } }],
  };
}

function problemNotification(problem: Problem): Notification {
  return { descriptor: { id: problem.code }, ...plain(problem.level, printable(problem.message)) };
}

function plain(level: 'error' | 'warning' | 'note', text: string): Notification {
  return { level, message: { text } };
}
