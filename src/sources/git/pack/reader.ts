/**
 * One pack, or a list of loose objects → chunks, with deltas kept so that only what is new in each version needs
 * looking at. Never fails for what a store holds: what it cannot read is left.
 */
import type { ChunkSink, Limits } from '../../../core/types.js';
import { turn } from '../../turn.js';
import { readLoose } from '../loose.js';
import { fits, originOfObject } from '../objectchunks.js';
import type { Repository } from '../repo.js';
import { emitWhole } from '../whole.js';
import type { Crew, CrewTold } from './crew.js';
import type { PackIndex } from './idx.js';
import { PackFile } from './packfile.js';
import { type Plan, planOf } from './plan.js';
import { sharePack } from './shared.js';
import { costsOf, totalOf } from './slices.js';
import { idWidth, type PackOnDisk } from './store.js';
import { type Left, TreeReader } from './trees.js';

/** Bytes restored between two turns of the event loop: git's walk runs beside it, and waits when nobody reads what it says. */
const TURN_BYTES = 1 << 20;
/** Loose objects read between two turns. */
const TURN_OBJECTS = 256;

export interface CrewForArchives {
  crew: Crew;
  archives: CrewTold['archives'];
}

export class DirectReader {
  readonly #repository: Repository;
  readonly #sink: ChunkSink;
  readonly #limits: Limits;
  readonly #signal: AbortSignal;
  readonly #crew: CrewForArchives | undefined;
  readonly left: Left = { forGit: [], broken: [] };

  /** @param crew for packs that are worth it, and who is told of the archives that it meets. */
  constructor(
    repository: Repository,
    sink: ChunkSink,
    limits: Limits,
    signal: AbortSignal,
    crew?: CrewForArchives,
  ) {
    this.#repository = repository;
    this.#sink = sink;
    this.#limits = limits;
    this.#signal = signal;
    this.#crew = crew;
  }

  /** Reads those objects of a pack that are wanted. */
  async readPack(found: PackOnDisk, isWanted: (id: Buffer) => boolean): Promise<void> {
    const { index } = found;
    const pack = openPack(found.path);
    const plan = pack && planOf(pack, index, idWidth(this.#repository), isWanted);
    try {
      if (plan === undefined) this.#leaveAll(index, isWanted);
      else await this.#readPlanned(pack!, plan, found);
    } finally {
      pack?.close();
    }
  }

  async #readPlanned(pack: PackFile, plan: Plan, found: PackOnDisk): Promise<void> {
    const trees = new TreeReader(pack, found.index, plan, this.#sink, this.#limits);
    this.#leave(trees.outside());
    if (await this.#readTogether(pack, plan, found)) return;
    let bytes = 0;
    for (let at = 0; at < plan.forest.roots.length; at++) {
      bytes += trees.read(plan.forest.roots[at]!) + 1;
      if (bytes < TURN_BYTES) continue;
      bytes = 0;
      await this.#turn();
    }
    this.#leave({ forGit: trees.left(), broken: [] });
  }

  /** True when a crew has read it. */
  async #readTogether(pack: PackFile, plan: Plan, found: PackOnDisk): Promise<boolean> {
    if (this.#crew === undefined) return false;
    const { crew, archives } = this.#crew;
    const costs = costsOf(plan);
    if (totalOf(costs) < crew.worth) return false;
    const shared = sharePack(found, pack.size, idWidth(this.#repository), plan, costs);
    const leave = (forGit: readonly string[]) => this.#leave({ forGit, broken: [] });
    await crew.read(shared, { sink: this.#sink, leave, archives }, this.#signal);
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

  #leaveAll(index: PackIndex, isWanted: (id: Buffer) => boolean): void {
    for (let position = 0; position < index.count; position++) {
      if (isWanted(index.idBytes(position))) this.left.forGit.push(index.id(position));
    }
  }

  /** Lets the event loop run, so that a stop is heard. */
  async #turn(): Promise<void> {
    await turn();
    this.#signal.throwIfAborted();
  }
}

function openPack(path: string): PackFile | undefined {
  try {
    return PackFile.open(path);
  } catch {
    return undefined;
  }
}
