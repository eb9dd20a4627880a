/**
 * Raw lines around a finding → the comment of another tool that allows it. Where each marker may stand is the tools'
 * own doing, as read in their sources (gitleaks b58d3f10, betterleaks 6381fa4, detect-secrets 5e14193, trufflehog
 * 3ab759f, secretlint 18346ba, ggshield eaa3e43, kingfisher 2a2b7b5), with two liberties: `trufflehog:ignore` counts
 * anywhere on the line, and detect-secrets' comment needs no certain comment sign on the secret's own line.
 */
import type { InlineNote } from '../core/types.js';
import type { InlineOptions, NearbyLines } from './nearby.js';
import { blockAt, secretlintNote } from './secretlint-block.js';

const LISTS = ['allowlist', 'whitelist'];
const SPACES = ['', ' '];
const JOINS = [' ', '-'];

/** Markers that count wherever they stand on one of the finding's lines. */
const ANYWHERE = [
  'gitleaks:allow',
  'betterleaks:allow',
  'trufflehog:ignore',
  'kingfisher:ignore',
  'ggignore',
  ...LISTS.flatMap((list) =>
    SPACES.flatMap((space) => JOINS.map((join) => `pragma:${space}${list}${join}secret`)),
  ),
];

/** Markers that count on the line before, when nothing but a comment's opening stands in front of them. */
const BEFORE = [
  'kingfisher:ignore',
  ...SPACES.flatMap((space) =>
    JOINS.flatMap((a) => JOINS.map((b) => `pragma:${space}allowlist${a}nextline${b}secret`)),
  ),
];

/** Every marker of this file holds one of these. */
export const FOREIGN: readonly string[] = [
  'leaks:allow',
  'hog:ignore',
  'kingfisher:ignore',
  'ggignore',
  'pragma:',
  'secretlint-',
];

/** The first marker found, nearest place first; undefined when there is none or others' markers do not count. */
export function foreignNote(lines: NearbyLines, options: InlineOptions): InlineNote | undefined {
  if (!options.foreign) return undefined;
  const { startLine } = options;
  for (const [i, text] of lines.own.entries()) {
    const marker = ANYWHERE.find((candidate) => holds(text, candidate));
    if (marker) return { marker: shown(marker), rules: [], line: startLine + i };
    const note = secretlintNote(text, 'secretlint-disable-line', startLine + i);
    if (note) return note;
  }
  return besideNote(lines, startLine) ?? blockAt(options.blocks ?? [], startLine);
}

function besideNote(lines: NearbyLines, startLine: number): InlineNote | undefined {
  const previous = lines.before.at(-1);
  if (previous !== undefined) {
    const marker = BEFORE.find((candidate) => isComment(previous, candidate));
    if (marker) return { marker: shown(marker), rules: [], line: startLine - 1 };
    const note = secretlintNote(previous, 'secretlint-disable-next-line', startLine - 1);
    if (note) return note;
  }
  // Kingfisher takes the line behind a value of several lines as well.
  const next = lines.own.length > 1 ? lines.after[0] : undefined;
  if (next === undefined || !isComment(next, 'kingfisher:ignore')) return undefined;
  return { marker: 'kingfisher:ignore', rules: [], line: startLine + lines.own.length };
}

/** True when the text holds the marker as a word of its own (`gitleaks:allowance` is none). */
function holds(text: string, marker: string): boolean {
  for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + 1)) {
    const next = text[at + marker.length];
    if (next === undefined || !/[\w-]/.test(next)) return true;
  }
  return false;
}

const COMMENT_OPENING = /^\s*(?:#+|\/\/+|\/\*+|\*|'|--|<!--|;+|%+|\{#|\{\{!--)\s*$/;

/** True when only white space and comment signs stand before the marker. */
function isComment(text: string, marker: string): boolean {
  const at = text.indexOf(marker);
  return at >= 0 && at <= 200 && holds(text, marker) && COMMENT_OPENING.test(text.slice(0, at));
}

/** One spelling per tool, so that counts add up. */
function shown(marker: string): string {
  return marker.replace(/^pragma:(?! )/, 'pragma: ').replaceAll('-', ' ');
}
