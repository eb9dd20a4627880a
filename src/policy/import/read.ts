/**
 * Unknown data from a foreign file → typed pieces, without trust: whatever is not of the wanted kind is left out, and
 * the importer says so where it matters.
 */
import { UserError } from '../../core/errors.js';
import { isTable } from '../../core/toml.js';

export type Table = Record<string, unknown>;

export function asTable(value: unknown): Table {
  return isTable(value) ? value : {};
}

export function tables(value: unknown): Table[] {
  return Array.isArray(value) ? value.filter(isTable) : isTable(value) ? [value] : [];
}

/** Texts of a list, or of a single text. Empty texts are left out. */
export function texts(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item): item is string => typeof item === 'string' && item !== '');
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function wholeNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** JSON without its parser's message, which quotes the input. */
export function readJson(content: string, file: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, ''));
  } catch {
    throw new UserError(`${file}: not valid JSON`, 'Check that it is the file you meant.');
  }
}

/** Separators of Windows become `/`; a leading `./` goes. */
export function posixPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}
