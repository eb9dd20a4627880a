/** Everything in under a minute on synthetic data, against anchors that are wherever git is. */
import { join } from 'node:path';
import { inTurns } from '../measure.mjs';
import * as synthetic from '../synthetic.mjs';
import { table } from '../table.mjs';
import { anchors, stanch } from '../tools.mjs';
import { rules } from './growth.mjs';

export function short({ bars, scratch }) {
  const files = synthetic.tree(join(scratch, 'tree'), 3000, 12_000);
  const inTree = inTurns(3, [
    anchors.gitGrep(files),
    anchors.cat(files),
    stanch('stanch', ['scan', '--jobs', '1'], { cwd: files }),
  ]);
  table('tree', inTree);
  bars.atMost('processor time / git grep', inTree.get('stanch').cpu / inTree.get('git grep -c zzz').cpu, 8);
  const repository = synthetic.history(join(scratch, 'history'), 400);
  const inHistory = inTurns(3, [
    anchors.catFile(repository),
    anchors.logPatch(repository),
    stanch('stanch', ['history', '--jobs', '1'], { cwd: repository }),
  ]);
  table('history', inHistory);
  bars.atMost(
    'processor time / git log -p',
    inHistory.get('stanch').cpu / inHistory.get('git log -p').cpu,
    1,
  );
  rules({ treeOf: () => files, rounds: 1, bars, scratch });
}
