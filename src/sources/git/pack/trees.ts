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

/** What was not read: ids, or what else stands for them. */
export interface Left<T = string> {
  /** To ask git for. */
  forGit: T[];
  /** Not to be asked for: their deltas go in circles, and git with them. */
  broken: T[];
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
  read(from: number, to: number): Generator<undefined, void> {
    return this.#restorer.read(from, to);
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
