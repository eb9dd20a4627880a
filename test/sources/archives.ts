/** Archives of all kinds, made by the tools that people make them with; small enough to be made in each test. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type Files = Record<string, string | Buffer>;

/** Runs a shell line in a new folder that holds the files, and returns the file `out` that it made. */
export function make(files: Files, line: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    execFileSync('sh', ['-ec', line], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    return readFileSync(join(folder, 'out'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const zip = (files: Files) => make(files, 'zip -q -r -X out.zip . && mv out.zip out');
export const tar = (files: Files) => make(files, 'tar cf ../out.$$ -- * && mv ../out.$$ out');

/** Compresses with a command that works as a filter. */
export function compress(command: string, content: string | Buffer): Buffer {
  return execFileSync('sh', ['-c', command], { input: content, maxBuffer: 1 << 30 });
}
