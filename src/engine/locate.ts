/**
 * Matches of a view → findings: lines and columns, a masked excerpt, an id. After it the bytes can be forgotten. Every
 * match on a line is masked in every excerpt of that line, so one finding cannot show another's secret.
 */
import { firstAt } from '../core/columns.js';
import { findingId } from '../core/digest.js';
import { EXCERPT } from '../core/limits.js';
import { LineCursor, lineEnd, lineStart } from '../core/lines.js';
import { originPath } from '../core/origin.js';
import type { Chunk, Finding, Region } from '../core/types.js';
import type { View } from './inspect.js';
import type { Match } from './match.js';
import type { RuleList } from './rulelist.js';

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

/** Locates matches of one view, best in their order. */
export class Locator {
  readonly #rules: RuleList;
  readonly #key: Uint8Array;
  readonly #chunk: Chunk;
  readonly #view: View;
  readonly #cursor: LineCursor;
  readonly #path: string;
  readonly #spans: Spans;

  /** @param key for the keyed digests of secrets (see core/digest.ts). */
  constructor(rules: RuleList, key: Uint8Array, chunk: Chunk, view: View) {
    this.#rules = rules;
    this.#key = key;
    this.#chunk = chunk;
    this.#view = view;
    this.#cursor = new LineCursor(view.stored ? chunk.bytes : view.bytes, chunk.line);
    this.#path = originPath(chunk.origin);
    this.#spans = new Spans(view.matches);
  }

  locate(match: Match): Located {
    const rules = this.#rules;
    const chunk = this.#chunk;
    const { bytes } = this.#view;
    const rule = rules.at(match.rule);
    const region = this.#region(match);
    const digest = match.secret.digest(this.#key);
    const finding: Finding = {
      id: findingId(this.#key, rule.id, digest, this.#path),
      ruleId: rule.id,
      ruleName: rule.name,
      severity: rule.severity,
      tier: rule.tier,
      origin: chunk.origin,
      region,
      excerpt: excerpt(bytes, match, this.#spans),
      secret: match.secret,
      digest,
      confidence: match.confidence,
      reasons: match.reasons,
      ...(match.deadEnd && { deadEnd: match.deadEnd }),
      decoders: match.decoders,
      detail: match.detail,
      parts: match.parts.map((part) => ({
        ruleId: rules.at(part.rule).id,
        ruleName: rules.at(part.rule).name,
        region: this.#region(part),
        mask: part.secret.toString(),
      })),
      added: isAdded(chunk, region),
      verdict: { status: 'new' },
      places: [],
    };
    return { finding, ...nearbyLines(bytes, match) };
  }

  #region(span: { start: number; end: number }): Region {
    const chunk = this.#chunk;
    const view = this.#view;
    const from = view.stored ? view.stored(span.start) : span.start;
    const to = view.stored ? view.stored(span.end) : span.end;
    const region = regionAt(this.#cursor, from, to);
    // In a decoded view byte positions are not the content's own; the line is what can be trusted.
    if (view.decoder !== undefined) return { ...region, byteOffset: chunk.offset, byteLength: 0 };
    region.byteOffset += chunk.offset;
    return region;
  }
}

/** The region of bytes [from, to) of what the cursor counts in. */
export function regionAt(cursor: LineCursor, from: number, to: number): Region {
  const start = cursor.at(from);
  const end = cursor.at(to);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    byteOffset: from,
    byteLength: to - from,
  };
}

/** True when the change under scan adds one of the region's lines. */
export function isAdded({ added }: Pick<Chunk, 'added'>, region: Region): boolean {
  return (
    added === undefined ||
    added.some((range) => range.first <= region.endLine && range.last >= region.startLine)
  );
}

/** All secrets of a view, to be masked wherever a line is shown. */
class Spans {
  /** By their starts. */
  readonly #all: readonly Span[];
  /** For each, the farthest end of it and those before it: one may reach beyond the next. */
  readonly #ends: Int32Array;

  constructor(matches: readonly Match[]) {
    this.#all = matches.flatMap((match) => [match, ...match.parts]).sort((a, b) => a.start - b.start);
    this.#ends = new Int32Array(this.#all.length);
    let farthest = 0;
    for (let i = 0; i < this.#all.length; i++)
      this.#ends[i] = farthest = Math.max(farthest, this.#all[i]!.end);
  }

  /** Those that stand in bytes [from, to), and perhaps some before: a line of thousands is met by each of them. */
  *in(from: number, to: number): Generator<Span> {
    for (
      let i = firstAt(this.#ends, this.#ends.length, from + 1);
      i < this.#all.length && this.#all[i]!.start < to;
      i++
    )
      yield this.#all[i]!;
  }
}

type Span = Match | Match['parts'][number];

/** The match's first line with every secret on it masked, cut to EXCERPT around the match. */
function excerpt(bytes: Buffer, match: Match, spans: Spans): string {
  const first = lineStart(bytes, match.start);
  const last = lineEnd(bytes, match.start);
  let text = '';
  let own: number | undefined;
  let at = first;
  for (const span of spans.in(first, last)) {
    if (own !== undefined && text.length > own + EXCERPT) {
      // What comes so far behind the match is cut off.
      at = last;
      break;
    }
    if (span.end <= at) continue;
    text += bytes.toString('utf8', at, Math.max(at, span.start));
    if (span.start === match.start && span.end === match.end) own = text.length;
    const shown = span.start >= first ? span.secret.publicPrefixText() : '';
    text += shown + MARK;
    at = Math.min(last, span.end);
  }
  text += bytes.toString('utf8', at, last);
  if (text.length <= EXCERPT) return text;
  const from = Math.max(0, Math.min((own ?? 0) - EXCERPT / 4, text.length - EXCERPT));
  return `${from > 0 ? '…' : ''}${text.slice(from, from + EXCERPT)}${from + EXCERPT < text.length ? '…' : ''}`;
}

/** The lines of a match and one to either side, as one text; long lines are cut. */
export function linesAround(bytes: Buffer, match: Pick<Match, 'start' | 'end'>): string {
  const { before, after } = edges(bytes, match);
  return bytes.toString('utf8', before, after);
}

function nearbyLines(bytes: Buffer, match: Match): Pick<Located, 'before' | 'own' | 'after'> {
  const { before, first, last, next, after } = edges(bytes, match);
  const own = bytes.toString('utf8', first, last).split(/\r\n|\r|\n/);
  return {
    before: first === 0 ? [] : [bytes.toString('utf8', before, first).replace(/[\r\n]+$/, '')],
    own:
      own.length > MOST_OWN_LINES
        ? [...own.slice(0, MOST_OWN_LINES / 2), ...own.slice(-MOST_OWN_LINES / 2)]
        : own,
    after: last >= bytes.length ? [] : [bytes.toString('utf8', next, after)],
  };
}

/** Where the lines of a match begin and end, and its neighbours: [before, first) and [next, after). */
function edges(bytes: Buffer, { start, end }: Pick<Match, 'start' | 'end'>) {
  const first = lineStart(bytes, start);
  const last = lineEnd(bytes, end);
  const isPair = (at: number): boolean => bytes[at] === 0x0d && bytes[at + 1] === 0x0a;
  const before = lineStart(bytes, Math.max(0, first - (isPair(first - 2) ? 2 : 1)));
  const next = Math.min(bytes.length, last + (isPair(last) ? 2 : 1));
  const after = lineEnd(bytes, next);
  return { before, first, last, next, after };
}
