/**
 * The head of a block (`data:` in YAML, `"data": {` in JSON) → where the block ends: before the first line that is not
 * indented deeper than its head, or at the first brace behind the one that opens it. Knows nothing of YAML or JSON beyond
 * that.
 */

/**
 * @param head where the line of the head begins in `text`.
 * @param from where the line behind the head begins.
 * @returns the end of the block's last whole line.
 */
export function blockEnd(text: string, head: number, from: number): number {
  const indent = blanksAt(text, head);
  let end = from;
  while (end < text.length) {
    const next = text.indexOf('\n', end);
    const lineEnd = next < 0 ? text.length : next + 1;
    const isEmpty = text.slice(end, lineEnd).trim() === '';
    if (!isEmpty && blanksAt(text, end) <= indent) break;
    end = lineEnd;
  }
  return end;
}

/** True when the line at `at` stands in the block as deep as the block's first line, not inside of one of its values. */
export function isInBlock(text: string, from: number, at: number): boolean {
  let first = from;
  while (text[first] === '\n' || text[first] === '\r') first++;
  const line = text.lastIndexOf('\n', at - 1) + 1;
  return blanksAt(text, line) === blanksAt(text, first);
}

/** The end of an object of plain values that begins at `from`, behind its brace: texts aside, the first brace ends it. */
export function objectEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '{' || char === '}') return at;
    if (char === '"') at = textEnd(text, at);
  }
  return text.length;
}

/** Where the text ends whose quote stands at `from`: its closing quote, or the last character. */
function textEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function blanksAt(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at - from;
}
