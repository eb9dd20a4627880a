/**
 * A name as written → what the assigned rules make of it: which of them hold by the name alone, which generic rule it
 * satisfies, whether it calls a login. Texts repeat their names, so each is read once and remembered.
 */
import { ByteMemo } from '../core/bytememo.js';
import { type Beside, Besides } from './beside.js';
import { normalName, STRONG_NAMES } from './names.js';
import type { RuleList } from './rulelist.js';
import type { CompiledPack, CompiledRule } from './ruleset.js';
import { type NameFacts, nameFacts } from './scorer/name.js';
import { STARTS, startOf, type ValueWords, wordAt } from './valuewords.js';

/** What a name says. Never changed once made. */
export interface Called {
  /** Lower case, no separators; see `normalName`. */
  normal: string;
  /** Vendors' rules that the name alone satisfies, and why. */
  own: readonly { rule: number; reason: string }[];
  /** True when the name suggests a secret. */
  suggests: boolean;
  /** What it may be given where a vendor is named near; undefined = nothing. */
  beside: Beside | undefined;
  /** The first generic rule that one of its names satisfies, and what it weighs of the name. */
  generic: Generic | undefined;
  /** The name of a call that takes a user and then a secret. */
  login: boolean;
  /** True when no rule holds for it, whatever it is given. */
  idle: boolean;
}

/** A generic rule that a name satisfies. */
export class Generic {
  readonly rule: number;
  readonly #name: string;
  #facts: NameFacts | undefined;

  constructor(rule: number, name: string) {
    this.rule = rule;
    this.#name = name;
  }

  /** What the name says, read for the first value that is weighed: every other name is given none. */
  get facts(): NameFacts {
    this.#facts ??= nameFacts(this.#name);
    return this.#facts;
  }
}

/** Names remembered, and the longest in bytes. */
const REMEMBERED = 8192;
const LONGEST_KEPT = 80;
const SUGGESTING = STRONG_NAMES.map(normalName);
const LOGIN_CALL = /(?:credentials?|login|auth|authenticate|authentication|basic)$/i;

export class Names {
  readonly #rules: RuleList;
  readonly #active: Uint8Array;
  readonly #generic: readonly number[];
  readonly #words: ValueWords;
  readonly #besides: Besides;
  /** By start, and last those too short for one: words and names with what they say, each start's made when it is met. */
  readonly #byStart: (readonly Part[] | undefined)[] = new Array(STARTS + 1);
  /** Of these, by start, those that are no vendors' words: a hundred, made for the first name. */
  #others: Map<number, Part[]> | undefined;
  readonly #known = new ByteMemo((name) => this.#called(name), REMEMBERED, LONGEST_KEPT);

  /** @param generic the rules that ask for a name whatever the value. */
  constructor(
    { rules, words, beside, forms }: Pick<CompiledPack, 'rules' | 'words' | 'beside' | 'forms'>,
    active: Uint8Array,
    generic: readonly number[],
  ) {
    this.#rules = rules;
    this.#words = words;
    this.#besides = new Besides(beside, forms);
    this.#active = active;
    this.#generic = generic;
  }

  /** What the name in bytes [from, to) says. */
  read(bytes: Buffer, from: number, to: number): Called {
    return this.#known.of(bytes, from, to);
  }

  /** Why a vendor's rule holds for a name given that its vendor is named near, or undefined. */
  near(index: number, { normal, suggests }: Called): string | undefined {
    const rule = this.#rules.at(index);
    return (hasName(rule, normal) ?? suggests) ? `${rule.provider} is named near` : undefined;
  }

  /** @param name as Latin-1 text. */
  #called(name: string): Called {
    const normal = normalName(name);
    const says = this.#partsOf(normal);
    const suggests = says.includes(SUGGESTS);
    const own = [];
    for (const rule of inOrder(says, 0, BESIDE)) {
      const reason = ownReason(this.#rules.at(rule), name, normal, suggests);
      if (reason !== undefined) own.push({ rule, reason });
    }
    const text = utf8Of(name);
    const plain = text === name ? says : this.#partsOf(normalName(text));
    const rule = this.#generic.find((_, i) => plain.includes(GENERIC - i));
    const generic = rule === undefined ? undefined : new Generic(rule, text);
    const held = inOrder(says, BESIDE, Number.POSITIVE_INFINITY).map((said) => said - BESIDE);
    const beside = this.#besides.of(held, suggests);
    const idle = own.length === 0 && generic === undefined && beside === undefined;
    return { normal, own, suggests, beside, generic, login: LOGIN_CALL.test(name), idle };
  }

