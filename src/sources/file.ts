/**
 * A path → an open regular file, or why not. It looks first (a listing may have done so already), opens without
 * following a link, without waiting for a FIFO's writer and without taking a terminal, then asks the open file what it
 * is: whatever was swapped in between is not read.
 */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readlinkSync,
  readSync,
  type Stats,
} from 'node:fs';
import { errorCode } from '../core/errors.js';
import type { Skipped } from '../core/types.js';
import { withReachablePath } from './longpath.js';

const FLAGS =
  constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** Windows has no such flag, and there a path is looked at first. */
const FOLLOWS_NO_LINK = constants.O_NOFOLLOW !== undefined;

/** Why a path was not opened: the part of a `Skipped` that the file system decides. */
export type Refusal = Pick<Skipped, 'reason' | 'level' | 'detail'>;

/** An open file; the caller closes `fd`. `size` is in bytes, at the time of opening. */
export interface OpenFile {
  kind: 'file';
  fd: number;
  size: number;
  device: number;
  inode: number;
}

export type Opened =
  | OpenFile
  | { kind: 'link'; target: Buffer }
  | { kind: 'folder' }
  | { kind: 'refused'; refusal: Refusal };

/**
 * Opens a path for reading if it is a regular file. Never throws for what the file system says.
 * @param listed a listing showed it to be a file just now: it is opened without a look, which saves a third of the time
 * of a small file, and looked at only when that fails.
 */
export function openFile(path: Buffer | string, listed = false): Opened {
  try {
    return (
      (listed && FOLLOWS_NO_LINK && openAtOnce(path)) || withReachablePath(Buffer.from(path), openReachable)
    );
  } catch (error) {
    return { kind: 'refused', refusal: refusalFor(error) };
  }
}

/** Undefined when there is more to be known: a link, no permission, a path too long. */
function openAtOnce(path: Buffer | string): Opened | undefined {
  let fd: number;
  try {
    fd = openSync(path, FLAGS);
  } catch {
    return undefined;
  }
  return opened(fd);
}

function openReachable(path: Buffer): Opened {
  const seen = lstatSync(path, { throwIfNoEntry: false });
  if (seen === undefined) return { kind: 'refused', refusal: VANISHED };
  if (seen.isSymbolicLink()) return { kind: 'link', target: readlinkSync(path, { encoding: 'buffer' }) };
  if (!seen.isFile()) return notAFile(seen);
  return opened(openSync(path, FLAGS));
}

function opened(fd: number): Opened {
  const opened = fstatSync(fd);
  if (opened.isFile()) return { kind: 'file', fd, size: opened.size, device: opened.dev, inode: opened.ino };
  closeSync(fd);
  return notAFile(opened);
}

function notAFile(stats: Stats): Opened {
  return stats.isDirectory() ? { kind: 'folder' } : { kind: 'refused', refusal: specialFile(stats) };
}

/** Gone between being listed and being read: there is nothing left to look at. */
const VANISHED: Refusal = {
  reason: 'vanished',
  level: 'note',
  detail:
    'Not there: deleted, or not checked out (a sparse checkout). stanch history reads what git has of it.',
};

/** Says what kind of file it is. Nothing is lost: such files hold no stored content. */
export function specialFile(stats: Pick<Stats, 'isFIFO' | 'isSocket'>): Refusal {
  const what = stats.isFIFO() ? 'a FIFO' : stats.isSocket() ? 'a socket' : 'a device';
  return { reason: 'special-file', level: 'note', detail: `This is ${what}, not a file with content.` };
}

/** What to say of a file over the limit; undefined when it is within. Sizes in bytes. */
export function sizeRefusal(size: number, limit: number): (Refusal & { bytes: number }) | undefined {
  if (size <= limit) return undefined;
  return { reason: 'too-large', level: 'failure', bytes: size, detail: TOO_LARGE };
}

export const TOO_LARGE = 'Larger than the limit for files; raise the limit to scan it.';

/** The refusal that a system error stands for. */
export function refusalFor(error: unknown): Refusal {
  const code = errorCode(error);
  if (code === undefined) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return VANISHED;
  if (code === 'EACCES' || code === 'EPERM') {
    return {
      reason: 'unreadable',
      level: 'failure',
      detail: 'No permission to read it; change its mode or exclude it.',
    };
  }
  return { reason: 'unreadable', level: 'failure', detail: `The system could not read it (${code}).` };
}

/**
 * Reads on until `enough` bytes came, `most` fill the front of `into` or the file ends; returns the number of bytes.
 * @param most no more than `into` is long.
 */
export function readAtLeast(fd: number, into: Buffer, enough: number, most = into.length): number {
  let filled = 0;
  while (filled < most && filled < enough) {
    const count = readSync(fd, into, filled, most - filled, null);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}
