/**
 * A baseline × findings → a new baseline. Nothing is changed in place, and entries that stay keep every field, so that
 * a second run over the same findings writes the same bytes.
 */
import type { Finding } from '../../core/types.js';
import { isOver } from '../dates.js';
import { type EntryFacts, entryFor, entryId, indexBaseline } from './entry.js';
import { type Baseline, type BaselineEntry, ENTRY_REASONS, type EntryReason } from './types.js';

/** @param key 32 random bytes. */
export function createBaseline(key: Buffer, findings: Iterable<Finding>, facts: EntryFacts): Baseline {
  return addToBaseline({ key, entries: [] }, findings, facts);
}

/** Adds an entry for each finding that no valid entry covers; one that has expired is replaced. */
export function addToBaseline(baseline: Baseline, findings: Iterable<Finding>, facts: EntryFacts): Baseline {
  const index = indexBaseline(baseline);
  const added = new Map<string, BaselineEntry>();
  const replaced = new Set<BaselineEntry>();
  for (const finding of findings) {
    const known = index.find(finding, facts.today, facts.prefix);
    if (known && !isOver(known.expires, facts.today)) continue;
    if (known) replaced.add(known);
    const entry = entryFor(finding, baseline.key, facts);
    const id = entryId(entry);
    // Of several places the one that a scan of the tree sees decides what is called stale.
    const before = added.get(id);
    if (!before || (before.seen !== 'tree' && entry.seen === 'tree')) added.set(id, entry);
  }
  return {
    ...baseline,
    entries: [...baseline.entries.filter((entry) => !replaced.has(entry)), ...added.values()],
  };
}

/**
 * What a person says of single findings: entries for those that none covers, and for the others what is said now in place
 * of what was, reason, expiry, note and author; since when it is known stays.
 */
export function sayOfFindings(
  baseline: Baseline,
  findings: readonly Finding[],
  facts: EntryFacts,
): { baseline: Baseline; changed: number } {
  const index = indexBaseline(baseline);
  const covering = findings.map((finding) => index.find(finding, facts.today, facts.prefix));
  const known = new Set(covering);
  const said = ({ expires: _expires, by: _by, note: _note, ...entry }: BaselineEntry): BaselineEntry => {
    const { reason, expires, by, note } = facts;
    return {
      ...entry,
      reason,
      ...(expires !== undefined && { expires }),
      ...(by !== undefined && { by }),
      ...(note !== undefined && { note }),
    };
  };
  const entries = baseline.entries.map((entry) => (known.has(entry) ? said(entry) : entry));
  const others = findings.filter((_, i) => covering[i] === undefined);
  return {
    baseline: addToBaseline({ ...baseline, entries }, others, facts),
    changed: findings.length - others.length,
  };
}

/** What a person says of one entry in an audit: a reason why it may stay, or that it is a real secret. */
export type Ruling = EntryReason | 'real';

/** The entry as judged on a day; one that is real leaves the baseline, so that it counts as new again. */
export function ruleOn(
  baseline: Baseline,
  entry: BaselineEntry,
  ruling: Ruling,
  { today, by }: { today: string; by: string | undefined },
): Baseline {
  const id = entryId(entry);
  const entries = baseline.entries.flatMap((other) => {
    if (entryId(other) !== id) return [other];
    return ruling === 'real'
      ? []
      : [{ ...other, reason: ruling, audited: today, ...(by !== undefined && { by }) }];
  });
  return { ...baseline, entries };
}

/** The baseline without the entries that no finding needs any more. `findings` must come from a whole scan. */
export function pruneBaseline(
  baseline: Baseline,
  findings: Iterable<Finding>,
  today: string,
  prefix = '',
): { baseline: Baseline; removed: BaselineEntry[] } {
  const index = indexBaseline(baseline);
  const needed = new Set<BaselineEntry>();
  for (const finding of findings) {
    const entry = index.find(finding, today, prefix);
    if (entry) needed.add(entry);
  }
  const removed = baseline.entries.filter((entry) => !needed.has(entry));
  return {
    baseline: { ...baseline, entries: baseline.entries.filter((entry) => needed.has(entry)) },
    removed,
  };
}

export interface BaselineStats {
  entries: number;
  byReason: Record<string, number>;
  byRule: Record<string, number>;
  byOwner: Record<string, number>;
  expired: number;
  /** Expire within 30 days. */
  expiring: number;
  guessable: number;
}

export function baselineStats(baseline: Baseline, today: string): BaselineStats {
  const soon = new Date(Date.parse(`${today}T00:00:00Z`) + 30 * 86_400_000).toISOString().slice(0, 10);
  const { entries } = baseline;
  return {
    entries: entries.length,
    byReason: {
      ...Object.fromEntries(ENTRY_REASONS.map((reason) => [reason, 0])),
      ...countBy(entries, (entry) => entry.reason),
    },
    byRule: countBy(entries, (entry) => entry.rule),
    byOwner: countBy(entries, (entry) => entry.owner ?? ''),
    expired: entries.filter((entry) => isOver(entry.expires, today)).length,
    expiring: entries.filter(
      (entry) => entry.expires !== undefined && entry.expires >= today && entry.expires <= soon,
    ).length,
    guessable: entries.filter((entry) => entry.kind === 'line').length,
  };
}

/** Counts, the greatest first. */
function countBy(
  entries: readonly BaselineEntry[],
  name: (entry: BaselineEntry) => string,
): Record<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(name(entry), (counts.get(name(entry)) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}
