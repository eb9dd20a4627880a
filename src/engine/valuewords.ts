/**
 * Words of the rules that ask for a value of some form, as columns: which of these rules a name may satisfy by itself is
 * known without reading any. A rule without words is found by its names; one without either, by the empty word.
 */
import type { CompiledRule } from './ruleset.js';

export interface ValueWords {
  /** Words in UTF-8, one after another by their starts; where each ends; and the rule that asks for it. */
  text: Uint8Array;
  ends: Int32Array;
  rules: Int32Array;
  /** By the number of a start (`startOf`) its first word; the last number's words are shorter than a start. */
  starts: Int32Array;
}

/** Numbers of starts; words that are too short to have one have this number. */
export const STARTS = 1024;

/** A number for the two characters at `at`: letters of one case have their own, others may share one. */
export function startOf(text: string, at: number): number {
  return ((text.charCodeAt(at) & 31) << 5) | (text.charCodeAt(at + 1) & 31);
}

/** What a rule asks of a name. */
type Asking = Pick<CompiledRule, 'kind' | 'span' | 'words' | 'names'>;

/** @param rules by index; of other kinds they ask for no name. */
export function valueWords(rules: readonly Asking[]): ValueWords {
  const asked: Word[] = [];
  rules.forEach(({ kind, span, words = [], names = [] }, rule) => {
    if (kind !== 'assigned' || span === undefined) return;
    const texts = words.length > 0 ? words : names.length > 0 ? names : [''];
    for (const text of texts) asked.push({ rule, text });
  });
  return wordColumns(asked);
}

interface Word {
  text: string;
  rule: number;
}

function wordColumns(words: readonly Word[]): ValueWords {
  const sorted = words
    .map((word) => ({ ...word, start: word.text.length < 2 ? STARTS : startOf(word.text, 0) }))
    .sort((a, b) => a.start - b.start || a.rule - b.rule);
  const starts = new Int32Array(STARTS + 2);
  for (const { start } of sorted) starts[start + 1]!++;
  for (let start = 0; start <= STARTS; start++) starts[start + 1]! += starts[start]!;
  let end = 0;
  return {
    text: Uint8Array.from(Buffer.from(sorted.map(({ text }) => text).join(''))),
    ends: Int32Array.from(sorted, ({ text }) => (end += Buffer.byteLength(text))),
    rules: Int32Array.from(sorted, ({ rule }) => rule),
    starts,
  };
}

/** A word by its place in the list. */
export function wordAt({ text, ends }: ValueWords, index: number): string {
  const from = index === 0 ? 0 : ends[index - 1]!;
  return Buffer.from(text.buffer, text.byteOffset + from, ends[index]! - from).toString();
}

/** Two lists as one, the second one's rules behind the first one's. */
export function joinWords(first: ValueWords, second: ValueWords, rules: number): ValueWords {
  const wordsOf = (list: ValueWords, behind: number): Word[] =>
    Array.from(list.rules, (rule, i) => ({ text: wordAt(list, i), rule: rule + behind }));
  return wordColumns([...wordsOf(first, 0), ...wordsOf(second, rules)]);
}
