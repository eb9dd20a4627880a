/**
 * A store's packs and loose objects → chunks, read here instead of by a git process, with deltas kept so that only what
 * is new in each version needs looking at. Gives back the ids it did not read; those are for `git cat-file`, which
 * finds the same things more slowly.
 */
import type { Chunk, ChunkSink, Delta, Limits, Origin } from '../../../core/types.js';
import { byteOrderMark } from '../../pieces.js';
import { readLoose } from '../loose.js';
import { fits, originOfObject } from '../objectchunks.js';
import type { Repository } from '../repo.js';
import { emitWhole } from '../whole.js';
import { readEntries } from './entries.js';
import { buildForest } from './forest.js';
import { PackFile } from './packfile.js';
import { kindName, type RestoredObject, Restorer } from './restore.js';
import { findLoose, findPacks, idWidth, type PackOnDisk } from './store.js';

/** Bytes restored between two turns of the event loop. */
const TURN_BYTES = 16 << 20;
/** Loose objects read between two turns. */
const TURN_OBJECTS = 256;

/**
 * Reads every object of a plain store. Resolves to the ids left for git, or to undefined when the store must be listed
 * by git (nothing has been read then).
 */
export async function readWholeStore(
  repository: Repository,
  sink: ChunkSink,
  limits: Limits,
  signal: AbortSignal,
): Promise<string[] | undefined> {
  const found = tryToFind(repository);
  if (found === undefined) return undefined;
  const reader = new DirectReader(repository, sink, limits, signal);
  const leftover: string[] = [];
  for (const [n, pack] of found.packs.entries()) {
    const earlier = found.packs.slice(0, n);
    const isNew = (id: Buffer) => earlier.every((other) => other.index.find(id) < 0);
    leftover.push(...(await reader.readPack(pack, isNew)));
  }
  const loose = found.loose.filter((id) => {
    const bytes = Buffer.from(id, 'hex');
    return found.packs.every((pack) => pack.index.find(bytes) < 0);
  });
  leftover.push(...(await reader.readLoose(loose)));
  return leftover;
}

/** Reads the objects asked for that stand in packs here; resolves to the ids left for git. */
export async function readFromPacks(
  repository: Repository,
  ids: readonly string[],
  sink: ChunkSink,
  limits: Limits,
  signal: AbortSignal,
): Promise<string[]> {
  const reader = new DirectReader(repository, sink, limits, signal);
  const open = new Set(ids);
  const leftover: string[] = [];
  for (const pack of tryToFindPacks(repository)) {
    const wanted = new Set<string>();
    for (const id of open) if (pack.index.find(Buffer.from(id, 'hex')) >= 0) wanted.add(id);
    for (const id of wanted) open.delete(id);
    leftover.push(...(await reader.readPack(pack, (id) => wanted.has(id.toString('hex')))));
  }
  return [...leftover, ...open];
}

function tryToFindPacks(repository: Repository): PackOnDisk[] {
  try {
    return findPacks(repository).packs;
  } catch {
    return [];
  }
}

function tryToFind(repository: Repository): { packs: PackOnDisk[]; loose: string[] } | undefined {
  try {
    const { packs, unread } = findPacks(repository);
    return unread ? undefined : { packs, loose: findLoose(repository) };
  } catch {
    // A folder that cannot be read: git says what that means.
    return undefined;
  }
}

class DirectReader {
  readonly #repository: Repository;
  readonly #sink: ChunkSink;
  readonly #limits: Limits;
  readonly #signal: AbortSignal;

  constructor(repository: Repository, sink: ChunkSink, limits: Limits, signal: AbortSignal) {
    this.#repository = repository;
    this.#sink = sink;
    this.#limits = limits;
    this.#signal = signal;
  }

  /** Reads the pack's wanted objects; resolves to the ids of those it could not restore. */
  async readPack({ path, index }: PackOnDisk, isWanted: (id: Buffer) => boolean): Promise<string[]> {
    const wantedIds = () =>
      all(index.count)
        .filter((p) => isWanted(index.idBytes(p)))
        .map((p) => index.id(p));
    const pack = openPack(path);
    if (pack === undefined) return wantedIds();
    try {
      const plan = planOf(() => {
        const entries = readEntries(pack, index, idWidth(this.#repository));
        const wanted = new Uint8Array(entries.count);
        for (let e = 0; e < wanted.length; e++)
          wanted[e] = isWanted(index.idBytes(entries.position[e]!)) ? 1 : 0;
        return { entries, wanted, forest: buildForest(entries, wanted) };
      });
      if (plan === undefined) return wantedIds();
      const { entries, wanted, forest } = plan;
      const idOf = (entry: number) => index.id(entries.position[entry]!);
      const restorer = new Restorer(pack, entries, forest, wanted, (object) =>
        this.#take(idOf(object.entry), object),
      );
      await this.#restoreAll(restorer);
      return restorer.leftover.map(idOf);
    } finally {
      pack.close();
    }
  }

  async readLoose(ids: readonly string[]): Promise<string[]> {
    const leftover: string[] = [];
    for (const [n, id] of ids.entries()) {
      if (n % TURN_OBJECTS === TURN_OBJECTS - 1) await this.#turn();
      const object = readLoose(this.#repository.objectsDir, id, this.#limits.chunkBytes);
      if (object === undefined) {
        leftover.push(id);
        continue;
      }
      const origin = originOfObject(id, object.type);
      if (origin === undefined || !fits(this.#sink, origin, object.content.length, this.#limits.maxFileBytes))
        continue;
      emitWhole(this.#sink, origin, object.content, this.#limits.chunkBytes);
    }
    return leftover;
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
    if (content.length > 0) this.#sink.chunk(deltaChunk(origin, content, delta));
    this.#sink.scanned(content.length);
    return content.length > 0;
  }

  /** Lets the event loop run, so that a stop is heard. */
  async #turn(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.#signal.throwIfAborted();
  }
}

/** Always one chunk, whatever its size: only its windows are looked at. */
function deltaChunk(origin: Origin, bytes: Buffer, delta: Delta): Chunk {
  const chunk: Chunk = { origin, bytes, offset: 0, line: 0, from: 0, to: bytes.length, final: true, delta };
  const encoding = byteOrderMark(bytes);
  if (encoding !== undefined) chunk.encoding = encoding;
  return chunk;
}

function openPack(path: string): PackFile | undefined {
  try {
    return PackFile.open(path);
  } catch {
    return undefined;
  }
}

/** A pack that cannot be made sense of is left to git whole. */
function planOf<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

function all(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
