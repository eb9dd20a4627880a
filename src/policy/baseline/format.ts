/**
 * A baseline ⇄ its text. One header line with version and key, then one line per entry, sorted by digest, so that two
 * branches' entries seldom touch and git merges them unaided:
 *
 *     stanch-baseline 1 salt=<64 hex digits>
 *     v:<32 hex>⇥rule-id⇥reason⇥path⇥since=2026-11-21[⇥here][⇥seen=history][⇥first=…][⇥audited=…][⇥expires=…][⇥by=…][⇥owner=…][⇥note=…]
 *
 * Fields are parted by tabs; `%`, control characters and line separators in them are written `%XX` (UTF-8). There are
 * no line numbers and nothing that an update changes. Reading is strict: a text that is not wholly understood is an
 * error, never an empty baseline. Only order, equal lines and a byte order mark are forgiven: what is left of a merge
 * conflict when its marks are taken out is a good baseline, and git's own `merge=union` needs no further help.
 */
import { UserError } from '../../core/errors.js';
import { isDate } from '../dates.js';
import { entryId } from './entry.js';
import {
  type Baseline,
  type BaselineEntry,
  ENTRY_REASONS,
  type EntryReason,
  SEEN,
  type Seen,
} from './types.js';

const HEADER = /^stanch-baseline (\d{1,9}) salt=([0-9a-f]{64})$/;
const VERSION = 1;

export function writeBaseline(baseline: Baseline): string {
  const lines = onePerName(baseline.entries).map(writeEntry).sort(byDigest);
  return `${[`stanch-baseline ${VERSION} salt=${baseline.key.toString('hex')}`, ...lines].join('\n')}\n`;
}

/** Of entries that say the same thing twice, the one that lasts longest, then the one audited last, then the oldest. */
function onePerName(entries: readonly BaselineEntry[]): BaselineEntry[] {
  const named = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const id = entryId(entry);
    const other = named.get(id);
    if (!other || outranks(entry, other)) named.set(id, entry);
  }
  return [...named.values()];
}

function outranks(entry: BaselineEntry, other: BaselineEntry): boolean {
  const [a, b] = [lasting(entry), lasting(other)];
  if (a !== b) return a > b;
  const [audited = '', before = ''] = [entry.audited, other.audited];
  return audited === before ? entry.since < other.since : audited > before;
}

function lasting(entry: BaselineEntry): string {
  return entry.expires ?? 'for ever';
}

/** By digest first, whatever the kind, so that new entries spread over the whole file. */
function byDigest(a: string, b: string): number {
  const [x, y] = [a.slice(2), b.slice(2)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function writeEntry(entry: BaselineEntry): string {
  const { digest, rule, reason, path, since, here, seen } = entry;
  const fields = [`${entry.kind === 'value' ? 'v' : 'l'}:${digest}`, rule, reason, path, `since=${since}`];
  if (here) fields.push('here');
  if (seen !== 'tree') fields.push(`seen=${seen}`);
  for (const name of ['first', 'audited', 'expires', 'by', 'owner', 'note'] as const) {
    if (entry[name] !== undefined) fields.push(`${name}=${entry[name]}`);
  }
  return fields.map(escapeField).join('\t');
}

/** @param name how the file is called in errors, already escaped. Throws UserError with the line of the first fault. */
export function readBaseline(text: string, name: string): Baseline {
  const lines = text
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''));
  const [, version, salt] = HEADER.exec(lines[0] ?? '') ?? [];
  if (version !== undefined && Number(version) > VERSION) {
    throw new UserError(`${name}: written by a newer stanch (format ${version})`, 'Update stanch.');
  }
  if (lines.some((line) => /^(?:<{7}|={7}|>{7})(?: |$)/.test(line))) {
    throw new UserError(
      `${name}: holds the marks of an unfinished merge`,
      'Take the lines of marks out and keep the rest; "merge=union" for it in .gitattributes spares you that.',
    );
  }
  if (version !== String(VERSION) || salt === undefined) {
    throw new UserError(
      `${name}:1: not a stanch baseline`,
      'Restore the file, or make a new one with stanch baseline create.',
    );
  }
  const entries: BaselineEntry[] = [];
  // Git's union merge leaves lines of the common past twice.
  const seen = new Set(['']);
  lines.slice(1).forEach((line, i) => {
    if (!seen.has(line) && !line.startsWith('#')) entries.push(readEntry(line, `${name}:${i + 2}`));
    seen.add(line);
  });
  return { key: Buffer.from(salt, 'hex'), entries };
}

const DIGEST = /^([vl]):([0-9a-f]{32})$/;
const RULE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,199}$/;

function readEntry(line: string, at: string): BaselineEntry {
  const [digest = '', rule = '', reason = '', path = '', ...rest] = line
    .split('\t')
    .map((field) => unescapeField(field, at));
  const [, kind, hex] = DIGEST.exec(digest) ?? [];
  if (hex === undefined) throw broken(at, 'must begin with a digest');
  if (!RULE.test(rule)) throw broken(at, 'the second field must be a rule id');
  if (!isReason(reason)) throw broken(at, `the third field must be one of ${ENTRY_REASONS.join(', ')}`);
  const entry: BaselineEntry = {
    kind: kind === 'v' ? 'value' : 'line',
    digest: hex,
    rule,
    reason,
    path,
    here: false,
    seen: 'tree',
    since: '',
  };
  const given = new Set<string>();
  for (const field of rest) {
    const name = field.includes('=') ? field.slice(0, field.indexOf('=')) : field;
    if (given.has(name)) throw broken(at, 'a field stands twice');
    given.add(name);
    readField(entry, name, field.slice(name.length + 1), at);
  }
  if (entry.since === '') throw broken(at, 'needs since=YYYY-MM-DD');
  return entry;
}

function readField(entry: BaselineEntry, name: string, value: string, at: string): void {
  switch (name) {
    case 'here':
      entry.here = true;
      return;
    case 'seen':
      if (!(SEEN as readonly string[]).includes(value))
        throw broken(at, `seen must be one of ${SEEN.join(', ')}`);
      entry.seen = value as Seen;
      return;
    case 'since':
    case 'first':
    case 'audited':
    case 'expires':
      if (!isDate(value)) throw broken(at, `${name} must be a date such as 2027-01-31`);
      entry[name] = value;
      return;
    case 'by':
    case 'owner':
    case 'note':
      entry[name] = value;
      return;
    default:
      throw broken(at, 'has a field that this version does not know');
  }
}

function isReason(text: string): text is EntryReason {
  return (ENTRY_REASONS as readonly string[]).includes(text);
}

function broken(at: string, what: string): UserError {
  return new UserError(`${at}: unusable baseline: ${what}`, 'Restore the file from git.');
}

// Control characters, line and paragraph separators, direction overrides, and the escape's own sign.
const ESCAPED = /[\u0000-\u001f%\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

function escapeField(text: string): string {
  return text.replace(ESCAPED, (c) =>
    [...Buffer.from(c)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  );
}

function unescapeField(field: string, at: string): string {
  if (!field.includes('%')) return field;
  try {
    return decodeURIComponent(field);
  } catch {
    throw broken(at, 'a % that is not followed by two hex digits of UTF-8');
  }
}
