/**
 * An archive of a history → what is found in it, as plain data: opened by the thread that met it, while its bytes are at
 * hand, and told when all has been read, as if it had been opened then.
 */
import type { Chunk, Origin, ScanJob } from '../core/types.js';
import { HEAD_BYTES } from '../sources/archive/kind.js';
import type { Opener } from '../sources/git/archives.js';
import { Pieces } from '../sources/pieces.js';
import { Examiner, type ExaminerParts } from './examine.js';
import { SliceRecorder, type SliceResult } from './wire.js';

/**
 * Seconds for a document beside other work: its parts are heard only where that pauses, and what takes longer gets all
 * the time for one file when it is opened alone, which must not double it.
 */
const BESIDE_SECONDS = 30;

export class ArchiveOpener implements Pick<Opener, 'open'> {
  readonly #prepared: ExaminerParts;
  readonly #job: Pick<ScanJob, 'source'>;
  #examiner: Pick<Examiner, 'chunk'> | undefined;
  /** One buffer for all archives: made for the first. */
  #units: Pieces | undefined;

  constructor(prepared: ExaminerParts, job: Pick<ScanJob, 'source'>) {
    this.#prepared = prepared;
    this.#job = job;
  }

  /** One at a time. */
  async open(
    origin: Origin,
    bytes: Buffer,
    signal: AbortSignal,
    limits = this.#prepared.limits,
  ): Promise<SliceResult> {
    // Loaded only now: most histories hold no archive.
    const { expand } = await import('../sources/archive.js');
    const recorder = new SliceRecorder(0);
    const examiner = new Examiner(this.#prepared, this.#job, recorder);
    this.#examiner = examiner;
    this.#units ??= new Pieces({ chunk: (chunk: Chunk) => this.#examiner!.chunk(chunk) }, limits.chunkBytes);
    // The archive itself was counted when its bytes were.
    const sink = { skipped: examiner.skipped.bind(examiner), scanned: () => undefined };
    await expand(origin, bytes, bytes.subarray(0, HEAD_BYTES), { sink, units: this.#units, limits, signal });
    return recorder.result;
  }

  /** The same for a document beside other work; undefined where it failed, which may be for what else goes on. */
  async openBeside(origin: Origin, bytes: Buffer, signal: AbortSignal): Promise<SliceResult | undefined> {
    const { limits } = this.#prepared;
    const fileSeconds = Math.min(limits.fileSeconds, BESIDE_SECONDS);
    const result = await this.open(origin, bytes, signal, { ...limits, fileSeconds });
    return result.skipped.some(({ level }) => level === 'failure') ? undefined : result;
  }
}
