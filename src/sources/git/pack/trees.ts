/**
 * Trees of deltas of one pack → chunks, each with its delta, so that only what is new in each version needs looking at.
 * Reads trees when asked for them; trees know nothing of each other, so they may be read in any order and by any thread.
 */
import type { ChunkSink, Limits } from '../../../core/types.js';
import { fits, originOfObject } from '../objectchunks.js';
import { wholeChunk } from '../whole.js';
import { outsideOf } from './forest.js';
import type { IdList } from './ids.js';
import type { PackFile } from './packfile.js';
import type { Plan } from './plan.js';
import { kindName, type RestoredObject, Restorer } from './restore.js';

/** Bytes restored between two turns of the event loop: git walks beside it, and waits when nobody reads what it says. */
const TURN_BYTES = 1 << 20;

/** What was not read. */
export interface Left {
  /** Ids to ask git for. */
  forGit: string[];
  /** Ids that must not be asked for: their deltas go in circles, and git with them. */
  broken: string[];
}

export class TreeReader {
  readonly #idOf: (entry: number) => string;
  readonly #plan: Plan;
  readonly #sink: ChunkSink;
  readonly #maxBytes: number;
  readonly #restorer: Restorer;

  constructor(pack: PackFile, ids: Pick<IdList, 'id'>, plan: Plan, sink: ChunkSink, limits: Limits) {
    const { entries, forest, wanted } = plan;
    this.#idOf = (entry) => ids.id(entries.position[entry]!);
    this.#plan = plan;
    this.#sink = sink;
    this.#maxBytes = limits.maxFileBytes;
    this.#restorer = new Restorer(pack, entries, forest, wanted, (object) => this.#take(object));
  }

  /** Hands on the trees above some roots of the forest, and yields every few milliseconds: others may be heard then. */
  *read(from: number, to: number): Generator<undefined, void> {
    const { roots } = this.#plan.forest;
    let left = TURN_BYTES;
    for (let at = from; at < to; at++) {
      left -= this.#restorer.begin(roots[at]!) + 1;
      for (;;) {
        if (left <= 0) {
          yield;
          left = TURN_BYTES;
        }
        const bytes = this.#restorer.more(left);
        const isDone = bytes < left;
        left -= bytes;
        if (isDone) break;
      }
    }
  }

  /** Ids of the trees read so far that only git can read. Gives each of them once. */
  left(): string[] {
    return this.#restorer.leftover().map(this.#idOf);
  }

  /** What stands in no tree. */
  outside(): Left {
    const { unknown, circular } = outsideOf(this.#plan.forest, this.#plan.wanted);
    return { forGit: unknown.map(this.#idOf), broken: circular.map(this.#idOf) };
  }

  #take({ entry, kind, content, delta }: RestoredObject): boolean {
    const origin = originOfObject(this.#idOf(entry), kindName(kind))!;
    if (!fits(this.#sink, origin, content.length, this.#maxBytes)) return false;
    // Always one chunk: only what is new in it is looked at.
    if (content.length > 0) this.#sink.chunk(wholeChunk(origin, content, delta));
    this.#sink.scanned(content.length);
    return content.length > 0;
  }
}
