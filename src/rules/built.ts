/**
 * What the build made of the rules, read from beside the program: the compiled pack and the rules' texts, each only when
 * it is asked for. Undefined where nothing was built, as when running from source.
 */
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import type { RuleText } from '../core/types.js';
import type { CompiledPack } from '../engine/ruleset.js';
import { packFrom } from './packfile.js';
import { readTexts } from './textfile.js';

export function builtPack(): CompiledPack | undefined {
  const columns = beside('rules.bin');
  if (!existsSync(columns)) return undefined;
  return packFrom(readFileSync(columns), lineReader(beside('rules.jsonl')));
}

/** Lines read one by one before the file is read whole: a clean commit asks for a rule or two of 1,500. */
const SINGLE_LINES = 8;

function lineReader(path: string): (from: number, to: number) => string {
  let asked = 0;
  let all: Buffer | undefined;
  return (from, to) => {
    if (asked++ < SINGLE_LINES) return part(path, from, to).toString('utf8');
    all ??= readFileSync(path);
    return all.toString('utf8', from, to);
  };
}

function part(path: string, from: number, to: number): Buffer {
  const fd = openSync(path, 'r');
  try {
    const bytes = Buffer.allocUnsafe(to - from);
    return bytes.subarray(0, readSync(fd, bytes, 0, bytes.length, from));
  } finally {
    closeSync(fd);
  }
}

/** @param ids the rules whose texts are wanted, others may come as well; without it, all. */
export function builtTexts(ids?: ReadonlySet<string>): RuleText[] | undefined {
  const file = beside('rules.text.json');
  return existsSync(file) ? readTexts(readFileSync(file), ids) : undefined;
}

function beside(name: string): string {
  return `${import.meta.dirname}/${name}`;
}
