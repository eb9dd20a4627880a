/**
 * Texts of rule files → one list of rules. Checks what the rules of all files owe each other: ids and examples are
 * unique, companions exist. Every problem is collected before it refuses, so that a pack is mended in one go.
 */
import { contentDigest } from '../core/digest.js';
import { UserError } from '../core/errors.js';
import { nearest } from '../core/nearest.js';
import type { RuleSpec } from '../core/types.js';
import { parseRuleFile } from './rulefile.js';
import { type OmittedType, type RuleFile, readRules } from './schema.js';

/** More problems than this are counted, not listed. */
const LISTED = 50;

/** One rule file; `name` is how messages call it, already escaped. */
export interface RuleSource {
  name: string;
  text: string;
}

/** Unusable rule files. `problems` has them all; the message has one line each, up to a limit. */
export class RuleProblems extends UserError {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const more = problems.length > LISTED ? [`and ${problems.length - LISTED} more`] : [];
    super(
      [...problems.slice(0, LISTED), ...more].join('\n'),
      'Mend the rule files; docs/architecture.md, "A rule", has every field.',
    );
    this.problems = problems;
  }
}

/** Rules of several files, and the types that deliberately have none. */
export interface RulePack {
  specs: RuleSpec[];
  omitted: OmittedType[];
  /** Of the files' texts, in their order. */
  digest: string;
}

/**
 * @param known ids of rules that are loaded already (the built-in pack): ids must differ from theirs, companions may be
 * theirs.
 * @throws RuleProblems with everything that is wrong.
 */
export function collectRules(sources: readonly RuleSource[], known: readonly string[] = []): RulePack {
  const files = sources.map(({ name, text }) => readSource(name, text));
  const specs = files.flatMap((file) => file.specs);
  const problems = [...files.flatMap((file) => file.problems), ...repetitions(specs, known)];
  // A companion that is itself broken is not missing, so this waits for the rest to be sound.
  if (problems.length === 0) problems.push(...missingCompanions(specs, known));
  if (problems.length > 0) throw new RuleProblems(problems);
  return {
    specs,
    omitted: files.flatMap((file) => file.omitted),
    digest: contentDigest(sources.map(({ text }) => text)),
  };
}

function readSource(name: string, text: string): RuleFile {
  try {
    return readRules(parseRuleFile(text, name), name);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { specs: [], omitted: [], problems: [error.message] };
  }
}

/** Ids and examples that stand twice. */
function repetitions(specs: readonly RuleSpec[], known: readonly string[]): string[] {
  const problems: string[] = [];
  const ids = new Map(known.map((id) => [id, 'the built-in pack']));
  const examples = new Map<string, string>();
  for (const { id, file, examples: own } of specs) {
    const other = ids.get(id);
    if (other !== undefined)
      problems.push(`${file}: rule '${id}': ${other} has a rule of that id, choose another`);
    ids.set(id, file);
    for (const example of own) {
      const owner = examples.get(example);
      if (owner !== undefined)
        problems.push(`${file}: rule '${id}': an example is also one of '${owner}', write another`);
      examples.set(example, id);
    }
  }
  return problems;
}

function missingCompanions(specs: readonly RuleSpec[], known: readonly string[]): string[] {
  if (specs.every(({ companions }) => companions.length === 0)) return [];
  const problems: string[] = [];
  const ids = new Set([...known, ...specs.map(({ id }) => id)]);
  for (const spec of specs) {
    for (const { rule } of spec.companions.filter((companion) => !ids.has(companion.rule))) {
      const meant = nearest(rule, ids);
      const todo = meant === undefined ? 'name an existing rule' : `did you mean '${meant}'?`;
      problems.push(`${spec.file}: rule '${spec.id}': companion '${rule}' is not a rule, ${todo}`);
    }
  }
  return problems;
}
