/**
 * What a history scan could not get → `Skipped` failures with the likely cause. Collects first and reports at the end,
 * because whether a broken object belongs to the history at all is known only then.
 */
import type { ChunkSink, SkipReason } from '../../core/types.js';
import type { Repository } from './repo.js';
import type { Range } from './revisions.js';
import { type Walk, walkObjects } from './walk.js';

/** Objects reported one by one; more are counted. */
const NAMED = 100;

export class Losses {
  readonly #repository: Repository;
  readonly #sink: ChunkSink;
  readonly #lost = new Map<string, 'missing-object' | 'bad-object'>();
  /** Those that the walk over the history missed: they belong to it. */
  readonly #missed = new Set<string>();
  #walkFailed = false;

  constructor(repository: Repository, sink: ChunkSink) {
    this.#repository = repository;
    this.#sink = sink;
  }

  add(id: string, reason: 'missing-object' | 'bad-object'): void {
    if (this.#lost.get(id) !== 'bad-object') this.#lost.set(id, reason);
  }

  /** Keeps what a walk misses; that git gave it up is a loss too, not an error. */
  walked(walk: Walk): void {
    for (const id of walk.missing) {
      this.add(id, 'missing-object');
      this.#missed.add(id);
    }
    if (walk.failure) this.#walkFailed = true;
  }

  /** Drops losses that are no part of the history: half-written objects after a crash, say. */
  async forgetUnreachable(tips: Range, signal: AbortSignal): Promise<void> {
    const areReached = [...this.#lost.keys()].every((id) => this.#missed.has(id));
    if (areReached || this.#walkFailed) return;
    const walk = await walkObjects(this.#repository.git, tips, false, signal);
    if (walk.failure) return;
    const reachable = new Set([...walk.ids, ...walk.missing]);
    for (const id of this.#lost.keys()) if (!reachable.has(id)) this.#lost.delete(id);
  }

  report(): void {
    const missing = [...this.#lost].filter(([, reason]) => reason === 'missing-object').map(([id]) => id);
    const bad = [...this.#lost].filter(([, reason]) => reason === 'bad-object').map(([id]) => id);
    if (this.#repository.partial) {
      this.#many(
        missing,
        'partial-clone',
        'Not fetched: the clone was made with a filter. Use a full clone.',
      );
    } else {
      this.#each(
        missing,
        'missing-object',
        'The repository refers to this object and does not have it. Run: git fsck',
      );
    }
    this.#each(bad, 'bad-object', 'git cannot read this object. Run: git fsck');
    if (this.#walkFailed) {
      const detail = 'git could not follow the history to its end; objects may be missing. Run: git fsck';
      this.#sink.skipped({
        origin: { kind: 'stream', path: 'history' },
        reason: 'git-failed',
        level: 'failure',
        detail,
      });
    }
  }

  #each(ids: readonly string[], reason: SkipReason, detail: string): void {
    for (const blob of ids.slice(0, NAMED)) {
      this.#sink.skipped({ origin: { kind: 'blob', blob }, reason, level: 'failure', detail });
    }
    this.#many(ids.slice(NAMED), reason, detail);
  }

  #many(ids: readonly string[], reason: SkipReason, detail: string): void {
    if (ids.length === 0) return;
    this.#sink.skipped({
      origin: { kind: 'blob', blob: ids[0]! },
      reason,
      level: 'failure',
      count: ids.length,
      detail,
    });
  }
}
