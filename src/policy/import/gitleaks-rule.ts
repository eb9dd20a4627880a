/**
 * A rule of gitleaks → a rule of ours, with examples sampled from its own pattern, or why there is none. Only the facts
 * of the user's own rules are carried; gitleaks' defaults have counterparts among ours.
 */
import { printable } from '../../core/printable.js';
import { parseGoRegex } from './go-regex.js';
import { tables, text, type Table, texts, wholeNumber } from './read.js';
import { captures, keywordsOf, longest, nameSecret, sampleOf } from './regex-facts.js';
import type { DraftRule, ImportContext, NotCarried } from './types.js';

/** Longest window we ask for, in bytes; patterns without end get it. */
const WINDOW = 1024;

/** Id of ours for a foreign one: kebab-case, and none that is taken. */
export function draftId(foreign: string, taken: readonly string[]): string {
  const id = foreign.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60) || 'rule';
  return taken.includes(id) ? `custom-${id}` : id;
}

/** @param rule keys in lower case. */
export function importRule(rule: Table, id: string, context: ImportContext): { rule?: DraftRule; notCarried: NotCarried[] } {
  const notCarried: NotCarried[] = [];
  const what = `rule ${printable(id)}`;
  const lose = (why: string) => {
    notCarried.push({ what, why });
    return { notCarried };
  };
  const pattern = text(rule.regex);
  if (pattern === undefined) return lose('looks for file names only, which is not secret scanning');
  const node = context.isValid(pattern) ? parseGoRegex(pattern) : undefined;
  if (!node) return lose('its pattern is not valid RE2, or uses Unicode classes: write the rule by hand');
  const group = wholeNumber(rule.secretgroup) ?? 0;
  const named = nameSecret(pattern, node, group);
  if (named === undefined || named.length > 4000) return lose(`its pattern has no group ${group}, or is too long`);
  const sample = sampleOf(node);
  if (sample === undefined) return lose('no example can be made from its pattern: write the rule by hand');
  const derived = keywordsOf(node);
  const given = texts(rule.keywords).map((word) => word.toLowerCase());
  const usable = given.length > 0 && given.every((word) => word.length >= 3);
  const keywords = usable ? given : derived;
  if (!keywords) return lose('no literal of 3 or more characters is in every match, and it names no keywords: add some');
  const inPattern = !usable || (derived ?? ['']).every((literal) => given.some((word) => literal.includes(word)));
  if (!inPattern) {
    notCarried.push({ what, why: `carried over, but its keywords are not in its pattern: one must stand within ${WINDOW} bytes of the value` });
  }
  const example = inPattern ? sample : `${keywords[0]!}\n${sample}`;
  if (group === 0 && captures(node).length > 1) {
    notCarried.push({ what, why: 'carried over, but its pattern has several groups: the first is taken for the secret' });
  }
  if (rule.skipreport === true) notCarried.push({ what, why: 'carried over, but skipReport has no counterpart: it will be reported' });
  const companions = tables(rule.required).flatMap((required) => {
    const other = text(required.id);
    return other === undefined ? [] : [{ rule: draftId(other, []), lines: Math.min(wholeNumber(required.withinlines) ?? 5, 200) }];
  });
  return { rule: draft(rule, id, named, { keywords, example, length: inPattern ? longest(node) : WINDOW, companions }, context), notCarried };
}

interface Facts {
  keywords: string[];
  example: string;
  length: number;
  companions: DraftRule['companions'];
}

function draft(rule: Table, id: string, pattern: string, facts: Facts, context: ImportContext): DraftRule {
  const path = text(rule.path);
  const window = Math.min(Math.max(facts.length, 64), WINDOW);
  return {
    id,
    name: printable(text(rule.description) ?? id).slice(0, 120).trim(),
    pattern,
    before: window,
    after: Math.max(window, 256),
    keywords: facts.keywords,
    // No two rules of a pack may share an example.
    examples: ['first', 'second'].map((which) => `# ${id}, ${which}\n${facts.example}`),
    nonExamples: [nonExample(pattern, facts.keywords[0]!, context)],
    ...(typeof rule.entropy === 'number' && rule.entropy > 0 && { entropy: Math.min(rule.entropy, 8) }),
    ...(path !== undefined && context.isValid(path) && { path }),
    companions: facts.companions,
    from: context.file,
  };
}

/** A text with the keyword, if it can be, that the pattern does not match. */
function nonExample(pattern: string, keyword: string, context: ImportContext): string {
  const compiled = context.compilePattern(pattern);
  return [`${keyword} alone`, `${keyword}:`].find((candidate) => !compiled.test(candidate)) ?? 'nothing of the kind';
}
