/**
 * A path inside a repository's own folder → the file's bytes, if it is a regular file of acceptable size. A FIFO or a
 * device that somebody put in its place is not waited for; whoever asks has git to fall back on.
 */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** The file's first bytes, at most so many; undefined when there is no such file or it cannot be read. */
export function readFileHead(path: string, most: number): Buffer | undefined {
  return withRegularFile(path, (fd, size) => readBytes(fd, Math.min(size, most)));
}

/** Undefined when there is no such file, when it is larger than `maxBytes`, or when it cannot be read whole. */
export function readRegularFile(path: string, maxBytes: number): Buffer | undefined {
  return withRegularFile(path, (fd, size) => (size > maxBytes ? undefined : readBytes(fd, size)));
}

function withRegularFile(
  path: string,
  read: (fd: number, size: number) => Buffer | undefined,
): Buffer | undefined {
  let fd: number | undefined;
  try {
    fd = openSync(path, FLAGS);
    const stats = fstatSync(fd);
    return stats.isFile() ? read(fd, stats.size) : undefined;
  } catch {
    return undefined;
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

function readBytes(fd: number, size: number): Buffer | undefined {
  const bytes = Buffer.allocUnsafe(size);
  for (let filled = 0; filled < size; ) {
    const count = readSync(fd, bytes, filled, size - filled, filled);
    if (count === 0) return undefined;
    filled += count;
  }
  return bytes;
}
