/**
 * A scan job: everything that decides a scan's result, as plain JSON. Types only; part of the nouns in types.ts.
 */
import type { SkipReason } from './types.js';

export type SourceSpec =
  | { kind: 'tree'; paths: string[]; gitignore: boolean; archives: boolean }
  | { kind: 'staged'; archives: boolean }
  | {
      kind: 'history';
      /** Revisions as typed; empty = every ref, stashes and HEADs of worktrees. */
      revisions: string[];
      /** Objects reachable from these (full ids) are not scanned: pushes and pull requests. */
      exclude: string[];
      unreachable: boolean;
      archives: boolean;
      /** Only report on lines the range adds; used by pre-push and CI ranges. */
      incremental?: boolean;
    }
  | { kind: 'log'; paths: string[] }
  | { kind: 'stream'; name: string };

/** One job in, one event stream out: everything that decides a scan's result, as plain JSON. */
export interface ScanJob {
  source: SourceSpec;
  /** Absolute path that relative paths start from, and where a repository is looked for. */
  cwd: string;
  rules: {
    /** Paths of rule files or folders, added to the built-in pack. */
    packs: string[];
    builtin: boolean;
    /** Rule ids (or `group:name`, `tier:name`, `provider:name`) to switch on or off. */
    enable: string[];
    disable: string[];
  };
  policy: {
    /** Config file to use instead of looking for `.stanch.toml`; null = none at all. */
    config?: string | null;
    baseline?: string | null;
    /** Honour inline comments; off for untrusted changes. */
    inline: boolean;
    /** True: policy files come from `baseRevision`, never from the tree under scan. */
    baseRevision?: string;
    /** Overrides the config's threshold. */
    minConfidence?: number;
    /** Reasons of skips that do not make the scan incomplete, besides the config's. */
    allowIncomplete: SkipReason[];
  };
  /** What the command line says; the config, then the defaults, say the rest. */
  limits: Partial<Limits>;
  /** Worker threads at most; 1 = none. */
  jobs: number;
  reveal: boolean;
  /**
   * True: findings that nothing but their confidence suppresses are counted, and no event tells of them one by one.
   * History tells of all.
   */
  countUnsure?: boolean;
}

/** All budgets; each that bites is named in the report. Units in the names. */
export interface Limits {
  maxFileBytes: number;
  chunkBytes: number;
  decodeDepth: number;
  archiveDepth: number;
  archiveEntries: number;
  archiveRatio: number;
  archiveBytes: number;
  findingsPerFile: number;
  fileSeconds: number;
  runSeconds: number;
}
