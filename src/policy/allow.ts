/**
 * `[[allow]]` entries → questions that can be asked about a path or a finding. Patterns are compiled once, with the
 * caller's linear engine. This is the one file of the room that looks at a secret's value: to compare, never to tell.
 */
import { UserError } from '../core/errors.js';
import { printable } from '../core/printable.js';
import { Secret } from '../core/secret.js';
import type { Finding } from '../core/types.js';
import { fromText } from './config/merge.js';
import { compileGlobs } from './globs.js';
import { type RuleFacts, selectsAny } from './selector.js';
import type { AllowEntry, CompilePattern } from './types.js';

/** What allow entries need and this room does not have. */
export interface AllowTools {
  compilePattern: CompilePattern;
  /** SHA-256 of the value in hex. */
  sha256(secret: Secret): string;
  /** Key of `Finding.digest`. */
  digestKey: Uint8Array;
}

export interface CompiledAllow {
  entry: AllowEntry;
  /** Stable name: `.stanch.toml:12`. */
  name: string;
  /** True when the entry speaks of paths and nothing else, so that such files need not be read. */
  pathsOnly: boolean;
  matchesPath(path: string): boolean;
  /** False when no finding of this rule at this path can match, whatever its value and line. */
  concerns(rule: RuleFacts, path: string): boolean;
  /** `path` is from the root; the entry's expiry is not looked at. */
  matches(finding: Finding, rule: RuleFacts, path: string): boolean;
}

/** Throws UserError with file and line for a pattern that is not valid RE2 or a glob that is refused. */
export function compileAllow(entry: AllowEntry, tools: AllowTools): CompiledAllow {
  const globs = entry.paths && blame(entry, () => compileGlobs(entry.paths!));
  const pathPatterns = compileAll(entry, entry.pathPatterns, tools);
  const patterns = compileAll(entry, entry.patterns, tools);
  const lines = compileAll(entry, entry.lines, tools);
  const words = entry.words?.map((word) => word.toLowerCase());
  const values = entry.values && valueTest(entry.values, tools);

  const matchesPath = (path: string): boolean => {
    if (path === '' || !path.startsWith(entry.base)) return false;
    const inside = path.slice(entry.base.length);
    return (
      (globs?.(inside) ?? true) && (pathPatterns?.some((pattern) => pattern.test(bytewise(path))) ?? true)
    );
  };
  const concerns = (rule: RuleFacts, path: string): boolean =>
    (!(globs || pathPatterns || entry.base !== '') || matchesPath(path)) &&
    (!entry.rules || selectsAny(entry.rules, rule));
  const matches = (finding: Finding, rule: RuleFacts, path: string): boolean => {
    if (!concerns(rule, path)) return false;
    if (lines && !lines.some((pattern) => pattern.test(bytewise(finding.excerpt)))) return false;
    if (values && !values(finding)) return false;
    if (!words && !patterns) return true;
    const value = finding.secret.reveal().toString('utf8');
    if (words && !words.some((word) => value.toLowerCase().includes(word))) return false;
    return patterns?.some((pattern) => pattern.test(bytewise(value))) ?? true;
  };
  const pathsOnly = !(entry.rules || values || patterns || words || lines);
  return { entry, name: fromText(entry.where), pathsOnly, matchesPath, concerns, matches };
}

/** UTF-8 bytes as Latin-1 characters: what compiled patterns run on. */
function bytewise(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** Literals are compared as keyed digests, so that no list of values has to be searched. */
function valueTest(values: readonly string[], tools: AllowTools): (finding: Finding) => boolean {
  const plain = new Set<string>();
  const keyed = new Set<string>();
  for (const value of values) {
    if (value.startsWith('sha256:')) plain.add(value.slice(7));
    else if (value.startsWith('hmac:')) keyed.add(value.slice(5));
    else keyed.add(new Secret(Buffer.from(value)).digest(tools.digestKey));
  }
  return ({ digest, secret }) => keyed.has(digest) || (plain.size > 0 && plain.has(tools.sha256(secret)));
}

function compileAll(entry: AllowEntry, patterns: string[] | undefined, tools: AllowTools) {
  return patterns?.map((pattern) => blame(entry, () => tools.compilePattern(pattern)));
}

/** The compiler's own message may quote the pattern, which may hold a secret: it is not passed on. */
function blame<T>(entry: AllowEntry, compile: () => T): T {
  try {
    return compile();
  } catch (error) {
    const why =
      error instanceof UserError ? error.message : 'a pattern is not valid RE2 syntax, or too large';
    throw new UserError(`${printable(fromText(entry.where))}: allow: ${why}`, 'Mend the pattern.', {
      cause: error,
    });
  }
}
