/**
 * A rule of gitleaks → a rule of ours, with examples sampled from its own pattern, or why there is none. Only the facts
 * of the user's own rules are carried; gitleaks' defaults have counterparts among ours.
 */
import { printable } from '../../core/printable.js';
import { type Node, parseGoRegex } from './go-regex.js';
import { type Table, tables, text, texts, wholeNumber } from './read.js';
import { captures, keywordsOf, leadOf, longest, nameSecret, sampleOf } from './regex-facts.js';
import type { DraftRule, ImportContext, NotCarried } from './types.js';

/** Longest window we ask for, in bytes; patterns without end get it. */
const WINDOW = 1024;
/** How near a keyword must stand that is not in the pattern; gitleaks takes one anywhere in the file. */
const NEAR = 1024;

/** Id of ours for a foreign one: kebab-case, and none that is taken. */
export function draftId(foreign: string, taken: readonly string[]): string {
  const id =
    foreign
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'rule';
  return taken.includes(id) ? `custom-${id}` : id;
}

/** @param rule keys in lower case. */
export function importRule(
  rule: Table,
  id: string,
  context: ImportContext,
): { rule?: DraftRule; notCarried: NotCarried[] } {
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
  if (named === undefined || named.length > 4000)
    return lose(`its pattern has no group ${group}, or is too long`);
  const sample = sampleOf(node);
  if (sample === undefined) return lose('no example can be made from its pattern: write the rule by hand');
  const words = keywordsFor(node, texts(rule.keywords));
  if (!words) return lose('no literal of 3 or more characters is in every match: write the rule by hand');
  if (words.near) {
    notCarried.push({
      what,
      why: `its keywords are not in its pattern: one must stand within ${NEAR} bytes of the value`,
      inPart: true,
    });
  }
  const example = words.near ? `${words.near[0]!}\n${sample}` : sample;
  if (group === 0 && captures(node).length > 1) {
    notCarried.push({
      what,
      why: 'its pattern has several groups: the first is taken for the secret',
      inPart: true,
    });
  }
  if (rule.skipreport === true)
    notCarried.push({ what, why: 'skipReport has no counterpart: it will be reported', inPart: true });
  const companions = tables(rule.required).flatMap((required) => {
    const other = text(required.id);
    return other === undefined
      ? []
      : [{ rule: draftId(other, []), lines: Math.min(wholeNumber(required.withinlines) ?? 5, 200) }];
  });
  return {
    rule: draft(
      rule,
      id,
      named,
      { ...words, example, length: longest(node), lead: leadOf(node, words.keywords), companions },
      context,
    ),
    notCarried,
  };
}

/** What leads to the pattern: the given keywords if every match holds one, else literals of its own with those words near. */
function keywordsFor(node: Node, given: string[]): { keywords: string[]; near?: string[] } | undefined {
  const words = given.map((word) => word.toLowerCase());
  const derived = keywordsOf(node);
  const inPattern = derived?.every((literal) => words.some((word) => literal.includes(word)));
  const usable = words.length > 0 && words.every((word) => word.length >= 3);
  if (usable && inPattern) return { keywords: words };
  if (!derived) return undefined;
  return words.length === 0 || inPattern ? { keywords: derived } : { keywords: derived, near: words };
}

interface Facts {
  keywords: string[];
  near?: string[];
  example: string;
  /** Of the longest match, and of what may stand before a keyword in it. */
  length: number;
  lead: number;
  companions: DraftRule['companions'];
}

function draft(rule: Table, id: string, pattern: string, facts: Facts, context: ImportContext): DraftRule {
  const path = text(rule.path);
  const window = Math.min(Math.max(facts.length, 64), WINDOW);
  return {
    id,
    name: printable(text(rule.description) ?? id)
      .slice(0, 120)
      .trim(),
    pattern,
    before: Math.min(Math.max(facts.lead, 64), WINDOW),
    after: Math.max(window, 256),
    keywords: facts.keywords,
    // No two rules of a pack may share an example.
    examples: ['first', 'second'].map((which) => `# ${id}, ${which}\n${facts.example}`),
    nonExamples: [nonExample(pattern, facts.keywords[0]!, context)],
    ...(typeof rule.entropy === 'number' && rule.entropy > 0 && { entropy: Math.min(rule.entropy, 8) }),
    ...(path !== undefined && context.isValid(path) && { path }),
    ...(facts.near && { near: { words: facts.near, bytes: NEAR } }),
    companions: facts.companions,
    from: context.file,
  };
}

/** A text with the keyword, if it can be, that the pattern does not match. */
function nonExample(pattern: string, keyword: string, context: ImportContext): string {
  const compiled = context.compilePattern(pattern);
  return (
    [`${keyword} alone`, `${keyword}:`].find((candidate) => !compiled.test(candidate)) ??
    'nothing of the kind'
  );
}
