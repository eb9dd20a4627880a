/**
 * Rule specs → the pack the engine loads: one anchor list for all rules, with the four-byte grams the prefilter looks for,
 * and what assigned rules ask of values. What only a hit needs of a rule is put together when the first leads to it. Runs at
 * build time for the built-in rules and at load for users' packs.
 */
import { contentDigest } from '../core/digest.js';
import { UserError } from '../core/errors.js';
import { BLOCK_REACH, REACH } from '../core/limits.js';
import type { AssignedSpec, RuleSpec, ShapeSpec } from '../core/types.js';
import { anchorColumns } from '../engine/anchorlist.js';
import { besideNames } from '../engine/beside.js';
import { parseForm } from '../engine/form.js';
import { normalName, STRONG_NAMES } from '../engine/names.js';
import { RuleList, traitsOf } from '../engine/rulelist.js';
import { type CompiledPack, type CompiledRule, USE } from '../engine/ruleset.js';
import { sequelOf } from '../engine/sequel.js';
import { valueForms } from '../engine/valueforms.js';
import { valueWords } from '../engine/valuewords.js';
import { AnchorTable, LONGEST_ANCHOR } from './anchors.js';
import { Forms, formSpan, formText } from './forms.js';

/** How a name of several words may be joined; humps need no joint. */
const JOINTS = ['', '_', '-', '.', ' '];
/** Words and names shorter than this are not anchors: they are looked for in names that another anchor found. */
const SHORTEST_WORD = 4;
const SHORTEST_NAME = 5;

/**
 * @param digest of what the rules were read from; left out: it is made of the compiled rules.
 * @param isAlone false when the pack will stand behind another, which has what every pack looks for: names that suggest a
 * secret, in all their encoded forms, and runs of escapes.
 * @throws UserError for a rule that cannot be looked for.
 */
export function compile(specs: readonly RuleSpec[], digest?: string, isAlone = true): CompiledPack {
  const anchors = new AnchorTable();
  if (isAlone) for (const name of STRONG_NAMES) addWord(anchors, name, -1, USE.name);
  const read = new Forms();
  const asked = specs.map((spec, index) => addRule(spec, index, anchors, read));
  anchors.addEncoded();
  if (isAlone) anchors.addRuns();
  const list = anchors.finish();
  const rules = new RuleList(
    Uint8Array.from(specs, ({ group }, index) => traitsOf({ group, kind: asked[index]!.kind })),
    () => specs.map(({ id }) => id),
    (index) => compiled(specs[index]!, asked[index]!),
  );
  const forms = valueForms(asked);
  return {
    digest: digest ?? contentDigest([JSON.stringify([...rules]), ...anchorColumns(list)]),
    rules,
    anchors: list,
    forms,
    words: valueWords(asked),
    beside: besideNames(asked, forms),
  };
}

/** What a rule asks of a value and its name. */
type Asked = Pick<CompiledRule, 'kind' | 'form' | 'span' | 'words' | 'names'>;
const SHAPE: Asked = { kind: 'shape' };
const REGEX: Asked = { kind: 'regex' };

/** Adds what a rule is found by. */
function addRule(spec: RuleSpec, index: number, anchors: AnchorTable, forms: Forms): Asked {
  if (spec.shape) addShape(spec, spec.shape, index, anchors, forms);
  else if (spec.assigned) return addAssigned(spec, spec.assigned, index, anchors, forms);
  else if (spec.regex) addRegex(spec, index, anchors);
  else throw new UserError(`rule '${spec.id}' looks for nothing`, 'Give it a shape, an assigned or a regex.');
  return spec.shape ? SHAPE : REGEX;
}

/** The rule as a hit needs it. */
function compiled(spec: RuleSpec, { kind, words, names, form, span }: Asked): CompiledRule {
  const { id, name, severity, tier, group, provider, shape, regex, near, allow, check, companions } = spec;
  const [left, right] = [shape?.left ?? 'word', shape?.right ?? 'word'];
  const rule: CompiledRule = {
    id,
    name,
    severity,
    tier,
    group,
    provider,
    kind,
    left,
    right,
    check,
    companions,
  };
  if (spec.entropy !== undefined) rule.entropy = spec.entropy;
  if (spec.minDigits !== undefined) rule.minDigits = spec.minDigits;
  if (near) rule.near = { words: near.words.map(lower), bytes: Math.min(near.bytes, REACH) };
  if (allow) rule.allow = { words: (allow.words ?? []).map(lower), values: allow.values ?? [] };
  if (spec.path !== undefined) rule.path = spec.path;
  if (spec.part === true) rule.part = true;
  if (shape) rule.form = formText(shape);
  if (words) rule.words = words;
  if (names) rule.names = names;
  if (form !== undefined) rule.form = form;
  if (span) rule.span = span;
  if (regex) {
    const { pattern, each, before, after, requires = [], follows } = regex;
    rule.regex = { pattern, ...(each && { each }), before, after, requires, ...(follows && { follows }) };
  }
  return rule;
}

