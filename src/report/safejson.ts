/**
 * Value → JSON text that is also harmless when printed: the same data for every parser, but no control, bidirectional
 * or invisible character and no CI command marker stands in it literally. Such characters only ever occur inside JSON
 * strings, where `\uXXXX` means the same.
 */

const HIDDEN =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\u{e0000}|[\u{e0001}-\u{e007f}]/gu;

/** @param indent spaces per level; 0 = one line. */
export function safeJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, undefined, indent)
    .replace(HIDDEN, unitEscapes)
    .replace(/##(?=\[|vso\[)/g, '#\\u0023');
}

function unitEscapes(character: string): string {
  let out = '';
  for (let i = 0; i < character.length; i++)
    out += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
  return out;
}
