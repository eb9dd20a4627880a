/** Work trees: against the cheapest pass over the same bytes, and against peers. */

import { inTurns } from '../measure.mjs';
import { table } from '../table.mjs';
import { anchors, peers, stanch } from '../tools.mjs';

/** Peers with at least this many rules are the ones that a speed claim is about. */
const MANY_RULES = ['gitleaks', 'betterleaks', 'trufflehog', 'kingfisher', 'titus'];

export function tree({ list, rounds, bars, only }) {
  for (const { name, path, commit } of list) {
    const rg = anchors.rg(path);
    const cases = [
      ...(rg ? [rg] : []),
      anchors.gitGrep(path),
      stanch('stanch, one thread', ['scan', '--jobs', '1'], { cwd: path }),
      stanch('stanch', ['scan'], { cwd: path }),
    ];
    const results = inTurns(rounds, cases);
    for (const [peer, result] of inTurns(1, peers('tree', path, only))) results.set(peer, result);
    table(`tree ${name}@${commit.slice(0, 10)}`, results);
    const own = results.get('stanch, one thread').cpu;
    if (rg) bars.atMost('processor time / rg', own / results.get(rg.name).cpu, 2);
    for (const peer of MANY_RULES) {
      if (results.has(peer))
        bars.atLeast(`times faster than ${peer}`, results.get(peer).wall / results.get('stanch').wall, 5);
    }
  }
}
