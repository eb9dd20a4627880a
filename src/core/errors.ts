/**
 * The errors a user can cause and mend. Anything else that is thrown is a fault of ours. The message is one line,
 * says what to do, and never holds content of the input: untrusted names are escaped before they come here.
 */

/** Wrong use, unusable config or baseline, or nothing trustworthy to scan: ends the run with exit code 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** What the user can do next, as a sentence; printed under the message. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string, options?: { cause?: unknown }) {
    super(message, options);
    this.hint = hint;
  }
}

/** The `code` of a Node system error (`ENOENT`, …), or undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
