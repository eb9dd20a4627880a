/**
 * Example text → literal parts and `<<…>>` templates, by brackets alone; what a template means is sample.ts's matter.
 * A single `<` inside a template pairs with a `>` (the form grammar uses them), and in a run of three the outermost
 * one is literal, so `<a><<hex 8>></a>` and `<<<hex 8>>>` read as one would hope. A `<<` before a blank is itself.
 */
import { UserError } from '../core/errors.js';

/** Templates inside templates, at most: each level of base64 grows the value by a third. */
const DEPTH = 8;

export type Part = { literal: string } | { template: string };

/** Splits a text; throws UserError when a template does not end. */
export function splitTemplates(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let at = nextOpening(text, 0); at >= 0; at = nextOpening(text, from)) {
    if (at > from) parts.push({ literal: text.slice(from, at) });
    const end = closing(text, at + 2);
    parts.push({ template: text.slice(at + 2, end) });
    from = end + 2;
  }
  if (from < text.length) parts.push({ literal: text.slice(from) });
  return parts;
}

/** Where the next `<<` opens a template, -1 for nowhere. */
function nextOpening(text: string, from: number): number {
  for (let at = text.indexOf('<<', from); at >= 0; at = text.indexOf('<<', at + 1)) {
    const opening = isSingle(text, at) ? at + 1 : at;
    if (!isBlank(text[opening + 2])) return opening;
    at = opening + 1;
  }
  return -1;
}

/** No template begins with a blank: `1 << 3` and `cat <<< x` are themselves. */
function isBlank(char: string | undefined): boolean {
  return char === undefined || char === ' ' || char === '\t' || char === '\n';
}

/** True when the `<` at `at` begins a run of three, five, …: then it stands for itself. */
function isSingle(text: string, at: number): boolean {
  let end = at;
  while (text[end] === '<') end++;
  return (end - at) % 2 === 1;
}

/** Where the `>>` stands that ends the template whose body begins at `from`. */
function closing(text: string, from: number): number {
  // Open single brackets, per open template.
  const singles = [0];
  for (let at = from; at < text.length; ) {
    const depth = singles.length - 1;
    if (text[at] === '<' && (text[at + 1] !== '<' || isSingle(text, at))) {
      singles[depth]!++;
      at++;
    } else if (text[at] === '<') {
      if (singles.push(0) > DEPTH)
        throw new UserError('templates are nested too deeply', `Nest at most ${DEPTH} of them.`);
      at += 2;
    } else if (text[at] === '>' && singles[depth]! > 0) {
      singles[depth]!--;
      at++;
    } else if (text.startsWith('>>', at)) {
      if (depth === 0) return at;
      singles.pop();
      at += 2;
    } else {
      at++;
    }
  }
  throw new UserError(
    "a template opens with '<<' and does not end",
    "Close it with '>>'; a literal '<<' is written '<<<>><'.",
  );
}
