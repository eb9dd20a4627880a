/**
 * Events → one self-contained HTML page. Untrusted text only ever becomes text nodes, the policy in the page forbids
 * scripts, images and requests of any kind, and one style is allowed by its hash.
 */
import type { Finding } from '../../core/types.js';
import { amount, failures, fresh, type Gathered, whole } from '../gathered.js';
import { label, shortId } from '../place.js';
import type { Reporter, ReportOptions } from '../reporter.js';
import { type Group, groupBySecret } from '../text/group.js';
import { age, count, lastLine, sureness } from '../words.js';
import { xml } from '../xml.js';
import { STYLE, STYLE_HASH } from './style.js';

/** Places listed per secret. */
const PLACES = 50;
const NAMED = 200;

export function html(options: ReportOptions): Reporter {
  return whole(options, (all) => page(all, options));
}

function page(all: Gathered, options: ReportOptions): string {
  const groups = groupBySecret(all.findings);
  const title = headline(all);
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${STYLE_HASH}'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${xml(title)}</title>`,
    `<style>${STYLE}</style></head><body>`,
    `<h1>${xml(title)}</h1>`,
    ...groups.map((group) => article(group, options, all.start?.startedAt)),
    ...gaps(all),
    `<footer><p>${xml(lastLine(all.summary))}</p></footer>`,
    '</body></html>',
    '',
  ].join('\n');
}

function headline({ findings, summary }: Gathered): string {
  const secrets = groupBySecret(fresh(findings)).length;
  if (secrets > 0) return `stanch: ${count(secrets, 'secret')} found`;
  if (!summary.complete) return 'stanch: incomplete, not everything was scanned';
  return summary.scanned === 0 ? 'stanch: nothing was scanned' : 'stanch: no secrets found';
}

function article({ lead, places }: Group, options: ReportOptions, startedAt: string | undefined): string {
  const rule = options.ruleText(lead.ruleId);
  const where = places.slice(0, PLACES).map((place) => `${label(place.origin)}:${place.region.startLine}`);
  if (places.length > PLACES) where.push(`and ${count(places.length - PLACES, 'more place')}`);
  const facts: [string, string | undefined][] = [
    ['Where', where.join(', ')],
    ['Why', rule?.why],
    ['Sure', [sureness(lead.confidence), lead.reasons.join(', ')].filter(Boolean).join(': ')],
    ['Since', since(lead, startedAt)],
    ['Still in', stillIn(lead)],
    ['Owner', lead.owner],
    ['Next', rule?.fix],
    ['Revoke at', rule?.revoke],
    [
      'Allowed',
      lead.verdict.status === 'suppressed' ? `${lead.verdict.by}: ${lead.verdict.reason}` : undefined,
    ],
    ['Finding', `${lead.id} (${lead.ruleId})`],
  ];
  const rows = facts.filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== '');
  return [
    `<article><h2><span class="s ${lead.severity}">${lead.severity}</span> ${xml(lead.ruleName)} <code>${xml(lead.secret.toString())}</code></h2>`,
    `<pre>${xml(lead.excerpt.replace(/\t/g, ' '))}</pre>`,
    `<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${xml(value)}</dd>`).join('')}</dl></article>`,
  ].join('\n');
}

function since({ provenance }: Finding, startedAt: string | undefined): string | undefined {
  const commit = provenance?.introduced;
  if (commit === undefined) return undefined;
  const old = age(commit.date, startedAt);
  return `${commit.date.slice(0, 10)}${old === undefined ? '' : ` (${old})`}, ${commit.author}, in ${shortId(commit.id)}`;
}

function stillIn({ provenance }: Finding): string | undefined {
  if (provenance === undefined) return undefined;
  return [...(provenance.atHead ? ['HEAD'] : []), ...provenance.refs].join(', ') || 'history only';
}

function gaps(all: Gathered): string[] {
  const lost = failures(all.skipped);
  const told = all.problems.filter((problem) => problem.level !== 'note');
  const items = [
    ...lost.slice(0, NAMED).map((entry) => `${label(entry.origin)}: ${entry.reason}`),
    ...(lost.length > NAMED ? [`and ${amount(lost.slice(NAMED))} more`] : []),
    ...told.slice(0, NAMED).map((problem) => `${problem.level}: ${problem.message}`),
  ];
  if (items.length === 0) return [];
  return [
    `<section><h2>Not scanned: ${amount(lost)}</h2><ul>${items.map((item) => `<li>${xml(item)}</li>`).join('')}</ul></section>`,
  ];
}
