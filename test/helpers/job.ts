/** The library's `scan` as tests ask for it: built-in rules, default limits, one thread, a fixed day and no input. */
import { Readable } from 'node:stream';
import { DEFAULT_LIMITS, type ScanContext, type ScanJob } from '../../src/index.js';

type Source = ScanJob['source'];

export const TREE: Source = { kind: 'tree', paths: [], gitignore: true, archives: true };
export const STAGED: Source = { kind: 'staged', archives: true };
export const HISTORY: Source = {
  kind: 'history',
  revisions: [],
  exclude: [],
  unreachable: false,
  archives: true,
};

export function jobOf(cwd: string, source: Source, more: Partial<ScanJob> = {}): ScanJob {
  return {
    source,
    cwd,
    rules: { packs: [], builtin: true, enable: [], disable: [] },
    policy: { inline: true, allowIncomplete: [] },
    limits: DEFAULT_LIMITS,
    jobs: 1,
    reveal: false,
    ...more,
  };
}

export function contextOf(more: Partial<ScanContext> = {}): ScanContext {
  return {
    now: new Date('2026-11-21'),
    clock: () => 0,
    env: process.env,
    stdin: () => Readable.from([]),
    ...more,
  };
}
