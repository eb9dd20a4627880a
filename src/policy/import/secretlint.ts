/**
 * `.secretlintrc` (JSON or YAML, never JavaScript) and `.secretlintignore` → allow entries. Form: secretlint 18346ba.
 */
import { UserError } from '../../core/errors.js';
import { printable } from '../../core/printable.js';
import { addPaths } from './paths.js';
import { asTable, type Table, tables, text, texts } from './read.js';
import { type Draft, emptyDraft, type ImportContext } from './types.js';
import { readYaml } from './yaml.js';

/** Presets nest rules; deeper than this is no config. */
const DEPTH = 5;

export function importSecretlint(content: string, context: ImportContext): Draft {
  if (/\.[cm]?js$/.test(context.file)) {
    throw new UserError(
      `${context.file}: a config that is a program is never run`,
      'Write it as JSON first.',
    );
  }
  const draft = emptyDraft();
  // JSON is YAML, save for the comments that people put into it, each on a line of its own.
  const data = content.replace(/^[ \t]*\/\/.*$/gm, '');
  importRules(tables(asTable(readYaml(data, context.file)).rules), context, draft, 0);
  return draft;
}

function importRules(rules: Table[], context: ImportContext, draft: Draft, depth: number): void {
  for (const rule of rules) {
    const id = text(rule.id) ?? '';
    const name = id.slice(id.lastIndexOf('/') + 1).replace(/^secretlint-rule-/, '');
    const lose = (what: string, why: string) =>
      draft.notCarried.push({ what: `${printable(id.slice(0, 80))}: ${what}`, why });
    const isProvider = context.knownRules.some((known) => known.startsWith(`${name}-`));
    if (rule.disabled === true) {
      if (isProvider)
        draft.config.rules = { disable: [...(draft.config.rules?.disable ?? []), `provider:${name}`] };
      else lose('disabled', 'we have no provider of that name');
    }
    if (texts(rule.allowMessageIds).length > 0)
      lose('allowMessageIds', 'no counterpart: disable the rule you mean');
    importAllows(
      texts(asTable(rule.options).allows),
      isProvider ? [`provider:${name}`] : undefined,
      id,
      context,
      draft,
    );
    if (depth < DEPTH) importRules(tables(rule.rules), context, draft, depth + 1);
  }
}

/** `/pattern/i` is a pattern; anything else is text that the value holds. */
function importAllows(
  allows: string[],
  rules: string[] | undefined,
  id: string,
  context: ImportContext,
  draft: Draft,
): void {
  const patterns: string[] = [];
  for (const allow of allows) {
    const written = /^\/(.+)\/([gimsuy]*)$/s.exec(allow);
    const flags = written?.[2]?.replace(/[^ims]/g, '') ?? '';
    const pattern = written
      ? `${flags ? `(?${flags})` : ''}${written[1]}`
      : allow.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    if (context.isValid(pattern)) patterns.push(pattern);
    else
      draft.notCarried.push({
        what: `${printable(id.slice(0, 80))}: an allow pattern`,
        why: 'not valid RE2 syntax',
      });
  }
  if (patterns.length > 0)
    draft.config.allow.push({ patterns, ...(rules && { rules }), reason: `from ${context.file}` });
}

/** `.secretlintignore`: gitignore syntax, as our paths are. */
export function importSecretlintIgnore(content: string, context: ImportContext): Draft {
  const paths = content
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const draft = emptyDraft();
  addPaths(paths, context, draft);
  return draft;
}
