/** Worker threads whose files are documents, which are read on threads of their own. Needs the build. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { startWorkers } from '../../src/scan/threads.js';
import type { SliceResult } from '../../src/scan/wire.js';
import { Listed } from '../../src/sources/listed.js';
import { sharePaths, sliceCount } from '../../src/sources/shard.js';
import { githubToken } from '../cli/token.js';
import { contextOf, jobOf, TREE } from '../helpers/job.js';
import { removeTemporaryFolders, temporaryFolder } from '../helpers/repo.js';
import { pdf } from '../sources/pdf.js';

afterAll(removeTemporaryFolders);

const WORKER = fileURLToPath(new URL('../../dist/worker.js', import.meta.url));

it('a worker that has read documents ends, with what stands in them', async () => {
  const cwd = temporaryFolder();
  const names = [1, 2, 3].map((n) => `${n}.pdf`);
  names.forEach((name, n) => writeFileSync(join(cwd, name), pdf([[`token = ${githubToken(n)}`]])));
  const job = jobOf(cwd, TREE, { jobs: 2 });
  const files = sharePaths(names.map((name) => new Listed(name)));
  const results: SliceResult[] = [];
  const never = new AbortController().signal;
  const workers = startWorkers<SliceResult>(
    { files },
    1,
    job,
    contextOf(),
    (result) => results.push(result),
    never,
    WORKER,
  );
  workers.post({ files: undefined });
  await workers.ended;
  expect(results).toHaveLength(sliceCount(files));
  expect(results.flatMap(({ findings }) => findings)).toHaveLength(names.length);
}, 60_000);
