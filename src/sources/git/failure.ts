/**
 * A git process that did not end well → an error with its meaning. Git's own words are kept only as one escaped,
 * shortened line; they may hold names that the repository chose.
 */
import { UserError } from '../../core/errors.js';
import { printable } from '../../core/printable.js';

const LONGEST = 200;

/** Git ended with an unexpected status, was killed, or could not be started. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure';
  readonly command: string;
  /** Exit status; undefined when the process was killed or never ran. */
  readonly status: number | undefined;
  /** Git refused the repository because another user owns it. */
  readonly dubiousOwnership: boolean;
  readonly notARepository: boolean;
  /** Git was killed because it said nothing for too long. */
  readonly stalled: boolean;

  constructor(command: string, status: number | undefined, stderr: string, stalled = false) {
    const line = stderr.split('\n').find((l) => l.startsWith('fatal:') || l.startsWith('error:')) ?? '';
    const words = printable(line.slice(0, LONGEST));
    const how = status !== undefined ? `ended with status ${status}` : stalled ? 'hung' : 'was stopped';
    super(`git ${command} ${how}${words === '' ? '' : `: ${words}`}`);
    this.stalled = stalled;
    this.command = command;
    this.status = status;
    this.dubiousOwnership = stderr.includes('detected dubious ownership');
    this.notARepository = /not a git repository|invalid gitfile|unable to read gitfile/i.test(stderr);
  }

  /** The failure of a git that had to be killed because it hung. */
  static stall(command: string): GitFailure {
    return new GitFailure(command, undefined, '', true);
  }
}

/** What to tell the user when nothing can be read because of this failure. */
export function asUserError(error: unknown): unknown {
  if (!(error instanceof GitFailure)) return error;
  if (error.dubiousOwnership) {
    return new UserError(
      'git refuses this repository because another user owns it (dubious ownership)',
      'If you trust it, run: git config --global --add safe.directory <its path>',
      { cause: error },
    );
  }
  if (error.notARepository) {
    return new UserError(
      'this is not a git repository',
      'Run stanch inside one, or scan plain files instead.',
      {
        cause: error,
      },
    );
  }
  return new UserError(error.message, 'Nothing could be read from the repository.', { cause: error });
}
