/**
 * Single blobs, synchronously, by one git process: for the few that a finding or an archive makes interesting; bulk reading is
 * objects.ts, loose objects are loose.ts.
 */
import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { FrameParser } from './frames.js';
import type { Git } from './spawn.js';

/** Blobs larger than this are not fetched unless asked for, in bytes. */
const LARGEST = 64 << 20;

/** The blobs' contents; an id that git cannot give, or that is too large, is missing from the map. */
export function readBlobs(git: Git, ids: readonly string[], largest = LARGEST): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  let current: { id: string; content: Buffer; filled: number } | undefined;
  const parser = new FrameParser({
    begin: (id, type, size) => {
      current =
        type === 'blob' && size <= largest ? { id, content: Buffer.allocUnsafe(size), filled: 0 } : undefined;
    },
    data: (bytes) => {
      if (current) current.filled += bytes.copy(current.content, current.filled);
    },
    end: () => {
      if (current) found.set(current.id, current.content);
    },
    missing: () => undefined,
  });
  parser.feed(git.run(['cat-file', '--batch'], ids.map((id) => `${id}\n`).join('')));
  return found;
}

/**
 * Where loose objects most likely lie, without asking git: the hook's own variables, else the nearest `.git` folder.
 * Ids name contents, so a wrong guess finds nothing and costs only the time to ask git after all.
 */
export function guessObjectsDir(git: Git): string | undefined {
  const objects = git.variable('GIT_OBJECT_DIRECTORY');
  if (objects !== undefined) return resolve(git.cwd, objects);
  const gitDir = git.variable('GIT_DIR');
  if (gitDir !== undefined) return join(resolve(git.cwd, gitDir), 'objects');
  for (let folder = git.cwd; ; folder = dirname(folder)) {
    const stats = statSync(join(folder, '.git'), { throwIfNoEntry: false });
    if (stats !== undefined) return stats.isDirectory() ? join(folder, '.git', 'objects') : undefined;
    if (dirname(folder) === folder) return undefined;
  }
}
