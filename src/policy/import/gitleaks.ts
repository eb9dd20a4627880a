/**
 * `.gitleaks.toml` (and betterleaks', which has the same form) → our config and rules. Keys count in any case, as viper
 * reads them. Forms: gitleaks b58d3f10, config/config.go; betterleaks 6381fa4.
 */
import { basename } from 'node:path';
import { printable } from '../../core/printable.js';
import { parseToml } from '../../core/toml.js';
import { beside } from '../config/extend.js';
import { alike } from '../foreign-rules.js';
import { importAllowlist } from './gitleaks-allow.js';
import { draftId, importRule } from './gitleaks-rule.js';
import { asTable, type Table, tables, text, texts } from './read.js';
import { type Draft, emptyDraft, type ImportContext } from './types.js';

/** As deep as gitleaks itself follows `extend`. */
const DEPTH = 2;
/** Most rules of ours named as counterparts of one of theirs. */
const NAMED = 5;

export function importGitleaks(content: string, context: ImportContext): Draft {
  const draft = emptyDraft();
  importFile(content, context, draft, 0);
  return draft;
}

function importFile(content: string, context: ImportContext, draft: Draft, depth: number): void {
  const config = lowerKeys(parseToml(content, context.file), 0) as Table;
  const lose = (what: string, why: string) =>
    draft.notCarried.push({ what: `${context.file}: ${what}`, why });
  const extend = asTable(config.extend);
  extendFrom(extend, context, draft, depth, lose);
  const ids = importRules(config, context, draft);
  for (const [i, list] of [...tables(config.allowlists), ...tables(config.allowlist)].entries()) {
    const targets = texts(list.targetrules);
    const rules = targets.length === 0 ? undefined : targets.flatMap((target) => ours(target, ids, context));
    const name = `${context.file}: allowlist ${i + 1}`;
    if (rules?.length === 0)
      lose(`allowlist ${i + 1}`, 'its targetRules have no counterpart among our rules');
    else addAllowlist(list, rules, name, context, draft);
  }
  for (const id of texts(extend.disabledrules)) disable(id, context, draft);
  for (const key of ['prefilter', 'filter', 'validate'].filter((name) => config[name] !== undefined)) {
    lose(key, 'expressions are programs: write allow entries instead');
  }
}

function extendFrom(
  extend: Table,
  context: ImportContext,
  draft: Draft,
  depth: number,
  lose: (what: string, why: string) => void,
): void {
  if (text(extend.url) !== undefined)
    lose('extend.url', 'configs are never fetched: keep a copy and use extends');
  const path = text(extend.path);
  if (path === undefined) return;
  const file = beside(context.path, path);
  const content = depth < DEPTH ? context.readFile(file) : undefined;
  if (content === undefined) lose('extend.path', 'the file is not there, or extended too deep');
  else importFile(content, { ...context, path: file, file: printable(basename(file)) }, draft, depth + 1);
}

/** Their ids → ids of ours, for the rules that this file defines itself. */
function importRules(config: Table, context: ImportContext, draft: Draft): Map<string, string> {
  const ids = new Map<string, string>();
  const rules = tables(config.rules);
  for (const rule of rules) {
    const foreign = text(rule.id);
    if (foreign === undefined) continue;
    const isOwn = text(rule.regex) !== undefined || text(rule.path) !== undefined;
    if (isOwn) ids.set(foreign, draftId(foreign, context.knownRules));
  }
  for (const rule of rules) {
    const foreign = text(rule.id) ?? '';
    const id = ids.get(foreign);
    if (id !== undefined) {
      const imported = importRule(rule, id, context);
      draft.notCarried.push(...imported.notCarried);
      if (imported.rule) draft.rules.push(imported.rule);
    }
    const targets = id === undefined ? ours(foreign, ids, context) : [id];
    const lists = [...tables(rule.allowlists), ...tables(rule.allowlist)];
    for (const list of lists) {
      const name = `${context.file}: allowlist of rule ${printable(foreign.slice(0, 60))}`;
      if (targets.length === 0)
        draft.notCarried.push({ what: name, why: 'no rule of ours is about the same' });
      else addAllowlist(list, targets, name, context, draft);
    }
  }
  return ids;
}

function addAllowlist(
  list: Table,
  rules: string[] | undefined,
  name: string,
  context: ImportContext,
  draft: Draft,
): void {
  const imported = importAllowlist(list, rules, name, context);
  draft.config.allow.push(...imported.allow);
  draft.notCarried.push(...imported.notCarried);
}

/** Rules of ours that a foreign id stands for. */
function ours(foreign: string, ids: ReadonlyMap<string, string>, context: ImportContext): string[] {
  const own = ids.get(foreign);
  return own === undefined ? context.knownRules.filter((id) => alike(foreign, id)) : [own];
}

/** A rule of theirs switched off is switched off here only when ours has the same name: alike is not enough. */
function disable(foreign: string, context: ImportContext, draft: Draft): void {
  if (context.knownRules.includes(foreign)) {
    draft.config.rules = {
      ...draft.config.rules,
      disable: [...(draft.config.rules?.disable ?? []), foreign],
    };
    return;
  }
  const near = context.knownRules.filter((id) => alike(foreign, id)).slice(0, NAMED);
  const why =
    near.length === 0
      ? 'we have no such rule'
      : `ours about the same: ${near.join(', ')}; disable what you mean`;
  draft.notCarried.push({ what: `disabled rule ${printable(foreign.slice(0, 80))}`, why });
}

/** Keys in lower case, all the way down; the parser bounds the depth. */
function lowerKeys(value: unknown, depth: number): unknown {
  if (depth > 100 || typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map((item) => lowerKeys(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.toLowerCase(), lowerKeys(inner, depth + 1)]),
  );
}
