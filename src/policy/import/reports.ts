/**
 * Lists of known findings that other tools keep → entries to look for in a scan of ours: gitleaks' JSON reports and
 * ignore files (b58d3f10), and kingfisher's baselines (82d05053, docs/BASELINE.md, versions 1 and 2).
 */
import { UserError } from '../../core/errors.js';
import { Secret } from '../../core/secret.js';
import { asTable, posixPath, readJson, tables, text, wholeNumber } from './read.js';
import { type Draft, emptyDraft, type ForeignEntry, type ImportContext } from './types.js';
import { readYaml } from './yaml.js';

/** What gitleaks and betterleaks write in place of a value with --redact. */
const REDACTED = /^REDACTED$|\*{3}|\.{3}$/;

/** A gitleaks JSON report used as baseline. */
export function importGitleaksReport(content: string, context: ImportContext): Draft {
  const report = readJson(content, context.file);
  if (!Array.isArray(report))
    throw new UserError(`${context.file}: not a gitleaks report`, 'It should be a JSON list.');
  const entries = tables(report).flatMap((finding): ForeignEntry[] => {
    const path = text(finding.File);
    const rule = text(finding.RuleID);
    if (path === undefined || rule === undefined) return [];
    const secret = text(finding.Secret);
    const commit = text(finding.Commit);
    const line = wholeNumber(finding.StartLine);
    return [
      {
        rule,
        path: posixPath(path),
        ...(line !== undefined && { line }),
        ...(commit !== undefined && { commit }),
        ...(secret !== undefined && !REDACTED.test(secret) && { secret: new Secret(Buffer.from(secret)) }),
        reason: 'accepted-risk',
      },
    ];
  });
  return withEntries(entries, report.length, context);
}

/** `.gitleaksignore`; scans honour it as it is, but entries of a baseline survive line moves. */
export function importIgnoreFile(content: string): Draft {
  const draft = emptyDraft();
  for (const [i, raw] of content
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const parts = line.split(':');
    const [path, rule, number] = parts.slice(-3);
    if (parts.length < 3 || parts.length > 4 || !/^\d+$/.test(number ?? '')) {
      draft.notCarried.push({ what: `line ${i + 1}`, why: 'not of the form [commit:]file:rule:line' });
      continue;
    }
    const commit = parts.length === 4 ? { commit: parts[0]! } : {};
    draft.entries.push({
      rule: rule!,
      path: posixPath(path!),
      line: Number(number),
      ...commit,
      reason: 'accepted-risk',
    });
  }
  return draft;
}

/** kingfisher's baseline: fingerprints are made of byte offsets and cannot be matched, so path, line and rule stand in. */
export function importKingfisher(content: string, context: ImportContext): Draft {
  const baseline = asTable(readYaml(content, context.file));
  const old = tables(asTable(baseline.ExactFindings).matches);
  const findings = [
    ...old,
    ...tables(baseline.repositories).flatMap((repository) => tables(repository.findings)),
  ];
  if (findings.length === 0 && baseline.repositories === undefined && baseline.ExactFindings === undefined) {
    throw new UserError(
      `${context.file}: not a kingfisher baseline`,
      'It should have repositories or ExactFindings.',
    );
  }
  const entries = findings.flatMap((finding): ForeignEntry[] => {
    const path = text(finding.path) ?? text(finding.filepath);
    const line = wholeNumber(finding.line) ?? wholeNumber(finding.linenum);
    if (path === undefined || line === undefined) return [];
    return [
      { rule: text(finding.rule_id) ?? 'generic', path: posixPath(path), line, reason: 'accepted-risk' },
    ];
  });
  return withEntries(entries, findings.length, context);
}

function withEntries(entries: ForeignEntry[], total: number, context: ImportContext): Draft {
  const lost = total - entries.length;
  const notCarried =
    lost === 0 ? [] : [{ what: `${context.file}: ${lost} findings`, why: 'without a path, line or rule' }];
  return { ...emptyDraft(), entries, notCarried };
}
