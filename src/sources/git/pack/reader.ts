/**
 * One pack, or a list of loose objects → chunks, with deltas kept so that only what is new in each version needs
 * looking at. Never fails for what a store holds: what it cannot read is left.
 */
import type { ChunkSink, Limits } from '../../../core/types.js';
import { turn } from '../../turn.js';
import type { BlobArchives } from '../archives.js';
import { readLoose } from '../loose.js';
import { fits, originOfObject } from '../objectchunks.js';
import type { Repository } from '../repo.js';
import { emitWhole } from '../whole.js';
import type { Crew } from './crew.js';
import { IdList } from './ids.js';
import type { PackIndex } from './idx.js';
import type { IndexFile, Located } from './idxfile.js';
import { openPack, type PackFile } from './packfile.js';
import { type Plan, planOf, planOfSome } from './plan.js';
import { sharePack } from './shared.js';
import { costsOf, totalOf } from './slices.js';
import { idWidth, type PackOnDisk } from './store.js';
import { type Left, TreeReader } from './trees.js';

/** Loose objects read between two turns. */
const TURN_OBJECTS = 256;

/** Who reads with us, and what the reading pauses for. */
export interface Help {
  /** For packs that are worth it. */
  crew?: Crew | undefined;
  archives: Pick<BlobArchives, 'add' | 'openKept'>;
}

/** Path of a pack, and the ids of the objects of its plan. */
interface Named {
  path: string;
  ids: IdList;
}

export class DirectReader {
  readonly #repository: Repository;
  readonly #sink: ChunkSink;
  readonly #limits: Limits;
  readonly #signal: AbortSignal;
  readonly #help: Help | undefined;
  readonly left: Left = { forGit: [], broken: [] };

  constructor(repository: Repository, sink: ChunkSink, limits: Limits, signal: AbortSignal, help?: Help) {
    this.#repository = repository;
    this.#sink = sink;
    this.#limits = limits;
    this.#signal = signal;
    this.#help = help;
  }

  /** Reads those objects of a pack that are wanted. @param isWanted without it all are. */
  async readPack({ path, index }: PackOnDisk, isWanted?: (id: Buffer) => boolean): Promise<void> {
    const pack = openPack(path, 'whole');
    const plan = pack && planOf(pack, index, idWidth(this.#repository), isWanted);
    try {
      if (plan === undefined) this.#leaveAll(index, isWanted);
      else await this.#readPlanned(pack!, plan, { path, ids: index.ids });
    } finally {
      pack?.close();
    }
  }

  /** Reads a few objects of a pack, and of its other objects only those that they are built on. */
  async readSome(path: string, index: IndexFile, located: readonly Located[]): Promise<void> {
    const pack = openPack(path, 'some');
    const width = idWidth(this.#repository);
    const offsets = located.map(({ offset }) => offset);
    const plan = pack && planOfSome(pack, index, width, offsets);
    const ids = located.map(({ id }) => id);
    try {
      if (plan === undefined) this.#leave({ forGit: ids, broken: [] });
      else await this.#readPlanned(pack!, plan, { path, ids: IdList.of(ids, width) });
    } finally {
      pack?.close();
    }
  }

  async #readPlanned(pack: PackFile, plan: Plan, found: Named): Promise<void> {
    const trees = new TreeReader(pack, found.ids, plan, this.#sink, this.#limits);
    this.#leave(trees.outside());
    const { roots, messages } = plan.forest;
    const read = async (from: number, to: number) => {
      for (const _ of trees.read(from, to)) await this.#turn();
      this.#leave({ forGit: trees.left(), broken: [] });
    };
    // Commits and tags come first, and here: what they tell of the history others wait for.
    const first = () => read(0, messages);
    if (await this.#readTogether(pack, plan, found, first)) return;
    await first();
    await read(messages, roots.length);
  }

  /** True when a crew has read it. @param first what is read here while its threads start. */
  async #readTogether(
    pack: PackFile,
    { forest, ...plan }: Plan,
    found: Named,
    first: () => Promise<void>,
  ): Promise<boolean> {
    if (this.#help?.crew === undefined) return false;
    const { crew, archives } = this.#help;
    const blobs: Plan = {
      ...plan,
      forest: { ...forest, roots: forest.roots.slice(forest.messages), messages: 0 },
    };
    const costs = costsOf(blobs);
    if (totalOf(costs) < crew.worth) return false;
    const shared = sharePack(found, pack.size, idWidth(this.#repository), blobs, costs);
    const leave = (forGit: readonly string[]) => this.#leave({ forGit, broken: [] });
    await crew.read(
      shared,
      { sink: this.#sink, leave, archives: (met) => archives.add(met, this.#signal) },
      first,
      this.#signal,
    );
    return true;
  }

  #leave({ forGit, broken }: { [K in keyof Left]: readonly string[] }): void {
    for (const id of forGit) this.left.forGit.push(id);
    for (const id of broken) this.left.broken.push(id);
  }

  /** Reads loose objects; large and unreadable ones are left. @param done told of each when it is over. */
  async readLoose(ids: readonly string[], done: (id: string) => void = () => undefined): Promise<void> {
    for (const [n, id] of ids.entries()) {
      if (n % TURN_OBJECTS === TURN_OBJECTS - 1) await this.#turn();
      this.#readLoose(id);
      done(id);
    }
  }

  #readLoose(id: string): void {
    const object = readLoose(this.#repository.objectsDir, id, this.#limits.chunkBytes);
    if (object === undefined) {
      this.left.forGit.push(id);
      return;
    }
    const origin = originOfObject(id, object.type);
    if (origin !== undefined && fits(this.#sink, origin, object.content.length, this.#limits.maxFileBytes))
      emitWhole(this.#sink, origin, object.content, this.#limits.chunkBytes);
  }

  #leaveAll(index: PackIndex, isWanted: (id: Buffer) => boolean = () => true): void {
    for (let position = 0; position < index.count; position++) {
      if (isWanted(index.idBytes(position))) this.left.forGit.push(index.id(position));
    }
  }

  /** Lets the event loop run, so that a stop is heard. */
  async #turn(): Promise<void> {
    await turn();
    await this.#help?.archives.openKept(this.#signal);
    this.#signal.throwIfAborted();
  }
}
