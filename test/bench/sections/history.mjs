/** Full histories: against git reading the same objects, against `git log -p` alone, and against peers. */
import { join } from 'node:path';
import { inTurns } from '../measure.mjs';
import { table } from '../table.mjs';
import { anchors, peers, stanch } from '../tools.mjs';

const MEMORY = 512 * 2 ** 20;

export function history({ list, rounds, bars, only, scratch }) {
  for (const { name, path, commit } of list) {
    const first = ['history', '--no-cache'];
    const again = ['history', '--jobs', '1', '--cache-dir', join(scratch, 'memory')];
    const cases = [
      anchors.catFile(path),
      anchors.logPatch(path),
      stanch('stanch, one thread', [...first, '--jobs', '1'], { cwd: path }),
      stanch('stanch', first, { cwd: path }),
    ];
    const results = inTurns(rounds, cases);
    // Fills the memory, and is not measured.
    inTurns(1, [stanch('stanch, to remember', again, { cwd: path })]);
    for (const [name, result] of inTurns(rounds, [stanch('stanch, again', again, { cwd: path })]))
      results.set(name, result);
    const others = inTurns(1, peers('history', path, only));
    for (const [peer, result] of others) results.set(peer, result);
    table(`history ${name}@${commit.slice(0, 10)}`, results);
    const { cpu, rss, wall } = results.get('stanch, one thread');
    bars.atMost('processor time / git cat-file', cpu / results.get('git cat-file').cpu, 0.9);
    // Git stops at the first object that a partial clone lacks, and then looks fast.
    if (results.get('git log -p').code === 0)
      bars.atMost('processor time / git log -p', cpu / results.get('git log -p').cpu, 0.3);
    if (rss) bars.atMost('peak memory / 512 MB', rss / MEMORY, 1);
    bars.atLeast('two threads are faster by', wall / results.get('stanch').wall, 1.4);
    for (const [peer, result] of others)
      bars.atLeast(`times faster than ${peer}`, result.wall / results.get('stanch').wall, 8);
  }
}
