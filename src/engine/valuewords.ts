/**
 * Words of the rules that ask for a value of some form, as columns: which of these rules a name may satisfy by itself is
 * known without reading any. A rule without words is found by its names; one without either, by the empty word. And the
 * names that satisfy a rule whose vendor is named near: any other name needs no look around.
 */
import { joined } from './columns.js';
import type { CompiledRule } from './ruleset.js';

export interface ValueWords {
  /** Words in UTF-8, one after another; where each ends; and the rule that asks for it. */
  text: Uint8Array;
  ends: Int32Array;
  rules: Int32Array;
  /** Names that rules ask for beside a vendor's word, in UTF-8, a line each. */
  names: Uint8Array;
}

export function valueWords(rules: readonly CompiledRule[]): ValueWords {
  const pairs = rules.flatMap(({ kind, span, words = [], names = [] }, rule) => {
    if (kind !== 'assigned' || span === undefined) return [];
    const asked = [words, names, ['']].find((some) => some.length > 0)!;
    return asked.map((word) => ({ rule, bytes: Buffer.from(word) }));
  });
  let end = 0;
  return {
    text: Uint8Array.from(Buffer.concat(pairs.map(({ bytes }) => bytes))),
    ends: Int32Array.from(pairs, ({ bytes }) => (end += bytes.length)),
    rules: Int32Array.from(pairs, ({ rule }) => rule),
    names: Uint8Array.from(Buffer.from(namesBeside(rules).join(''))),
  };
}

/** Lines of names; what stands for another one need not be said of both. */
function namesBeside(rules: readonly CompiledRule[]): string[] {
  const all = new Set(
    rules.flatMap(({ kind, span, words = [], names = [] }) =>
      kind === 'assigned' && span !== undefined && words.length > 0 ? names : [],
    ),
  );
  const isShortest = (name: string) => ![...all].some((other) => other !== name && name.includes(other));
  return [...all].filter(isShortest).map((name) => `${name}\n`);
}

/** One list behind another, whose rules come behind the first one's. */
export function joinWords(first: ValueWords, second: ValueWords, rules: number): ValueWords {
  return {
    text: joined(first.text, second.text),
    ends: joined(
      first.ends,
      second.ends.map((end) => end + first.text.length),
    ),
    rules: joined(
      first.rules,
      second.rules.map((rule) => rule + rules),
    ),
    names: joined(first.names, second.names),
  };
}
