/**
 * A name as written → what the assigned rules make of it: which of them hold by the name alone, which generic rule it
 * satisfies, whether it calls a login. Texts repeat their names, so each is read once and remembered.
 */
import { normalName, STRONG_NAMES } from './names.js';
import type { RuleList } from './rulelist.js';
import type { CompiledRule } from './ruleset.js';
import type { ValueWords } from './valuewords.js';

/** What a name says. Never changed once made. */
export interface Called {
  /** Lower case, no separators; see `normalName`. */
  normal: string;
  /** The name as UTF-8 text. */
  text: string;
  /** Vendors' rules that the name alone satisfies, and why. */
  own: readonly { rule: number; reason: string }[];
  /** True when the name suggests a secret. */
  suggests: boolean;
  /** The first generic rule that one of its names satisfies. */
  generic: number | undefined;
  /** The name of a call that takes a user and then a secret. */
  login: boolean;
}

/** Names remembered; then the memory starts anew. */
const REMEMBERED = 4096;
/** Longer names are not kept. */
const LONGEST_KEPT = 80;
const SUGGESTING = STRONG_NAMES.map(normalName);
const LOGIN_CALL = /(?:credentials?|login|auth|authenticate|authentication|basic)$/i;

export class Names {
  readonly #rules: RuleList;
  readonly #active: Uint8Array;
  readonly #generic: readonly number[];
  readonly #words: ValueWords;
  /** Words with the rules that ask for them, by their first two characters; made for the first name. */
  #byStart: ReadonlyMap<number, { word: string; rule: number }[]> | undefined;
  readonly #known = new Map<string, Called>();

  /** @param words of vendors' rules; `generic`: the rules that ask for a name whatever the value. */
  constructor(rules: RuleList, words: ValueWords, active: Uint8Array, generic: readonly number[]) {
    this.#rules = rules;
    this.#words = words;
    this.#active = active;
    this.#generic = generic;
  }

  /** @param name as Latin-1 text. */
  read(name: string): Called {
    let called = this.#known.get(name);
    if (called === undefined) {
      called = this.#called(name);
      if (name.length > LONGEST_KEPT) return called;
      if (this.#known.size >= REMEMBERED) this.#known.clear();
      this.#known.set(name, called);
    }
    return called;
  }

  /** Why a vendor's rule holds for a name given that its vendor is named near, or undefined. */
  near(index: number, { normal, suggests }: Called): string | undefined {
    const rule = this.#rules.at(index);
    return (hasName(rule, normal) ?? suggests) ? `${rule.provider} is named near` : undefined;
  }

  #called(name: string): Called {
    const normal = normalName(name);
    const suggests = SUGGESTING.some((n) => holdsName(normal, n));
    const text = Buffer.from(name, 'latin1').toString('utf8');
    const plain = normalName(text);
    const own = [];
    for (const rule of this.#asked(normal)) {
      const reason = ownReason(this.#rules.at(rule), name, normal, suggests);
      if (reason !== undefined) own.push({ rule, reason });
    }
    const generic = this.#generic.find((index) =>
      this.#rules.at(index).names!.some((n) => holdsName(plain, n)),
    );
    return { normal, text, own, suggests, generic, login: LOGIN_CALL.test(name) };
  }

  /** Rules that run and of which a word stands somewhere in a normal name, in order. */
  #asked(normal: string): number[] {
    this.#byStart ??= byStart(this.#words, this.#active);
    const found = new Set<number>();
    for (const { rule } of this.#byStart.get(ANYWHERE) ?? []) found.add(rule);
    for (let at = 0; at + 1 < normal.length; at++)
      for (const { word, rule } of this.#byStart.get(startOf(normal, at)) ?? [])
        if (normal.startsWith(word, at)) found.add(rule);
    return [...found].sort((a, b) => a - b);
  }
}

/** Key of words too short to have a start of two characters: no name is asked for them. */
const ANYWHERE = -1;

function byStart({ text, ends, rules }: ValueWords, active: Uint8Array) {
  const all = new Map<number, { word: string; rule: number }[]>();
  const bytes = Buffer.from(text.buffer, text.byteOffset, text.length);
  rules.forEach((rule, i) => {
    if (active[rule] === 0) return;
    const word = bytes.toString('utf8', i === 0 ? 0 : ends[i - 1]!, ends[i]!);
    const key = word.length < 2 ? ANYWHERE : startOf(word, 0);
    const there = all.get(key);
    if (there === undefined) all.set(key, [{ word, rule }]);
    else there.push({ word, rule });
  });
  return all;
}

/** The two characters at `at` as a number. */
function startOf(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** Why a rule's words and names hold for a name, or undefined. */
function ownReason(rule: CompiledRule, name: string, normal: string, suggests: boolean): string | undefined {
  const inName = hasName(rule, normal);
  if (inName !== false && rule.words!.some((word) => holdsWord(name, normal, word)))
    return `given to a name of ${rule.provider}`;
  return rule.words!.length === 0 && (inName ?? suggests) ? 'given to a name of its own' : undefined;
}

/** True when one of the rule's names stands in a normal name; undefined when it asks for none. */
function hasName({ names }: CompiledRule, normal: string): boolean | undefined {
  return names!.length === 0 ? undefined : names!.some((name) => normal.includes(name));
}

/** True when a normal name holds another; `auth` does not stand in `author` and `authored`. */
function holdsName(normal: string, name: string): boolean {
  if (name !== 'auth') return normal.includes(name);
  return /auth(?!or(?!iz))/.test(normal);
}

/** True when a vendor's word stands in a name as words of its own; long words may also stand inside one. */
function holdsWord(name: string, normal: string, word: string): boolean {
  if (word.length >= 6) return normal.includes(word);
  for (let at = normal.indexOf(word); at >= 0; at = normal.indexOf(word, at + 1)) {
    if (delimited(name, word)) return true;
  }
  return false;
}

function delimited(name: string, word: string): boolean {
  const parts = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return parts.includes(word) || parts.some((part, i) => part + (parts[i + 1] ?? '') === word);
}
