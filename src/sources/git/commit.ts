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

const LONGEST_FIELD = 200;
const LONGEST_HEADER = 1 << 20;
/** Last second that a JavaScript date can show with four digits for the year. */
const LAST_SECOND = 253_402_300_799;

export function parseLinks(content: Buffer): CommitLinks {
  const links: CommitLinks = { parents: [], seconds: 0 };
  for (const line of headerLines(content)) {
    if (line.startsWith('parent ')) links.parents.push(line.slice(7));
    else if (line.startsWith('committer ')) links.seconds = parsePerson(line.slice(10)).seconds;
  }
  return links;
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
  seconds: number;
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
    ...parseTime(seconds, zone),
  };
}

function parseTime(text: string, zone: string): { date: string; seconds: number } {
  const seconds = /^[0-9]{1,12}$/.test(text) ? Number(text) : -1;
  if (seconds < 0 || seconds > LAST_SECOND) return { date: '', seconds: 0 };
  const parts = /^([+-])([0-9]{2})([0-5][0-9])$/.exec(zone);
  const minutes = parts ? (parts[1] === '-' ? -1 : 1) * (60 * Number(parts[2]) + Number(parts[3])) : 0;
  const shifted = Math.min(LAST_SECOND, Math.max(0, seconds + 60 * minutes));
  const local = new Date(1000 * shifted).toISOString().slice(0, 19);
  return { date: local + (parts ? `${parts[1]}${parts[2]}:${parts[3]}` : '+00:00'), seconds };
}
