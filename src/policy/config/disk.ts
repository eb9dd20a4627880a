/**
 * A path → the text of a policy file on disk, with the least looking: one stat when there is none. Only regular files of
 * bounded size are opened: a pipe, a device or a link that calls itself a config is an error, never waited for.
 */
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { errorCode, UserError } from '../../core/errors.js';
import { printable } from '../../core/printable.js';
import type { ReadFile } from '../types.js';

/** Largest policy file of any kind, in bytes (a baseline of 100,000 entries fits). */
const MOST = 32 << 20;

/** @param root absolute folder that relative paths start from. */
export function diskReader(root: string): ReadFile {
  return (path) => {
    if (path.includes('\0')) return undefined;
    const file = isAbsolute(path) ? path : `${root}/${path}`;
    try {
      const stat = lstatSync(file, { throwIfNoEntry: false });
      if (!stat) return undefined;
      if (!stat.isFile())
        throw new UserError(`${printable(path)}: not a regular file`, 'Policy files may not be links.');
      return readRegular(file, path);
    } catch (error) {
      if (error instanceof UserError) throw error;
      // The file went away between the two calls, or the name is longer than the system allows: it is not there.
      if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(errorCode(error) ?? '')) return undefined;
      throw new UserError(
        `${printable(path)}: cannot be read (${errorCode(error) ?? 'unknown reason'})`,
        'Check its permissions.',
      );
    }
  };
}

function readRegular(file: string, path: string): string {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const descriptor = openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile())
      throw new UserError(`${printable(path)}: not a regular file`, 'Policy files may not be links.');
    if (stat.size > MOST)
      throw new UserError(`${printable(path)}: larger than ${MOST} bytes`, 'Split it up.');
    const bytes = Buffer.alloc(stat.size);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, length);
      if (read === 0) break;
      length += read;
    }
    return bytes.toString('utf8', 0, length);
  } finally {
    closeSync(descriptor);
  }
}
