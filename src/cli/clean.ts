/**
 * What a clean scan of staged changes prints, without the report room behind it; a test holds it to what the reports
 * print. No untrusted text comes here.
 */

interface Seen {
  scanned: number;
  bytes: number;
}

/** One line, for hooks. */
export function cleanCommit(seen: Seen): string {
  return `stanch: ${lastLine(seen)}\n`;
}

/** The text report of a clean scan. */
export function cleanText({ rules, seconds, ...seen }: Seen & { rules: number; seconds: number }): string {
  const verdict = seen.scanned === 0 ? 'Nothing was scanned.' : 'No secrets found.';
  return `${verdict}\n${seconds.toFixed(2)} s · ${rules} rules\n${lastLine(seen)}\n`;
}

function lastLine({ scanned, bytes }: Seen): string {
  return `scanned ${scanned} files (${bytes} bytes), 0 findings, 0 suppressed, 0 not scanned`;
}