function lower(text: string): string {
  return text.toLowerCase();
}

/** A rule of the entropy group whose value may have any name, or none, looks at runs instead of assignments. */
function assignedKind({ group, assigned }: RuleSpec): 'assigned' | 'run' {
  const isNameless = assigned!.words.length === 0 && assigned!.names.length === 0;
  return group === 'entropy' && isNameless ? 'run' : 'assigned';
}

function addShape(spec: RuleSpec, shape: ShapeSpec, index: number, anchors: AnchorTable, forms: Forms): void {
  const form = forms.of(spec, shape);
  const [, most] = formSpan(form);
  if (most > BLOCK_REACH)
    throw new UserError(`rule '${spec.id}' may match ${most} bytes`, `Keep it under ${BLOCK_REACH}.`);
  if (!anchors.addForm(form, index, shape.left !== 'none')) {
    throw new UserError(
      `rule '${spec.id}' has no literal of 3 bytes or more to look for`,
      'Use `assigned` with a vendor word, or a longer literal.',
    );
  }
}

function addAssigned(
  spec: RuleSpec,
  assigned: AssignedSpec,
  index: number,
  anchors: AnchorTable,
  forms: Forms,
): Asked {
  const { words, names, form, alphabet } = assigned;
  const asked: Asked = {
    kind: assignedKind(spec),
    words: words.map(normalName),
    names: names.map(normalName),
  };
  if (form !== undefined || alphabet !== undefined) {
    asked.form = formText(assigned);
    asked.span = forms.spanOf(spec, asked.form);
  }
  for (const word of words) addWord(anchors, word, index, USE.word);
  for (const name of names) addWord(anchors, name, index, USE.name, words.length > 0);
  return asked;
}

function addRegex(spec: RuleSpec, index: number, anchors: AnchorTable): void {
  const { before, after, follows } = spec.regex!;
  if (before > BLOCK_REACH || after > BLOCK_REACH) {
    throw new UserError(
      `rule '${spec.id}' has a window over ${BLOCK_REACH} bytes`,
      'Make before and after smaller.',
    );
  }
  const sequel = follows === undefined ? undefined : sequelOf(parseForm(follows), 0);
  for (const keyword of spec.keywords) {
    if (keyword.length < 3)
      throw new UserError(`rule '${spec.id}' has a keyword under 3 bytes`, 'Use a longer one.');
    if (follows !== undefined && Buffer.byteLength(keyword) > LONGEST_ANCHOR)
      throw new UserError(
        `rule '${spec.id}' says what follows a keyword over ${LONGEST_ANCHOR} bytes`,
        'Shorten the keyword to its end.',
      );
    anchors.add(keyword, false, index, USE.regex, undefined, sequel);
  }
}

/** Names that are anchors by themselves: a longer name that holds one needs no anchor of its own. */
const COVERING = STRONG_NAMES.filter((name) => !name.includes(' '));

function addWord(anchors: AnchorTable, word: string, rule: number, use: number, vendored = false): void {
  const parts = partsOf(word.toLowerCase());
  // A plain word (`license`, `private`) stands everywhere; it counts in names that the vendor's word leads to.
  if (use === USE.name && rule >= 0 && parts.length === 1 && vendored) return;
  if (use === USE.name && isCovered(word, parts.join(''))) return;
  // The shared names (rule -1) are chosen to pay for their hits, short ones too.
  const shortest = rule < 0 ? 3 : use === USE.name ? SHORTEST_NAME : SHORTEST_WORD;
  for (const joint of parts.length > 1 ? JOINTS : ['']) {
    const text = parts.join(joint);
    if (Buffer.byteLength(text) >= shortest) anchors.add(text, false, rule, use, undefined, 'name');
  }
}

function isCovered(word: string, normal: string): boolean {
  for (const name of COVERING) if (name !== word && normal.includes(name)) return true;
  return false;
}

/** Most words are plain. */
const PLAIN = /^[a-z0-9]+$/;

function partsOf(word: string): string[] {
  return PLAIN.test(word) ? [word] : word.split(/[\s_.-]+/).filter((part) => part !== '');
}
