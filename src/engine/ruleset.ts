/**
 * Rules as the engine runs them: columns of numbers that load from a file as they are, and rules whose particulars are
 * parsed when a hit first leads to them. An anchor is a literal that every match of a rule holds; the prefilter finds
 * anchors, and only there rules are tried.
 */
import type { Severity, Tier } from '../core/types.js';
import type { AnchorList } from './anchorlist.js';
import type { BesideNames } from './beside.js';
import type { RuleList } from './rulelist.js';
import type { Tables } from './tables.js';
import type { ValueForms } from './valueforms.js';
import type { ValueWords } from './valuewords.js';

/** Detection half of a rule. Plain JSON; forms and patterns stay text until the first hit. */
export interface CompiledRule {
  id: string;
  name: string;
  severity: Severity;
  tier: Tier;
  group: string;
  provider: string;
  /** Token form (shape rules) or value form (assigned rules); see form.ts. */
  form?: string;
  /** run: any run of token characters, whatever its name (see runs.ts). */
  kind: 'shape' | 'assigned' | 'regex' | 'run';
  left: 'word' | 'none';
  right: 'word' | 'none';
  /** Normalised (lower case, no separators) vendor words and names of assigned rules. */
  words?: string[];
  names?: string[];
  /** Least and greatest value length in bytes an assigned rule's form accepts. */
  span?: [number, number];
  regex?: {
    pattern: string;
    each?: string;
    before: number;
    after: number;
    requires: string[][];
    /** Form of what must stand right behind a keyword. */
    follows?: string;
  };
  entropy?: number;
  minDigits?: number;
  check: string[];
  near?: { words: string[]; bytes: number };
  companions: { rule: string; lines: number; required: boolean; part: boolean }[];
  /** True: reported only as part of a finding whose companion it is. */
  part?: true;
  allow?: { words: string[]; values: string[] };
  path?: string;
}

/** What an anchor is to a rule: element index of a shape's form, or one of these. */
export const USE = {
  word: -1,
  name: -2,
  regex: -3,
  /** Minus 0 to 2: the anchor's byte in its group of three. */
  base64: -4,
  hex: -7,
  gzip: -8,
  /** An anchor whose own text is partly escaped. */
  percent: -9,
  backslash: -10,
  html: -11,
  /** An escape of text that may be escaped throughout. */
  percentRun: -12,
  backslashRun: -13,
  htmlRun: -14,
  /** What says that a text is encoded in another way. */
  quoted: -15,
} as const;

/** Folded bytes that may stand before an anchor, and that may follow it, first and second; null = any. Only where `look` needs them. */
export type Around = [before: string | null, first: string | null, second: string | null];

/** A rule pack after compilation: what `dist/rules.bin` and `dist/rules.jsonl` hold. */
export interface CompiledPack {
  digest: string;
  rules: RuleList;
  anchors: AnchorList;
  /** Forms of the values that assigned rules ask for. */
  forms: ValueForms;
  /** What these rules ask of a name. */
  words: ValueWords;
  /** And what they take where their vendor is named near. */
  beside: BesideNames;
  /** The prefilter's tables for the default rules among the first anchors; undefined = to be made. */
  tables?: Tables | undefined;
}
