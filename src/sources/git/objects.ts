/**
 * Object ids → objects, by one `git cat-file --batch`. Every id is answered: with its object, or as lost. When git
 * gives up on a broken object it is started again behind it, so one bad object never costs the others.
 */
import { GitFailure } from './failure.js';
import { FrameParser, type ObjectType } from './frames.js';
import type { Git } from './spawn.js';

export interface ObjectVisitor {
  /** An object begins; its content follows in pieces, then `end`. */
  begin(id: string, type: ObjectType, size: number): void;
  data(bytes: Buffer): void;
  end(): void;
  /** Git could not give this object (whole); any pieces of it that came are void. */
  lost(id: string, reason: 'missing-object' | 'bad-object'): void;
}

/** Restarts without a single good answer in between after which the rest is given up. */
const FRUITLESS_RESTARTS = 500;
/** Objects over which git may hang, each for its longest silence, before the rest is given up. */
const MOST_STALLS = 2;
/** Ids written to git at a time. */
const BATCH = 1024;

/** Reads the objects in the order given. @throws when aborted, or when the visitor throws. */
export async function readObjects(
  git: Git,
  ids: readonly string[],
  visitor: ObjectVisitor,
  signal: AbortSignal,
): Promise<void> {
  let next = 0;
  let fruitless = 0;
  let stalls = 0;
  while (next < ids.length && fruitless < FRUITLESS_RESTARTS && stalls < MOST_STALLS) {
    const reader = new BatchReader(ids, next, visitor);
    try {
      await git.stream(
        ['cat-file', '--batch', '--buffer'],
        (bytes) => reader.feed(bytes),
        signal,
        asked(ids, next),
      );
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
      if (error.stalled) stalls++;
    }
    fruitless = reader.next > next ? 0 : fruitless + 1;
    next = reader.next;
    if (next < ids.length) visitor.lost(ids[next++]!, 'bad-object');
  }
  for (; next < ids.length; next++) visitor.lost(ids[next]!, 'bad-object');
}

/** The question to git: one id per line, from `first` on. */
function* asked(ids: readonly string[], first: number): Generator<string> {
  for (let i = first; i < ids.length; i += BATCH) yield `${ids.slice(i, i + BATCH).join('\n')}\n`;
}

/** Checks that the answers are to the questions, in order. */
class BatchReader {
  next: number;
  readonly #ids: readonly string[];
  readonly #visitor: ObjectVisitor;
  readonly #parser: FrameParser;

  constructor(ids: readonly string[], first: number, visitor: ObjectVisitor) {
    this.#ids = ids;
    this.next = first;
    this.#visitor = visitor;
    this.#parser = new FrameParser({
      begin: (id, type, size) => {
        this.#check(id);
        visitor.begin(id, type, size);
      },
      data: (bytes) => visitor.data(bytes),
      end: () => {
        this.next++;
        visitor.end();
      },
      missing: (id) => this.#missing(id),
    });
  }

  feed(bytes: Buffer): void {
    this.#parser.feed(bytes);
  }

  #missing(id: string): void {
    this.#check(id);
    this.next++;
    this.#visitor.lost(id, 'missing-object');
  }

  #check(id: string): void {
    if (id !== this.#ids[this.next]) throw new Error('git cat-file answered another question');
  }
}
