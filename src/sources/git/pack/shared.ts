/**
 * A pack and its plan → the same in shared memory, for several threads to read its trees from. Each of them opens the
 * pack's file itself; what they are told of it is not copied.
 */
import type { ChunkSink, Limits } from '../../../core/types.js';
import { IdList } from './ids.js';
import { PackFile } from './packfile.js';
import type { Plan } from './plan.js';
import { type Slices, sliceUp } from './slices.js';
import { TreeReader } from './trees.js';

/** Can be posted to a worker. */
export interface SharedPack {
  path: string;
  /** Bytes in the pack file. */
  size: number;
  /** Bytes in an object id. */
  width: number;
  /** Ids of the plan's objects. */
  ids: Uint8Array;
  plan: Plan;
  slices: Slices;
}

/** Copies all of it into shared memory. @param costs of the plan's roots. */
export function sharePack(
  { path, ids }: { path: string; ids: IdList },
  size: number,
  width: number,
  { entries, wanted, forest }: Plan,
  costs: Float64Array,
): SharedPack {
  const plan: Plan = {
    entries: shareColumns(entries),
    wanted: share(wanted),
    forest: shareColumns({ ...forest, roots: Int32Array.from(forest.roots) }),
  };
  return { path, size, width, ids: share(ids.bytes), plan, slices: shareColumns(sliceUp(costs)) };
}

/** One thread's hold on a shared pack. */
export class SharedReader {
  readonly #pack: PackFile;
  readonly #shared: SharedPack;
  readonly #trees: TreeReader;

  private constructor(pack: PackFile, shared: SharedPack, sink: ChunkSink, limits: Limits) {
    this.#pack = pack;
    this.#shared = shared;
    this.#trees = new TreeReader(pack, new IdList(shared.ids, shared.width), shared.plan, sink, limits);
  }

  /** @throws Error when the file is not there any more, or not the same. */
  static open(shared: SharedPack, sink: ChunkSink, limits: Limits): SharedReader {
    const pack = PackFile.open(shared.path);
    if (pack.size === shared.size) return new SharedReader(pack, shared, sink, limits);
    pack.close();
    throw new Error('the pack has changed');
  }

  /** Reads a slice's trees, and yields as `TreeReader` does. */
  read(slice: number): Generator<undefined, void> {
    const { ends } = this.#shared.slices;
    return this.#trees.read(ends[slice - 1] ?? 0, ends[slice]!);
  }

  /** Ids of the slices read so far that only git can read. Gives each of them once. */
  left(): string[] {
    return this.#trees.left();
  }

  close(): void {
    this.#pack.close();
  }
}

type Column = Uint8Array | Int32Array | Uint32Array | Float64Array;

/** The same with every column in shared memory. */
function shareColumns<T extends object>(table: T): T {
  return Object.fromEntries(
    Object.entries(table).map(([name, value]) => [
      name,
      ArrayBuffer.isView(value) ? share(value as Column) : value,
    ]),
  ) as T;
}

function share<T extends Column>(column: T): T {
  const made = column.constructor as new (buffer: SharedArrayBuffer) => T;
  const copy = new made(new SharedArrayBuffer(column.byteLength));
  copy.set(column);
  return copy;
}
