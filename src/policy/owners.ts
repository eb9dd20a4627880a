/**
 * CODEOWNERS → who owns a path. GitHub's and GitLab's files (sections, optional sections, default owners); the last
 * pattern that matches wins, in each section of GitLab's. `[[owners]]` of the config come before them. Formats:
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 * and https://docs.gitlab.com/user/project/codeowners/reference/.
 */
import { Memo } from '../core/memo.js';
import { compileGlobs } from './globs.js';
import type { OwnerEntry, ReadFile } from './types.js';

/** Where the file may stand; the first that is there counts. */
export const OWNER_FILES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];

/** Larger files are not read, as on GitHub (3 MB). */
const MOST = 3 << 20;
/** Paths whose owner is kept. */
const REMEMBERED = 10_000;

interface OwnerRule {
  section: string;
  pattern: string;
  owner: string;
  matches?: (path: string) => boolean;
}

/** Owner of a path (several are parted by spaces), undefined when it has none. */
export type OwnerOf = (path: string, entries: readonly OwnerEntry[]) => string | undefined;

export function ownerFinder(readFile: ReadFile): OwnerOf {
  let rules: OwnerRule[] | undefined;
  const known = new Memo((path) => {
    rules ??= readOwners(readFile);
    return path === '' ? undefined : ownerIn(rules, path);
  }, REMEMBERED);
  return (path, entries) => configuredOwner(path, entries) ?? known.of(path);
}

const configured = new WeakMap<OwnerEntry, (path: string) => boolean>();

function configuredOwner(path: string, entries: readonly OwnerEntry[]): string | undefined {
  return entries.findLast((entry) => {
    if (path === '' || !path.startsWith(entry.base)) return false;
    let matches = configured.get(entry);
    if (!matches) {
      matches = compileGlobs(entry.paths);
      configured.set(entry, matches);
    }
    return matches(path.slice(entry.base.length));
  })?.owner;
}

function readOwners(readFile: ReadFile): OwnerRule[] {
  for (const file of OWNER_FILES) {
    const text = readFile(file);
    if (text !== undefined) return text.length > MOST ? [] : parseOwners(text);
  }
  return [];
}

/** Rules in the order of the file. A line without owners takes its section's, or says that nobody owns the path. */
function parseOwners(text: string): OwnerRule[] {
  const rules: OwnerRule[] = [];
  let section = '';
  let fallback = '';
  for (const raw of text.replace(/^\ufeff/, '').split('\n')) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const header = /^\^?\[([^\]]+)\](?:\[\d+\])?\s*(.*)$/.exec(line);
    if (header) {
      section = header[1]!.toLowerCase();
      fallback = withoutComment(header[2]!);
      continue;
    }
    const [pattern, ...owners] = line.split(/(?<!\\)\s+/);
    rules.push({ section, pattern: pattern!, owner: withoutComment(owners.join(' ')) || fallback });
  }
  return rules;
}

function withoutComment(owners: string): string {
  return owners.replace(/(?:^|\s)#.*$/, '').trim();
}

function ownerIn(rules: readonly OwnerRule[], path: string): string | undefined {
  const decided = new Map<string, string>();
  for (const rule of rules.toReversed()) {
    if (decided.has(rule.section)) continue;
    rule.matches ??= ownerTest(rule.pattern);
    if (rule.matches(path)) decided.set(rule.section, rule.owner);
  }
  const owners = [...new Set([...decided.values()].reverse().filter((owner) => owner !== ''))];
  return owners.length === 0 ? undefined : owners.join(' ');
}

/** Like gitignore, but `docs/*` means the files right in the folder, and `!` has no meaning. */
function ownerTest(pattern: string): (path: string) => boolean {
  if (pattern.startsWith('!')) return () => false;
  let matches: (path: string) => boolean;
  try {
    matches = compileGlobs([pattern]);
  } catch {
    // A pattern with too many wildcards owns nothing: no reason to end a scan.
    return () => false;
  }
  if (!pattern.endsWith('/*') || pattern.includes('**')) return matches;
  const depth = pattern.replace(/^\//, '').split('/').length;
  return (path) => path.split('/').length === depth && matches(path);
}
