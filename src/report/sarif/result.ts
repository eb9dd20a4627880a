/**
 * Finding → SARIF result. The message is masked, no snippet is given (GitHub shows the line from the repository, and
 * a snippet would carry it into every other tool), and neither author nor commit message appears.
 */
import { printable } from '../../core/printable.js';
import type { Finding, Origin, Place, Verdict } from '../../core/types.js';
import { level } from '../order.js';
import { entryOf, label, shortId, uriOf } from '../place.js';
import { sentence } from '../words.js';
import type { ArtifactLocation, Location, Result, Suppression } from './types.js';

/** Further places written per result; GitHub shows 100 locations. */
const RELATED = 99;
export const SOURCE_ROOT = '%SRCROOT%';

export function result(finding: Finding, ruleIndex: number): Result {
  const related = finding.places.slice(0, RELATED).map(relatedLocation);
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    level: level(finding.severity),
    rank: Math.round(finding.confidence * 1000) / 10,
    message: { text: message(finding) },
    locations: [location(finding)],
    ...(related.length > 0 && { relatedLocations: related }),
    partialFingerprints: { 'stanchSecret/v1': finding.id },
    properties: {
      confidence: finding.confidence,
      reasons: finding.reasons.map(printable),
      secretDigest: finding.digest,
      ...(finding.verdict.status === 'suppressed' && { suppressedBy: finding.verdict.by }),
      ...(finding.decoders.length > 0 && { decoders: finding.decoders }),
      ...(finding.provenance && {
        atHead: finding.provenance.atHead,
        commit: finding.provenance.introduced?.id,
      }),
    },
    ...suppression(finding.verdict),
  };
}

function message(finding: Finding): string {
  const entry = entryOf(finding.origin);
  const inside =
    entry === undefined ? '' : ` Inside '${printable(entry)}', line ${finding.region.startLine}.`;
  const commit = finding.provenance?.introduced?.id;
  const since = commit === undefined ? '' : ` Since commit ${shortId(commit)}.`;
  return `${printable(sentence(finding))}${inside}${since}`;
}

/** An entry's lines mean nothing in the file around it, so an archive is pointed at as a whole. */
function location(place: Place): Location {
  const { region, origin } = place;
  const { startLine, startColumn, endLine, endColumn } = region;
  return {
    physicalLocation: {
      artifactLocation: artifact(origin),
      region:
        entryOf(origin) === undefined ? { startLine, startColumn, endLine, endColumn } : { startLine: 1 },
    },
  };
}

/** A relative URI says what it is relative to; one outside the root stands for itself. */
export function artifact(origin: Origin): ArtifactLocation {
  const uri = uriOf(origin);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: SOURCE_ROOT };
}

function relatedLocation(place: Place, index: number): Location {
  return {
    id: index + 1,
    message: { text: `Also in '${printable(label(place.origin))}'.` },
    ...location(place),
  };
}

/** GitHub ignores suppressions and opens alerts for them: such results only come on request. */
function suppression(verdict: Verdict): Pick<Result, 'suppressions' | 'baselineState'> {
  if (verdict.status === 'new') return {};
  const entry: Suppression = {
    kind: verdict.by === 'inline' ? 'inSource' : 'external',
    status: 'accepted',
    justification: printable(verdict.reason),
  };
  return { suppressions: [entry], ...(verdict.by === 'baseline' && { baselineState: 'unchanged' }) };
}
