/**
 * secretlint's comments → notes: `secretlint-disable-line`, `-next-line`, and blocks from `secretlint-disable` to
 * `secretlint-enable` or the file's end, each with optional rule names and `-- reason` (secretlint 18346ba). Their rule
 * names become `provider:` selectors; a name that says nothing about providers stands for every rule.
 */
import type { InlineNote } from '../core/types.js';
import { readNote } from './note.js';

/** Lines that a block switches off, both inclusive, from 1. */
export interface DisabledBlock {
  first: number;
  last: number;
  note: InlineNote;
}

/** Most comments read in one file: more is an attack, and what they would allow stays a finding. */
const MOST = 1000;

/**
 * Blocks of a text in which secretlint is switched off; costs one search when there is none. A block that is open at the
 * end lasts to the end.
 * @param firstLine number of the text's first line
 */
export function disabledBlocks(text: string, firstLine = 1): DisabledBlock[] {
  if (!text.includes('secretlint-disable')) return [];
  const blocks: DisabledBlock[] = [];
  let line = firstLine;
  let from = 0;
  let seen = 0;
  for (
    let at = text.indexOf('secretlint-');
    at >= 0 && seen < MOST;
    at = text.indexOf('secretlint-', at + 1)
  ) {
    line += lineEnds(text, from, at);
    from = at;
    const rest = restOfLine(text, at);
    if (rest.startsWith('secretlint-enable')) {
      seen++;
      for (const block of blocks) if (block.last === Infinity) block.last = line;
    } else {
      const note = secretlintNote(rest, 'secretlint-disable', line);
      if (!note) continue;
      seen++;
      blocks.push({ first: line, last: Infinity, note });
    }
  }
  return blocks;
}

/** The note of the block that a line lies in. */
export function blockAt(blocks: readonly DisabledBlock[], line: number): InlineNote | undefined {
  return blocks.find((block) => block.first < line && line <= block.last)?.note;
}

/** A secretlint comment of exactly that kind in a line. */
export function secretlintNote(text: string, marker: string, line: number): InlineNote | undefined {
  const at = text.indexOf(marker);
  if (at < 0) return undefined;
  const rest = text.slice(at + marker.length, at + marker.length + 1024);
  if (/^(?:\w|-(?!-))/.test(rest)) return undefined;
  const note = readNote(rest);
  // Prose about the comment, not the comment.
  if (!note.rules.every((rule) => /^[@\w./-]+$/.test(rule))) return undefined;
  const rules = note.rules.map(providerOf);
  return { marker, ...note, rules: rules.includes(undefined) ? [] : (rules as string[]), line };
}

/** `@secretlint/secretlint-rule-aws` → `provider:aws`; undefined for presets and rules about many providers. */
function providerOf(rule: string): string | undefined {
  const name = rule.slice(rule.lastIndexOf('/') + 1).replace(/^secretlint-rule-/, '');
  return /^preset-|^(?:basicauth|pattern|privatekey|filter-comments|no-)/.test(name) ||
    name.startsWith('secretlint-')
    ? undefined
    : `provider:${name}`;
}

/** Looks no further than it must: a line may be the whole of a big file. */
function restOfLine(text: string, at: number): string {
  const rest = text.slice(at, at + 1024);
  const end = rest.indexOf('\n');
  return end < 0 ? rest : rest.slice(0, end);
}

function lineEnds(text: string, from: number, to: number): number {
  const part = text.slice(from, to);
  let count = 0;
  for (let i = part.indexOf('\n'); i >= 0; i = part.indexOf('\n', i + 1)) count++;
  return count;
}
