/**
 * A keyword of a rule's pattern → the pattern's matches around it that hold the keyword. What every match must hold is
 * searched for first; the pattern is made when a window first passes. Looks at the rule's window and at what appraising
 * a match looks at.
 */
import { BLOCK_REACH } from '../core/limits.js';
import { appraise, noteAppraisal, reasonOf } from './appraise.js';
import { blockEnd, isInBlock, objectEnd } from './block.js';
import type { Extent } from './extent.js';
import { parseForm } from './form.js';
import type { Match } from './match.js';
import { nearWord } from './near.js';
import { type Pattern, type PatternMatch, patternLater } from './regex.js';
import type { RuleList } from './rulelist.js';
import { ShapeWalk } from './shape.js';

/** Matches of one pattern in one window; a window is at most twice BLOCK_REACH. */
const MOST_PER_WINDOW = 64;

export class PatternRules {
  readonly #rules: RuleList;
  readonly #patterns = new Map<number, Pattern>();
  /** Patterns of the values in blocks, by their source. */
  readonly #blocks = new Map<string, Pattern>();
  /** Walks of what must follow keywords, by its form. */
  readonly #followers = new Map<string, ShapeWalk>();

  constructor(rules: RuleList) {
    this.#rules = rules;
  }

  /** Tries the pattern of rule `index` around its keyword in [at, end). @param extent takes in what was looked at. */
  judge(bytes: Buffer, at: number, end: number, index: number, extent: Extent, out: Match[]): void {
    const rule = this.#rules.at(index);
    const { follows } = rule.regex!;
    if (follows !== undefined && !this.#isFollowed(bytes, end, follows, extent)) return;
    const before = Math.min(rule.regex!.before, BLOCK_REACH);
    const after = Math.min(rule.regex!.after, BLOCK_REACH);
    const low = Math.max(0, at - before);
    const high = Math.min(bytes.length, at + after);
    const near = rule.near?.bytes ?? 0;
    extent.add(at - before - near, at + after + near);
    const window = bytes.toString('latin1', low, high);
    // Searches first: a pattern costs a hundred times as much, and most keywords stand in prose and code.
    if (!holdsAll(window, rule.regex!.requires)) return;
    if (rule.near !== undefined && nearWord(rule.near, bytes, low, high) === undefined) return;
    let pattern = this.#patterns.get(index);
    if (pattern === undefined) {
      pattern = patternLater(rule.regex!.pattern);
      this.#patterns.set(index, pattern);
    }
    // The match must hold the keyword that led here; its neighbours have keywords of their own.
    const last = at - low;
    for (let from = 0, n = 0; from <= last && n < MOST_PER_WINDOW; n++) {
      const found = pattern.find(window, from, last);
      if (found === undefined) return;
      from = Math.max(found.end, found.start + 1);
      if (found.end <= last) continue;
      const { each } = rule.regex!;
      const values = each === undefined ? [found] : this.#each(each, window, high < bytes.length, found);
      for (const value of values) {
        const start = low + value.secretStart;
        const stop = low + value.secretEnd;
        noteAppraisal(rule, start, stop, extent);
        const reason = reasonOf('form', rule);
        const candidate = { rule: index, anchor: at, start, end: stop, publicPrefix: 0, reason };
        const match = appraise(rule, bytes, candidate);
        // What another anchor led to is not looked at: each anchor's matches hang on its own surroundings alone.
        if (match !== undefined) out.push(match);
      }
    }
  }

  /** True when a form stands right behind a keyword that ends at `end`. */
  #isFollowed(bytes: Buffer, end: number, form: string, extent: Extent): boolean {
    let walk = this.#followers.get(form);
    if (walk === undefined) {
      walk = new ShapeWalk(parseForm(form), 'none', 'none');
      this.#followers.set(form, walk);
    }
    const holds = walk.at(bytes, end, 0);
    extent.add(walk.low, walk.high);
    return holds;
  }

  /** Every value in the block that `head` begins. */
  #each(source: string, window: string, isCut: boolean, head: PatternMatch): PatternMatch[] {
    const isObject = window[head.end - 1] === '{';
    const block = isObject ? window.slice(0, objectEnd(window, head.end)) : indented(window, isCut, head);
    const pattern = this.#blocks.get(source) ?? patternLater(source);
    this.#blocks.set(source, pattern);
    const values: PatternMatch[] = [];
    for (let from = head.end; values.length < MOST_PER_WINDOW; ) {
      const value = pattern.find(block, from);
      if (value === undefined) break;
      if (isObject || isInBlock(block, head.end, value.start)) values.push(value);
      from = Math.max(value.end, from + 1);
    }
    return values;
  }
}

/** A window up to where the indented block in it ends. @param isCut true when the text goes on behind the window. */
function indented(window: string, isCut: boolean, head: PatternMatch): string {
  // A line that the window cuts may be any.
  const whole = isCut ? window.slice(0, window.lastIndexOf('\n') + 1) : window;
  return whole.slice(0, blockEnd(whole, whole.indexOf('\n', head.start) + 1, head.end));
}

/** True when of each list one literal stands in the text. */
function holdsAll(text: string, lists: readonly string[][]): boolean {
  for (const choices of lists) if (!choices.some((literal) => text.includes(literal))) return false;
  return true;
}
