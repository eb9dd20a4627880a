/**
 * A file and a line → the lines around it, with everything that any rule takes for a secret starred out, however unsure
 * it is. Shows nothing rather than something raw: a file that is gone, large or no text has no surroundings.
 */

import { UserError } from '../../core/errors.js';
import type { Inspector } from '../../engine/inspector.js';
import type { ReadFile } from '../../policy/types.js';

/** Lines shown on either side. */
const LINES = 2;
/** Largest file looked into, in bytes. */
const MOST = 1 << 20;
const [STAR, LF] = [0x2a, 0x0a];

export interface Surroundings {
  before: string[];
  after: string[];
}

const NONE: Surroundings = { before: [], after: [] };

/** @param first @param last lines of the finding itself, from 1. */
export function surroundings(
  path: string,
  first: number,
  last: number,
  read: ReadFile,
  inspector: Inspector,
): Surroundings {
  const text = readText(path, read);
  if (text === undefined) return NONE;
  const lines = starred(Buffer.from(text), inspector).toString('utf8').split('\n');
  return {
    before: lines.slice(Math.max(0, first - 1 - LINES), first - 1),
    after: lines.slice(last, last + LINES),
  };
}

function readText(path: string, read: ReadFile): string | undefined {
  try {
    const text = read(path);
    return text === undefined || text.length > MOST || text.includes('\0') ? undefined : text;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function starred(bytes: Buffer, inspector: Inspector): Buffer {
  const out = Buffer.from(bytes);
  for (const { start, end, parts } of inspector.inspect(bytes)) {
    for (const range of [{ start, end }, ...parts]) {
      for (let i = range.start; i < range.end; i++) if (out[i] !== LF) out[i] = STAR;
    }
  }
  return out;
}
