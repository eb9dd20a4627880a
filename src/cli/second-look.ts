/**
 * The look at staged changes where a config, a baseline or an ignore file has a say: the program's own scan, without
 * its command line and its reports. It tells in one line what is clean; anything else is left to the full program,
 * which then starts from the beginning.
 */
import type { ScanJob } from '../core/types.js';
import { lastLine } from '../report/words.js';
import { type ScanContext, scan } from '../scan.js';

/** The job of `stanch protect` without options. */
const JOB: Omit<ScanJob, 'cwd'> = {
  source: { kind: 'staged', archives: true },
  rules: { packs: [], builtin: true, enable: [], disable: [] },
  policy: { inline: true, allowIncomplete: [] },
  limits: {},
  jobs: 1,
  reveal: false,
  countUnsure: true,
};

/**
 * The line to print, and how long each stage took, in milliseconds; undefined when there is more to tell.
 * @throws what the full program will meet again, and say.
 */
export async function secondLook(
  cwd: string,
  context: ScanContext,
): Promise<{ line: string; stages: Record<string, number> } | undefined> {
  const { exitCode, findings, ...counts } = await scan({ ...JOB, cwd }, () => undefined, context);
  if (exitCode !== 0 || findings > 0) return undefined;
  const { stages = {} } = counts;
  return { line: `stanch: ${lastLine({ ...counts, exitCode, findings })}\n`, stages };
}
