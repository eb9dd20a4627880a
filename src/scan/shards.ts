/**
 * The work of one thread on a shared list of files: claim a slice, read it, report it. The main thread and the workers
 * run the same loop, so a file gives the same findings whoever reads it.
 */
import type { ScanJob } from '../core/types.js';
import { bytePath } from '../sources/bytepath.js';
import { type ReadContext, readFiles } from '../sources/read.js';
import { claim, type SharedPaths } from '../sources/shard.js';
import { Examiner, type Findings } from './examine.js';
import type { Prepared } from './prepare.js';
import { SliceRecorder, type SliceResult } from './wire.js';

export async function readShards(
  shared: SharedPaths,
  job: ScanJob,
  prepared: Prepared,
  deliver: (result: SliceResult) => void,
  signal: AbortSignal,
): Promise<void> {
  const archives = job.source.kind === 'tree' && job.source.archives;
  const reading: ReadContext = {
    root: bytePath(job.cwd),
    tops: shared.tops,
    limits: prepared.limits,
    archives,
  };
  const out = new Relay();
  const examiner = new Examiner(prepared, job, out);
  for (let slice = claim(shared); slice !== undefined && !signal.aborted; slice = claim(shared)) {
    out.to = new SliceRecorder(slice.index);
    await readFiles(slice.files, examiner, reading, signal);
    deliver(out.to.result);
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
