/**
 * An anchor → what it looks like inside base64 and hexadecimal text. These are anchors too: encoded secrets are found
 * by the same pass over the bytes, and nothing is decoded that does not hold one.
 */
import { USE } from '../ruleset.js';

export interface EncodedAnchor {
  text: string;
  exact: boolean;
  use: number;
}

/** Anchors shorter than this would be found by chance in encoded text. */
const SHORTEST = 4;
/** More of a long anchor tells nothing new. */
const LONGEST = 24;
/** Characters of base64 that an anchor fixes begin here in their group of four, by the anchor's byte in its group of three. */
export const FIRST_CHAR = [0, 2, 3] as const;

/** Every encoded form of an anchor; empty for anchors too short. */
export function encodedForms(text: string, exact: boolean): EncodedAnchor[] {
  if (text.length < SHORTEST) return [];
  const forms: EncodedAnchor[] = [];
  for (const variant of exact ? [text] : caseVariants(text)) {
    const bytes = Buffer.from(variant, 'latin1');
    for (const phase of [0, 1, 2] as const) {
      const fixed = fixedChars(bytes, phase);
      for (const alphabetText of new Set([fixed, fixed.replace(/\+/g, '-').replace(/\//g, '_')])) {
        forms.push({ text: alphabetText, exact: true, use: USE.base64 - phase });
      }
    }
    forms.push({ text: bytes.toString('hex').slice(0, LONGEST), exact: false, use: USE.hex });
  }
  return forms;
}

/** Case changes base64 altogether, so only the usual ways to write a name are looked for. */
function caseVariants(text: string): string[] {
  return [...new Set([text, text.toUpperCase(), text[0]!.toUpperCase() + text.slice(1)])];
}

/** The base64 characters that depend on nothing but the anchor, when it stands at byte `phase` of a group of three. */
function fixedChars(bytes: Buffer, phase: 0 | 1 | 2): string {
  const encoded = Buffer.concat([Buffer.alloc(phase), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const last = Math.min(LONGEST, Math.floor(((phase + bytes.length) * 8) / 6));
  return encoded.slice(FIRST_CHAR[phase], last);
}
