/**
 * Drafts → the TOML of a config and of a rule file, as a person would write it. Every text is quoted so that it comes
 * back exactly.
 */
import type { RawAllow } from '../config/layer.js';
import type { Draft, DraftRule } from './types.js';

/** Text of a `.stanch.toml`, empty when there is nothing to say. @param packs rule files written beside it */
export function configToml(config: Draft['config'], packs: readonly string[]): string {
  const { rules, allow } = config;
  const blocks = [
    block('[rules]', {
      packs: packs.length > 0 ? packs : undefined,
      disable: rules?.disable && [...new Set(rules.disable)],
    }),
    ...allow.map((entry) => block('[[allow]]', allowFields(entry))),
  ].filter((text) => text !== '');
  return blocks.join('\n');
}

function allowFields(entry: RawAllow): Record<string, unknown> {
  const { reason, paths, path_patterns, rules, values, patterns, words, lines, expires } = entry;
  return { reason, paths, path_patterns, rules, values, patterns, words, lines, expires };
}

/** Text of a rule file, empty when there are no rules. */
export function rulesToml(rules: readonly DraftRule[]): string {
  return rules.map(ruleToml).join('\n');
}

function ruleToml(rule: DraftRule): string {
  const companions = rule.companions.map(
    ({ rule: id, lines }) => `{ rule = ${quoted(id)}, lines = ${lines}, required = true }`,
  );
  return [
    block('[[rule]]', {
      id: rule.id,
      name: rule.name,
      provider: rule.id.split('-')[0],
      category: 'generic',
      why: `It is one of the patterns of ${rule.from}; say here why a leak matters.`,
      fix: 'Revoke it where it was issued, look for its uses, and issue a new one.',
      severity: 'high',
      tier: 'contextual',
      keywords: rule.keywords,
      entropy: rule.entropy,
      path: rule.path,
      examples: rule.examples,
      non_examples: rule.nonExamples,
      references: [`imported:${rule.from.replace(/[\s<>"]+/g, '-')}`],
    }),
    `regex = { pattern = ${quoted(rule.pattern)}, before = ${rule.before}, after = ${rule.after} }\n`,
    rule.near ? `near = { words = ${tomlValue(rule.near.words)}, bytes = ${rule.near.bytes} }\n` : '',
    companions.length > 0 ? `companions = [${companions.join(', ')}]\n` : '',
  ].join('');
}

function block(header: string, fields: Record<string, unknown>): string {
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key} = ${tomlValue(value)}`],
  );
  return lines.length === 0 ? '' : `${header}\n${lines.join('\n')}\n`;
}

function tomlValue(value: unknown): string {
  if (!Array.isArray(value)) return typeof value === 'string' ? quoted(value) : String(value);
  const items = value.map(tomlValue);
  const line = `[${items.join(', ')}]`;
  return line.length <= 100 ? line : `[\n${items.map((item) => `  ${item},\n`).join('')}]`;
}

/** Literal where that is exact, so that patterns stay readable; else with escapes. */
function quoted(given: string): string {
  // Half a surrogate pair, from a JSON escape, cannot stand in a file.
  const text = Buffer.from(given, 'utf8').toString('utf8');
  if (/^[^'\u0000-\u001f\u007f]*$/.test(text)) return `'${text}'`;
  if (/^[^\u0000-\u001f\u007f]*[^'\u0000-\u001f\u007f]$/.test(text) && !text.includes("'''"))
    return `'''${text}'''`;
  // TOML's escapes are JSON's, save that DEL must be escaped too.
  return JSON.stringify(text).replace(/\u007f/g, '\\u007f');
}
