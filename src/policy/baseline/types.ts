/**
 * What a baseline holds. Types only.
 */

export const ENTRY_REASONS = ['false-positive', 'test-value', 'revoked', 'accepted-risk'] as const;
export type EntryReason = (typeof ENTRY_REASONS)[number];

/** Where an entry's finding was seen, so that a scan which does not look there does not call it stale. */
export const SEEN = ['tree', 'history', 'log'] as const;
export type Seen = (typeof SEEN)[number];

export interface BaselineEntry {
  /**
   * `value`: the digest is the keyed digest of the secret, which may move anywhere. `line`: the secret is guessable, so
   * the digest is of rule, path and masked line; a value replaced by one of equal length stays quiet.
   */
  kind: 'value' | 'line';
  /** HMAC-SHA-256 under the baseline's key, cut to 16 bytes, in hex. */
  digest: string;
  rule: string;
  reason: EntryReason;
  /** Path when the entry was written; a hint for people unless `here`. */
  path: string;
  /** True: counts at exactly `path` only. */
  here: boolean;
  seen: Seen;
  /** ISO date of the entry's first writing; never changed afterwards. */
  since: string;
  /** ISO date of the commit that brought the secret, where the history was looked at. */
  first?: string;
  /** ISO date on which a person last looked at it in an audit. */
  audited?: string;
  /** ISO date; the last day that counts. */
  expires?: string;
  by?: string;
  owner?: string;
  note?: string;
}

export interface Baseline {
  /** 32 random bytes, made once. They keep digests of different baselines apart and need not be secret. */
  key: Buffer;
  entries: BaselineEntry[];
}
