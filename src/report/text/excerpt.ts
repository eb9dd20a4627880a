/**
 * A finding's masked line → two lines: the text and a caret line under its mask. The text is escaped first and the
 * caret placed in the escaped text, so both always line up; where the mask cannot be told apart there is no caret.
 */
import { printable } from '../../core/printable.js';
import type { Finding } from '../../core/types.js';
import type { Palette } from './palette.js';

const BULLETS = '********';

/** @param width columns that may be used, gutter included. */
export function excerptLines(finding: Finding, width: number, paint: Palette): string[] {
  const number = String(finding.region.startLine);
  const text = printable(finding.excerpt.replace(/\t/g, ' ').trim());
  const room = Math.max(20, width - number.length - 3);
  const mark = markOf(text, finding.secret.toString());
  // The mask's beginning stays in sight, even where all of it would not fit: a revealed key, a narrow terminal.
  const from =
    mark === undefined || mark.end <= room ? 0 : Math.max(0, Math.min(mark.start - 1, mark.end - room + 1));
  const cut = text.length > from + room;
  const shown = `${from > 0 ? '…' : ''}${text.slice(from + Number(from > 0), from + room - Number(cut))}${cut ? '…' : ''}`;
  const lines = [`${paint.quiet(`${number} │`)} ${shown}`];
  if (mark !== undefined) {
    const end = Math.min(mark.end - from, shown.length);
    const caret = ' '.repeat(mark.start - from) + paint.caret('^'.repeat(end - mark.start + from));
    lines.push(`${paint.quiet(`${' '.repeat(number.length)} │`)} ${caret}`);
  }
  return lines;
}

/** Where the mask stands in the text: whole, or its bullets with the public prefix before them. */
function markOf(text: string, mask: string): { start: number; end: number } | undefined {
  const whole = text.indexOf(mask);
  if (whole >= 0) return { start: whole, end: whole + mask.length };
  const short = mask.slice(0, mask.indexOf(BULLETS) + BULLETS.length);
  const start = text.indexOf(short);
  if (start < 0 || text.indexOf(short, start + 1) >= 0) return undefined;
  return { start, end: start + short.length };
}
