/**
 * Literals of all rules → one list of anchors, each with the grams the prefilter looks for: for even and for odd
 * positions the rarest four bytes of the literal, widened by the class that follows or by any byte before it when the
 * literal alone is too short.
 */
import { UserError } from '../core/errors.js';
import { alphabet } from '../engine/alphabet.js';
import {
  encodedForms,
  escapedForms,
  packedForms,
  runAnchors,
  twiceEncodedForms,
} from '../engine/decode/encodings.js';
import type { Form, FormElement } from '../engine/form.js';
import { eachGram, gramBytes } from '../engine/grams.js';
import { nextShare, share } from '../engine/rarity.js';
import { type Anchor, USE } from '../engine/ruleset.js';
import { eitherSequel, type Sequel, sequelOf } from '../engine/sequel.js';

interface Draft {
  text: string;
  exact: boolean;
  uses: number[];
  /** Bytes that may stand before the literal, and that may follow it, first and second; undefined = any. */
  around: Around;
  sequel: Anchor['sequel'];
}

type Mask = Uint8Array | undefined;
type Around = [before: Mask, first: Mask, second: Mask];

const ANYTHING: Around = [undefined, undefined, undefined];
const UNKNOWN: NonNullable<Anchor['around']> = [null, null, null];
/** What may touch a token on its left: no letter or digit, but for the tails of escapes (`\n`, `%3D`; see shape.ts). */
const LEFT = alphabet('base62').map((bit, byte) =>
  bit === 0 || 'abcdefnrtv0123456789ABCDEF'.includes(String.fromCharCode(byte)) ? 1 : 0,
);
const ENCODED = alphabet('[A-Za-z0-9+/_\\n\\r-]');
const HEX = alphabet('hex');

/** More of a long literal tells nothing new, and versions of a text are searched this far around whatever changed. */
const LONGEST = 24;
/** Products of neighbouring choices up to this many become anchors; beyond it the run is cut. */
const MOST_CHOICES = 256;
/** More grams than this for one anchor and parity would fill the table. */
const MOST_GRAMS = 4096;
/** What a gram costs by filling the tables, whatever its own rarity: the share of windows that collide with it. */
const GRAM_COST = 1e-6;
/** What a window costs that also has the next two bytes, against one that has not: it is compared with the anchors. */
const SECOND_COST = 12;

export class AnchorTable {
  readonly #drafts = new Map<string, Draft>();
  readonly #sequels = new Map<string, Sequel | undefined>();

  /**
   * Adds a literal of 3 bytes or more.
   * @param around masks of the bytes that may touch it
   * @param sequel what must follow it for this use
   */
  add(
    text: string,
    exact: boolean,
    rule: number,
    use: number,
    around: Around = ANYTHING,
    sequel?: Anchor['sequel'],
  ): void {
    const bytes = asBytes(exact ? text : text.toLowerCase());
    // Of a literal that is cut off, the rest follows first.
    const next = sequel !== 'name' && bytes.length === LONGEST ? undefined : sequel;
    const key = `${exact ? '=' : '~'}${bytes}`;
    const draft = this.#drafts.get(key);
    if (draft === undefined) {
      this.#drafts.set(key, { text: bytes, exact, uses: [rule, use], around, sequel: next });
      return;
    }
    for (let i = 0; i < draft.uses.length; i += 2) {
      if (draft.uses[i] === rule && draft.uses[i + 1] === use) return;
    }
    draft.uses.push(rule, use);
    draft.around = draft.around.map((mask, i) => union(mask, around[i])) as Around;
    draft.sequel = either(draft.sequel, next);
  }

