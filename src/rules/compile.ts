/**
 * Rule specs → the pack the engine loads: forms settled, one anchor list for all rules, and for each anchor the
 * four-byte grams the prefilter looks for. Runs at build time for the built-in rules and at load for users' packs.
 */
import { contentDigest } from '../core/digest.js';
import { UserError } from '../core/errors.js';
import { BLOCK_REACH, REACH } from '../core/limits.js';
import type { RuleSpec, ShapeSpec } from '../core/types.js';
import { anchorColumns } from '../engine/anchorlist.js';
import { besideNames } from '../engine/beside.js';
import { type Form, parseForm } from '../engine/form.js';
import { normalName, STRONG_NAMES } from '../engine/names.js';
import { RuleList } from '../engine/rulelist.js';
import { type CompiledPack, type CompiledRule, USE } from '../engine/ruleset.js';
import { valueForms } from '../engine/valueforms.js';
import { valueWords } from '../engine/valuewords.js';
import { AnchorTable } from './anchors.js';

/** How a name of several words may be joined; humps need no joint. */
const JOINTS = ['', '_', '-', '.', ' '];
/** Words and names shorter than this are not anchors: they are looked for in names that another anchor found. */
const SHORTEST_WORD = 4;
const SHORTEST_NAME = 5;

export function compile(specs: readonly RuleSpec[]): CompiledPack {
  const anchors = new AnchorTable();
  for (const name of STRONG_NAMES) addWord(anchors, name, -1, USE.name);
  const rules = specs.map((spec, index) => compileRule(spec, index, anchors));
  anchors.addEncoded();
  const list = anchors.finish();
  const forms = valueForms(rules);
  return {
    digest: contentDigest([JSON.stringify(rules), ...anchorColumns(list)]),
    rules: RuleList.of(rules),
    anchors: list,
    forms,
    words: valueWords(rules),
    beside: besideNames(rules, forms),
  };
}

function compileRule(spec: RuleSpec, index: number, anchors: AnchorTable): CompiledRule {
  const rule: CompiledRule = {
    id: spec.id,
    name: spec.name,
    severity: spec.severity,
    tier: spec.tier,
    group: spec.group,
    provider: spec.provider,
    kind: spec.shape ? 'shape' : spec.assigned ? assignedKind(spec) : 'regex',
    left: spec.shape?.left ?? 'word',
    right: spec.shape?.right ?? 'word',
    check: spec.check,
    companions: spec.companions,
  };
  if (spec.entropy !== undefined) rule.entropy = spec.entropy;
  if (spec.minDigits !== undefined) rule.minDigits = spec.minDigits;
  if (spec.near)
    rule.near = {
      words: spec.near.words.map((w) => w.toLowerCase()),
      bytes: Math.min(spec.near.bytes, REACH),
    };
  if (spec.allow) {
    rule.allow = {
      words: (spec.allow.words ?? []).map((w) => w.toLowerCase()),
      values: spec.allow.values ?? [],
    };
  }
  if (spec.path !== undefined) rule.path = spec.path;
  if (spec.part === true) rule.part = true;
  if (spec.shape) compileShape(spec, spec.shape, rule, index, anchors);
  else if (spec.assigned) compileAssigned(spec, rule, index, anchors);
  else if (spec.regex) compileRegex(spec, rule, index, anchors);
  else throw new UserError(`rule '${spec.id}' looks for nothing`, 'Give it a shape, an assigned or a regex.');
  return rule;
}

/** A rule of the entropy group whose value may have any name, or none, looks at runs instead of assignments. */
function assignedKind({ group, assigned }: RuleSpec): 'assigned' | 'run' {
  const isNameless = assigned!.words.length === 0 && assigned!.names.length === 0;
  return group === 'entropy' && isNameless ? 'run' : 'assigned';
}

