/**
 * Why an archive, or an entry of one, was not read to its end.
 */
import type { SkipReason } from '../../core/types.js';

export type ArchiveReason = Extract<SkipReason, `archive-${string}` | 'time-limit'>;

/** Reasons that no limit decides: the user has the thing opened or says that it may stay closed. */
const MAY_STAY_CLOSED: ReadonlySet<ArchiveReason> = new Set([
  'archive-unsupported',
  'archive-encrypted',
  'archive-broken',
]);

/** Carries a reason and its sentence to where the archive is known; the sentence holds nothing from the input. */
export class ArchiveProblem extends Error {
  override readonly name = 'ArchiveProblem';
  readonly reason: ArchiveReason;

  constructor(reason: ArchiveReason, detail: string) {
    super(detail);
    this.reason = reason;
  }

  /** The sentence, and what to do where it does not say so itself. */
  get advice(): string {
    if (!MAY_STAY_CLOSED.has(this.reason)) return this.message;
    return `${this.message} Scan its content unpacked; if it may stay closed, exclude it or pass --allow-incomplete ${this.reason}.`;
  }
}

/** A budget of the whole scan of one file is used up: nothing more of the file is opened. */
export class BudgetSpent extends ArchiveProblem {
  constructor(detail: string, reason: ArchiveReason = 'archive-limit') {
    super(reason, detail);
  }
}

/** The user stopped the scan. */
export class Stopped extends Error {}

/**
 * The same stream, but whatever breaks it is an `ArchiveProblem`. Errors of whoever consumes it do not come here.
 */
export async function* asProblems<T>(stream: AsyncIterable<T>, detail: string): AsyncGenerator<T> {
  try {
    yield* stream;
  } catch (error) {
    if (error instanceof ArchiveProblem || error instanceof Stopped) throw error;
    throw new ArchiveProblem('archive-broken', detail);
  }
}
