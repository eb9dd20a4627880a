/**
 * Long plain text → lines of at most a given width, broken at spaces; a word longer than that stands alone, uncut.
 * Breaking can bring a CI command marker to the front of a line, where a runner would obey it, so every line is made
 * printable once more.
 */
import { printable } from '../../core/printable.js';

export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map(printable);
}
