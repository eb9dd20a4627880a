/**
 * One pack, or a list of loose objects → chunks, with deltas kept so that only what is new in each version needs
 * looking at. Never fails for what a store holds: what it cannot read is left.
 */
import type { ChunkSink, Limits } from '../../../core/types.js';
import { readLoose } from '../loose.js';
import { fits, originOfObject } from '../objectchunks.js';
import type { Repository } from '../repo.js';
import { emitWhole, wholeChunk } from '../whole.js';
import { type Entries, readEntries } from './entries.js';
import { buildForest, type Forest } from './forest.js';
import type { PackIndex } from './idx.js';
import { PackFile } from './packfile.js';
import { kindName, type RestoredObject, Restorer } from './restore.js';
import { idWidth, type PackOnDisk } from './store.js';

/** Bytes restored between two turns of the event loop. */
const TURN_BYTES = 16 << 20;
/** Loose objects read between two turns. */
const TURN_OBJECTS = 256;

/** What was not read. */
export interface Left {
  /** Ids to ask git for. */
  forGit: string[];
  /** Ids that must not be asked for: their deltas go in circles, and git with them. */
  broken: string[];
}

interface Plan {
  pack: PackFile;
  entries: Entries;
  wanted: Uint8Array;
  forest: Forest;
}

export class DirectReader {
  readonly #repository: Repository;
  readonly #sink: ChunkSink;
  readonly #limits: Limits;
  readonly #signal: AbortSignal;
  readonly left: Left = { forGit: [], broken: [] };

  constructor(repository: Repository, sink: ChunkSink, limits: Limits, signal: AbortSignal) {
    this.#repository = repository;
    this.#sink = sink;
    this.#limits = limits;
    this.#signal = signal;
  }

  /**
   * Reads those objects of a pack that are wanted.
   * @param withBases and what their deltas build on: it must be restored anyway, and a version whose base was looked at
   * costs only what is new in it.
   */
  async readPack(
    found: PackOnDisk,
    isWanted: (id: Buffer) => boolean,
    { withBases = false }: { withBases?: boolean } = {},
  ): Promise<void> {
    const { index } = found;
    const pack = openPack(found.path);
    const plan = pack && planOf(pack, index, idWidth(this.#repository), isWanted, withBases);
    try {
      if (plan === undefined) this.#leaveAll(index, isWanted);
      else await this.#readPlanned(plan, index);
    } finally {
      pack?.close();
    }
  }

  async #readPlanned({ pack, entries, wanted, forest }: Plan, index: PackIndex): Promise<void> {
    const idOf = (entry: number) => index.id(entries.position[entry]!);
    const restorer = new Restorer(pack, entries, forest, wanted, (object) =>
      this.#take(idOf(object.entry), object),
    );
    await this.#restoreAll(restorer);
    for (const entry of restorer.leftover) this.left.forGit.push(idOf(entry));
    for (const entry of restorer.circular) this.left.broken.push(idOf(entry));
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

  async #restoreAll(restorer: Restorer): Promise<void> {
    let bytes = 0;
    for (let more = restorer.next(); more >= 0; more = restorer.next()) {
      bytes += more + 1;
      if (bytes < TURN_BYTES) continue;
      bytes = 0;
      await this.#turn();
    }
  }

  #take(id: string, { kind, content, delta }: RestoredObject): boolean {
    const origin = originOfObject(id, kindName(kind))!;
    if (!fits(this.#sink, origin, content.length, this.#limits.maxFileBytes)) return false;
    // Always one chunk: only what is new in it is looked at.
    if (content.length > 0) this.#sink.chunk(wholeChunk(origin, content, delta));
    this.#sink.scanned(content.length);
    return content.length > 0;
  }

  /** Lets the event loop run, so that a stop is heard. */
  async #turn(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
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

/** A pack that cannot be made sense of is left to git whole. */
function planOf(
  pack: PackFile,
  index: PackIndex,
  width: number,
  isWanted: (id: Buffer) => boolean,
  withBases: boolean,
): Plan | undefined {
  try {
    const entries = readEntries(pack, index, width);
    const wanted = new Uint8Array(entries.count);
    for (let e = 0; e < wanted.length; e++) wanted[e] = isWanted(index.idBytes(entries.position[e]!)) ? 1 : 0;
    if (withBases) addBases(entries, wanted);
    return { pack, entries, wanted, forest: buildForest(entries, wanted) };
  } catch {
    return undefined;
  }
}

function addBases({ base, count }: Entries, wanted: Uint8Array): void {
  const asked = wanted.slice();
  for (let entry = 0; entry < count; entry++) {
    if (asked[entry] === 0) continue;
    for (let e = base[entry]!; e >= 0 && wanted[e] === 0; e = base[e]!) wanted[e] = 1;
  }
}
