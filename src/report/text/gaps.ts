/** What was not looked at and what else is to tell → lines; the first twenty by name, the rest as counts per reason. */
import { printable } from '../../core/printable.js';
import type { Problem, Skipped } from '../../core/types.js';
import { amount, failures, type Gathered } from '../gathered.js';
import { label } from '../place.js';
import { count } from '../words.js';
import type { Palette } from './palette.js';
import { wrap } from './wrap.js';

/** Named one by one before counting begins. */
const NAMED = 20;

export function gapLines(all: Gathered, verbose: boolean, width: number, paint: Palette): string[] {
  const lost = failures(all.skipped);
  const lines: string[] = [];
  if (lost.length > 0) {
    const named = verbose ? lost : lost.slice(0, NAMED);
    lines.push(
      paint.severity.medium(`Not scanned: ${amount(lost)}`),
      ...named.flatMap((s) => skippedLines(s, width, paint)),
    );
    const rest = lost.slice(named.length);
    if (rest.length > 0) lines.push(`  and ${amount(rest)} more: ${perReason(rest)} (--verbose lists them)`);
    lines.push('');
  }
  if (verbose) {
    const others = all.skipped.filter((entry) => entry.level !== 'failure');
    if (others.length > 0) {
      lines.push(
        `Left out on purpose: ${amount(others)}`,
        ...others.flatMap((s) => skippedLines(s, width, paint)),
        '',
      );
    }
  } else {
    // What git ignores and the config excludes is as expected; that a submodule was not read may not be.
    const notes = all.skipped.filter((entry) => entry.level === 'note');
    if (notes.length > 0)
      lines.push(paint.quiet(`Left out on purpose: ${perReason(notes)} (--verbose lists them)`), '');
  }
  const told = all.problems.filter((problem) => verbose || problem.level !== 'note');
  if (told.length > 0) lines.push(...told.flatMap((problem) => problemLines(problem, width, paint)), '');
  return lines;
}

/** `8 unreadable, 4 too-large`, most frequent first. */
function perReason(skipped: readonly Skipped[]): string {
  const counts = new Map<string, number>();
  for (const entry of skipped) counts.set(entry.reason, (counts.get(entry.reason) ?? 0) + (entry.count ?? 1));
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([reason, n]) => `${n} ${reason}`)
    .join(', ');
}

function skippedLines(entry: Skipped, width: number, paint: Palette): string[] {
  const size = entry.bytes === undefined ? '' : `, ${count(entry.bytes, 'byte')}`;
  const times = entry.count === undefined || entry.count === 1 ? '' : ` (${entry.count})`;
  const head = `  ${paint.place(printable(label(entry.origin)))}${times}  ${entry.reason}${size}`;
  return entry.detail === undefined
    ? [head]
    : [head, ...wrap(printable(entry.detail), width - 4).map((l) => `    ${l}`)];
}

function problemLines(problem: Problem, width: number, paint: Palette): string[] {
  const tint =
    problem.level === 'error'
      ? paint.severity.high
      : problem.level === 'warning'
        ? paint.severity.medium
        : paint.quiet;
  const where = problem.origin === undefined ? '' : `${printable(label(problem.origin))}: `;
  const [first, ...more] = wrap(`${where}${printable(problem.message)} [${problem.code}]`, width - 9);
  return [`${tint(problem.level.padEnd(7))}  ${first}`, ...more.map((line) => `         ${line}`)];
}
