/**
 * A rule as it is written, and what it says about itself. Types only; part of the nouns in types.ts.
 */

export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';
/** How a rule can be sure: by the value's own shape, by shape and context, or by name and randomness only. */
export type Tier = 'precise' | 'contextual' | 'generic';

/** A rule as written in a rule file, after validation. See docs/architecture.md, "A rule", for every field. */
export interface RuleSpec {
  id: string;
  name: string;
  provider: string;
  category: string;
  group: 'default' | 'logging' | 'entropy';
  why: string;
  fix: string;
  revoke?: string;
  audit?: string;
  /** How to replace it without downtime; undefined = there may be two at once. */
  rotate?: string;
  severity: Severity;
  tier: Tier;
  rotateDays?: number;
  keywords: string[];
  examples: string[];
  nonExamples: string[];
  references: string[];
  shape?: ShapeSpec;
  assigned?: AssignedSpec;
  regex?: RegexSpec;
  /** Minimum Shannon entropy of the secret in bits per character. */
  entropy?: number;
  /** Minimum number of digits in the secret. */
  minDigits?: number;
  /** Named checks, run in order (engine/checks). */
  check: string[];
  near?: NearSpec;
  companions: CompanionSpec[];
  /** True: an id that says nothing alone; it is reported only as part of a finding whose companion it is. */
  part?: boolean;
  allow?: { words?: string[]; values?: string[] };
  /** RE2 pattern that the path must match (judged after the engine, which knows no paths). */
  path?: string;
  verify?: Record<string, unknown>;
  /** File the rule came from, for messages. */
  file: string;
}

export interface ShapeSpec {
  prefix?: string[];
  alphabet?: string;
  length?: number | [number, number];
  suffix?: string[];
  /** The general form: a sequence of literals and classes; see docs/architecture.md. */
  form?: string;
  /** 'word' (default): no letter, digit or alphabet byte may touch the token there. 'none': anything may. */
  left?: 'word' | 'none';
  right?: 'word' | 'none';
}

export interface AssignedSpec {
  /** Vendor's words; compared in lower case without separators. */
  words: string[];
  /** Names the value may have been given to; empty = any name that holds one of `words`. */
  names: string[];
  alphabet?: string;
  length?: number | [number, number];
  form?: string;
}

export interface RegexSpec {
  /** RE2 syntax; the group named `secret` is the secret, the whole match when there is none. */
  pattern: string;
  /** RE2 syntax; each of its matches in the indented block that `pattern` is the head of is one; the head itself is none. */
  each?: string;
  /** Bytes looked at before and after a keyword hit. */
  before: number;
  after: number;
  /** Of each list one literal, byte for byte, must stand in the window; else the pattern is not tried. A search costs a hundredth of a match. */
  requires?: string[][];
  /** Form of the bytes right behind a keyword in every match: where they are others, nothing else is looked at. */
  follows?: string;
}

export interface NearSpec {
  /** At least one of these words must stand within the distance, in any case. */
  words: string[];
  /** Bytes on either side; at most limits.reach. */
  bytes: number;
}

export interface CompanionSpec {
  rule: string;
  lines: number;
  required: boolean;
  /** True: a part only, whatever its own severity: it is the same credential. */
  part: boolean;
}

/** What a report says about a rule; the detection half lives in the engine. */
export interface RuleText {
  id: string;
  name: string;
  provider: string;
  category: string;
  why: string;
  fix: string;
  revoke?: string;
  audit?: string;
  rotate?: string;
  severity: Severity;
  tier: Tier;
  group: string;
  rotateDays?: number;
  references: string[];
  /** Example with its templates left in: never looks like a live secret. */
  example: string;
}
