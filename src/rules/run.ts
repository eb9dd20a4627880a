/**
 * A form → the literals in it that are looked for: the run of literal elements that stands least often in source code, in
 * all its combinations.
 */
import type { Form } from '../engine/form.js';
import { share } from '../engine/rarity.js';

/** Literals of a form that stand one after another. */
export interface Run {
  choices: string[];
  exact: boolean;
  /** First of its elements, and the one behind its last. */
  element: number;
  after: number;
}

/** Shortest literal that is looked for, in bytes. */
const SHORTEST = 3;
/** Products of neighbouring choices up to this many become anchors; beyond it the run is cut. */
const MOST_CHOICES = 256;

/** The best run of a form; undefined when none is long enough. */
export function bestRun(form: Form): Run | undefined {
  let best: Run | undefined;
  let rarest: number | undefined;
  for (let i = 0; i < form.elements.length; i++) {
    const run = literalRun(form, i);
    if (run === undefined) continue;
    if (best === undefined) best = run;
    else {
      // Most forms have one run, whose rarity is no matter.
      rarest ??= rarityOf(best);
      const rarity = rarityOf(run);
      if (rarity > rarest) [best, rarest] = [run, rarity];
    }
  }
  return best;
}

/** Literals that begin at element `from` and go on as long as the elements are literals. */
function literalRun(form: Form, from: number): Run | undefined {
  let choices: string[] = [];
  let exact = true;
  let after = from;
  for (; after < form.elements.length; after++) {
    const element = form.elements[after]!;
    if (element.kind !== 'literal') break;
    const { choices: tails, anyCase } = element;
    if (Math.max(1, choices.length) * tails.length > MOST_CHOICES) break;
    exact &&= !anyCase;
    choices = after === from ? tails : choices.flatMap((head) => tails.map((tail) => head + tail));
  }
  if (after === from || choices.some(({ length }) => length < SHORTEST)) return undefined;
  return { choices, exact, element: from, after };
}

/** Bits of surprise of its commonest choice. */
function rarityOf({ choices }: Run): number {
  return Math.min(...choices.map(surpriseOf));
}

/** Bits of surprise of a literal's rarest four bytes. */
function surpriseOf(text: string): number {
  const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0) | 0x20);
  let best = bytes.length < 4 ? 3 * bytes.length : 0;
  for (let i = 0; i + 4 <= bytes.length; i++) {
    best = Math.max(best, -Math.log2(share(bytes[i]!, bytes[i + 1]!, bytes[i + 2]!, bytes[i + 3]!)));
  }
  // Longer literals are verified more sharply; only a little better, rarity decides.
  return best + bytes.length / 6;
}
