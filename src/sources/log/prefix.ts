/**
 * The beginning of a log line → how much of it the CI system put there: time stamps and the marks of groups and
 * commands, never what follows them. Also tells lines that a logger broke in two.
 */

/** What stands at the front of a line. */
export interface LinePrefix {
  /** Bytes to leave out. */
  length: number;
  /** The line goes on with what the line before ended with (GitLab's `+`). */
  joinsPrevious: boolean;
  /** The next line goes on with this one (`P` of the container runtimes). */
  joinsNext: boolean;
}

/** Longest prefix looked for, in bytes: three time stamps and a mark. */
export const LONGEST_PREFIX = 160;

/** What the first line of a key block holds (RFC 7468), and its last. */
export const KEY_BEGIN = Buffer.from('-----BEGIN');
export const KEY_END = Buffer.from('-----END');

const NONE: LinePrefix = { length: 0, joinsPrevious: false, joinsNext: false };

/** ISO 8601 or RFC 3339, bare or in brackets: GitHub and Azure (7 digits), GitLab (6), Jenkins' timestamper, docker, Kubernetes. */
const DATE = /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?(?: |\t|(?=\r?$))/;
/** Jenkins' default and TeamCity's. */
const TIME = /^(?:\d\d:\d\d:\d\d(?:[.,]\d{1,6})? {1,2}|\[\d\d:\d\d:\d\d(?:[.,]\d{1,6})?\] ?)/;
/** GitLab Runner, after the date: stream in hex, O(ut) or E(rr), `+` when the line goes on. */
const GITLAB = /^[0-9a-f]{2}[OE]([ +])/;
/** Container Runtime Interface, after the date: stream, then F(ull) or P(artial). */
const CRI = /^(?:stdout|stderr) ([FP]) /;
/** BuildKit's plain progress: number of the step, seconds since it began. */
const BUILDKIT = /^#\d{1,5} \d{1,7}\.\d{1,3} /;
/** `##[group]` and the like (Actions, Azure), `::group::`, `section_start:1700000000:` (GitLab). */
const MARK = /^(?:##\[[a-z]{1,16}\]|::[a-z-]{1,24}::|section_(?:start|end):\d{1,12}:)/;
/** UTF-8's byte order mark, as latin1: GitHub's log files begin with it. */
const BOM = /^\xef\xbb\xbf/;

/** First bytes that any of the above can have: digits, `[`, `#`, `:`, `s`, the mark. */
const MAY_BEGIN = new Set(Buffer.from('0123456789[#:s\xef', 'latin1'));
const DIGIT = /^\[?\d/;

/**
 * Looks at the line in [start, end) of `bytes`; of a longer one, its first `LONGEST_PREFIX` bytes are enough.
 */
export function linePrefix(bytes: Buffer, start: number, end: number): LinePrefix {
  if (!MAY_BEGIN.has(bytes[start]!)) return NONE;
  const line = bytes.toString('latin1', start, Math.min(end, start + LONGEST_PREFIX));
  const prefix = { ...NONE };
  let rest = line.replace(BOM, '');
  for (let stamps = 0; stamps < 3; stamps++) {
    const stamp = DIGIT.test(rest) ? (DATE.exec(rest) ?? TIME.exec(rest)) : BUILDKIT.exec(rest);
    if (stamp === null) break;
    rest = withoutLogger(rest.slice(stamp[0].length), prefix);
  }
  rest = rest.slice(MARK.exec(rest)?.[0].length ?? 0);
  prefix.length = line.length - rest.length;
  return prefix;
}

/** Takes away what loggers put behind their time stamp, and notes what it says of broken lines. */
function withoutLogger(rest: string, prefix: LinePrefix): string {
  const gitlab = GITLAB.exec(rest);
  if (gitlab !== null) {
    prefix.joinsPrevious = gitlab[1] === '+';
    return rest.slice(gitlab[0].length);
  }
  const cri = CRI.exec(rest);
  if (cri === null) return rest;
  prefix.joinsNext = cri[1] === 'P';
  return rest.slice(cri[0].length);
}

/** True when the same stands at a place as on another line, but for the digits of a clock or a counter. */
export function isAlike(text: Buffer, at: number, lead: Buffer): boolean {
  if (at + lead.length > text.length) return false;
  return lead.every((byte, i) => byte === text[at + i] || (isDigit(byte) && isDigit(text[at + i]!)));
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
