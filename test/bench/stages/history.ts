/**
 * A repository and the name of a stage → the processor time of that stage of a full history's scan and of those before
 * it, a line of JSON for each time it is done in this process: restoring all objects, searching them for anchors, judging
 * these. Nothing is located, traced, opened or reported. Read by sections/stages.mjs.
 * Usage: node history.js DIR restore|search|judge TIMES
 */
import { inlineLess } from '../../../src/cli/inlining.js';
import { DEFAULT_LIMITS } from '../../../src/core/limits.js';
import type { ChunkSink } from '../../../src/core/types.js';
import { Inspection } from '../../../src/engine/inspect.js';
import { Inspector, type Survey } from '../../../src/engine/inspector.js';
import type { CompiledPack } from '../../../src/engine/ruleset.js';
import { builtPack } from '../../../src/rules/built.js';
import { readWholeStore } from '../../../src/sources/git/pack/direct.js';
import { findPlainStore } from '../../../src/sources/git/pack/store.js';
import { openRepository } from '../../../src/sources/git/repo.js';

/** Finds all anchors and decides nothing: whatever stands inside a copy stays as it was. */
class Searcher extends Inspector {
  override get isSpent(): boolean {
    return false;
  }

  override judge(bytes: Buffer, from: number, to: number): [] {
    this.find(bytes, from, to);
    return [];
  }

  override judgeAnchors(_: Buffer, { at, low, high }: Survey, due: readonly number[]): void {
    for (const i of due) low[i] = high[i] = at[i]!;
  }
}

const STAGES: Record<string, (pack: CompiledPack) => Inspection | undefined> = {
  restore: () => undefined,
  search: (pack) => new Inspection(new Searcher(pack)),
  judge: (pack) => new Inspection(new Inspector(pack)),
};

const [folder, stage, times] = process.argv.slice(2);
inlineLess(process.versions.v8);
const repository = openRepository({ cwd: folder!, env: process.env });
const store = findPlainStore(repository);
const pack = builtPack();
if (store === undefined || pack === undefined)
  throw new Error('The store is not plain, or there is no build.');
const { signal } = new AbortController();

for (let n = 0; n < Number(times); n++) {
  const inspection = STAGES[stage!]!(pack);
  let matches = 0;
  const sink: ChunkSink = {
    chunk: (chunk) => {
      for (const view of inspection?.views(chunk) ?? []) matches += view.matches.length;
    },
    skipped: () => undefined,
    problem: () => undefined,
    scanned: () => undefined,
  };
  const before = process.cpuUsage();
  await readWholeStore(repository, store, sink, DEFAULT_LIMITS, signal);
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ cpu: (user + system) / 1e6, matches }));
}
