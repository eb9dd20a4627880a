/**
 * What importing another tool's files gives, before it is written as text.
 */
import type { Secret } from '../../core/secret.js';
import type { EntryReason } from '../baseline/types.js';
import type { RawAllow, RawConfig } from '../config/layer.js';
import type { CompilePattern, ReadFile } from '../types.js';

/** Something that could not be carried over, or only nearly. Both texts are escaped and hold no value. */
export interface NotCarried {
  what: string;
  why: string;
  /** True when the rest of it was carried over. */
  inPart?: true;
}

/** One known finding of another tool. It has no digest of ours, so it becomes an entry only when a scan finds it again. */
export interface ForeignEntry {
  /** The tool's rule name. */
  rule: string;
  path?: string;
  line?: number;
  commit?: string;
  /** SHA-1 of the value, in hex. */
  sha1?: string;
  /** The value itself, where the file has it. */
  secret?: Secret;
  reason: EntryReason;
  note?: string;
}

/** A rule of ours made from a foreign pattern; keys as in a rule file. */
export interface DraftRule {
  id: string;
  name: string;
  pattern: string;
  before: number;
  after: number;
  keywords: string[];
  examples: string[];
  nonExamples: string[];
  entropy?: number;
  path?: string;
  near?: { words: string[]; bytes: number };
  companions: { rule: string; lines: number }[];
  /** File the pattern came from. */
  from: string;
}

/** What one foreign file says, in our terms. */
export interface Draft {
  config: Pick<RawConfig, 'rules'> & { allow: RawAllow[] };
  rules: DraftRule[];
  entries: ForeignEntry[];
  notCarried: NotCarried[];
}

export interface ImportContext {
  /** How messages and reasons call the file; escaped, never absolute. */
  file: string;
  /** Where it is, for files that it names. */
  path: string;
  readFile: ReadFile;
  /** Ids of our built-in rules. */
  knownRules: readonly string[];
  compilePattern: CompilePattern;
  /** True when a pattern is valid RE2. */
  isValid(pattern: string): boolean;
  /** SHA-256 of a value in hex. */
  sha256(secret: Secret): string;
}

export type Importer = (text: string, context: ImportContext) => Draft;

export function emptyDraft(): Draft {
  return { config: { allow: [] }, rules: [], entries: [], notCarried: [] };
}
