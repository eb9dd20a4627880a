/**
 * One config file's text → one layer: its settings, checked, with the line of each. It knows nothing of other files.
 * Whatever is wrong with it is one UserError of one line that names the file, the line and the key, and quotes no value.
 */
import { UserError } from '../../core/errors.js';
import { printable } from '../../core/printable.js';
import { parseToml } from '../../core/toml.js';
import type { Severity, SkipReason } from '../../core/types.js';
import type { AllowEntry, Where } from '../types.js';
import { keyLines } from './key-lines.js';
import { configIssue } from './schema.js';

/** Largest config read, in bytes of text: a list of 20,000 digests fits. */
const CONFIG_BYTES = 2 << 20;

/** The settings as the file has them: the schema's keys, none certain. */
export interface RawConfig {
  extends?: string | string[];
  baseline?: string;
  min_confidence?: number;
  fail_on?: Severity;
  allow_incomplete?: SkipReason[];
  rules?: { builtin?: boolean; packs?: string[]; enable?: string[]; disable?: string[] };
  severity?: Record<string, Severity>;
  rotation?: Record<string, number>;
  limits?: Record<string, number>;
  inline?: { enabled?: boolean; foreign?: boolean; markers?: string[]; permit_in_changes?: string[] };
  allow?: RawAllow[];
  owners?: { paths: string[]; owner: string }[];
}

export interface RawAllow extends Omit<AllowEntry, 'pathPatterns' | 'base' | 'where'> {
  path_patterns?: string[];
}

export interface Layer {
  file: string;
  /** Folder whose content the layer is for: empty for all, else with `/` at its end. */
  base: string;
  config: RawConfig;
  /** Where a key or table stands; line 0 when it cannot be told. */
  where(key: string): Where;
}

/** Keys that decide the whole scan and so belong to the root file. */
const ROOT_ONLY = [
  'extends',
  'baseline',
  'allow_incomplete',
  'limits',
  'rules.builtin',
  'rules.packs',
  'rules.enable',
];

/** @param base folder the file stands for, empty for the root's own and what it extends. */
export function readLayer(text: string, file: string, base: string): Layer {
  const name = printable(file);
  if (text.length > CONFIG_BYTES) {
    throw new UserError(`${name}: larger than ${CONFIG_BYTES} bytes`, 'Move long lists into a baseline.');
  }
  const data = withPlainDates(parseToml(text, name));
  const lines = keyLines(text);
  const where = (key: string): Where => ({ file, line: nearestLine(lines, key) });
  const fail = (key: string, message: string): never => {
    const line = where(key).line;
    throw new UserError(
      `${name}${line > 0 ? `:${line}` : ''}: ${shownKey(key)}${message}`,
      'Mend the config file.',
    );
  };
  const found = configIssue(data);
  if (found) fail(found.path, found.message);
  const config = data as RawConfig;
  checkAllow(config.allow ?? [], fail);
  if (base !== '') {
    const wrong = ROOT_ONLY.find((key) => key.split('.').reduce<unknown>(member, config) !== undefined);
    if (wrong !== undefined) fail(wrong, 'may only stand in the root config');
  }
  return { file, base, config, where };
}

function member(table: unknown, key: string): unknown {
  return (table as Record<string, unknown> | undefined)?.[key];
}

const CONDITIONS = ['paths', 'path_patterns', 'rules', 'values', 'patterns', 'words', 'lines'] as const;
const DIGEST = /^(?:sha256:[0-9a-f]{64}|hmac:[0-9a-f]{32})$/;

function checkAllow(entries: RawAllow[], fail: (key: string, message: string) => never): void {
  entries.forEach((entry, i) => {
    if (!CONDITIONS.some((field) => entry[field] !== undefined)) {
      fail(`allow[${i}]`, `needs one of ${CONDITIONS.join(', ')}`);
    }
    const bad =
      entry.values?.findIndex((value) => /^(?:sha256|hmac):/.test(value) && !DIGEST.test(value)) ?? -1;
    if (bad >= 0)
      fail(`allow[${i}].values[${bad}]`, 'must have 64 lower-case hex digits after sha256:, 32 after hmac:');
  });
}

/** An unquoted TOML date is a Date: back to the text that stands in the file. */
function withPlainDates(table: Record<string, unknown>): Record<string, unknown> {
  for (const entry of Array.isArray(table.allow) ? table.allow : []) {
    const expires = (entry as RawAllow | null)?.expires as unknown;
    if (expires instanceof Date) (entry as RawAllow).expires = expires.toISOString().slice(0, 10);
  }
  return table;
}

/** `allow[1].rules[0]` stands where `allow[1].rules` does, or else where `allow[1]` does. */
function nearestLine(lines: Map<string, number>, key: string): number {
  for (let at = key; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['), 0))) {
    const line = lines.get(at);
    if (line !== undefined) return line;
  }
  return 0;
}

/** A key is what the user typed, but a pasted secret is not repeated: long ones are cut off. */
function shownKey(key: string): string {
  if (key === '') return '';
  return key.length > 64 ? 'a long key ' : `${printable(key)} `;
}
