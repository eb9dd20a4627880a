/**
 * Matches of a view → findings: lines and columns, a masked excerpt, an id. After it the bytes can be forgotten. Every
 * match on a line is masked in every excerpt of that line, so one finding cannot show another's secret.
 */
import { findingId } from '../core/digest.js';
import { EXCERPT } from '../core/limits.js';
import { LineCursor, lineBounds } from '../core/lines.js';
import { originPath } from '../core/origin.js';
import type { Chunk, Finding, LineRange, Region } from '../core/types.js';
import type { View } from './inspect.js';
import type { Match } from './match.js';
import type { CompiledRule } from './ruleset.js';

/** A finding whose verdict is still open, with the raw lines that inline notes may stand on. */
export interface Located {
  finding: Finding;
  before: string[];
  own: string[];
  after: string[];
}

/** Lines of one secret that are searched for inline notes; a longer secret has its note at an end. */
const MOST_OWN_LINES = 64;
const MARK = '********';

/** @param key for the keyed digests of secrets (see core/digest.ts). */
export function locate(rules: readonly CompiledRule[], key: Uint8Array, chunk: Chunk, view: View): Located[] {
  const cursor = new LineCursor(view.bytes, chunk.line);
  const path = originPath(chunk.origin);
  const spans = view.matches.flatMap((match) => [match, ...match.parts]).sort((a, b) => a.start - b.start);
  return view.matches.map((match) => {
    const rule = rules[match.rule]!;
    const region = regionOf(cursor, chunk, view, match);
    const digest = match.secret.digest(key);
    const finding: Finding = {
      id: findingId(key, rule.id, digest, path),
      ruleId: rule.id,
      ruleName: rule.name,
      severity: rule.severity,
      tier: rule.tier,
      origin: chunk.origin,
      region,
      excerpt: excerpt(view.bytes, match, spans),
      secret: match.secret,
      digest,
      confidence: match.confidence,
      reasons: match.reasons,
      decoders: match.decoders,
      detail: match.detail,
      parts: match.parts.map((part) => ({
        ruleId: rules[part.rule]!.id,
        ruleName: rules[part.rule]!.name,
        region: regionOf(cursor, chunk, view, part),
        mask: part.secret.toString(),
      })),
      added: chunk.added === undefined || touches(chunk.added, region),
      verdict: { status: 'new' },
      places: [],
    };
    return { finding, ...nearbyLines(view.bytes, match) };
  });
}

function regionOf(
  cursor: LineCursor,
  chunk: Chunk,
  view: View,
  span: { start: number; end: number },
): Region {
  const start = cursor.at(span.start);
  const end = cursor.at(span.end);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    // In a decoded view byte positions are not the content's own; the line is what can be trusted.
    byteOffset: view.decoder === undefined ? chunk.offset + span.start : chunk.offset,
    byteLength: view.decoder === undefined ? span.end - span.start : 0,
  };
}

function touches(ranges: readonly LineRange[], region: Region): boolean {
  return ranges.some((range) => range.first <= region.endLine && range.last >= region.startLine);
}

/** The match's first line with every secret on it masked, cut to EXCERPT around the match. */
function excerpt(
  bytes: Buffer,
  match: Match,
  spans: readonly { start: number; end: number; secret: Match['secret'] }[],
): string {
  const [lineStart, lineEnd] = lineBounds(bytes, match.start);
  let text = '';
  let own = 0;
  let at = lineStart;
  for (const span of spans) {
    if (span.end <= at || span.start >= lineEnd) continue;
    text += bytes.toString('utf8', at, Math.max(at, span.start));
    if (span.start === match.start && span.end === match.end) own = text.length;
    const shown = span.start >= lineStart ? span.secret.publicPrefixText() : '';
    text += shown + MARK;
    at = Math.min(lineEnd, span.end);
  }
  text += bytes.toString('utf8', at, lineEnd);
  if (text.length <= EXCERPT) return text;
  const from = Math.max(0, Math.min(own - EXCERPT / 4, text.length - EXCERPT));
  return `${from > 0 ? '…' : ''}${text.slice(from, from + EXCERPT)}${from + EXCERPT < text.length ? '…' : ''}`;
}

function nearbyLines(bytes: Buffer, match: Match): { before: string[]; own: string[]; after: string[] } {
  const [start] = lineBounds(bytes, match.start);
  const [, end] = lineBounds(bytes, match.end);
  const own = bytes.toString('utf8', start, end).split(/\r\n|\r|\n/);
  return {
    before: linesBefore(bytes, start),
    own:
      own.length > MOST_OWN_LINES
        ? [...own.slice(0, MOST_OWN_LINES / 2), ...own.slice(-MOST_OWN_LINES / 2)]
        : own,
    after: linesAfter(bytes, end),
  };
}

function linesBefore(bytes: Buffer, start: number): string[] {
  if (start === 0) return [];
  const [from] = lineBounds(
    bytes,
    start - 1 - (bytes[start - 1] === 0x0a && bytes[start - 2] === 0x0d ? 1 : 0),
  );
  return [bytes.toString('utf8', from, start).replace(/[\r\n]+$/, '')];
}

function linesAfter(bytes: Buffer, end: number): string[] {
  if (end >= bytes.length) return [];
  const next = end + (bytes[end] === 0x0d && bytes[end + 1] === 0x0a ? 2 : 1);
  const [, to] = lineBounds(bytes, Math.min(next, bytes.length));
  return [bytes.toString('utf8', next, to)];
}
