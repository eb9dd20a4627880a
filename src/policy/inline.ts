/**
 * Raw lines around a finding → the comment that allows it, if there is one. Our own grammar, in any kind of comment:
 *
 *     stanch:allow [rule[,rule…]] [until=YYYY-MM-DD] [-- reason]        on one of the finding's lines
 *     stanch:allow-next [rule[,rule…]] [until=YYYY-MM-DD] [-- reason]   on the line before it
 *
 * `stanch:allow=rule` is read too. Rules are ids or `group:`, `tier:`, `provider:` selectors. A word that is none of
 * this names a rule that does not exist, so a note that was mistyped allows nothing. Whether a note counts is judged
 * elsewhere. Lines are searched for fixed texts only, in linear time.
 */
import type { InlineNote } from '../core/types.js';
import { FOREIGN, foreignNote } from './markers.js';
import type { InlineOptions, NearbyLines } from './nearby.js';
import { readNote } from './note.js';

/** True when the text of a finding's lines and their neighbours may hold a note: a search, where `inlineNote` reads. */
export function mayHoldNote(
  text: string,
  { foreign, markers }: Pick<InlineOptions, 'foreign' | 'markers'>,
): boolean {
  return (
    text.includes('stanch:allow') ||
    (foreign && FOREIGN.some((part) => text.includes(part))) ||
    markers.some((marker) => text.includes(marker))
  );
}

/** The nearest note for a finding; our own markers before others'. */
export function inlineNote(lines: NearbyLines, options: InlineOptions): InlineNote | undefined {
  return ownNote(lines, options.startLine) ?? customNote(lines, options) ?? foreignNote(lines, options);
}

function ownNote(lines: NearbyLines, startLine: number): InlineNote | undefined {
  for (const [i, text] of lines.own.entries()) {
    const note = noteIn(text, 'stanch:allow', startLine + i);
    if (note) return note;
  }
  const previous = lines.before.at(-1);
  return previous === undefined ? undefined : noteIn(previous, 'stanch:allow-next', startLine - 1);
}

/** The marker as a whole word in the text, with what is said behind it. */
function noteIn(text: string, marker: string, line: number): InlineNote | undefined {
  for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + 1)) {
    const rest = text.slice(at + marker.length, at + marker.length + 1024);
    if (/^[\w-]/.test(rest) && !rest.startsWith('-->')) continue;
    if (at > 0 && /\w/.test(text[at - 1]!)) continue;
    return { marker, ...readNote(rest), line };
  }
  return undefined;
}

/** Markers that the config adds count anywhere on the finding's lines, for every rule. */
function customNote(lines: NearbyLines, options: InlineOptions): InlineNote | undefined {
  for (const marker of options.markers) {
    const at = lines.own.findIndex((text) => text.includes(marker));
    if (at >= 0) return { marker, rules: [], line: options.startLine + at };
  }
  return undefined;
}
