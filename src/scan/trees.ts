/**
 * The work of one thread on a shared pack: claim a slice of its trees, look at it, tell what was seen. The main thread
 * and the workers run the same loop, so an object gives the same sightings whoever reads it.
 */
import type { ChunkSink, ScanJob } from '../core/types.js';
import { BlobArchives } from '../sources/git/archives.js';
import { type SharedPack, SharedReader } from '../sources/git/pack/shared.js';
import { claimSlice } from '../sources/git/pack/slices.js';
import { turn } from '../sources/turn.js';
import type { ExaminerParts } from './examine.js';
import { ArchiveOpener } from './opener.js';
import { Sighter } from './sighter.js';
import { type PackSlice, Sightings } from './sightings.js';

export class TreeSighter {
  readonly #shared: SharedPack;
  readonly #sightings = new Sightings();
  readonly #archives: BlobArchives;
  readonly #reader: SharedReader;

  /** @throws Error when the pack is not what it was. */
  constructor(shared: SharedPack, job: Pick<ScanJob, 'source'>, prepared: ExaminerParts) {
    this.#shared = shared;
    const sightings = this.#sightings;
    const { source } = job;
    // Objects of a pack are all examined later, so there is nothing to examine here.
    const examiner = { chunk: unexpected, scanned: sightings.scanned.bind(sightings) };
    const sighter = new Sighter(prepared, examiner, sightings, sightings, (id) => sightings.note(id));
    const opens = source.kind === 'history' && source.archives;
    const opener = new ArchiveOpener(prepared, job);
    // Documents are the main thread's.
    this.#archives = new BlobArchives({ open: opener.open.bind(opener) });
    const sink: ChunkSink = opens ? this.#archives.noting(sighter) : sighter;
    this.#reader = SharedReader.open(shared, sink, prepared.limits);
  }

  /** Reads slices until none is left; @param done told of each. */
  async readAll(done: (slice: PackSlice) => void, signal: AbortSignal): Promise<void> {
    const { slices } = this.#shared;
    for (let index = claimSlice(slices); index !== undefined; index = claimSlice(slices)) {
      done(await this.read(index, signal));
      await this.#listen(signal);
    }
  }

  async read(index: number, signal: AbortSignal): Promise<PackSlice> {
    for (const _ of this.#reader.read(index)) await this.#listen(signal);
    await this.#archives.openKept(signal);
    return this.#sightings.take(index, this.#reader.left(), this.#archives.handOver());
  }

  /** Lets the event loop run, so that a stop, git and other threads' slices are heard. */
  async #listen(signal: AbortSignal): Promise<void> {
    await turn();
    signal.throwIfAborted();
    await this.#archives.openKept(signal);
  }

  close(): void {
    this.#reader.close();
  }
}

function unexpected(): never {
  throw new Error('an object of a pack came without its id');
}
