/**
 * Chunks → findings: the sink at the end of every source. Runs the engine on each chunk, locates what it finds and
 * reads the inline notes beside it; afterwards the chunk's bytes are gone. Verdicts come later.
 */

import { originPath } from '../core/origin.js';
import type { Chunk, ChunkSink, Finding, Limits, Problem, Skipped } from '../core/types.js';
import { Inspection } from '../engine/inspect.js';
import type { Inspector } from '../engine/inspector.js';
import { type Located, locate } from '../engine/locate.js';
import { compilePattern } from '../engine/regex.js';
import type { CompiledRule } from '../engine/ruleset.js';
import { inlineNote } from '../policy/inline.js';
import { disabledBlocks } from '../policy/secretlint-block.js';
import type { InlineSettings } from '../policy/types.js';

/** Receives what an examiner makes of a source. */
export interface Findings {
  finding(finding: Finding): void;
  skipped(skipped: Skipped): void;
  problem(problem: Problem): void;
  scanned(bytes: number): void;
}

export class Examiner implements ChunkSink {
  readonly #inspection: Inspection;
  readonly #rules: readonly CompiledRule[];
  readonly #key: Uint8Array;
  readonly #out: Findings;
  readonly #inline: InlineSettings;
  readonly #limits: Limits;
  /** What the paths of rules limited to some look like. */
  readonly #limited: ReadonlyMap<string, string>;
  readonly #paths = new Map<string, { test(text: string): boolean }>();
  #unit = 0;

  constructor(inspector: Inspector, key: Uint8Array, inline: InlineSettings, limits: Limits, out: Findings) {
    this.#inspection = new Inspection(inspector);
    this.#rules = inspector.rules;
    this.#limited = new Map(this.#rules.flatMap(({ id, path }) => (path === undefined ? [] : [[id, path]])));
    this.#key = key;
    this.#out = out;
    this.#inline = inline;
    this.#limits = limits;
  }

  chunk(chunk: Chunk): void {
    for (const view of this.#inspection.views(chunk)) {
      const blocks = disabledBlocks(blockText(view.bytes), chunk.line + 1);
      for (const located of locate(this.#rules, this.#key, chunk, view)) {
        if (!this.#pathFits(located.finding)) continue;
        this.#note(located, blocks);
        this.#count(located.finding);
      }
    }
  }

  skipped(skipped: Skipped): void {
    this.#out.skipped(skipped);
  }

  problem(problem: Problem): void {
    this.#out.problem(problem);
  }

  scanned(bytes: number): void {
    this.#unit = 0;
    this.#out.scanned(bytes);
  }

  /** Hands a finding on, up to the limit per file; past it the file counts as not fully scanned. */
  #count(finding: Finding): void {
    this.#unit++;
    if (this.#unit <= this.#limits.findingsPerFile) this.#out.finding(finding);
    if (this.#unit === this.#limits.findingsPerFile + 1) {
      const detail = `more than ${this.#limits.findingsPerFile} findings; the rest of it is not reported`;
      this.#out.skipped({ origin: finding.origin, reason: 'findings-limit', level: 'failure', detail });
    }
  }

  #note(located: Located, blocks: ReturnType<typeof disabledBlocks>): void {
    if (!this.#inline.enabled) return;
    const note = inlineNote(located, {
      startLine: located.finding.region.startLine,
      foreign: this.#inline.foreign,
      markers: this.#inline.markers,
      blocks,
    });
    if (note !== undefined) located.finding.inline = note;
  }

  /** Rules may be limited to paths; the engine knows none. History's blobs are asked again when their paths are known. */
  #pathFits(finding: Finding): boolean {
    const wanted = this.#limited.get(finding.ruleId);
    const path = originPath(finding.origin);
    if (wanted === undefined || path === '') return true;
    let pattern = this.#paths.get(wanted);
    if (pattern === undefined) {
      pattern = compilePattern(wanted);
      this.#paths.set(wanted, pattern);
    }
    return pattern.test(path);
  }
}

/** The text searched for secretlint's block comments: all of it, but only when one of them is in it. */
function blockText(bytes: Buffer): string {
  return bytes.includes('secretlint-disable') ? bytes.toString('utf8') : '';
}
