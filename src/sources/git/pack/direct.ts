/**
 * A store's packs and loose objects → chunks, read here instead of by a git process. Decides what is read where: each
 * object once, from the first pack that has it. What is not read here is given back for `git cat-file`, which finds
 * the same things more slowly.
 */
import { join } from 'node:path';
import type { Chunk, ChunkSink, Limits, Problem, Skipped } from '../../../core/types.js';
import type { ScanMemory } from '../memory.js';
import type { Repository } from '../repo.js';
import { filesOf, stampOf } from '../stamp.js';
import type { IndexFile } from './idxfile.js';
import { eachIndex, takeLocated } from './indexes.js';
import { DirectReader, type Help } from './reader.js';
import { idWidth, type PackOnDisk, type PlainStore, packOf, readPackOnDisk } from './store.js';
import type { Left } from './trees.js';

export type { Help } from './reader.js';
export type { Left } from './trees.js';

/**
 * A pack that holds more than this many times what is asked for is read here and there: finding an object and its bases
 * costs some 10 us, its share of reading all headers 1 to 2 us (test/bench/README.md).
 */
const FEW = 4;

/**
 * Reads every object of a plain store. Resolves to what is left.
 * @param memory of an earlier scan: what it knows is counted and not read.
 * @param help with packs that are worth several threads, and with archives.
 */
export async function readWholeStore(
  repository: Repository,
  found: PlainStore,
  sink: ChunkSink,
  limits: Limits,
  signal: AbortSignal,
  memory?: ScanMemory,
  help?: Help,
): Promise<Left> {
  const count = new Count(sink);
  const reader = new DirectReader(repository, count, limits, signal, help);
  for (const [n, pack] of found.packs.entries()) {
    const earlier = found.packs.slice(0, n);
    const isOwn = (id: Buffer) => earlier.every((other) => other.index.find(id) < 0);
    const isRead = earlier.length === 0 ? undefined : isOwn;
    if (memory === undefined) await reader.readPack(pack, isRead);
    else await readRemembered(pack, { earlier, isOwn }, reader, count, memory);
  }
  const isPacked = (id: Buffer) => found.packs.some((pack) => pack.index.find(id) >= 0);
  const loose = found.loose.filter((id) => !isPacked(Buffer.from(id, 'hex')));
  if (memory === undefined) await reader.readLoose(loose);
  else await readRememberedLoose(repository, loose, reader, count, memory);
  for (const id of [...reader.left.forGit, ...reader.left.broken]) memory?.note(id);
  return reader.left;
}

/** Reads of a pack that is known what is to be read again, and all of one that is not. */
async function readRemembered(
  pack: PackOnDisk,
  { earlier, isOwn }: { earlier: readonly PackOnDisk[]; isOwn: (id: Buffer) => boolean },
  reader: DirectReader,
  count: Count,
  memory: ScanMemory,
): Promise<void> {
  const known = memory.pack(pack, earlier, isOwn);
  const stamp = known?.stamp ?? stampOf(...filesOf(pack.path));
  count.begin();
  if (known === undefined) await reader.readPack(pack, earlier.length === 0 ? undefined : isOwn);
  else {
    const again = new Set(known.again);
    if (again.size > 0) await reader.readPack(pack, (id) => again.has(id.toString('hex')) && isOwn(id));
    count.scanned(Math.max(0, known.bytes - count.bytes), Math.max(0, known.units - count.units));
    memory.recallPack(pack.index, again, isOwn);
    for (const id of again) memory.note(id);
  }
  if (stamp !== undefined)
    memory.tookPack(pack, { stamp, units: count.units, bytes: count.bytes }, earlier, isOwn, known);
}

/** Reads the loose objects that an earlier scan did not see, or must see again. */
async function readRememberedLoose(
  { objectsDir }: Repository,
  ids: readonly string[],
  reader: DirectReader,
  count: Count,
  memory: ScanMemory,
): Promise<void> {
  const stamps = new Map<string, string>();
  const known = { units: 0, bytes: 0 };
  const unread = ids.filter((id) => {
    const stamp = stampOf(join(objectsDir, id.slice(0, 2), id.slice(2)));
    if (stamp === undefined) return true;
    const clean = memory.loose(id, stamp);
    if (clean === undefined) stamps.set(id, stamp);
    else {
      known.units += clean.units;
      known.bytes += clean.bytes;
    }
    return clean === undefined;
  });
  if (known.units > 0) count.scanned(known.bytes, known.units);
  count.begin();
  await reader.readLoose(unread, (id) => {
    const stamp = stamps.get(id);
    if (stamp !== undefined) memory.tookLoose(id, { stamp, units: count.units, bytes: count.bytes });
    count.begin();
  });
}

/** Passes everything on and counts what was read since `begin`. */
class Count implements ChunkSink {
  units = 0;
  bytes = 0;
  readonly #sink: ChunkSink;

  constructor(sink: ChunkSink) {
    this.#sink = sink;
  }

  begin(): void {
    this.units = this.bytes = 0;
  }

  chunk(chunk: Chunk): void {
    this.#sink.chunk(chunk);
  }

  skipped(skipped: Skipped): void {
    this.#sink.skipped(skipped);
  }

  problem(problem: Problem): void {
    this.#sink.problem(problem);
  }

  scanned(bytes: number, units?: number): void {
    this.units += units ?? 1;
    this.bytes += bytes;
    this.#sink.scanned(bytes, units);
  }
}

/**
 * Reads the objects asked for that stand in packs here. Of a pack that holds many times as many objects only those are
 * read, and what they are built on.
 * @returns what is left, in the order asked for.
 */
export async function readFromPacks(
  repository: Repository,
  ids: readonly string[],
  sink: ChunkSink,
  limits: Limits,
  signal: AbortSignal,
  help?: Help,
): Promise<Left> {
  const reader = new DirectReader(repository, sink, limits, signal, help);
  const open = await eachIndex(repository, ids, async (path, index, open) => {
    if (open.size * FEW < index.count) await readSome(path, index, open, reader);
    else await readMany(path, idWidth(repository), open, reader);
  });
  const forGit = new Set([...reader.left.forGit, ...open]);
  const broken = new Set(reader.left.broken);
  return { forGit: ids.filter((id) => forGit.has(id)), broken: ids.filter((id) => broken.has(id)) };
}

/** Reads those of the objects that the pack has, and takes them from the set. */
async function readSome(
  path: string,
  index: IndexFile,
  open: Set<string>,
  reader: DirectReader,
): Promise<void> {
  const located = takeLocated(index, open);
  if (located.length > 0) await reader.readSome(packOf(path), index, located);
}

/** The same, with all of the pack's table read. */
async function readMany(path: string, width: number, open: Set<string>, reader: DirectReader): Promise<void> {
  const pack = readPackOnDisk(path, width);
  if (pack === undefined) return;
  const wanted = new Set<string>();
  for (const id of open) if (pack.index.find(Buffer.from(id, 'hex')) >= 0) wanted.add(id);
  for (const id of wanted) open.delete(id);
  if (wanted.size > 0) await reader.readPack(pack, (id) => wanted.has(id.toString('hex')));
}