function compileShape(
  spec: RuleSpec,
  shape: ShapeSpec,
  rule: CompiledRule,
  index: number,
  anchors: AnchorTable,
): void {
  rule.form = formText(shape);
  const form = parsed(spec, rule.form);
  const [, most] = formSpan(form);
  if (most > BLOCK_REACH)
    throw new UserError(`rule '${spec.id}' may match ${most} bytes`, `Keep it under ${BLOCK_REACH}.`);
  if (!anchors.addForm(form, index, rule.left === 'word')) {
    throw new UserError(
      `rule '${spec.id}' has no literal of 3 bytes or more to look for`,
      'Use `assigned` with a vendor word, or a longer literal.',
    );
  }
}

function compileAssigned(spec: RuleSpec, rule: CompiledRule, index: number, anchors: AnchorTable): void {
  const { words, names, ...value } = spec.assigned!;
  rule.words = words.map(normalName);
  rule.names = names.map(normalName);
  if (value.form !== undefined || value.alphabet !== undefined) {
    rule.form = formText(value);
    rule.span = formSpan(parsed(spec, rule.form));
  }
  for (const word of words) addWord(anchors, word, index, USE.word);
  for (const name of names) addWord(anchors, name, index, USE.name, words.length > 0);
}

function compileRegex(spec: RuleSpec, rule: CompiledRule, index: number, anchors: AnchorTable): void {
  const { pattern, each, before, after, requires = [] } = spec.regex!;
  if (before > BLOCK_REACH || after > BLOCK_REACH) {
    throw new UserError(
      `rule '${spec.id}' has a window over ${BLOCK_REACH} bytes`,
      'Make before and after smaller.',
    );
  }
  rule.regex = { pattern, ...(each && { each }), before, after, requires };
  for (const keyword of spec.keywords) {
    if (keyword.length < 3)
      throw new UserError(`rule '${spec.id}' has a keyword under 3 bytes`, 'Use a longer one.');
    anchors.add(keyword, false, index, USE.regex);
  }
}

/** Names that are anchors by themselves: a longer name that holds one needs no anchor of its own. */
const COVERING = STRONG_NAMES.filter((name) => !name.includes(' '));

function addWord(anchors: AnchorTable, word: string, rule: number, use: number, vendored = false): void {
  const parts = word
    .toLowerCase()
    .split(/[\s_.-]+/)
    .filter((part) => part !== '');
  if (use === USE.name && COVERING.some((name) => name !== word && parts.join('').includes(name))) return;
  // A plain word (`license`, `private`) stands everywhere; it counts in names that the vendor's word leads to.
  if (use === USE.name && rule >= 0 && parts.length === 1 && vendored) return;
  // The shared names (rule -1) are chosen to pay for their hits, short ones too.
  const shortest = rule < 0 ? 3 : use === USE.name ? SHORTEST_NAME : SHORTEST_WORD;
  for (const joint of parts.length > 1 ? JOINTS : ['']) {
    const text = parts.join(joint);
    if (Buffer.byteLength(text) >= shortest) anchors.add(text, false, rule, use, undefined, 'name');
  }
}

/** A shape's or value's form: the text given, or made of prefix, alphabet, length and suffix. */
export function formText(shape: ShapeSpec): string {
  if (shape.form !== undefined) return shape.form;
  const [min, max] =
    typeof shape.length === 'number' ? [shape.length, shape.length] : (shape.length ?? [1, 1]);
  const choice = (texts: string[]): string => `(${texts.map((t) => `"${t}"`).join('|')})`;
  return [
    shape.prefix ? choice(shape.prefix) : '',
    shape.alphabet ? `${shape.alphabet}{${min},${max}}` : '',
    shape.suffix ? choice(shape.suffix) : '',
  ].join(' ');
}

/** Least and greatest length in bytes that a form matches. */
export function formSpan(form: Form): [number, number] {
  let [least, most] = [0, 0];
  for (const element of form.elements) {
    const lengths =
      element.kind === 'class' ? [element.min, element.max] : element.choices.map((c) => c.length);
    least += Math.min(...lengths);
    most += Math.max(...lengths);
  }
  return [least, most];
}

function parsed(spec: RuleSpec, text: string): Form {
  try {
    return parseForm(text);
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`rule '${spec.id}': ${error.message}`, error.hint);
    throw error;
  }
}
