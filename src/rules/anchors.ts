/**
 * Literals of all rules → one list of anchors, each with the grams the prefilter looks for: for even and for odd
 * positions the rarest four bytes of the literal, widened by the class that follows or by any byte before it when the
 * literal alone is too short. Columns grow as literals come: of thousands of users' rules no anchor becomes an object.
 */
import { alphabet } from '../engine/alphabet.js';
import type { AnchorList } from '../engine/anchorlist.js';
import {
  eachEncodedForm,
  escapedForms,
  packedForms,
  quotedForms,
  runAnchors,
  twiceEncodedForms,
} from '../engine/decode/encodings.js';
import type { Form, FormElement } from '../engine/form.js';
import { type Around, USE } from '../engine/ruleset.js';
import { eitherSequel, type Sequel, sequelList, sequelOf } from '../engine/sequel.js';
import { Literals } from './literals.js';
import { look, OWN } from './looks.js';
import {
  ANYTHING,
  AT_ITS_START,
  followers,
  IN_BASE64,
  IN_HEX,
  LEFT,
  leader,
  type Mask,
  type Masks,
  members,
  union,
} from './masks.js';
import { bestRun } from './run.js';
import { Uses } from './uses.js';

/** What must follow; 'name' = it is a word in names and nothing else; undefined = anything. */
type Following = Sequel | 'name' | undefined;

/** Bytes kept of a literal: more of a long one tells nothing new, and versions of a text are searched this far around whatever changed. */
export const LONGEST_ANCHOR = 24;

export class AnchorTable {
  readonly #literals = new Literals();
  /** By literal. */
  readonly #following: Following[] = [];
  /** By literal, for those too short to be known by themselves. */
  readonly #around = new Map<number, Masks>();
  readonly #uses = new Uses();
  readonly #sequels = new Map<string, Sequel | undefined>();
  /** Members of masks, as text. */
  readonly #texts = new Map<Uint8Array, string>();
  readonly #scratch = new Uint8Array(LONGEST_ANCHOR);

