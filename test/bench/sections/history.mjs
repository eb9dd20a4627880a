/** Full histories: against git reading the same objects, against `git log -p` alone, and against peers. */
import { inTurns } from '../measure.mjs';
import { table } from '../table.mjs';
import { anchors, peers, stanch } from '../tools.mjs';

export function history({ list, rounds, bars, only }) {
  for (const { name, path, commit } of list) {
    const cases = [
      anchors.catFile(path),
      anchors.logPatch(path),
      stanch('stanch, one thread', ['history', '--jobs', '1'], { cwd: path }),
      stanch('stanch', ['history'], { cwd: path }),
    ];
    const results = inTurns(rounds, cases);
    for (const [peer, result] of inTurns(1, peers('history', path, only))) results.set(peer, result);
    table(`history ${name}@${commit.slice(0, 10)}`, results);
    const own = results.get('stanch, one thread').cpu;
    bars.atMost('processor time / git cat-file', own / results.get('git cat-file').cpu, 1.1);
    // Git stops at the first object that a partial clone lacks, and then looks fast.
    if (results.get('git log -p').code === 0)
      bars.atMost('processor time / git log -p', own / results.get('git log -p').cpu, 0.4);
    if (results.has('gitleaks'))
      bars.atLeast(
        'times faster than gitleaks',
        results.get('gitleaks').wall / results.get('stanch').wall,
        5,
      );
  }
}
