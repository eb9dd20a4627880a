/**
 * Parsed TOML of one rule file → RuleSpec[], or every problem in it, one line each. A rule without its proof
 * (examples, non-examples, why, fix, references) is no rule. What rules of several files owe each other is
 * `collect.ts`'s matter, and whether the proof holds is `proof.ts`'s.
 */
import type { RuleSpec } from '../core/types.js';
import { ruleId } from './detection.js';
import { rule, type Written } from './fields.js';
import { type Complain, isTable, type JsonSchema, line, shown } from './kinds.js';
import { need, table } from './table.js';

/** What came out of one rule file. Holds only what has no problems. */
export interface RuleFile {
  specs: RuleSpec[];
  omitted: OmittedType[];
  /** `file: rule 'id': what, what to do`, without any value of the file. */
  problems: string[];
}

/** A type of secret that deliberately has no rule of its own. */
export interface OmittedType {
  id: string;
  reason: string;
}

const omittedType = table({
  id: need(ruleId, 'what the rule would be called'),
  reason: need(line(), 'why there is none, or what finds it instead'),
});

/** @param file how messages call the file; already escaped. */
export function readRules(data: Record<string, unknown>, file: string): RuleFile {
  const problems: string[] = [];
  const unknown = Object.keys(data).filter((key) => key !== 'rule' && key !== 'omitted');
  for (const key of unknown) {
    problems.push(`${file}: '${shown(key)}' is not a field of a rule file, write rules as [[rule]]`);
  }
  const each = <T>(
    key: 'rule' | 'omitted',
    read: (one: unknown, complain: Complain) => T | undefined,
  ): T[] => {
    const written = data[key] ?? [];
    if (Array.isArray(written)) {
      return written.flatMap((one: unknown, i) => {
        const title = titleOf(one, key, i);
        const complain: Complain = (at, problem) =>
          problems.push(`${file}: ${title}: ${at === '' ? '' : `'${at}' `}${problem}`);
        return read(one, complain) ?? [];
      });
    }
    problems.push(`${file}: '${key}' is not a list of tables, write [[${key}]]`);
    return [];
  };
  const specs = each('rule', (one, complain) => readRule(one, file, complain));
  const omitted = each('omitted', (one, complain) => omittedType.read(one, '', complain));
  if (specs.length + omitted.length + problems.length === 0)
    problems.push(`${file}: is empty, add a [[rule]]`);
  return { specs, omitted, problems };
}

/** JSON Schema of a rule file, for editors; printed into schema/ by `npm run docs`. */
export function rulesSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'stanch rule file',
    type: 'object',
    properties: {
      rule: { type: 'array', minItems: 1, items: rule.schema },
      omitted: { type: 'array', minItems: 1, items: omittedType.schema },
    },
    additionalProperties: false,
  };
}

function readRule(written: unknown, file: string, complain: Complain): RuleSpec | undefined {
  let sound = true;
  const note: Complain = (at, problem) => {
    sound = false;
    complain(at, problem);
  };
  const read = rule.read(written, '', note);
  if (isTable(written)) checkForms(written, note);
  if (read === undefined) return undefined;
  checkProof(read, note);
  return sound ? complete(read, file) : undefined;
}

/** The three ways to look for something exclude each other; looked at even when other fields are wrong. */
function checkForms(written: Record<string, unknown>, complain: Complain): void {
  const forms = ['shape', 'assigned', 'regex'].filter((form) => written[form] !== undefined);
  if (forms.length === 0) complain('', "looks for nothing, give it one of 'shape', 'assigned' and 'regex'");
  if (forms.length > 1) complain('', `has ${forms.join(' and ')}, keep one of them`);
  const isRegex = forms.includes('regex');
  if (isRegex && written.keywords === undefined) {
    complain('keywords', 'is missing, list literals of which every match holds one');
  }
  if (!isRegex && written.keywords !== undefined)
    complain('keywords', 'is derived for this form, leave it out');
}

function checkProof(read: Written, complain: Complain): void {
  const both = read.nonExamples.filter((example) => read.examples.includes(example));
  if (both.length > 0) complain('non_examples', 'holds an example, it cannot be both');
  const { assigned, tier } = read;
  if (assigned === undefined || tier === 'generic') return;
  if (assigned.words.length === 0 && assigned.names.length === 0) {
    complain('assigned', "has neither words nor names, add the vendor's words or make the tier generic");
  }
  if (assigned.form === undefined && assigned.alphabet === undefined) {
    complain('assigned', 'takes any value, give alphabet and length, a form, or make the tier generic');
  }
}

function complete(read: Written, file: string): RuleSpec {
  const { regex, near, companions, ...rest } = read;
  return {
    ...rest,
    group: read.group ?? 'default',
    keywords: read.keywords ?? [],
    check: read.check ?? [],
    companions: (companions ?? []).map((c) => ({
      rule: c.rule,
      lines: c.lines ?? 5,
      required: c.required ?? false,
      part: c.part ?? false,
    })),
    ...(regex && {
      regex: {
        pattern: regex.pattern,
        ...(regex.each && { each: regex.each }),
        before: regex.before ?? 64,
        after: regex.after ?? 256,
        ...(regex.requires && { requires: regex.requires }),
      },
    }),
    ...(near && { near: { words: near.words, bytes: near.bytes ?? 200 } }),
    file,
  };
}

/** `rule 'id'` when it has an id, else by its place in the file. */
function titleOf(written: unknown, key: string, index: number): string {
  const id = isTable(written) ? written.id : undefined;
  return typeof id === 'string' && id !== '' ? `${key} '${shown(id)}'` : `${key} ${index + 1}`;
}
