/**
 * What the build made of the rules, read from beside the program: the compiled pack, the prefilter's tables and the
 * rules' texts, each only when it is asked for. Undefined where nothing was built, as when running from source.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RuleText } from '../core/types.js';
import type { CompiledPack } from '../engine/ruleset.js';
import { type Tables, tablesFrom } from '../engine/tables.js';

export function builtPack(): CompiledPack | undefined {
  return parsed('rules.json') as CompiledPack | undefined;
}

export function builtTexts(): RuleText[] | undefined {
  return parsed('rules.text.json') as RuleText[] | undefined;
}

/** The prefilter's tables for the built-in rules of the default group. */
export function builtTables(): Tables | undefined {
  const file = beside('rules.bin');
  return existsSync(file) ? tablesFrom(readFileSync(file)) : undefined;
}

function parsed(name: string): unknown {
  const file = beside(name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function beside(name: string): string {
  return fileURLToPath(new URL(`./${name}`, import.meta.url));
}
