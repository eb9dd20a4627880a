/**
 * What a clean scan of staged changes prints, without the report room behind it; a test holds it to what the reports
 * print. No untrusted text comes here.
 */

/** What a scan came to that found nothing new. */
export interface Seen {
  scanned: number;
  bytes: number;
  /** Matches that do not count, by what suppresses them. */
  suppressed: Record<string, number>;
}

/** One line, for hooks. */
export function cleanCommit(seen: Seen): string {
  return `stanch: ${lastLine(seen)}\n`;
}

/** The text report of a clean scan. */
export function cleanText({ rules, seconds, ...seen }: Seen & { rules: number; seconds: number }): string {
  const verdict = seen.scanned === 0 ? 'Nothing was scanned.' : 'No secrets found.';
  const kinds = Object.entries(seen.suppressed).map(([by, n]) => `${n} by ${by}`);
  const allowed = kinds.length > 0 ? ` · suppressed: ${kinds.join(', ')}` : '';
  return `${verdict}\n${seconds.toFixed(2)} s · ${rules} rules${allowed}\n${lastLine(seen)}\n`;
}

function lastLine({ scanned, bytes, suppressed }: Seen): string {
  const count = Object.values(suppressed).reduce((sum, n) => sum + n, 0);
  return `scanned ${scanned} files (${bytes} bytes), 0 findings, ${count} suppressed, 0 not scanned`;
}
