/** One very large file, and a log that comes in through standard input: time and memory. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { inTurns } from '../measure.mjs';
import * as synthetic from '../synthetic.mjs';
import { table } from '../table.mjs';
import { stanch } from '../tools.mjs';

const MEMORY = 512 * 2 ** 20;

export function streams({ rounds, bars, scratch, bytes }) {
  const large = join(scratch, 'large.sql');
  fill(large, bytes);
  const log = synthetic.log(join(scratch, 'build.log'), bytes / 8);
  const results = inTurns(rounds, [
    { name: 'cat', command: ['cat', large], quiet: true },
    { name: 'grep -c', command: ['grep', '-a', '-c', 'zzz', large] },
    stanch('stanch, one file', ['scan', large]),
    stanch('stanch log', ['log'], { stdin: log }),
  ]);
  table(
    `one file of ${Math.round(bytes / 2 ** 20)} MB, a log of ${Math.round(bytes / 8 / 2 ** 20)} MB`,
    results,
  );
  for (const name of ['stanch, one file', 'stanch log']) {
    const { rss } = results.get(name);
    if (rss) bars.atMost(`${name}: peak memory / 512 MB`, rss / MEMORY, 1);
  }
}

function fill(file, bytes) {
  const piece = Buffer.from(synthetic.source(synthetic.generator(19), 4 << 20));
  const fd = openSync(file, 'w');
  for (let size = 0; size < bytes; size += piece.length) writeSync(fd, piece);
  closeSync(fd);
}
