/**
 * `.gitguardian.yaml` of ggshield, versions 1 and 2 → allow entries. Values that stand in it are carried as SHA-256, so
 * that ours holds none. Form: ggshield eaa3e43, core/config and core/filter.py.
 */
import { printable } from '../../core/printable.js';
import { Secret } from '../../core/secret.js';
import { isTable } from '../../core/toml.js';
import { alike } from '../foreign-rules.js';
import { addPaths } from './paths.js';
import { asTable, text, texts } from './read.js';
import { type Draft, emptyDraft, type ImportContext } from './types.js';
import { readYaml } from './yaml.js';

export function importGgshield(content: string, context: ImportContext): Draft {
  const config = asTable(readYaml(content, context.file));
  const secret = asTable(config.secret);
  const draft = emptyDraft();
  const paths = [
    ...texts(secret.ignored_paths ?? secret['ignored-paths']),
    ...texts(config['paths-ignore'] ?? config.paths_ignore),
  ];
  addPaths(paths, context, draft);
  const matches =
    secret.ignored_matches ?? secret['ignored-matches'] ?? config['matches-ignore'] ?? config.matches_ignore;
  for (const match of Array.isArray(matches) ? matches : []) importMatch(match, context, draft);
  const detectors =
    secret.ignored_detectors ??
    secret['ignored-detectors'] ??
    config['banlisted-detectors'] ??
    config.banlisted_detectors;
  for (const detector of texts(detectors)) {
    const near = context.knownRules.filter((id) => alike(detector, id)).slice(0, 5);
    const why =
      near.length === 0
        ? 'we have no such rule'
        : `ours about the same: ${near.join(', ')}; disable what you mean`;
    draft.notCarried.push({ what: `detector ${printable(detector.slice(0, 80))}`, why });
  }
  if (config.exit_zero === true)
    draft.notCarried.push({ what: 'exit_zero', why: 'give --exit-zero on the command line' });
  return draft;
}

function importMatch(match: unknown, context: ImportContext, draft: Draft): void {
  const value = isTable(match) ? text(match.match) : text(match);
  const name = isTable(match) ? (text(match.name) ?? '') : '';
  const what = `ignored match ${printable(name.slice(0, 80))}`.trim();
  if (value === undefined) {
    draft.notCarried.push({ what, why: 'it has no value' });
  } else if (/^[0-9a-f]{64}$/i.test(value)) {
    draft.notCarried.push({
      what,
      why: 'its hash is of value and detector together, which nothing else can make: baseline the finding',
    });
  } else {
    const digest = context.sha256(new Secret(Buffer.from(value)));
    draft.config.allow.push({
      values: [`sha256:${digest}`],
      reason: printable(name || `from ${context.file}`).slice(0, 300),
    });
  }
}
