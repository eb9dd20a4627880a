/**
 * What the build made of the rules, read from beside the program: the compiled pack and the rules' texts, each only when
 * it is asked for. Undefined where nothing was built, as when running from source.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleText } from '../core/types.js';
import type { CompiledPack } from '../engine/ruleset.js';
import { packFrom } from './packfile.js';

export function builtPack(): CompiledPack | undefined {
  const columns = beside('rules.bin');
  if (!existsSync(columns)) return undefined;
  return packFrom(readFileSync(columns), () => readFileSync(beside('rules.jsonl')));
}

export function builtTexts(): RuleText[] | undefined {
  const file = beside('rules.text.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function beside(name: string): string {
  return join(import.meta.dirname, name);
}
