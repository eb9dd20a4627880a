/**
 * The built-in rules and users' own: compiled by the build where there was one, from the TOML files otherwise. Users'
 * rules go through the same schema and compiler.
 */
import { fileURLToPath } from 'node:url';
import type { RuleText } from '../core/types.js';
import { joinAnchors, NO_ANCHORS } from '../engine/anchorlist.js';
import { besideNames, joinBeside } from '../engine/beside.js';
import { RuleList } from '../engine/rulelist.js';
import type { CompiledPack } from '../engine/ruleset.js';
import { joinForms, valueForms } from '../engine/valueforms.js';
import { joinWords, valueWords } from '../engine/valuewords.js';
import { builtPack, builtTexts } from './built.js';

/** Compiles the TOML files; only tests from source need it, so the compiler is loaded on demand. */
async function fromSource(): Promise<{ pack: CompiledPack; texts: RuleText[] }> {
  const [{ loadRules }, { compile }, { ruleText }] = await compiler();
  const specs = loadRules([fileURLToPath(new URL('../../rules', import.meta.url))]);
  return { pack: compile(specs), texts: specs.map(ruleText) };
}

function compiler() {
  return Promise.all([import('./load.js'), import('./compile.js'), import('./describe.js')]);
}

let source: ReturnType<typeof fromSource> | undefined;

export async function builtinPack(): Promise<CompiledPack> {
  const pack = builtPack();
  if (pack !== undefined) return pack;
  source ??= fromSource();
  return (await source).pack;
}

/** @param ids the rules whose texts are wanted, others may come as well; without it, all. */
export async function builtinTexts(ids?: ReadonlySet<string>): Promise<RuleText[]> {
  const texts = builtTexts(ids);
  if (texts !== undefined) return texts;
  source ??= fromSource();
  return (await source).texts;
}

/**
 * The built-in pack with users' rules behind it; they go through the same schema and compiler.
 * @returns what the users' rules say about themselves, too, put together when it is asked for.
 */
export async function withUserRules(
  pack: CompiledPack,
  paths: readonly string[],
): Promise<{ pack: CompiledPack; texts: () => RuleText[] }> {
  if (paths.length === 0) return { pack, texts: () => [] };
  const [{ loadPack }, { compile }, { ruleText }] = await compiler();
  const { specs, digest } = loadPack(paths, pack.rules.ids);
  return {
    pack: joinPacks(pack, compile(specs, digest, pack.anchors.length === 0)),
    texts: () => specs.map(ruleText),
  };
}

/** An empty pack, for runs that switch the built-in rules off. */
export const NO_RULES: CompiledPack = {
  digest: '',
  rules: RuleList.of([]),
  anchors: NO_ANCHORS,
  forms: valueForms([]),
  words: valueWords([]),
  beside: besideNames([], valueForms([])),
};

function joinPacks(first: CompiledPack, second: CompiledPack): CompiledPack {
  return {
    digest: `${first.digest}+${second.digest}`,
    rules: RuleList.join(first.rules, second.rules),
    anchors: joinAnchors(first.anchors, second.anchors, first.rules.length),
    forms: joinForms(first.forms, second.forms, first.rules.length),
    words: joinWords(first.words, second.words, first.rules.length),
    beside: joinBeside(first.beside, second.beside, first.forms.ends.length),
    tables: first.tables,
  };
}
