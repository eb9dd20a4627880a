/** An entry and what was found for it → what a person sees in an audit: masked, with its surroundings and the keys. */
import { printable } from '../../core/printable.js';
import type { Finding } from '../../core/types.js';
import type { BaselineEntry } from '../../policy/baseline/types.js';
import { excerptLines } from '../../report/text/excerpt.js';
import type { Palette } from '../../report/text/palette.js';
import { sureness } from '../../report/words.js';
import type { Surroundings } from './surroundings.js';

export const KEYS =
  'f false positive  t test value  r revoked  a accepted risk  x real  s skip  b back  q quit';

export interface Card {
  entry: BaselineEntry;
  /** From 1, and how many there are. */
  number: number;
  total: number;
  /** undefined when nothing is found for the entry any more. */
  finding: Finding | undefined;
  around: Surroundings;
}

export function cardText(
  { entry, number, total, finding, around }: Card,
  width: number,
  paint: Palette,
): string {
  const facts = [
    `${entry.reason} since ${entry.since}`,
    ...(entry.first === undefined ? [] : [`first seen ${entry.first}`]),
    ...(entry.audited === undefined ? [] : [`audited ${entry.audited}`]),
    ...(entry.expires === undefined ? [] : [`until ${entry.expires}`]),
    ...(entry.by === undefined ? [] : [`by ${entry.by}`]),
    ...(entry.owner === undefined ? [] : [`owner ${entry.owner}`]),
    ...(entry.note === undefined ? [] : [entry.note]),
  ];
  return [
    '',
    `${paint.quiet(`${number} of ${total}`)}  ${paint.title(printable(finding?.ruleName ?? entry.rule))}`,
    `  ${printable(facts.join(', '))}`,
    ...(finding === undefined ? gone(entry) : found(finding, entry, around, width, paint)),
    '',
    paint.label(KEYS),
    '',
  ].join('\n');
}

function gone({ path }: BaselineEntry): string[] {
  return [
    '',
    `  ${printable(path)}: nothing is found there any more; stanch baseline prune drops such entries`,
  ];
}

function found(
  finding: Finding,
  { path }: BaselineEntry,
  { before, after }: Surroundings,
  width: number,
  paint: Palette,
): string[] {
  const { startLine, endLine } = finding.region;
  const beside = (line: string, n: number) =>
    `    ${paint.quiet(`${n} │`)} ${printable(line.replace(/\t/g, ' ')).slice(0, Math.max(20, width - 12))}`;
  return [
    `  ${printable(String(finding.secret))}, ${sureness(finding.confidence)}: ${printable(finding.reasons.join(', '))}`,
    '',
    `  ${paint.place(printable(`${path}:${startLine}`))}`,
    ...before.map((line, i) => beside(line, startLine - before.length + i)),
    ...excerptLines(finding, width - 4, paint).map((line) => `    ${line}`),
    ...after.map((line, i) => beside(line, endLine + 1 + i)),
  ];
}
