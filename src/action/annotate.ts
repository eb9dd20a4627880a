/**
 * One message of ours → the workflow command that shows it on the run's page. Escaped as actions/toolkit does it
 * (packages/core/src/command.ts); findings have their own reporter in report/github.ts.
 */
import { printable } from '../core/printable.js';

/** @param message one line. Returns the command with its line end. */
export function annotation(level: 'error' | 'warning', title: string, message: string): string {
  const name = escaped(title).replace(/:/g, '%3A').replace(/,/g, '%2C');
  return `::${level} title=${name}::${escaped(printable(message))}\n`;
}

function escaped(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
