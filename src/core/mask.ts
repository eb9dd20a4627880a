/**
 * Secret text → text that shows what it was without showing it. A mask shows at most the public prefix that a rule
 * declares (`ghp_`) and, for long values, the number of characters; nothing else of the value is ever part of it.
 */

/** Values shorter than this show nothing at all, not even a public prefix. */
export const SHORT = 20;

/** @param publicPrefix UTF-8 bytes at the front that may be shown; always ASCII in practice. */
export function maskValue(value: string, publicPrefix = 0): string {
  const points = [...value].length;
  if (points < SHORT || publicPrefix === 0) return `******** (${points} characters)`;
  return `${value.slice(0, publicPrefix)}******** (${points} characters)`;
}