  /** What the words and names say that stand in a normal name, each once. */
  #partsOf(normal: string): number[] {
    const found: number[] = [];
    for (const { text, says } of this.#starting(STARTS)) if (normal.includes(text)) addTo(found, says);
    // By index: most names are read before V8 has compiled this, and until then a loop with `of` takes five times as long.
    for (let at = 0; at + 1 < normal.length; at++) {
      const parts = this.#starting(startOf(normal, at));
      const third = thirdOf(normal, at);
      for (let i = 0; i < parts.length; i++) {
        const part = parts[i]!;
        if (part.third !== third && part.third !== 0) continue;
        if (!normal.startsWith(part.text, at)) continue;
        if (!(part.says <= SUGGESTS && isAuthor(normal, at, part.text))) addTo(found, part.says);
      }
    }
    return found;
  }

  /** Parts with a start. */
  #starting(start: number): readonly Part[] {
    let parts = this.#byStart[start];
    if (parts === undefined) {
      parts = this.#parts(start);
      this.#byStart[start] = parts;
    }
    return parts;
  }

  #parts(start: number): Part[] {
    this.#others ??= byStart(this.#notVendors());
    const parts = this.#others.get(start) ?? [];
    const { rules, starts } = this.#words;
    for (let i = starts[start]!; i < starts[start + 1]!; i++)
      if (this.#active[rules[i]!] !== 0) parts.push(partOf(wordAt(this.#words, i), rules[i]!));
    return parts;
  }

  #notVendors(): Part[] {
    const parts: Part[] = [];
    this.#besides.names.forEach((text, i) => {
      if (text !== '') parts.push(partOf(text, BESIDE + i));
    });
    for (const name of SUGGESTING) parts.push(partOf(name, SUGGESTS));
    this.#generic.forEach((rule, i) => {
      for (const name of this.#rules.at(rule).names!) parts.push(partOf(name, GENERIC - i));
    });
    return parts;
  }
}

/** A word or name in normal form, and what it says of a name it stands in: a rule's index, or what follows. */
interface Part {
  text: string;
  /** Its third character, which tells most places apart before texts are compared; 0 = it has none. */
  third: number;
  says: number;
}

function partOf(text: string, says: number): Part {
  return { text, third: thirdOf(text, 0), says };
}

function thirdOf(text: string, at: number): number {
  return at + 2 < text.length ? text.charCodeAt(at + 2) : 0;
}

function addTo(numbers: number[], number: number): void {
  if (!numbers.includes(number)) numbers.push(number);
}

/** It satisfies rules whose vendor is named near: the first of these names, plus 1 the second. */
const BESIDE = 1 << 24;
/** It suggests a secret. */
const SUGGESTS = -2;
/** It satisfies a generic rule: the first, minus 1 the second. */
const GENERIC = -3;

/** Latin-1 text as UTF-8 has it. */
function utf8Of(name: string): string {
  return /[\x80-\xff]/.test(name) ? Buffer.from(name, 'latin1').toString('utf8') : name;
}

/** Those of what is said from one number to below another, the least first. */
function inOrder(says: readonly number[], from: number, to: number): number[] {
  const found = says.filter((said) => said >= from && said < to);
  return found.length > 1 ? found.sort((a, b) => a - b) : found;
}

function byStart(parts: readonly Part[]): Map<number, Part[]> {
  const all = new Map<number, Part[]>();
  for (const part of parts) {
    const start = part.text.length < 2 ? STARTS : startOf(part.text, 0);
    const there = all.get(start);
    if (there === undefined) all.set(start, [part]);
    else there.push(part);
  }
  return all;
}

/** True for the name `auth` in `author` and `authored`, not in `authorize`. */
function isAuthor(normal: string, at: number, name: string): boolean {
  return name === 'auth' && normal.startsWith('or', at + 4) && !normal.startsWith('iz', at + 6);
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
