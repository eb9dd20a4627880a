/**
 * TOML text that has parsed → the line on which each key stands, so that a message and `config show` can point at it.
 * The parser gives values without places; this walks the text once, knows strings, comments, brackets and headers, and
 * nothing of the values.
 */

/** Line (from 1) of each key by its path: `min_confidence`, `rules.disable`, `allow[1].reason`, and of each table: `rules`, `allow[1]`. */
export function keyLines(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  const counts = new Map<string, number>();
  let table = '';
  let line = 1;
  for (let i = 0; i < text.length; ) {
    const end = statementEnd(text, i);
    const statement = text.slice(i, end.keyEnd).trim();
    if (statement.startsWith('[[')) {
      const name = keyPath(statement.slice(2, statement.indexOf(']')));
      const index = counts.get(name) ?? 0;
      counts.set(name, index + 1);
      table = `${name}[${index}]`;
      lines.set(table, line);
    } else if (statement.startsWith('[')) {
      table = keyPath(statement.slice(1, statement.indexOf(']')));
      lines.set(table, line);
    } else if (statement !== '' && !statement.startsWith('#')) {
      const path = table === '' ? keyPath(statement) : `${table}.${keyPath(statement)}`;
      if (!lines.has(path)) lines.set(path, line);
    }
    for (let k = i; k < end.next; k++) if (text.charCodeAt(k) === 10) line++;
    i = end.next;
  }
  return lines;
}

/** End of the key (at `=` or the line's end) and start of the next statement, past a value of several lines. */
function statementEnd(text: string, start: number): { keyEnd: number; next: number } {
  let keyEnd = -1;
  let depth = 0;
  for (let i = start; i < text.length; ) {
    const c = text[i]!;
    if (c === '\n' && depth <= 0) return { keyEnd: keyEnd < 0 ? i : keyEnd, next: i + 1 };
    if (c === '=' && keyEnd < 0) keyEnd = i;
    // Brackets count inside values only: a header closes its own on the same line.
    if (keyEnd >= 0 && (c === '[' || c === '{')) depth++;
    if (keyEnd >= 0 && (c === ']' || c === '}')) depth--;
    i = c === '"' || c === "'" ? stringEnd(text, i) : c === '#' ? lineEnd(text, i) : i + 1;
  }
  return { keyEnd: keyEnd < 0 ? text.length : keyEnd, next: text.length };
}

/** Position behind the string that opens at `i`. */
function stringEnd(text: string, i: number): number {
  const quote = text[i]!;
  const triple = quote.repeat(3);
  const close = text.startsWith(triple, i) ? triple : quote;
  let k = i + close.length;
  while (k < text.length && !text.startsWith(close, k)) k += text[k] === '\\' && quote === '"' ? 2 : 1;
  k += close.length;
  // Up to two quotes may stand before the three that close.
  while (close.length === 3 && text[k] === quote) k++;
  return Math.min(k, text.length);
}

function lineEnd(text: string, i: number): number {
  const end = text.indexOf('\n', i);
  return end < 0 ? text.length : end;
}

/** `a . "b"` → `a.b`. */
function keyPath(key: string): string {
  return key
    .split('.')
    .map((part) => part.trim().replace(/^["']|["']$/g, ''))
    .join('.');
}
