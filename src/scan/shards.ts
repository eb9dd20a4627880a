/**
 * The work of one thread on a shared list of files: claim a slice, read it, report it. The main thread and the workers
 * run the same loop, so a file gives the same findings whoever reads it.
 */
import type { ScanJob } from '../core/types.js';
import { type BytePath, bytePath } from '../sources/bytepath.js';
import { FileReader } from '../sources/read.js';
import { claim, type SharedPaths } from '../sources/shard.js';
import { Examiner, type Findings } from './examine.js';
import type { Prepared } from './prepare.js';
import { SliceRecorder, type SliceResult } from './wire.js';

export class ShardReader {
  readonly #out = new Relay();
  readonly #reader: FileReader;
  readonly #deliver: (result: SliceResult) => void;

  /** @param tops as in `SharedPaths`. @param deliver told of each slice. */
  constructor(
    tops: readonly BytePath[],
    job: ScanJob,
    prepared: Prepared,
    deliver: (result: SliceResult) => void,
  ) {
    const archives = job.source.kind === 'tree' && job.source.archives;
    const reading = { root: bytePath(job.cwd), tops, limits: prepared.limits, archives };
    this.#reader = new FileReader(new Examiner(prepared, job, this.#out), reading);
    this.#deliver = deliver;
  }

  /** Reads what it can claim of a list. */
  async read(shared: SharedPaths, signal: AbortSignal): Promise<void> {
    for (let slice = claim(shared); slice !== undefined && !signal.aborted; slice = claim(shared)) {
      const recorder = new SliceRecorder(slice.index);
      this.#out.to = recorder;
      await this.#reader.read(slice.files, signal);
      this.#deliver(recorder.result);
    }
  }
}

/** Lets one examiner serve slice after slice. */
class Relay implements Findings {
  to: SliceRecorder = new SliceRecorder(-1);
  finding: Findings['finding'] = (finding) => this.to.finding(finding);
  unsure: Findings['unsure'] = (by) => this.to.unsure(by);
  skipped: Findings['skipped'] = (skipped) => this.to.skipped(skipped);
  problem: Findings['problem'] = (problem) => this.to.problem(problem);
  scanned: Findings['scanned'] = (bytes) => this.to.scanned(bytes);
}
