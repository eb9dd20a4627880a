/**
 * A pattern's tree → what a rule of ours needs besides the pattern: an example made of templates, literals of which every
 * match holds one, the longest match, and the group that is the secret.
 */
import type { Node } from './go-regex.js';

/** Length sampled for a class that may go on for ever. */
const OPEN = 24;
/** Characters that templates may sample: safe in every example. */
const SAMPLED = /[A-Za-z0-9_.+=~-]/;

/** Example text with `<<[class] n>>` templates, undefined when the pattern needs something that cannot stand in one. */
export function sampleOf(node: Node): string | undefined {
  const text = sampled(node, 1);
  // Two literal angle brackets would open a template.
  return text === undefined || /<<(?!\[)/.test(text) || text.length > 2000 ? undefined : text;
}

function sampled(node: Node, times: number): string | undefined {
  switch (node.kind) {
    case 'chars':
      return charsSample(node.members, times);
    case 'repeat': {
      const { least, most, of } = node;
      if (least === 0) return '';
      return of.kind === 'chars' && of.members.length > 1
        ? charsSample(of.members, Math.min(most, Math.max(least, OPEN)), least)
        : repeatText(sampled(of, 1), least);
    }
    case 'choice':
      return node.options.map((option) => sampled(option, 1)).find((text) => text !== undefined);
    case 'group':
      return repeatText(sampled(node.of, 1), times);
    case 'sequence': {
      const parts = node.items.map((item) => sampled(item, 1));
      return parts.includes(undefined) ? undefined : parts.join('');
    }
  }
}

function repeatText(text: string | undefined, times: number): string | undefined {
  return text === undefined || text.length * times > 4000 ? undefined : text.repeat(times);
}

/** @param fewest how often a character that is no letter or digit is written */
function charsSample(members: string, times: number, fewest = times): string | undefined {
  if (members === '') return undefined;
  if (members.length === 1) return repeatText(members, times);
  // An unescaped dot mostly stands for itself, and keywords have it so.
  if (members.length > 90 && fewest === 1 && times === 1) return '.';
  const safe = [...members].filter((c) => SAMPLED.test(c));
  if (!/[A-Za-z0-9]/.test(members)) return repeatText(members.includes(' ') ? ' ' : members[0]!, fewest);
  return `<<${bracketClass(safe)} ${times}>>`;
}

/** Characters → `[0-9A-Fa-f\-]`. */
function bracketClass(members: string[]): string {
  const spans: [string, string][] = [];
  for (const c of [...new Set(members)].sort()) {
    const last = spans.at(-1);
    if (last && c.charCodeAt(0) === last[1].charCodeAt(0) + 1 && isAlike(last[0], c)) last[1] = c;
    else spans.push([c, c]);
  }
  const text = spans.map(([from, to]) => (from === to ? escaped(from) : `${from}-${to}`));
  return `[${text.join('')}]`;
}

/** Ranges run within digits, capitals and small letters only. */
function isAlike(a: string, b: string): boolean {
  return [/[0-9]/, /[A-Z]/, /[a-z]/].some((kind) => kind.test(a) && kind.test(b));
}

function escaped(c: string): string {
  return /[A-Za-z0-9]/.test(c) ? c : `\\${c}`;
}

/** Shortest keyword that is worth looking for. */
const KEYWORD = 3;
const MOST_KEYWORDS = 40;

/** Literals, in lower case, of which every match holds one in some case; undefined when there is no such set. */
export function keywordsOf(node: Node): string[] | undefined {
  switch (node.kind) {
    case 'chars':
      return undefined;
    case 'group':
      return keywordsOf(node.of);
    case 'repeat':
      return node.least > 0 ? keywordsOf(node.of) : undefined;
    case 'choice': {
      const sets = node.options.map(keywordsOf);
      const all = [...new Set(sets.flatMap((set) => set ?? []))];
      return sets.includes(undefined) || all.length > MOST_KEYWORDS ? undefined : all;
    }
    case 'sequence':
      return best([...runs(node.items), ...node.items.flatMap((item) => [keywordsOf(item) ?? []])]);
  }
}

/** The set whose shortest literal is longest. */
function best(sets: string[][]): string[] | undefined {
  const shortest = (set: string[]) => Math.min(...set.map((word) => word.length));
  const fit = sets.filter((set) => set.length > 0 && shortest(set) >= KEYWORD);
  return fit.sort((a, b) => shortest(b) - shortest(a))[0];
}

/** Literal runs in a sequence; `[aA]` counts as a letter. */
function runs(items: Node[]): string[][] {
  const found: string[][] = [];
  let run = '';
  for (const item of items) {
    const letter = item.kind === 'chars' ? letterOf(item.members) : undefined;
    if (letter === undefined) {
      found.push([run]);
      run = '';
    } else run += letter;
  }
  return [...found, [run]].filter(([text]) => text !== '');
}

function letterOf(members: string): string | undefined {
  const folded = new Set(members.toLowerCase());
  const [letter] = folded;
  return folded.size === 1 && letter! >= ' ' && letter! <= '~' ? letter : undefined;
}

/** Length of the longest match in characters; Infinity when there is none. */
export function longest(node: Node): number {
  switch (node.kind) {
    case 'chars':
      return 1;
    case 'group':
      return longest(node.of);
    case 'repeat':
      return longest(node.of) === 0 || node.most === 0 ? 0 : longest(node.of) * node.most;
    case 'choice':
      return Math.max(...node.options.map(longest));
    case 'sequence':
      return node.items.reduce((sum, item) => sum + longest(item), 0);
  }
}

/**
 * Characters from a match's start within which it holds one of the words, wherever else it holds one: how far before a
 * word the pattern need be tried. The longest match's length when no part of the pattern says less.
 * @param words in lower case
 */
export function leadOf(node: Node, words: readonly string[]): number {
  if (node.kind === 'group') return leadOf(node.of, words);
  if (node.kind === 'choice') return Math.max(...node.options.map((option) => leadOf(option, words)));
  if (node.kind !== 'sequence') return longest(node);
  const hasWord = (literal: string) => words.some((word) => literal.includes(word));
  let least = longest(node);
  let [before, run] = [0, ''];
  for (const item of node.items) {
    const letter = item.kind === 'chars' ? letterOf(item.members) : undefined;
    run = letter === undefined ? '' : run + letter;
    if (hasWord(run)) least = Math.min(least, before + 1);
    else if (keywordsOf(item)?.every(hasWord)) least = Math.min(least, before + leadOf(item, words));
    before += longest(item);
  }
  return least;
}

/** The pattern with its n-th group named `secret`; n = 0 means the first, if there is one. Undefined when there is no n-th. */
export function nameSecret(pattern: string, node: Node, n: number): string | undefined {
  const groups = captures(node);
  if (groups.some((group) => group.name === 'secret')) return pattern;
  const group = groups.find((candidate) => candidate.number === Math.max(1, n));
  if (!group) return n === 0 ? pattern : undefined;
  const behind = group.at + 1 + (group.name === undefined ? 0 : pattern.slice(group.at + 1).indexOf('>') + 1);
  return `${pattern.slice(0, group.at + 1)}?P<secret>${pattern.slice(behind)}`;
}

/** Capturing groups in the order of their brackets. */
export function captures(node: Node): Extract<Node, { kind: 'group' }>[] {
  switch (node.kind) {
    case 'chars':
      return [];
    case 'group':
      return [...(node.number === undefined ? [] : [node]), ...captures(node.of)];
    case 'repeat':
      return captures(node.of);
    case 'choice':
      return node.options.flatMap(captures);
    case 'sequence':
      return node.items.flatMap(captures);
  }
}
