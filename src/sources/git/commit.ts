/**
 * A commit or tag object → what it points to and who made it, when. Reads hostile objects too: every field may be
 * missing, huge or nonsense, and is cut or left empty then (git's own format: git-hash-object(1), gitformat-signature(5)).
 */
import type { CommitInfo } from '../../core/types.js';

/** The part of a commit that history is made of. */
export interface CommitLinks {
  parents: string[];
  /** Commit time in seconds since 1970, 0 when unreadable. */
  seconds: number;
}

const LF = 0x0a;
const SPACE = 0x20;
const ZERO = 0x30;
/** `>`, which ends an address. */
const CLOSE = 0x3e;
/** Of a time. */
const MOST_DIGITS = 12;
const PARENT = Buffer.from('parent ');
const COMMITTER = Buffer.from('committer ');
const LONGEST_FIELD = 200;
const LONGEST_HEADER = 1 << 20;
/** Last second that a JavaScript date can show with four digits for the year. */
const LAST_SECOND = 253_402_300_799;

/**
 * Like git's own reading: what stands behind the committer is not looked at, because signatures and other headers may
 * hold anything.
 */
export function parseLinks(content: Buffer): CommitLinks {
  const links: CommitLinks = { parents: [], seconds: 0 };
  const end = Math.min(content.length, LONGEST_HEADER);
  for (let at = 0; at < end; ) {
    let stop = at;
    while (stop < end && content[stop] !== LF) stop++;
    if (begins(content, at, PARENT)) {
      links.parents.push(content.toString('latin1', at + PARENT.length, stop));
    } else if (begins(content, at, COMMITTER)) {
      links.seconds = secondsOf(content, at, stop);
      break;
    }
    at = stop + 1;
    // An empty line ends the header.
    if (content[at] === LF) break;
  }
  return links;
}

function begins(content: Buffer, at: number, word: Buffer): boolean {
  for (let i = 0; i < word.length; i++) if (content[at + i] !== word[i]) return false;
  return true;
}

/** True for an annotated tag that names a folder or a file, which no commit need have. */
export function namesContent(tag: Buffer): boolean {
  return headerLines(tag).some((line) => line === 'type tree' || line === 'type blob');
}

/** The id an annotated tag names. */
export function tagTarget(content: Buffer): string | undefined {
  return headerLines(content)
    .find((line) => line.startsWith('object '))
    ?.slice(7);
}

/** Who, when and the message's first line, for a commit or a tag. */
export function commitInfo(id: string, content: Buffer): CommitInfo {
  const header = headerLines(content);
  const line = header.find((l) => l.startsWith('author ') || l.startsWith('tagger ')) ?? '';
  const person = parsePerson(line.slice(7));
  return { id, author: person.name, email: person.email, date: person.date, summary: summaryOf(content) };
}

function headerLines(content: Buffer): string[] {
  return textOf(content.subarray(0, headerEnd(content))).split('\n');
}

function headerEnd(content: Buffer): number {
  const end = content.indexOf('\n\n');
  return Math.min(end < 0 ? content.length : end, LONGEST_HEADER);
}

function summaryOf(content: Buffer): string {
  const start = headerEnd(content) + 2;
  const text = textOf(content.subarray(start, start + 8 * LONGEST_FIELD)).trimStart();
  return (text.split('\n', 1)[0] ?? '').slice(0, LONGEST_FIELD).trimEnd();
}

/** UTF-8 where it is, else one character per byte: commits may name any encoding and mostly do not. */
function textOf(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? bytes.toString('latin1') : text;
}

interface Person {
  name: string;
  email: string;
  date: string;
}

/** `Name <email> 1700000000 +0100`; the name may hold anything, so it is read from the end. */
function parsePerson(text: string): Person {
  const close = text.lastIndexOf('>');
  const open = text.lastIndexOf('<', close);
  const [seconds = '', zone = ''] = text
    .slice(close + 1)
    .trim()
    .split(' ');
  return {
    name: text.slice(0, Math.max(0, open)).trim().slice(0, LONGEST_FIELD),
    email: open < 0 ? '' : text.slice(open + 1, close).slice(0, LONGEST_FIELD),
    date: dateOf(seconds, zone),
  };
}

/** The commit time in a person's line, 0 when it is none: the first word behind the last `>`, by its bytes. */
function secondsOf(content: Buffer, start: number, stop: number): number {
  let at = stop;
  while (at > start && content[at - 1] !== CLOSE) at--;
  let end = stop;
  while (end > at && isSpace(content[end - 1]!)) end--;
  while (at < end && isSpace(content[at]!)) at++;
  let seconds = 0;
  let digits = 0;
  for (; at < end && content[at] !== SPACE; at++) {
    const digit = content[at]! - ZERO;
    if (digit < 0 || digit > 9 || ++digits > MOST_DIGITS) return 0;
    seconds = 10 * seconds + digit;
  }
  return seconds > LAST_SECOND ? 0 : seconds;
}

/** As `trim` sees it, in Latin-1. */
function isSpace(byte: number): boolean {
  return byte === SPACE || (byte >= 9 && byte <= 13) || byte === 0xa0;
}

/** -1 for what is no time, or one that no date can show. */
function parseSeconds(text: string): number {
  const seconds = /^[0-9]{1,12}$/.test(text) ? Number(text) : -1;
  return seconds > LAST_SECOND ? -1 : seconds;
}

function dateOf(text: string, zone: string): string {
  const seconds = parseSeconds(text);
  if (seconds < 0) return '';
  const parts = /^([+-])([0-9]{2})([0-5][0-9])$/.exec(zone);
  const minutes = parts ? (parts[1] === '-' ? -1 : 1) * (60 * Number(parts[2]) + Number(parts[3])) : 0;
  const shifted = Math.min(LAST_SECOND, Math.max(0, seconds + 60 * minutes));
  const local = new Date(1000 * shifted).toISOString().slice(0, 19);
  return local + (parts ? `${parts[1]}${parts[2]}:${parts[3]}` : '+00:00');
}
