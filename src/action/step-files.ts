/**
 * Outputs and job summary → the files that the runner named for them. An output is written with a random delimiter, so
 * that no text in it can begin another output; the summary stops below the size at which GitHub would drop it whole.
 */
import { appendFileSync } from 'node:fs';
import { errorCode, UserError } from '../core/errors.js';

/** GitHub takes 1 MiB per step and drops what is larger (docs.github.com, "Workflow commands", job summaries). */
const SUMMARY_BYTES = 1_000_000;
/** A pull request comment holds 65,536 characters; an output is mostly made into one. */
const REPORT_BYTES = 60_000;
const CUT = '\n\nThe rest does not fit here; the SARIF report has everything.\n';

export interface StepFiles {
  /** Appends one output. Does nothing outside a runner. */
  output(name: string, value: string): void;
  /** Appends to the job summary. */
  summary(markdown: string): void;
}

/** @param random gives that many random bytes. */
export function stepFiles(
  env: Readonly<Record<string, string | undefined>>,
  random: (count: number) => Buffer,
): StepFiles {
  return {
    output(name, value) {
      const delimiter = `stanch-${random(16).toString('hex')}`;
      append(env.GITHUB_OUTPUT, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
    },
    summary(markdown) {
      append(env.GITHUB_STEP_SUMMARY, shortened(markdown, SUMMARY_BYTES));
    },
  };
}

/** The report as an output. */
export function reportOutput(markdown: string): string {
  return shortened(markdown, REPORT_BYTES).trimEnd();
}

/** Text cut at a line end so that it takes at most `bytes` bytes of UTF-8. */
function shortened(text: string, bytes: number): string {
  const whole = Buffer.from(text);
  if (whole.length <= bytes) return text;
  const end = whole.lastIndexOf(0x0a, bytes - CUT.length);
  return `${whole.toString('utf8', 0, Math.max(0, end))}${CUT}`;
}

function append(file: string | undefined, text: string): void {
  if (file === undefined || file === '') return;
  try {
    appendFileSync(file, text);
  } catch (error) {
    throw new UserError(
      `the runner's file cannot be written (${errorCode(error) ?? 'unknown reason'})`,
      undefined,
      { cause: error },
    );
  }
}