  /**
   * Adds the best run of literals of a form; false when it has none long enough.
   * @param bounded no letter or digit may touch the form on its left
   */
  addForm(form: Form, rule: number, bounded = true): boolean {
    let best:
      | { choices: string[]; element: number; exact: boolean; after: number; score: number }
      | undefined;
    for (let i = 0; i < form.elements.length; i++) {
      const run = literalRun(form, i);
      if (run === undefined) continue;
      const score = Math.min(...run.choices.map(rarity));
      if (best === undefined || score > best.score) best = { ...run, element: i, score };
    }
    if (best === undefined) return false;
    const before = best.element === 0 && bounded ? LEFT : leader(form, best.element - 1);
    const around: Around = [before, ...followers(form, best.after)];
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

  /** Adds what the anchors look like in base64, gzip in base64, hexadecimal and escapes. */
  addEncoded(): void {
    for (const { text, exact, uses } of [...this.#drafts.values()]) {
      // A vendor's word alone is no reason to decode.
      if (!uses.some((use, i) => i % 2 === 1 && (use >= 0 || use === USE.regex || uses[i - 1] === -1)))
        continue;
      for (const form of [...encodedForms(text, exact), ...twiceEncodedForms(text, exact)]) {
        const mask = form.use === USE.hex ? HEX : ENCODED;
        this.add(form.text, form.exact, -1, form.use, [
          form.use === USE.base64 ? undefined : mask,
          mask,
          undefined,
        ]);
      }
      for (const form of escapedForms(text)) this.add(form.text, form.exact, -1, form.use);
    }
    for (const { text, exact, use } of packedForms()) this.add(text, exact, -1, use);
    for (const { text, exact, use, next } of runAnchors()) {
      const [first, second] = next.map((name) => (name === undefined ? undefined : alphabet(name)));
      this.add(text, exact, -1, use, [undefined, first, second]);
    }
  }

  finish(): Anchor[] {
    return [...this.#drafts.values()].map(({ text, exact, uses, around, sequel }) => {
      // Long enough for four bytes of its own at even and at odd positions: what stands around need not be known.
      const folded = (text.length >= 5 ? UNKNOWN : around.map(members)) as NonNullable<Anchor['around']>;
      const look: Anchor['look'] = [bestLook(text, folded, 0), bestLook(text, folded, 1)];
      const anchor: Anchor = { text, exact, uses, look };
      if (look.some((offset) => offset < 0 || offset + 4 > text.length)) anchor.around = folded;
      if (sequel !== undefined) anchor.sequel = sequel;
      return anchor;
    });
  }
}

/** Literals that begin at element `from` and go on as long as the elements are literals. */
function literalRun(
  form: Form,
  from: number,
): { choices: string[]; exact: boolean; after: number } | undefined {
  let choices = [''];
  let exact = true;
  let after = from;
  for (; after < form.elements.length; after++) {
    const element = form.elements[after]!;
    if (element.kind !== 'literal' || choices.length * element.choices.length > MOST_CHOICES) break;
    exact &&= !element.anyCase;
    choices = choices.flatMap((head) => element.choices.map((tail) => head + tail));
  }
  if (after === from || choices.some((c) => c.length < 3)) return undefined;
  return { choices, exact, after };
}

/** Mask of the byte before a literal that element `at` ends in. */
function leader(form: Form, at: number): Mask {
  const element = form.elements[at];
  return element?.kind === 'class' && element.min >= 1 ? element.mask : undefined;
}

/** Masks of the two bytes after element `at`, where the form fixes them. */
function followers(form: Form, at: number): [Mask, Mask] {
  const element = form.elements[at];
  if (element?.kind !== 'class' || element.min < 1) return [undefined, undefined];
  return [element.mask, element.min >= 2 ? element.mask : undefined];
}

/** Bits of surprise of a literal's rarest four bytes. */
function rarity(text: string): number {
  const bytes = fold(text);
  let best = bytes.length < 4 ? 3 * bytes.length : 0;
  for (let i = 0; i + 4 <= bytes.length; i++) {
    best = Math.max(best, -Math.log2(share(bytes[i]!, bytes[i + 1]!, bytes[i + 2]!, bytes[i + 3]!)));
  }
  // Longer literals are verified more sharply; only a little better, rarity decides.
  return best + bytes.length / 6;
}

/**
 * The offset, of the given parity, at which the prefilter's windows cost least: few and rare ones, and rarer still with
 * the two bytes that it asks for next.
 */
function bestLook(text: string, around: NonNullable<Anchor['around']>, parity: number): number {
  const folded = fold(text);
  let best: { cost: number; offset: number } | undefined;
  const [from, to] = folded.length >= 5 ? [0, folded.length - 4] : [-1, folded.length - 2];
  for (let offset = from; offset <= to; offset++) {
    if (Math.abs(offset % 2) !== parity) continue;
    const choices = gramBytes(folded, around, offset);
    const count = choices.reduce((product, c) => product * c.length, 1);
    if (count > MOST_GRAMS) continue;
    let cost = count * GRAM_COST;
    eachGram(choices, (a, b, c, d) => {
      cost += share(a, b, c, d) * (1 + SECOND_COST * nextShare(c, d, folded[offset + 4], folded[offset + 5]));
    });
    if (best === undefined || cost < best.cost) best = { cost, offset };
  }
  if (best === undefined) throw new UserError(`'${text}' is too short to look for`, 'Use at least 3 bytes.');
  return best.offset;
}

/** Members of a mask, folded, as text; null = any byte. */
function members(mask: Mask): string | null {
  if (mask === undefined) return null;
  const folded = new Set([...mask.keys()].filter((byte) => mask[byte] === 1).map((byte) => byte | 0x20));
  return String.fromCharCode(...folded);
}

function fold(text: string): Uint8Array {
  return Uint8Array.from(text, (c) => c.charCodeAt(0) | 0x20);
}

function union(a: Mask, b: Mask): Mask {
  if (a === undefined || b === undefined) return undefined;
  return a.map((bit, i) => bit | b[i]!);
}

function either(a: Anchor['sequel'], b: Anchor['sequel']): Anchor['sequel'] {
  if (a === 'name' || b === 'name') return a === b ? a : undefined;
  return a === undefined || b === undefined ? undefined : eitherSequel(a, b);
}

function elementKey(element: FormElement): string {
  return element.kind === 'class'
    ? `${element.name}{${element.min},${element.max}}`
    : JSON.stringify([element.choices, element.anyCase]);
}

/** The first bytes of a text, in UTF-8, each as a character. */
function asBytes(text: string): string {
  return /^[\0-\x7f]*$/.test(text)
    ? text.slice(0, LONGEST)
    : Buffer.from(text, 'utf8').toString('latin1', 0, LONGEST);
}
