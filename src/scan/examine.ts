/**
 * Chunks → findings: the sink at the end of every source. Runs the engine on each chunk, locates what it finds and
 * reads the inline notes beside it; afterwards the chunk's bytes are gone. Verdicts come later; only what nothing but
 * its confidence decides about is counted here and never located, unless it is to be told.
 */

import type { Chunk, ChunkSink, Finding, Origin, Problem, ScanJob, Skipped, Unsure } from '../core/types.js';
import { Inspection, type View } from '../engine/inspect.js';
import { type Located, Locator, linesAround } from '../engine/locate.js';
import type { Match } from '../engine/match.js';
import type { RuleList } from '../engine/rulelist.js';
import type { Doubt } from '../policy/doubt.js';
import { inlineNote, mayHoldNote } from '../policy/inline.js';
import { type DisabledBlock, disabledBlocks } from '../policy/secretlint-block.js';
import type { Prepared } from './prepare.js';
import { Room } from './room.js';
import { RulePaths } from './rule-paths.js';
import { unreadSkips } from './unread.js';

/** Receives what an examiner makes of a source. */
export interface Findings {
  finding(finding: Finding): void;
  /** One that its confidence suppresses; only called when the job says that such are counted. */
  unsure(by: Unsure): void;
  skipped(skipped: Skipped): void;
  problem(problem: Problem): void;
  scanned(bytes: number, units?: number): void;
}

/** What examining needs. */
export type ExaminerParts = Pick<Prepared, 'inspector' | 'key' | 'policy' | 'judge' | 'limits'>;

export class Examiner implements ChunkSink {
  readonly #prepared: Pick<Prepared, 'key' | 'judge'>;
  readonly #inline: Prepared['policy']['inline'];
  readonly #inspection: Inspection;
  readonly #rules: RuleList;
  readonly #out: Findings;
  readonly #room: Room;
  /** Findings in doubt are counted: not in history, whose paths come later. */
  readonly #doubts: boolean;
  readonly #paths = new RulePaths();
  /** By file or entry that was opened: secrets found in it, which its own bytes may show again. */
  readonly #inside = new WeakMap<Origin, Set<string>>();

  constructor(prepared: ExaminerParts, job: Pick<ScanJob, 'source' | 'countUnsure'>, out: Findings) {
    this.#prepared = prepared;
    this.#inline = prepared.policy.inline;
    this.#inspection = new Inspection(prepared.inspector);
    this.#rules = prepared.inspector.rules;
    this.#out = out;
    this.#room = new Room(prepared.limits.findingsPerFile, (skipped) => out.skipped(skipped));
    this.#doubts = job.countUnsure === true && job.source.kind !== 'history';
  }

  chunk(chunk: Chunk): void {
    const views = this.#inspection.views(chunk);
    for (const skipped of unreadSkips(chunk, this.#inspection.unread)) this.skipped(skipped);
    if (views.length === 0) return;
    const doubt = this.#doubts && !('added' in chunk) ? this.#prepared.judge.doubt(chunk.origin) : undefined;
    for (const view of views) this.#view(chunk, view, doubt);
  }

  #view(chunk: Chunk, view: View, doubt: Doubt | undefined): void {
    const blocks = disabledBlocks(blockText(view.bytes), chunk.line + 1);
    // Of most views nothing is told.
    let locator: Locator | undefined;
    for (const match of view.matches) {
      if (!this.#paths.fits(this.#rules.at(match.rule).path, chunk.origin)) continue;
      if (!this.#room.take(chunk.origin)) continue;
      if (doubt !== undefined && this.#isInDoubt(match, view, blocks, doubt)) {
        this.#out.unsure(match.deadEnd ?? 'confidence');
        continue;
      }
      locator ??= new Locator(this.#rules, this.#prepared.key, chunk, view);
      const located = locator.locate(match);
      if (!this.#isKnown(located.finding)) this.#out.finding(this.#noted(located, blocks));
    }
  }

  #isInDoubt(match: Match, view: View, blocks: readonly DisabledBlock[], doubt: Doubt): boolean {
    if (!doubt(this.#rules.at(match.rule), match)) return false;
    if (!this.#inline.enabled) return true;
    return blocks.length === 0 && !mayHoldNote(linesAround(view.bytes, match), this.#inline);
  }

  skipped(skipped: Skipped): void {
    this.#out.skipped(skipped);
  }

  problem(problem: Problem): void {
    this.#out.problem(problem);
  }

  scanned(bytes: number, units?: number): void {
    this.#room.clear();
    this.#out.scanned(bytes, units);
  }

  #noted(located: Located, blocks: readonly DisabledBlock[]): Finding {
    const { finding } = located;
    if (!this.#inline.enabled) return finding;
    const note = inlineNote(located, {
      startLine: finding.region.startLine,
      foreign: this.#inline.foreign,
      markers: this.#inline.markers,
      blocks,
    });
    if (note !== undefined) finding.inline = note;
    return finding;
  }

  /** True for what was found already at its place inside of the opened content whose own bytes these are. */
  #isKnown({ ruleId, digest, origin }: Finding): boolean {
    const secret = `${ruleId} ${digest}`;
    for (let inner = origin; inner.kind === 'entry'; inner = inner.outer) {
      const found = this.#inside.get(inner.outer) ?? new Set();
      this.#inside.set(inner.outer, found.add(secret));
    }
    return this.#inside.get(origin)?.has(secret) ?? false;
  }
}

/** The text searched for secretlint's block comments: all of it, but only when one of them is in it. */
function blockText(bytes: Buffer): string {
  return bytes.includes('secretlint-disable') ? bytes.toString('utf8') : '';
}
