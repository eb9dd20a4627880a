import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.js';
import type { SourceSpec } from '../../src/core/types.js';
import { openSource } from '../../src/sources/open.js';
import { compress, tar, zip } from './archives.js';
import { type Subject, sourceContract } from './contract.js';

const LARGE = Buffer.from(Array.from({ length: 40_000 }, (_, i) => `this is line ${i}\n`).join(''));
const CONTENTS = new Map<string, Buffer>([
  ['a/large.txt', LARGE],
  ['empty', Buffer.alloc(0)],
  ['small', Buffer.from('one\r\ntwo\rthree')],
]);

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'contract-'));
  mkdirSync(join(root, 'a'));
  for (const [name, content] of CONTENTS) writeFileSync(join(root, name), content);
  git('init', '-q');
  git('config', 'gc.auto', '0');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.org'];
const git = (...args: string[]) =>
  execFileSync('git', [...identity, ...args], { cwd: root, encoding: 'utf8' }).trim();

function open(spec: SourceSpec, contents: Map<string, Buffer>, unread = 0): Subject {
  const source = openSource(spec, {
    git: { cwd: root, env: process.env },
    limits: { ...DEFAULT_LIMITS, chunkBytes: 150_000 },
    filter: () => ({ excluded: false }),
    stdin: () => Readable.from([LARGE.subarray(0, 1), LARGE.subarray(1, 300_000), LARGE.subarray(300_000)]),
  });
  return { source, contents, unread };
}

sourceContract('a tree', async () =>
  open({ kind: 'tree', paths: ['a', 'empty', 'small'], gitignore: true, archives: true }, CONTENTS),
);

sourceContract('a tree outside of git', async () => {
  return open({ kind: 'tree', paths: ['a', 'empty', 'small'], gitignore: false, archives: false }, CONTENTS);
});

sourceContract('a tree with archives', async () => {
  mkdirSync(join(root, 'archives'), { recursive: true });
  writeFileSync(
    join(root, 'archives/a.zip'),
    zip({ 'large.txt': LARGE, 'b.tgz': compress('gzip', tar({ small: 'small' })) }),
  );
  return open(
    { kind: 'tree', paths: ['archives'], gitignore: false, archives: true },
    new Map([
      ['archives/a.zip!large.txt', LARGE],
      ['archives/a.zip!b.tgz!small', Buffer.from('small')],
    ]),
  );
});

sourceContract('standard input', async () =>
  open({ kind: 'stream', name: 'stdin' }, new Map([['stdin', LARGE]])),
);

sourceContract('a log', async () =>
  open(
    { kind: 'log', paths: ['a', '-'] },
    new Map([
      ['a/large.txt', LARGE],
      ['-', LARGE],
    ]),
  ),
);

sourceContract('a tree with something unreadable named', async () => {
  rmSync(join(root, 'null'), { force: true });
  symlinkSync('/dev/null', join(root, 'null'));
  const subject = open(
    { kind: 'tree', paths: ['a', 'null'], gitignore: false, archives: false },
    new Map([['a/large.txt', LARGE]]),
    1,
  );
  return subject;
});

sourceContract('what is staged', async () => {
  git('add', ...CONTENTS.keys());
  return open({ kind: 'staged', archives: false }, CONTENTS);
});

sourceContract('history', async () => {
  git('add', ...CONTENTS.keys());
  git('commit', '-q', '--allow-empty', '-m', 'message');
  const blobs = new Map<string, Buffer>(
    [...CONTENTS].map(([name, content]) => [git('rev-parse', `HEAD:${name}`), content]),
  );
  for (const commit of git('rev-list', '--all').split('\n')) blobs.set(commit, message(commit));
  return open({ kind: 'history', revisions: [], exclude: [], unreachable: true, archives: false }, blobs);
});

function message(commit: string): Buffer {
  return execFileSync('git', ['cat-file', 'commit', commit], { cwd: root });
}
