/**
 * `.gitleaksignore` and `.betterleaksignore` → a test on findings. A line is `file:rule:line` or `commit:file:rule:line`
 * (gitleaks b58d3f10, detect/detect.go 153-193); `#` lines are comments. Their rule ids are not ours: an entry counts for
 * a finding of a rule about the same thing at that place.
 */

import { printable } from '../core/printable.js';
import type { Finding, Problem } from '../core/types.js';
import { alike } from './foreign-rules.js';
import { placeName } from './place.js';

/** Files looked for in the root, the first that says something about a finding wins. */
export const IGNORE_FILES = ['.betterleaksignore', '.gitleaksignore'];

interface IgnoreEntry {
  commit: string | undefined;
  rule: string;
  /** `file:line`, for the message. */
  name: string;
}

export interface IgnoreFile {
  /** Name of the file and line of the entry that covers the finding. */
  covers(finding: Finding, prefix?: string): string | undefined;
  /** One for all lines that could not be read. */
  problems: Problem[];
}

/** @param file the file's name, for messages. */
export function readIgnoreFile(text: string, file: string): IgnoreFile {
  const places = new Map<string, IgnoreEntry[]>();
  const unread: number[] = [];
  text
    .replace(/^\ufeff/, '')
    .split('\n')
    .forEach((raw, i) => {
      const line = raw.trim();
      if (line === '' || line.startsWith('#')) return;
      const parts = line.split(':');
      const [path, rule, number] = parts.slice(-3);
      if (parts.length < 3 || parts.length > 4 || !path || !rule || !/^\d+$/.test(number!)) {
        unread.push(i + 1);
        return;
      }
      const place = `${path.replaceAll('\\', '/')}:${Number(number)}`;
      const entry = { commit: parts.length === 4 ? parts[0] : undefined, rule, name: `${file}:${i + 1}` };
      const there = places.get(place);
      if (there) there.push(entry);
      else places.set(place, [entry]);
    });
  const covers = (finding: Finding, prefix = ''): string | undefined => {
    const entries = places.get(`${placeName(finding.origin, prefix)}:${finding.region.startLine}`);
    const commit = finding.provenance?.introduced?.id;
    return entries?.find(
      (entry) => (entry.commit === undefined || entry.commit === commit) && alike(entry.rule, finding.ruleId),
    )?.name;
  };
  return { covers, problems: unread.length === 0 ? [] : [unreadProblem(file, unread)] };
}

function unreadProblem(file: string, lines: number[]): Problem {
  const shown = lines.slice(0, 5).join(', ');
  const more = lines.length > 5 ? ` and ${lines.length - 5} more` : '';
  return {
    level: 'warning',
    code: 'ignore-file-unreadable',
    message: `${printable(file)}: line ${shown}${more}: not of the form file:rule:line; it ignores nothing`,
  };
}
