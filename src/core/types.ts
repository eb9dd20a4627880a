/**
 * The nouns of stanch. Every room speaks in these and adds none of its own lightly. A chunk of bytes becomes
 * matches (numbers), a match becomes a finding (words), a finding gets a verdict, and everything that happens is a
 * scan event. Nothing here does work: types only.
 */
import type { ScanJob } from './job.js';
import type { Severity, Tier } from './rule.js';
import type { Secret } from './secret.js';

export type * from './job.js';
export type * from './rule.js';

// ---------------------------------------------------------------- where bytes come from

/** Where bytes came from. `path` always uses `/`, is relative to the scan's root, and shows bytes that are not UTF-8 as `\xNN`. */
export type Origin =
  | { kind: 'file'; path: string }
  | { kind: 'staged'; path: string; blob: string }
  /** `path` is unknown while history is read blob by blob; attribution fills it for blobs that hit. */
  | { kind: 'blob'; blob: string; path?: string }
  | { kind: 'message'; of: 'commit' | 'tag'; object: string }
  | { kind: 'log'; path: string; step?: string }
  | { kind: 'stream'; path: string }
  /** An entry inside an archive (or a layer, a cell, a table); `entry` is its path inside. */
  | { kind: 'entry'; outer: Origin; entry: string };

/** Inclusive range of 1-based line numbers. */
export interface LineRange {
  first: number;
  last: number;
}

/** Encodings whose bytes are not a superset of ASCII. */
export type Encoding = 'utf16le' | 'utf16be' | 'utf32le' | 'utf32be';

/** A piece of content handed to the engine. `bytes` is valid only during the call that delivers it: readers reuse the buffer. */
export interface Chunk {
  origin: Origin;
  bytes: Buffer;
  /** Position of `bytes[0]` in the whole content, in bytes. */
  offset: number;
  /** Number of line ends before `bytes[0]` in the whole content. */
  line: number;
  /** Anchors in [from, to) are this chunk's own to judge; the rest is context shared with its neighbours. */
  from: number;
  to: number;
  /** True when no further chunk of this content follows. */
  final: boolean;
  /** Set when the content began with this encoding's byte order mark; every piece of the content says so, and begins at a whole character unit. */
  encoding?: Encoding;
  /** Lines that the change under scan adds; undefined = all of them. */
  added?: readonly LineRange[];
  /** For a piece of delta-compressed history: how these bytes derive from ones already seen (see sources/git/pack). */
  delta?: Delta;
}

/** How a blob was made from its base: what stands between the copies is new. */
export interface Delta {
  /** Depth of this blob in its delta tree; its base was the last chunk seen at depth - 1. Roots have depth 0. */
  depth: number;
  /** Flat triples [baseStart, length, start] of copied ranges, ordered by start; short ones may be missing. Empty for a root. */
  copies: Int32Array;
  copyCount: number;
}

