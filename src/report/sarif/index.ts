/**
 * Events → SARIF 2.1.0 as GitHub code scanning takes it in: at most 5,000 results, worst first, paths relative to the
 * source root and percent-encoded. Suppressed results are left out unless asked for.
 */
import type { Finding } from '../../core/types.js';
import { type Gathered, whole } from '../gathered.js';
import type { Reporter, ReportOptions, RepositoryLabel } from '../reporter.js';
import { safeJson } from '../safejson.js';
import { invocation } from './invocation.js';
import { result, SOURCE_ROOT } from './result.js';
import { descriptor } from './rule.js';
import type { Log, ReportingDescriptor, Run, VersionControlDetails } from './types.js';

/** GitHub shows the top 5,000 results of a run and refuses more than 25,000. */
const RESULTS = 5000;
const HOME = 'https://www.npmjs.com/package/stanch';

export function sarif(options: ReportOptions): Reporter {
  return whole(options, (all) => `${safeJson(log(all, options), 2)}\n`);
}

function log(all: Gathered, options: ReportOptions): Log {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run(all, options)],
  };
}

function run(all: Gathered, options: ReportOptions): Run {
  const shown = all.findings.slice(0, RESULTS);
  const rules = descriptors(shown, options);
  const index = new Map(rules.map((rule, i) => [rule.id, i]));
  const version = all.start?.tool.version ?? '0.0.0';
  return {
    tool: { driver: { name: 'stanch', version, semanticVersion: version, informationUri: HOME, rules } },
    // Everything before the last slash is the category: scans of different kinds must not overwrite each other.
    automationDetails: { id: `stanch/${all.start?.job.source.kind ?? 'scan'}/` },
    invocations: [invocation(all, all.findings.length - shown.length)],
    originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: 'The root of the scanned tree.' } } },
    ...(options.repository && { versionControlProvenance: [provenance(options.repository)] }),
    columnKind: 'utf16CodeUnits',
    redactionTokens: ['********'],
    results: shown.map((finding) => result(finding, index.get(finding.ruleId)!)),
  };
}

function descriptors(findings: readonly Finding[], options: ReportOptions): ReportingDescriptor[] {
  const byId = new Map(findings.map((finding) => [finding.ruleId, finding]));
  return [...byId.keys()].sort().map((id) => descriptor(byId.get(id)!, options.ruleText(id)));
}

function provenance(repository: RepositoryLabel): VersionControlDetails {
  const { url, revision, branch } = repository;
  return {
    repositoryUri: withoutCredentials(url),
    ...(revision !== undefined && { revisionId: revision }),
    ...(branch !== undefined && { branch }),
    mappedTo: { uriBaseId: SOURCE_ROOT },
  };
}

/** `https://user:token@host/x` → `https://host/x`. */
function withoutCredentials(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, '$1');
}
