/**
 * The nouns of this room: what a config says once its layers are laid over each other, with the place each thing came
 * from. Types only.
 */
import type { Limits, Severity, SkipReason } from '../core/types.js';

/** Text of a policy file, undefined when there is none. `path` is relative to the root with `/`, or absolute. Throws UserError when it is there and cannot be read. */
export type ReadFile = (path: string) => string | undefined;

/**
 * Compiles a user's pattern on an engine that is linear in the text (RE2); throws when it is not valid RE2. `test` takes
 * the text's UTF-8 bytes as Latin-1 characters, as `engine/regex.ts` does.
 */
export type CompilePattern = (pattern: string) => { test(text: string): boolean };

/** Where something was said. `line` is from 1; 0 when unknown. */
export interface Where {
  file: string;
  line: number;
}

/** One `[[allow]]`: every field given must hold; of a list, one. At least one condition is given. */
export interface AllowEntry {
  paths?: string[];
  pathPatterns?: string[];
  rules?: string[];
  values?: string[];
  patterns?: string[];
  words?: string[];
  lines?: string[];
  reason?: string;
  /** ISO date; the last day that counts. */
  expires?: string;
  /** Folder that `paths` are relative to: empty for the root, else with `/` at its end. */
  base: string;
  where: Where;
}

/** One `[[owners]]`. */
export interface OwnerEntry {
  paths: string[];
  owner: string;
  base: string;
  where: Where;
}

export interface InlineSettings {
  enabled: boolean;
  /** Honour other tools' markers. */
  foreign: boolean;
  /** Further texts that count as a marker. */
  markers: string[];
  /** Selectors of rules for which a note counts on lines that an untrusted change adds. */
  permitInChanges: string[];
}

/** One setting as `stanch config show` prints it. `from` is `built-in` or `file:line`. */
export interface Setting {
  key: string;
  value: unknown;
  from: string;
}

/** All layers laid over each other, for one folder. Never changed once made: folders without a config share their parent's. */
export interface Policy {
  minConfidence: number;
  failOn: Severity;
  /** Path of the baseline from the root; undefined = `.stanch-baseline` if it is there. */
  baseline: string | undefined;
  allowIncomplete: SkipReason[];
  rules: {
    builtin: boolean;
    /** Paths from the root, or absolute. */
    packs: string[];
    enable: string[];
    disable: string[];
  };
  /** By rule id or selector. */
  severity: Record<string, Severity>;
  /** Days, by rule id or selector. */
  rotation: Record<string, number>;
  limits: Limits;
  inline: InlineSettings;
  allow: AllowEntry[];
  owners: OwnerEntry[];
  /** Every setting in force and where it came from. */
  settings: Setting[];
  /** Config files that made this, the weakest first. */
  files: string[];
}
