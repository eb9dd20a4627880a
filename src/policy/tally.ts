/**
 * What judging leaves to be told at the end of a scan: suppressions that were used, ones that have expired, notes that
 * did not count.
 */
import { printable } from '../core/printable.js';
import type { Problem } from '../core/types.js';
import { entryId } from './baseline/entry.js';
import type { Baseline } from './baseline/types.js';
import { fromText } from './config/merge.js';
import { isOver } from './dates.js';
import type { Policy } from './types.js';

/** Most places listed one by one under one code; the rest is a number. */
const LISTED = 20;

export interface Tally {
  /** Names of entries that suppressed or excluded something: `.stanch.toml:12`, or a baseline entry's name. */
  used: string[];
  /** One message each, already escaped: suppressions that would have counted but have expired. */
  expired: string[];
  /** Places of inline notes that did not count because an untrusted change adds them. */
  refused: string[];
  /** Places of inline notes that name other rules than the one that found something. */
  mismatched: string[];
  /** Notes honoured, by marker. */
  markers: Record<string, number>;
}

/** The tally while it grows. */
export class Ledger {
  readonly used = new Set<string>();
  readonly expired = new Set<string>();
  readonly refused = new Set<string>();
  readonly mismatched = new Set<string>();
  readonly #markers = new Map<string, number>();

  honoured(marker: string): void {
    this.#markers.set(marker, (this.#markers.get(marker) ?? 0) + 1);
  }

  tally(): Tally {
    const { used, expired, refused, mismatched } = this;
    const markers = Object.fromEntries(this.#markers);
    return {
      used: [...used],
      expired: [...expired],
      refused: [...refused],
      mismatched: [...mismatched],
      markers,
    };
  }
}

/** What the scan looked at as a whole: only then can a suppression without use be called stale. */
export interface Coverage {
  tree: boolean;
  history: boolean;
  log: boolean;
}

/** The problems that can only be known at the end. */
export function closingProblems(
  tally: Tally,
  policies: readonly Policy[],
  baseline: Baseline | undefined,
  covered: Coverage,
  today: string,
): Problem[] {
  const used = new Set(tally.used);
  const rerun = 'set a new date or take it out';
  return [
    ...limited('warning', 'expired-suppression', tally.expired),
    ...limited(
      'warning',
      'expired-suppression',
      expiredEntries(policies, today).map((name) => `${name}: this allow entry has expired; ${rerun}`),
    ),
    ...limited(
      'warning',
      'inline-not-honoured',
      tally.refused.map(
        (place) => `${place}: a comment that an untrusted change adds does not allow its own secret`,
      ),
    ),
    ...limited('warning', 'inline-other-rule', tally.mismatched),
    ...staleAllows(policies, used, covered, today),
    ...staleEntries(baseline, used, covered),
  ];
}

function limited(level: Problem['level'], code: string, messages: readonly string[]): Problem[] {
  const problems = messages.slice(0, LISTED).map((message): Problem => ({ level, code, message }));
  if (messages.length > LISTED)
    problems.push({ level, code, message: `${messages.length - LISTED} more of the same` });
  return problems;
}

function expiredEntries(policies: readonly Policy[], today: string): string[] {
  const expired = allows(policies).filter((entry) => isOver(entry.expires, today));
  return [...new Set(expired.map((entry) => printable(fromText(entry.where))))];
}

function allows(policies: readonly Policy[]) {
  return [...new Set(policies.flatMap((policy) => policy.allow))];
}

/** An allow entry may be meant for history: after a scan of the tree alone it is only a note. */
function staleAllows(
  policies: readonly Policy[],
  used: Set<string>,
  covered: Coverage,
  today: string,
): Problem[] {
  if (!covered.tree && !covered.history) return [];
  const stale = allows(policies).filter(
    (entry) => !used.has(fromText(entry.where)) && !isOver(entry.expires, today),
  );
  const names = [...new Set(stale.map((entry) => printable(fromText(entry.where))))];
  const message = (name: string) =>
    `${name}: this allow entry matched nothing; take it out if it is not meant for something else`;
  return limited(covered.history ? 'warning' : 'note', 'stale-suppression', names.map(message));
}

function staleEntries(baseline: Baseline | undefined, used: Set<string>, covered: Coverage): Problem[] {
  const stale = baseline?.entries.filter((entry) => covered[entry.seen] && !used.has(entryId(entry))) ?? [];
  const message = (entry: (typeof stale)[number]) =>
    `baseline: ${printable(entry.rule)} in ${printable(entry.path)} is no longer found; stanch baseline prune takes it out`;
  return limited('warning', 'stale-suppression', stale.map(message));
}
