/**
 * Keys → the next state of an audit: which entry is being looked at, and the baseline as judged so far. Pure; whoever
 * presses the keys saves the baseline after each. Going back takes the last ruling back, too.
 */
import { entryId } from '../../policy/baseline/entry.js';
import type { Baseline, BaselineEntry } from '../../policy/baseline/types.js';
import { type Ruling, ruleOn } from '../../policy/baseline/update.js';

/** What each key says. */
const RULINGS: Readonly<Record<string, Ruling>> = {
  f: 'false-positive',
  t: 'test-value',
  r: 'revoked',
  a: 'accepted-risk',
  x: 'real',
};

export interface Walk {
  baseline: Baseline;
  /** Entries to look at, in order, as they were when the audit began. */
  queue: readonly BaselineEntry[];
  /** Index of the entry in view; the queue's length when all have been seen. */
  at: number;
  /** The baseline before each step taken. */
  before: readonly Baseline[];
  judged: number;
  /** True when the person has had enough. */
  stopped: boolean;
}

/** @param all also entries that were audited before: without it an audit goes on where the last one ended. */
export function beginWalk(baseline: Baseline, all: boolean): Walk {
  const queue = baseline.entries
    .filter((entry) => all || entry.audited === undefined)
    .sort((a, b) => compare(a.path, b.path) || compare(a.rule, b.rule) || compare(entryId(a), entryId(b)));
  return { baseline, queue, at: 0, before: [], judged: 0, stopped: false };
}

/** The entry in view, undefined at the end. */
export function inView({ queue, at, stopped }: Walk): BaselineEntry | undefined {
  return stopped ? undefined : queue[at];
}

/** The state after a key; the same state for a key that means nothing. */
export function press(walk: Walk, key: string, facts: { today: string; by: string | undefined }): Walk {
  const entry = inView(walk);
  if (entry === undefined) return walk;
  if (key === 'q') return { ...walk, stopped: true };
  if (key === 'b') return back(walk);
  const ruling = Object.hasOwn(RULINGS, key) ? RULINGS[key] : undefined;
  if (ruling === undefined && key !== 's') return walk;
  const baseline = ruling === undefined ? walk.baseline : ruleOn(walk.baseline, entry, ruling, facts);
  return {
    ...walk,
    baseline,
    at: walk.at + 1,
    before: [...walk.before, walk.baseline],
    judged: walk.judged + (ruling === undefined ? 0 : 1),
  };
}

function back(walk: Walk): Walk {
  const baseline = walk.before.at(-1);
  if (baseline === undefined) return walk;
  const undone = baseline === walk.baseline ? 0 : 1;
  return {
    ...walk,
    baseline,
    at: walk.at - 1,
    before: walk.before.slice(0, -1),
    judged: walk.judged - undone,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
