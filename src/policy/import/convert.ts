/**
 * Known findings of another tool × findings of a scan of ours → baseline entries for what both know. By value where the
 * file has it or its SHA-1, else by path, line and a like rule.
 */
import type { Secret } from '../../core/secret.js';
import type { Finding } from '../../core/types.js';
import { entryFor, entryId } from '../baseline/entry.js';
import type { BaselineEntry } from '../baseline/types.js';
import { alike } from '../foreign-rules.js';
import { placeName } from '../place.js';
import type { ForeignEntry } from './types.js';

export interface ConvertOptions {
  /** The baseline's key. */
  key: Uint8Array;
  /** ISO date. */
  today: string;
  /** SHA-1 of a value in hex. */
  sha1(secret: Secret): string;
  /** Folder of the scan's root inside the policy's: empty, or with `/` at its end. */
  prefix?: string;
  by?: string;
}

export interface Converted {
  entries: BaselineEntry[];
  /** What no finding of the scan was about: gone, elsewhere, or a rule we do not have. */
  unmatched: ForeignEntry[];
}

/** Each finding takes every entry about it; an entry may stand for several findings (the same value in two files). */
export function convertEntries(
  foreign: readonly ForeignEntry[],
  findings: Iterable<Finding>,
  options: ConvertOptions,
): Converted {
  const { key, today, sha1, prefix = '', by } = options;
  const index = indexForeign(foreign, key);
  const used = new Set<ForeignEntry>();
  const entries = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    const place = `${placeName(finding.origin, prefix)}:${finding.region.startLine}`;
    const sameValue = [
      ...(index.bySha1.size > 0 ? (index.bySha1.get(sha1(finding.secret)) ?? []) : []),
      ...(index.byDigest.get(finding.secret.digest(key)) ?? []),
    ];
    const samePlace = (index.byPlace.get(place) ?? []).filter((entry) => alike(entry.rule, finding.ruleId));
    const matched = [...sameValue, ...samePlace];
    if (matched.length === 0) continue;
    for (const entry of matched) used.add(entry);
    const { reason, note } = gravest(matched);
    const entry = entryFor(finding, key, { reason, today, note, by, prefix });
    entries.set(entryId(entry), entry);
  }
  return { entries: [...entries.values()], unmatched: foreign.filter((entry) => !used.has(entry)) };
}

/** One that was called a real secret outweighs others that call it false. */
function gravest(entries: readonly ForeignEntry[]): ForeignEntry {
  return entries.find((entry) => entry.reason !== 'false-positive') ?? entries[0]!;
}

/** Each entry by the surest thing it has. */
function indexForeign(foreign: readonly ForeignEntry[], key: Uint8Array) {
  const bySha1 = new Map<string, ForeignEntry[]>();
  const byDigest = new Map<string, ForeignEntry[]>();
  const byPlace = new Map<string, ForeignEntry[]>();
  for (const entry of foreign) {
    if (entry.sha1 !== undefined) append(bySha1, entry.sha1, entry);
    else if (entry.secret !== undefined) append(byDigest, entry.secret.digest(key), entry);
    else if (entry.path !== undefined && entry.line !== undefined)
      append(byPlace, `${entry.path}:${entry.line}`, entry);
  }
  return { bySha1, byDigest, byPlace };
}

function append(map: Map<string, ForeignEntry[]>, name: string, entry: ForeignEntry): void {
  const there = map.get(name);
  if (there) there.push(entry);
  else map.set(name, [entry]);
}
