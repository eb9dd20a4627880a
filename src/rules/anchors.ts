/**
 * Literals of all rules → one list of anchors, each with the grams the prefilter looks for: for even and for odd
 * positions the rarest four bytes of the literal, widened by the class that follows or by any byte before it when the
 * literal alone is too short.
 */
import { UserError } from '../core/errors.js';
import type { Form } from '../engine/form.js';
import { surprise } from '../engine/rarity.js';
import type { Anchor } from '../engine/ruleset.js';

interface Draft {
  text: string;
  exact: boolean;
  uses: number[];
  /** Bytes that may follow the literal: [first, second]; undefined = any. */
  next: [Uint8Array | undefined, Uint8Array | undefined];
}

/** Products of neighbouring choices up to this many become anchors; beyond it the run is cut. */
const MOST_CHOICES = 256;
/** More grams than this for one anchor and parity would fill the table. */
const MOST_GRAMS = 4096;

export class AnchorTable {
  readonly #drafts = new Map<string, Draft>();

  /** Adds a literal of 3 bytes or more. `next` are masks of the bytes that may follow. */
  add(
    text: string,
    exact: boolean,
    rule: number,
    use: number,
    next: Draft['next'] = [undefined, undefined],
  ): void {
    const bytes = Buffer.from(exact ? text : text.toLowerCase(), 'utf8').toString('latin1');
    const key = `${exact ? '=' : '~'}${bytes}`;
    const draft = this.#drafts.get(key);
    if (draft === undefined) {
      this.#drafts.set(key, { text: bytes, exact, uses: [rule, use], next });
      return;
    }
    for (let i = 0; i < draft.uses.length; i += 2) {
      if (draft.uses[i] === rule && draft.uses[i + 1] === use) return;
    }
    draft.uses.push(rule, use);
    draft.next = [union(draft.next[0], next[0]), union(draft.next[1], next[1])];
  }

  /** Adds the best run of literals of a form; false when it has none long enough. */
  addForm(form: Form, rule: number): boolean {
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
    const next = followers(form, best.after);
    for (const choice of best.choices) this.add(choice, best.exact, rule, best.element, next);
    return true;
  }

  finish(): Anchor[] {
    return [...this.#drafts.values()].map(({ text, exact, uses, next }) => ({
      text,
      exact,
      uses,
      grams: [...bestGrams(text, next, 0), ...bestGrams(text, next, 1)],
    }));
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

/** Masks of the two bytes after element `at`, where the form fixes them. */
function followers(form: Form, at: number): Draft['next'] {
  const element = form.elements[at];
  if (element?.kind !== 'class' || element.min < 1) return [undefined, undefined];
  return [element.mask, element.min >= 2 ? element.mask : undefined];
}

function rarity(text: string): number {
  const bytes = fold(text);
  let best = bytes.length < 4 ? 4 * bytes.length : 0;
  for (let i = 0; i + 4 <= bytes.length; i++) {
    best = Math.max(best, surprise(bytes[i]!, bytes[i + 1]!, bytes[i + 2]!, bytes[i + 3]!));
  }
  // Longer literals are verified more sharply; only a little better, rarity decides.
  return best + bytes.length / 4;
}

/** Grams for anchors whose start has the given parity: flat pairs [gram, offset from the anchor's start]. */
function bestGrams(text: string, next: Draft['next'], parity: number): number[] {
  const bytes = fold(text);
  let best: { cost: number; grams: number[] } | undefined;
  for (let offset = -1; offset <= bytes.length - 2; offset++) {
    if (Math.abs(offset % 2) !== parity) continue;
    const choices = [0, 1, 2, 3].map((i) => bytesAt(bytes, next, offset + i));
    const count = choices.reduce((product, c) => product * c.length, 1);
    if (count > MOST_GRAMS) continue;
    const grams: number[] = [];
    let cost = 0;
    for (const a of choices[0]!)
      for (const b of choices[1]!)
        for (const c of choices[2]!)
          for (const d of choices[3]!) {
            cost += 2 ** (-surprise(a, b, c, d) / 1.5);
            grams.push((a | (b << 8) | (c << 16) | (d << 24)) >>> 0, offset);
          }
    if (best === undefined || cost < best.cost) best = { cost, grams };
  }
  if (best === undefined) throw new UserError(`'${text}' is too short to look for`, 'Use at least 3 bytes.');
  return best.grams;
}

const ANY = distinct([...Array(256).keys()].map((b) => b | 0x20));

/** Folded bytes that may stand at offset `i` of an anchor: its own, what may follow, or any before it. */
function bytesAt(bytes: Uint8Array, next: Draft['next'], i: number): number[] {
  if (i < 0) return ANY;
  if (i < bytes.length) return [bytes[i]!];
  const mask = next[i - bytes.length];
  return mask === undefined
    ? ANY
    : distinct([...mask.keys()].filter((b) => mask[b] === 1).map((b) => b | 0x20));
}

function fold(text: string): Uint8Array {
  return Uint8Array.from(text, (c) => c.charCodeAt(0) | 0x20);
}

function distinct(values: number[]): number[] {
  return [...new Set(values)];
}

function union(a: Uint8Array | undefined, b: Uint8Array | undefined): Uint8Array | undefined {
  if (a === undefined || b === undefined) return undefined;
  return a.map((bit, i) => bit | b[i]!);
}
