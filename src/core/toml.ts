/**
 * TOML text → plain data, for rules, our config and `.gitleaks.toml`. A parse error says line and column but never
 * quotes the input, which may hold a secret.
 */
import { parse, TomlError } from 'smol-toml';
import { UserError } from './errors.js';

/** True for a table; a date is an object too, and none. */
export function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** @param name how the file is called in the error, already escaped. */
export function parseToml(text: string, name: string): Record<string, unknown> {
  try {
    return parse(text.replace(/^\ufeff/, '')) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof TomlError) {
      throw new UserError(
        `${name}:${error.line}:${error.column}: not valid TOML`,
        'Mend the syntax at that place.',
      );
    }
    if (error instanceof RangeError) throw new UserError(`${name}: nested too deeply`, 'Flatten the file.');
    throw error;
  }
}
