/**
 * One line of options → its words, split at white space; single and double quotes keep words together. No variables,
 * no globs, no commands: this is no shell.
 */
import { UserError } from '../core/errors.js';

/** @throws UserError for a quote that is not closed. */
export function words(text: string): string[] {
  const found: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (const char of text) {
    if (quote !== '') {
      if (char === quote) quote = '';
      else word += char;
    } else if (char === '"' || char === "'") {
      quote = char;
      word ??= '';
    } else if (/\s/.test(char)) {
      if (word !== undefined) found.push(word);
      word = undefined;
    } else word = (word ?? '') + char;
  }
  if (quote !== '') throw new UserError('input args: a quote is not closed', 'Close it.');
  if (word !== undefined) found.push(word);
  return found;
}
