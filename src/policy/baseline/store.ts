/**
 * A baseline on disk: read with every check, written whole or not at all (temporary file beside it, flushed, renamed).
 * A link in the file's place is refused both ways.
 */
import { closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { errorCode, UserError } from '../../core/errors.js';
import { printable } from '../../core/printable.js';
import type { ReadFile } from '../types.js';
import { readBaseline, writeBaseline } from './format.js';
import type { Baseline } from './types.js';

/** Path of the baseline from the root, when the config names no other. */
export const BASELINE_NAME = '.stanch-baseline';

/**
 * The baseline at a path, undefined when there is none.
 * @param required true when the path was asked for: then a missing file is an error, as every unusable one is
 */
export function loadBaseline(readFile: ReadFile, path: string, required: boolean): Baseline | undefined {
  const text = readFile(path);
  if (text !== undefined) return readBaseline(text, printable(path));
  if (!required) return undefined;
  throw new UserError(
    `${printable(path)}: no such baseline`,
    'Make it with stanch baseline create, or check the path.',
  );
}

/** Temporary names tried: others of ours may be left over from a power cut. */
const TRIES = 20;

/** @param file absolute path. Throws UserError when it cannot be written; the old file is then untouched. */
export function saveBaseline(file: string, baseline: Baseline): void {
  const text = writeBaseline(baseline);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat && !stat.isFile()) {
    throw new UserError(
      `${printable(file)}: not a regular file, so it is not replaced`,
      'Take the link away.',
    );
  }
  let temporary: string | undefined;
  try {
    const opened = openTemporary(file);
    temporary = opened.path;
    try {
      writeFileSync(opened.descriptor, text);
      fsyncSync(opened.descriptor);
    } finally {
      closeSync(opened.descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    if (error instanceof UserError) throw error;
    throw new UserError(
      `${printable(file)}: cannot be written (${errorCode(error) ?? 'unknown reason'})`,
      'Check the folder.',
      {
        cause: error,
      },
    );
  }
}

function openTemporary(file: string): { descriptor: number; path: string } {
  for (let n = 0; n < TRIES; n++) {
    const path = `${file}.${n}.tmp`;
    try {
      return { descriptor: openSync(path, 'wx', 0o600), path };
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
  throw new UserError(
    `${printable(file)}: ${TRIES} temporary files are in the way`,
    `Delete ${printable(file)}.*.tmp.`,
  );
}
