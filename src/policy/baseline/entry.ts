/**
 * A finding → the baseline entry for it, and back: does an entry cover a finding? A long value is known by its keyed
 * digest wherever it goes. The digest of a guessable one could be tried out by anyone who has the file, so none is
 * stored: such a finding is known by rule, path and masked line.
 */
import { Secret } from '../../core/secret.js';
import type { Finding, Origin } from '../../core/types.js';
import { isDate } from '../dates.js';
import { placeName } from '../place.js';
import type { Baseline, BaselineEntry, EntryReason, Seen } from './types.js';

/** Shorter values, in bytes, can be guessed. */
const GUESSABLE = 20;
/** The same for values known only by the name they were given to: passwords and passphrases. */
const GUESSABLE_GENERIC = 32;

/** What people add to an entry. */
export interface EntryFacts {
  reason: EntryReason;
  /** ISO date of today. */
  today: string;
  expires?: string | undefined;
  by?: string | undefined;
  note?: string | undefined;
  /** Count at the finding's own path only. */
  here?: boolean;
  /** Folder of the scan's root inside the policy's: empty, or with `/` at its end. */
  prefix?: string;
}

function isGuessable(finding: Pick<Finding, 'secret' | 'tier'>): boolean {
  return finding.secret.length < (finding.tier === 'generic' ? GUESSABLE_GENERIC : GUESSABLE);
}

export function entryFor(finding: Finding, key: Uint8Array, facts: EntryFacts): BaselineEntry {
  const { reason, today, expires, by, note, here = false, prefix = '' } = facts;
  const introduced = finding.provenance?.introduced;
  const owner = finding.owner ?? introduced?.email;
  return {
    ...identity(finding, key, prefix),
    rule: finding.ruleId,
    reason,
    path: placeName(finding.origin, prefix),
    here,
    seen: seenIn(finding),
    since: today,
    ...(introduced !== undefined &&
      isDate(introduced.date.slice(0, 10)) && { first: introduced.date.slice(0, 10) }),
    ...(expires !== undefined && { expires }),
    ...(by !== undefined && { by }),
    ...(owner !== undefined && owner !== '' && { owner }),
    ...(note !== undefined && { note }),
  };
}

/** Kind and digest that name a finding in a baseline with this key. */
export function identity(
  finding: Finding,
  key: Uint8Array,
  prefix = '',
): Pick<BaselineEntry, 'kind' | 'digest'> {
  if (!isGuessable(finding)) return { kind: 'value', digest: finding.secret.digest(key) };
  // Not a secret, but keyed all the same, so that equal lines in two baselines do not show.
  const line = `${finding.ruleId}\0${placeName(finding.origin, prefix)}\0${finding.excerpt.trim()}`;
  return { kind: 'line', digest: new Secret(Buffer.from(line)).digest(key) };
}

function seenIn(finding: Finding): Seen {
  const kind = outermost(finding.origin).kind;
  if (kind === 'log' || kind === 'stream') return 'log';
  return kind === 'message' || (kind === 'blob' && finding.provenance?.atHead !== true) ? 'history' : 'tree';
}

function outermost(origin: Origin): Origin {
  return origin.kind === 'entry' ? outermost(origin.outer) : origin;
}

/** Finds the entries for findings, in constant time each. */
export interface BaselineIndex {
  /** True when an entry is about the rule, at whatever place. */
  knows(ruleId: string): boolean;
  /** The entry that covers the finding, one that has not expired before one that has. */
  find(finding: Finding, today: string, prefix?: string): BaselineEntry | undefined;
}

export function indexBaseline(baseline: Baseline): BaselineIndex {
  const byName = new Map<string, BaselineEntry[]>();
  const rules = new Set<string>();
  for (const entry of baseline.entries) {
    rules.add(entry.rule);
    const name = entryName(entry);
    const there = byName.get(name);
    if (there) there.push(entry);
    else byName.set(name, [entry]);
  }
  const find = (finding: Finding, today: string, prefix = ''): BaselineEntry | undefined => {
    if (byName.size === 0) return undefined;
    const { kind, digest } = identity(finding, baseline.key, prefix);
    const path = placeName(finding.origin, prefix);
    const entries = byName
      .get(entryName({ kind, digest, rule: finding.ruleId }))
      ?.filter((entry) => !entry.here || entry.path === path);
    return entries?.find((entry) => entry.expires === undefined || entry.expires >= today) ?? entries?.[0];
  };
  return { knows: (ruleId) => rules.has(ruleId), find };
}

/** Names one entry: two of the same say the same thing twice. */
export function entryId(entry: Pick<BaselineEntry, 'kind' | 'digest' | 'rule' | 'here' | 'path'>): string {
  return entry.here ? `${entryName(entry)}:${entry.path}` : entryName(entry);
}

/** What an entry is about, wherever it counts. */
function entryName(entry: Pick<BaselineEntry, 'kind' | 'digest' | 'rule'>): string {
  return `${entry.kind}:${entry.digest}:${entry.rule}`;
}