  /**
   * Adds a literal of 3 bytes or more. All of a rule's come one after another.
   * @param around masks of the bytes that may touch it
   * @param following what must follow it for this use
   */
  add(
    text: string,
    exact: boolean,
    rule: number,
    use: number,
    around: Masks = ANYTHING,
    following?: Following,
  ): void {
    const length = bytesOf(exact ? text : text.toLowerCase(), this.#scratch);
    this.#add(this.#scratch, length, exact, rule, use, around, following);
  }

  #add(
    bytes: Uint8Array,
    length: number,
    exact: boolean,
    rule: number,
    use: number,
    around: Masks,
    following: Following,
  ): void {
    // Of a literal that is cut off, the rest follows first.
    const next = following !== 'name' && length === LONGEST_ANCHOR ? undefined : following;
    const before = this.#literals.count;
    const index = this.#literals.add(bytes, length, exact);
    const isNew = this.#uses.add(index, rule, use);
    if (index === before) {
      this.#following.push(next);
      if (length < OWN) this.#around.set(index, around);
      return;
    }
    if (!isNew) return;
    this.#following[index] = either(this.#following[index], next);
    const there = this.#around.get(index);
    if (there !== undefined)
      this.#around.set(index, [
        union(there[0], around[0]),
        union(there[1], around[1]),
        union(there[2], around[2]),
      ]);
  }

  /**
   * Adds the best run of literals of a form; false when it has none long enough.
   * @param bounded no letter or digit may touch the form on its left
   */
  addForm(form: Form, rule: number, bounded = true): boolean {
    const best = bestRun(form);
    if (best === undefined) return false;
    const before = best.element === 0 && bounded ? LEFT : leader(form, best.element - 1);
    const around: Masks = [before, ...followers(form, best.after)];
    const sequel = this.#sequelOf(form, best.after);
    for (const choice of best.choices) this.add(choice, best.exact, rule, best.element, around, sequel);
    return true;
  }

  /** Packs repeat what follows their prefixes, so each is worked out once. */
  #sequelOf(form: Form, at: number): Sequel | undefined {
    const key = form.elements.slice(at).map(elementKey).join(' ');
    if (!this.#sequels.has(key)) this.#sequels.set(key, sequelOf(form, at));
    return this.#sequels.get(key);
  }

  /** Adds what the anchors look like in base64, hexadecimal and escapes. */
  addEncoded(): void {
    const literals = this.#literals;
    const take = (bytes: Uint8Array, length: number, exact: boolean, use: number): void => {
      const around = use === USE.hex ? IN_HEX : use === USE.base64 ? AT_ITS_START : IN_BASE64;
      this.#add(bytes, length, exact, -1, use, around, undefined);
    };
    for (let index = 0, { count } = literals; index < count; index++) {
      // A vendor's word alone is no reason to decode.
      if (!this.#uses.some(index, isTelling)) continue;
      const exact = literals.exact[index] === 1;
      const bytes = literals.text.slice(literals.startOf(index), literals.ends[index]);
      eachEncodedForm(bytes, exact, take);
      const text = Buffer.from(bytes.buffer, 0, bytes.length).toString('latin1');
      for (const { text: twice, use } of twiceEncodedForms(text, exact))
        take(this.#scratch, bytesOf(twice, this.#scratch), true, use);
      for (const form of escapedForms(text)) this.add(form.text, form.exact, -1, form.use);
    }
  }

  /** Adds what is decoded whatever it holds: gzip in base64, quoted-printable, and runs of escapes. */
  addRuns(): void {
    for (const { text, exact, use } of [...packedForms(), ...quotedForms()]) this.add(text, exact, -1, use);
    for (const { text, exact, use, next } of runAnchors()) {
      const [first, second] = next.map((name) => (name === undefined ? undefined : alphabet(name)));
      this.add(text, exact, -1, use, [undefined, first, second]);
    }
  }

  /** The anchors as they are now. */
  finish(): AnchorList {
    const { count } = this.#literals;
    const ends = this.#literals.ends.slice(0, count);
    return {
      length: count,
      longest: ends.reduce((most, end, index) => Math.max(most, end - this.#literals.startOf(index)), 0),
      text: this.#foldedText(),
      ends,
      fold: this.#literals.exact.slice(0, count).map((exact) => (exact === 1 ? 0 : 0x20)),
      ...this.#uses.columns(),
      ...this.#looks(),
      sequels: sequelList(this.#following),
    };
  }

  /** Bytes as they are compared. */
  #foldedText(): Uint8Array {
    const { count, exact, ends } = this.#literals;
    const text = this.#literals.text.slice(0, count === 0 ? 0 : ends[count - 1]);
    for (let index = 0, i = 0; index < count; index++) {
      const fold = exact[index] === 1 ? 0 : 0x20;
      for (const end = ends[index]!; i < end; i++) text[i]! |= fold;
    }
    return text;
  }

  #looks(): Pick<AnchorList, 'look' | 'around' | 'arounds'> {
    const { count } = this.#literals;
    const looks = new Int8Array(2 * count);
    const around = new Int32Array(count).fill(-1);
    const arounds = new Map<string, number>();
    for (let index = 0; index < count; index++) {
      const touching = this.#lookAt(index, looks);
      if (touching !== undefined) around[index] = numbered(arounds, JSON.stringify(touching));
    }
    return { look: looks, around, arounds: [...arounds.keys()].map((key) => JSON.parse(key)) };
  }

  /** Chooses where an anchor is looked for. @returns what may touch it, where that counts. */
  #lookAt(index: number, looks: Int8Array): Around | undefined {
    const { text, ends } = this.#literals;
    const from = this.#literals.startOf(index);
    const length = ends[index]! - from;
    const folded = this.#scratch;
    for (let i = 0; i < length; i++) folded[i] = text[from + i]! | 0x20;
    const masks = this.#around.get(index);
    const touching = masks?.map((mask) => this.#members(mask)) as Around | undefined;
    look(folded, length, touching, looks, index);
    return touching !== undefined && isOutside(looks, index, length) ? touching : undefined;
  }

  /** Masks are few and shared. */
  #members(mask: Mask): string | null {
    if (mask === undefined) return null;
    const known = this.#texts.get(mask) ?? members(mask);
    this.#texts.set(mask, known);
    return known;
  }
}

/** True when a literal is more to a rule than a vendor's word. */
function isTelling(rule: number, use: number): boolean {
  return use >= 0 || use === USE.regex || rule === -1;
}

function either(a: Following, b: Following): Following {
  if (a === 'name' || b === 'name') return a === b ? a : undefined;
  return a === undefined || b === undefined ? undefined : eitherSequel(a, b);
}

function elementKey(element: FormElement): string {
  return element.kind === 'class'
    ? `${element.name}{${element.min},${element.max}}`
    : JSON.stringify([element.choices, element.anyCase]);
}

/** Writes the first bytes of a text, in UTF-8; returns how many. */
function bytesOf(text: string, into: Uint8Array): number {
  const length = Math.min(text.length, LONGEST_ANCHOR);
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return utf8Of(text, into);
    into[i] = code;
  }
  return length;
}

function utf8Of(text: string, into: Uint8Array): number {
  const bytes = Buffer.from(text, 'utf8').subarray(0, LONGEST_ANCHOR);
  into.set(bytes);
  return bytes.length;
}

/** True when an anchor is looked for where what stands around it counts. */
function isOutside(looks: Int8Array, index: number, length: number): boolean {
  const [even, odd] = [looks[2 * index]!, looks[2 * index + 1]!];
  return even < 0 || odd < 0 || even + 4 > length || odd + 4 > length;
}

function numbered(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key) ?? numbers.size;
  numbers.set(key, known);
  return known;
}