export const SKIP_REASONS = [
  'unreadable',
  'too-large',
  'special-file',
  'symlink-outside',
  'vanished',
  'submodule',
  'lfs-pointer',
  'missing-object',
  'bad-object',
  'shallow',
  'partial-clone',
  'archive-unsupported',
  'archive-broken',
  'archive-encrypted',
  'archive-limit',
  'decode-limit',
  'time-limit',
  'findings-limit',
  'worker-lost',
  'git-failed',
  'excluded',
  'ignored',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Something that was asked for and not looked at. `level` decides the exit code: only `failure` makes a scan incomplete. */
export interface Skipped {
  origin: Origin;
  reason: SkipReason;
  /** failure: exit code 3 or 4. excluded: left out by trusted policy. note: nothing was lost (the file is gone, a link's target is scanned elsewhere). */
  level: 'failure' | 'excluded' | 'note';
  bytes?: number;
  /** How many things this stands for (a folder of ignored files, say); 1 when absent. */
  count?: number;
  /** One short sentence without untrusted text, with what to do where there is something to do. */
  detail?: string;
}

/** Receives what a source yields, one call at a time, synchronously. */
export interface ChunkSink {
  chunk(chunk: Chunk): void;
  skipped(skipped: Skipped): void;
  problem(problem: Problem): void;
  /**
   * One unit (file, blob, message, log) has been read to its end.
   * @param units given for those that were not handed over here: an earlier scan or another thread read them.
   */
  scanned(bytes: number, units?: number): void;
}

export interface Source {
  /** Reads everything to the sink; rejects with UserError when nothing trustworthy can be read. */
  read(sink: ChunkSink, signal: AbortSignal): Promise<void>;
}

/** Trusted policy's answer to "is this path to be scanned?"; the answer names the entry that excluded it. */
export type PathFilter = (path: string) => { excluded: false } | { excluded: true; by: string };

// ---------------------------------------------------------------- findings

/** Line and column, both from 1; columns count UTF-16 units; the end column is exclusive. */
export interface Region {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
  /** Byte position and length in the content as stored (of the encoded text when decoded). */
  byteOffset: number;
  byteLength: number;
}

export interface CommitInfo {
  id: string;
  author: string;
  email: string;
  /** ISO 8601 with zone. */
  date: string;
  summary: string;
}

/** History's answer to who, when and where still. */
export interface Provenance {
  introduced?: CommitInfo;
  /** True when the blob stands at some path of HEAD. */
  atHead: boolean;
  /** Short names of branch tips (and tags) whose tree still holds the blob. */
  refs: string[];
  /** True when no ref reaches the object. */
  unreachable: boolean;
}

export interface Place {
  origin: Origin;
  region: Region;
  provenance?: Provenance;
}

export interface InlineNote {
  /** The marker as written, without its reason: `stanch:allow`, `gitleaks:allow`, … */
  marker: string;
  /** Rules the note is limited to; empty = every rule. */
  rules: string[];
  reason?: string;
  /** ISO date after which the note no longer counts. */
  expires?: string;
  line: number;
}

/**
 * Why a value that looks like a credential opens nothing, or is not to be touched: a vendor's documentation publishes
 * it; it is a trap whose use alerts whoever laid it; it is a placeholder; it is encrypted or hashed; its time is over.
 */
export const DEAD_ENDS = ['documentation', 'canary', 'example', 'sealed', 'expired'] as const;
export type DeadEnd = (typeof DEAD_ENDS)[number];
/** What suppresses a finding below the threshold: what it is known to be, else its confidence. */
export type Unsure = DeadEnd | 'confidence';

export type Verdict =
  | { status: 'new' }
  | {
      status: 'suppressed';
      by: 'inline' | 'config' | 'baseline' | 'untouched' | 'ignore-file' | Unsure;
      /** Why, in one sentence; names the entry. */
      reason: string;
      /** The suppression's own expiry, if it has one. */
      expires?: string;
    };

export interface Finding {
  /** Stable over line moves and commits; see core/digest.ts for what it is made of. */
  id: string;
  ruleId: string;
  ruleName: string;
  severity: Severity;
  tier: Tier;
  origin: Origin;
  region: Region;
  /** The line (or as much as fits) with every secret in it masked. */
  excerpt: string;
  secret: Secret;
  /** Keyed digest of the secret: groups equal secrets, reveals nothing. */
  digest: string;
  /** 0 to 1; below the policy's threshold a finding is suppressed by confidence. */
  confidence: number;
  /** Why so sure, one short phrase each, strongest first. */
  reasons: string[];
  /** Set when it is known to open nothing; below the threshold that is then what suppresses it. */
  deadEnd?: DeadEnd;
  /** Decoders passed, outermost first; empty when the secret stands in plain text. */
  decoders: string[];
  /** Non-secret facts read from the value: key type and size, user, host, database, token kind, expiry. `until`: ISO time after which it opens nothing. */
  detail: Record<string, string>;
  /** Companions that make this a composite finding. */
  parts: { ruleId: string; ruleName: string; region: Region; mask: string }[];
  /** True when the line is one that the change under scan adds (always true outside changes). */
  added: boolean;
  inline?: InlineNote;
  verdict: Verdict;
  provenance?: Provenance;
  /** Every further place of the same secret (history). */
  places: Place[];
  owner?: string;
}

// ---------------------------------------------------------------- events

/** Something to tell that is neither a finding nor content not looked at. */
export interface Problem {
  level: 'error' | 'warning' | 'note';
  /** Stable kebab-case name: `shallow-clone`, `stale-suppression`, `expired-suppression`, `policy-changed`, … */
  code: string;
  /** One line that says what to do; untrusted text in it is already escaped. */
  message: string;
  origin?: Origin;
}

export interface Summary {
  /** Files, blobs, messages or logs looked at. */
  scanned: number;
  bytes: number;
  /** New findings (each history secret once). */
  findings: number;
  suppressed: Record<string, number>;
  /** Failures among the skipped. */
  notScanned: number;
  /** Left out by trusted policy, and files git ignores. */
  excluded: number;
  ignored: number;
  problems: number;
  /** False when something asked for was not looked at. */
  complete: boolean;
  exitCode: 0 | 1 | 2 | 3 | 4 | 130 | 143;
  seconds: number;
  /** What ran: `native re2 1.27.1` or `re2js`; rules loaded; digest of rules and policy. */
  regexEngine: string;
  rules: number;
  rulesDigest: string;
  stages?: Record<string, number>;
}

export type ScanEvent =
  | { type: 'start'; tool: { name: 'stanch'; version: string }; job: ScanJob; startedAt: string }
  | { type: 'finding'; finding: Finding }
  | { type: 'skipped'; skipped: Skipped }
  | { type: 'problem'; problem: Problem }
  | { type: 'progress'; scanned: number; bytes: number; total?: number }
  | { type: 'end'; summary: Summary };
