/**
 * The head of an indented block (`data:` in YAML) → where the block ends: before the first line that is not indented deeper
 * than its head. Knows nothing of YAML beyond that.
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

function blanksAt(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at - from;
}
