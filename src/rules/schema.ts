/**
 * Parsed TOML of one rule file → RuleSpec[], or every problem in it, one line each. A rule without its proof
 * (examples, non-examples, why, fix, references) is no rule. What rules of several files owe each other is
 * `collect.ts`'s matter, and whether the proof holds is `proof.ts`'s.
 */

import { isTable } from '../core/toml.js';
import type { RuleSpec } from '../core/types.js';
import { ruleId } from './detection.js';
import { rule, type Written } from './fields.js';
import { type JsonSchema, line, shareOne } from './kinds.js';
import { Reading, shown } from './reading.js';
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

const FORMS = ['shape', 'assigned', 'regex'] as const;

/** @param file how messages call the file; already escaped. */
export function readRules(data: Record<string, unknown>, file: string): RuleFile {
  const problems: string[] = [];
  const unknown = Object.keys(data).filter((key) => key !== 'rule' && key !== 'omitted');
  for (const key of unknown) {
    problems.push(`${file}: '${shown(key)}' is not a field of a rule file, write rules as [[rule]]`);
  }
  const each = <T>(key: 'rule' | 'omitted', read: (one: unknown, reading: Reading) => T | undefined): T[] => {
    const written = data[key] ?? [];
    if (!Array.isArray(written)) {
      problems.push(`${file}: '${key}' is not a list of tables, write [[${key}]]`);
      return [];
    }
    const sound: T[] = [];
    written.forEach((one: unknown, i) => {
      const before = problems.length;
      const reading = new Reading((at, problem) => {
        const place = at === '' ? '' : `'${at}' `;
        problems.push(`${file}: ${titleOf(one, key, i)}: ${place}${problem}`);
      });
      const whole = read(one, reading);
      if (whole !== undefined && problems.length === before) sound.push(whole);
    });
    return sound;
  };
  const specs = each('rule', (one, reading) => readRule(one, file, reading));
  const omitted = each('omitted', (one, reading) => omittedType.read(one, reading));
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

function readRule(written: unknown, file: string, reading: Reading): RuleSpec | undefined {
  const read = rule.read(written, reading);
  if (isTable(written)) checkForms(written, reading);
  if (read === undefined) return undefined;
  checkProof(read, reading);
  return Object.assign(read, { file });
}

/** The three ways to look for something exclude each other; looked at even when other fields are wrong. */
function checkForms(written: Record<string, unknown>, reading: Reading): void {
  const forms = FORMS.filter((form) => written[form] !== undefined);
  if (forms.length === 0)
    reading.complain("looks for nothing, give it one of 'shape', 'assigned' and 'regex'");
  if (forms.length > 1) reading.complain(`has ${forms.join(' and ')}, keep one of them`);
  const isRegex = forms.includes('regex');
  if (isRegex && written.keywords === undefined) {
    reading.complain('is missing, list literals of which every match holds one', 'keywords');
  }
  if (!isRegex && written.keywords !== undefined)
    reading.complain('is derived for this form, leave it out', 'keywords');
}

function checkProof(read: Written, reading: Reading): void {
  if (shareOne(read.nonExamples, read.examples))
    reading.complain('holds an example, it cannot be both', 'non_examples');
  const { assigned, tier } = read;
  if (assigned === undefined || tier === 'generic') return;
  if (assigned.words.length === 0 && assigned.names.length === 0) {
    reading.complain(
      "has neither words nor names, add the vendor's words or make the tier generic",
      'assigned',
    );
  }
  if (assigned.form === undefined && assigned.alphabet === undefined) {
    reading.complain(
      'takes any value, give alphabet and length, a form, or make the tier generic',
      'assigned',
    );
  }
}

/** `rule 'id'` when it has an id, else by its place in the file. */
function titleOf(written: unknown, key: string, index: number): string {
  const id = isTable(written) ? written.id : undefined;
  return typeof id === 'string' && id !== '' ? `${key} '${shown(id)}'` : `${key} ${index + 1}`;
}
