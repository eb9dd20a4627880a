/**
 * ISO dates as policy files write them. Dates are compared as text; the clock stays with the caller, who gives `today`.
 */

/** True for `2027-01-31` and no other form; the day must exist. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

/** True when the last day that counts is over. A text that is no date counts as over: it must not suppress for ever. */
export function isOver(expires: string | undefined, today: string): boolean {
  return expires !== undefined && (!isDate(expires) || expires < today);
}
