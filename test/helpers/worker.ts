/** A text → the file of a worker that runs it, in place of the built one. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './repo.js';

export function workerOf(text: string): string {
  const file = join(temporaryFolder(), 'worker.mjs');
  writeFileSync(file, text);
  return file;
}
