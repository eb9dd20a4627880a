/**
 * The built-in rules, compiled: from `rules.json` beside the program once it is built, from the TOML files otherwise.
 * The detection half is all that a scan without findings loads; what rules say about themselves comes from a second
 * file when a report asks.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RuleSpec, RuleText } from '../core/types.js';
import type { CompiledPack } from '../engine/ruleset.js';
import { type Tables, tablesFrom } from '../engine/tables.js';

/** Compiles the TOML files; only the build and tests from source need it, so the compiler is loaded on demand. */
async function fromSource(): Promise<{ pack: CompiledPack; texts: RuleText[] }> {
  const [{ loadRules }, { compile }, { ruleText }] = await Promise.all([
    import('./load.js'),
    import('./compile.js'),
    import('./describe.js'),
  ]);
  const specs = loadRules([fileURLToPath(new URL('../../rules', import.meta.url))]);
  return { pack: compile(specs), texts: specs.map(ruleText) };
}

let source: ReturnType<typeof fromSource> | undefined;

function built(name: string): unknown {
  const file = fileURLToPath(new URL(`./${name}`, import.meta.url));
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

export async function builtinPack(): Promise<CompiledPack> {
  const pack = built('rules.json') as CompiledPack | undefined;
  if (pack !== undefined) return pack;
  source ??= fromSource();
  return (await source).pack;
}

/** The prefilter's tables for the built-in rules of the default group; undefined when they were not built. */
export function builtinTables(): Tables | undefined {
  const file = fileURLToPath(new URL('./rules.bin', import.meta.url));
  return existsSync(file) ? tablesFrom(readFileSync(file)) : undefined;
}

export async function builtinTexts(): Promise<RuleText[]> {
  const texts = built('rules.text.json') as RuleText[] | undefined;
  if (texts !== undefined) return texts;
  source ??= fromSource();
  return (await source).texts;
}

/** The built-in pack with users' rules behind it; they go through the same schema and compiler. */
export async function withUserRules(pack: CompiledPack, paths: readonly string[]): Promise<{ pack: CompiledPack; texts: RuleText[] }> {
  if (paths.length === 0) return { pack, texts: [] };
  const [{ loadRules }, { compile }, { ruleText }] = await Promise.all([
    import('./load.js'),
    import('./compile.js'),
    import('./describe.js'),
  ]);
  const specs: RuleSpec[] = loadRules(paths, pack.rules);
  return { pack: joinPacks(pack, compile(specs)), texts: specs.map(ruleText) };
}

/** An empty pack, for runs that switch the built-in rules off. */
export const NO_RULES: CompiledPack = { version: 1, digest: '', rules: [], anchors: [] };

function joinPacks(first: CompiledPack, second: CompiledPack): CompiledPack {
  const shift = first.rules.length;
  const moved = second.anchors.map((anchor) => ({
    ...anchor,
    uses: anchor.uses.map((value, i) => (i % 2 === 0 && value >= 0 ? value + shift : value)),
  }));
  return {
    version: 1,
    digest: `${first.digest}+${second.digest}`,
    rules: [...first.rules, ...second.rules],
    anchors: [...first.anchors, ...moved],
  };
}
